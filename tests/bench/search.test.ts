/** The benchmark of the search: what it asks, and that it notices a wrong answer. Nothing here is timed. */
import { describe, expect, it } from 'vitest';
import { multiply } from '../../scripts/bench/search/collection.ts';
import { generateQueries } from '../../scripts/bench/search/queries.ts';
import { conditionsOn, type Row, verdictLines } from '../../scripts/bench/search/report.ts';
import { judge, spreadOf, sumUp } from '../../scripts/bench/search/verdict.ts';
import { documentOf } from '../../src/policy/ids.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { committed } from '../committed.ts';

const collection = committed;
const units = collection.clauses;
const queries = generateQueries(units, 3);

describe('the queries', () => {
  it('are more than 400, all different, of every kind and length', () => {
    expect(queries.length).toBeGreaterThan(400);
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
    const substrings = queries.filter(({ kind }) => kind === 'substring').map(({ text }) => Array.from(text).length);
    for (const length of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) expect(substrings.filter((own) => own === length).length).toBe(22);
    expect(queries.filter(({ kind }) => kind === 'term').length).toBeGreaterThan(100);
    expect(queries.filter(({ kind }) => kind === 'absent').length).toBe(80);
  });

  it('come with every unit that holds them in label, title or text, and with no other', () => {
    for (const { text, expected } of queries) {
      const holding = units.flatMap((unit, number) =>
        [unit.label, unit.title, unit.text].some((field) => normalForm(field ?? '').includes(normalForm(text))) ? [number] : [],
      );
      expect([...expected], text).toEqual(holding);
    }
  });

  it('find something unless they are absent', () => {
    for (const { text, kind, expected } of queries) expect(expected.size === 0, text).toBe(kind === 'absent');
  });

  it('are the same for the same collection and seed, others for another seed', () => {
    expect(generateQueries(units, 3)).toEqual(queries);
    expect(generateQueries(units, 4).map(({ text }) => text)).not.toEqual(queries.map(({ text }) => text));
  });
});

describe('the verdict on an answer', () => {
  const expected = new Set([2, 5, 9]);
  it.each([
    ['the expected units in any order', [9, 2, 5], { exact: true, recall: 1 }],
    ['a hit dropped', [2, 9], { exact: false, recall: 2 / 3 }],
    ['a hit too many', [2, 5, 9, 10], { exact: false, recall: 1 }],
    ['a hit twice', [2, 5, 9, 9], { exact: false, recall: 1 }],
    ['a hit twice in place of another', [2, 5, 5], { exact: false, recall: 2 / 3 }],
    ['a hit that nobody knows', [2, 5, -1], { exact: false, recall: 2 / 3 }],
    ['nothing', [], { exact: false, recall: 0 }],
  ])('%s', (_, found, judgement) => {
    expect(judge(found, expected)).toEqual(judgement);
  });

  it('does not count absent queries as recall', () => {
    expect(judge([], new Set())).toEqual({ exact: true, recall: null });
    expect(sumUp([judge([], new Set()), judge([1], new Set([1, 2]))])).toEqual({ asked: 2, exact: 0.5, recall: 0.5 });
  });
});

describe('the report', () => {
  /** A search that answers `queries` in some way and costs nothing. */
  function rowOf(answer: (expected: number[]) => number[], asked = queries): Row {
    const judgements = asked.map(({ expected }) => judge(answer([...expected]), expected));
    const none = spreadOf([0]);
    return {
      contestant: 'This search',
      copies: 1,
      units: units.length,
      queries: queries.length,
      rightness: sumUp(judgements),
      beside: 0,
      browser: '',
      firstBytes: none,
      firstRequests: none,
      nextBytes: none,
      firstTime: none,
      warmTime: none,
      warmAsked: asked.length,
      built: { seconds: 0, peakMegabytes: 0, size: 0, vocabularySize: 0 },
      wrong: [],
    };
  }
  const failures = (row: Row) => verdictLines(conditionsOn([row])).filter((line) => line.startsWith('FAIL'));

  it('passes a search that answers all queries exactly', () => {
    expect(failures(rowOf((expected) => expected))).toEqual([]);
  });

  it('fails a search that drops one hit of frequent queries', () => {
    expect(failures(rowOf((expected) => (expected.length > 100 ? expected.slice(1) : expected)))).toHaveLength(1);
  });

  it('fails a search that was too slow to be asked everything', () => {
    expect(failures(rowOf((expected) => expected, queries.slice(1)))).toHaveLength(1);
  });

  it('fails what costs more than it may', () => {
    const row = rowOf((expected) => expected);
    expect(failures({ ...row, firstBytes: spreadOf([310_000]) }).filter((line) => line.includes('must'))).toHaveLength(1);
  });
});

describe('the spread of figures', () => {
  it('is median, 95th percentile and most', () => {
    const upTo100 = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(spreadOf(upTo100)).toEqual({ median: 50, p95: 95, max: 100 });
  });
});

describe('a larger collection', () => {
  const tenfold = multiply(collection, 10);
  it('has ten times as many documents and units, all ids different, parents within the copy', () => {
    const ids = new Set(tenfold.clauses.map(({ id }) => id));
    expect(tenfold.documents).toHaveLength(10 * collection.documents.length);
    expect(ids.size).toBe(10 * units.length);
    for (const { parent, document } of tenfold.clauses) if (parent) expect(ids.has(parent) && documentOf(parent) === document, parent).toBe(true);
  });

  it('is about ten times as long, of other wording', () => {
    const length = (all: typeof units) => all.reduce((sum, { text }) => sum + text.length, 0);
    expect(length(tenfold.clauses) / length(units)).toBeCloseTo(10, 0);
    const measures = (all: typeof units) => new Set(all.filter(({ kind }) => kind === 'measure').map(({ text }) => text)).size;
    expect(measures(tenfold.clauses) / measures(units)).toBeGreaterThan(8);
  });

  it('is the collection itself where nothing is multiplied', () => {
    expect(multiply(collection, 1)).toEqual({ documents: collection.documents, clauses: units });
  });
});
