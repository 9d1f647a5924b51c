import { describe, expect, it } from 'vitest';
import { keepStrongest, type RankedPair } from '../../scripts/match/keep-strongest.ts';

const pair = (first: number, second: number, rank: number, areas: RankedPair['areas'] = ['甲', '乙'], distance = 0): RankedPair => ({
  pair: [first, second],
  areas,
  rank,
  distance,
});
const kept = (pairs: readonly RankedPair[], most: number): string[] => keepStrongest(pairs, most).map((one) => one.pair.join('–'));

describe('keepStrongest', () => {
  it('keeps the strongest of each measure, in the old order', () =>
    expect(kept([pair(0, 5, 0.6), pair(0, 6, 0.9), pair(0, 7, 0.8), pair(1, 7, 0.95), pair(1, 6, 0.99), pair(1, 5, 0.97)], 1)).toEqual([
      '0–6',
      '1–7',
      '1–6',
      '1–5',
    ]));

  it('keeps a pair that is strong for one of the two alone', () => expect(kept([pair(0, 5, 0.9), pair(0, 6, 0.5)], 1)).toEqual(['0–5', '0–6']));

  it('counts by the area of the other, so that texts from elsewhere push none out', () => {
    const own = [pair(0, 5, 0.6), pair(1, 5, 0.9), pair(0, 6, 0.7), pair(1, 6, 0.8)];
    const elsewhere = [pair(0, 9, 0.99, ['甲', '丙']), pair(1, 9, 0.98, ['甲', '丙'])];
    expect(kept([...own, ...elsewhere], 1).filter((one) => !one.endsWith('9'))).toEqual(kept(own, 1));
  });

  it('settles equal ranks by the places in the documents', () =>
    expect(kept([pair(0, 5, 0.9, ['甲', '乙'], 0.5), pair(0, 6, 0.9, ['甲', '乙'], 0.1), pair(1, 5, 0.95)], 1)).toEqual(['0–6', '1–5']));
});
