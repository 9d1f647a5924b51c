import { describe, expect, it } from 'vitest';
import { JudgedPairs, rankOf, strengthOf } from '../../scripts/match/judged-pairs.ts';

const judgement = (same: number, partial: number, instrument = 0) => ({ same, partial, instrument });

describe('JudgedPairs', () => {
  it('gives back what was added, to the last digit', () => {
    const pairs = new JudgedPairs(2);
    pairs.add([3, 70_000], judgement(0.1 + 0.2, 1 / 3, 1e-9), true);
    pairs.add([4, 5], judgement(0, 1), false);
    expect(pairs.count).toBe(2);
    expect(pairs.pairOf(0)).toEqual([3, 70_000]);
    expect(pairs.judgementOf(0)).toEqual(judgement(0.1 + 0.2, 1 / 3, 1e-9));
    expect(pairs.pairOf(1)).toEqual([4, 5]);
    expect([0, 1].map((number) => pairs.isQuotable(number))).toEqual([true, false]);
  });

  it('takes no more than there is room for', () => expect(() => new JudgedPairs(0).add([0, 1], judgement(1, 0), false)).toThrow(RangeError));
});

describe('a judgement', () => {
  it('is proposed as the strongest that it is sure of', () => {
    expect(strengthOf(judgement(0.5, 0.9))).toBe('same');
    expect(strengthOf(judgement(0.49, 0.9))).toBe('partial');
    expect(strengthOf(judgement(0.49, 0.1, 0.6))).toBe('instrument');
    expect(strengthOf(judgement(0.49, 0.49))).toBeNull();
  });

  it('ranks by strength, then by certainty', () => {
    const falling = [
      judgement(0.9, 0.9),
      judgement(0.5, 0.9),
      judgement(0.4, 0.9),
      judgement(0.4, 0.6),
      judgement(0.4, 0, 1),
      judgement(0.4, 0.4),
      judgement(0.3, 0.4),
    ];
    expect(falling.toSorted((x, y) => rankOf(y) - rankOf(x))).toEqual(falling);
  });
});
