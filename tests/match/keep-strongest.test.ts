import { describe, expect, it } from 'vitest';
import { JudgedPairs } from '../../scripts/match/judged-pairs.ts';
import { keepStrongest, type Place } from '../../scripts/match/keep-strongest.ts';

type Judged = [first: number, second: number, same: number];

/** Measures 0 to 4 are of 甲, others of 乙, 9 of 丙; all stand at the beginning of their documents but those of `positions`. */
function kept(judged: readonly Judged[], most: number, positions: Record<number, number> = {}): string[] {
  const pairs = new JudgedPairs(judged.length);
  for (const [first, second, same] of judged) pairs.add([first, second], { same, partial: 0, instrument: 0 }, false);
  const places = Array.from({ length: 10 }, (_, n): Place => ({ area: n < 5 ? '甲' : n < 9 ? '乙' : '丙', position: positions[n] ?? 0 }));
  return [...keepStrongest(pairs, places, most)].map((number) => pairs.pairOf(number).join('–'));
}

describe('keepStrongest', () => {
  it('keeps the strongest of each measure, in the old order', () =>
    expect(
      kept(
        [
          [0, 5, 0.6],
          [0, 6, 0.9],
          [0, 7, 0.8],
          [1, 7, 0.95],
          [1, 6, 0.99],
          [1, 5, 0.97],
        ],
        1,
      ),
    ).toEqual(['0–6', '1–7', '1–6', '1–5']));

  it('keeps a pair that is strong for one of the two alone', () =>
    expect(
      kept(
        [
          [0, 5, 0.9],
          [0, 6, 0.5],
        ],
        1,
      ),
    ).toEqual(['0–5', '0–6']));

  it('counts by the area of the other, so that texts from elsewhere push none out', () => {
    const own: Judged[] = [
      [0, 5, 0.6],
      [1, 5, 0.9],
      [0, 6, 0.7],
      [1, 6, 0.8],
    ];
    const elsewhere: Judged[] = [
      [0, 9, 0.99],
      [1, 9, 0.98],
    ];
    expect(kept([...own, ...elsewhere], 1).filter((one) => !one.endsWith('9'))).toEqual(kept(own, 1));
  });

  it('settles equal ranks by the places in the documents', () =>
    expect(
      kept(
        [
          [0, 5, 0.9],
          [0, 6, 0.9],
          [1, 5, 0.95],
        ],
        1,
        { 0: 0.5, 6: 0.4 },
      ),
    ).toEqual(['0–6', '1–5']));

  it('keeps nothing of nothing', () => expect(kept([], 1)).toEqual([]));
});
