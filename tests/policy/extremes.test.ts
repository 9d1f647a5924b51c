import { describe, expect, it } from 'vitest';
import { greatest, least } from '../../src/policy/extremes.ts';

describe('the greatest and the least', () => {
  it('are those of the list, or what they are asked among', () => {
    expect([greatest([3, -1, 7, 2], 0), greatest([3], 5), greatest([], 1)]).toEqual([7, 5, 1]);
    expect([least([3, -1, 7, 2], 0), least([3], 2), least([], 1)]).toEqual([-1, 2, 1]);
  });

  it('are found among more numbers than a call takes', () => {
    const many = Array.from({ length: 300_000 }, (_, n) => n);
    expect([greatest(many, 0), least(many, 9)]).toEqual([299_999, 0]);
  });
});
