import { describe, expect, it } from 'vitest';
import { comparePair } from '../../scripts/match/comparing/compare-pair.ts';
import { candidatesBetween, candidatesByDocuments, findCandidates } from '../../scripts/match/comparing/find-candidates.ts';
import { splitMeasures } from '../../scripts/match/reading/split-measure.ts';
import { weighTerms } from '../../scripts/match/weighing/weigh-terms.ts';
import { language } from '../language.ts';
import { agreedLinks, realDocuments, realUnits } from './units.ts';

const collection = weighTerms(splitMeasures(realDocuments, realUnits, language), language.termFrequencies);
const { measures } = collection;
const found = findCandidates(collection);
const byDocuments = [...candidatesByDocuments(found, measures)];
const candidates = byDocuments.flat();
const keys = new Set(candidates.map(([first, second]) => `${first} ${second}`));

describe('findCandidates', () => {
  it('gives each pair once, first before second, of different documents', () => {
    expect(keys.size).toBe(candidates.length);
    expect(candidates.length).toBe(found.length);
    for (const [first, second] of candidates) {
      expect(first).toBeLessThan(second);
      expect(measures[first]?.document).not.toBe(measures[second]?.document);
    }
  });

  it('gives those between two documents together, also when asked for one pair of measures', () => {
    const documentsOf = ([first, second]: readonly [number, number]): string => `${measures[first]?.document} ${measures[second]?.document}`;
    expect(new Set(byDocuments.map((pairs) => documentsOf(pairs[0] ?? [0, 0]))).size).toBe(byDocuments.length);
    for (const pairs of byDocuments) {
      expect(new Set(pairs.map(documentsOf)).size).toBe(1);
      expect(candidatesBetween(found, measures, pairs.at(-1) ?? [0, 0])).toEqual(pairs);
    }
  });

  it('leaves out most pairs', () => expect(candidates.length).toBeLessThan((measures.length * (measures.length - 1)) / 3));

  it('misses no pair that two readers linked', () => {
    const number = (id: string): number => measures.findIndex((measure) => measure.id === id);
    const missed = agreedLinks.filter(({ a, b }) => {
      const [first, second] = [number(a), number(b)].sort((x, y) => x - y);
      return !keys.has(`${first} ${second}`);
    });
    expect(missed).toEqual([]);
  });

  it('misses no pair that a comparison of all pairs finds much alike', () => {
    const missed: string[] = [];
    for (const [first, one] of measures.entries()) {
      for (const [second, other] of measures.entries()) {
        if (first >= second || one.document === other.document || keys.has(`${first} ${second}`)) continue;
        if (comparePair(one, other, collection).cosine > 0.12) missed.push(`${one.id} ${other.id}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
