/** The long table for coding, and its codebook. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { codebookEntries } from '../../../scripts/publish/coding/codebook.ts';
import { evidenceRange } from '../../../scripts/publish/coding/passages.ts';
import { sentenceRows, targetInOneValue } from '../../../scripts/publish/coding/sentence-rows.ts';
import { unmarked } from '../../../src/policy/csv.ts';
import { comparisonLanguageOf } from '../../../src/policy/language.ts';
import { factKinds } from '../../../src/policy/model/facts/facts.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import { codingColumns, codingRowSchema } from '../../../src/policy/published/coding-row.ts';
import { language } from '../../language.ts';
import { collection, file, root, site } from '../published.ts';

const rows = sentenceRows(collection, comparisonLanguageOf(language), site.of);
const byId = new Map(rows.map((row) => [row.id, row]));
const facts = factKinds.flatMap((kind) => collection[kind].map(({ id, evidence }) => ({ id, evidence })));

describe('the long table', () => {
  it('is as its schema says', () => {
    for (const row of rows) expect(codingRowSchema.safeParse(row).error).toBeUndefined();
    expect(byId.size).toBe(rows.length);
  });

  it('has every sentence and every row of a table, with its words, in the order of the text', () => {
    const rowParts = collection.parts.filter(({ kind }) => kind === 'row');
    expect(rows.filter(({ kind }) => kind === 'sentence').map(({ id, text }) => [id, text])).toEqual(collection.sentences.map(({ id, text }) => [id, text]));
    expect(rows.filter(({ kind }) => kind === 'row').map(({ id }) => id)).toEqual(rowParts.map(({ id }) => id));
  });

  it('has every fact at least once, at its unit and nowhere else', () => {
    const given = rows.flatMap((row) => (row.facts ? row.facts.split('；').map((id) => ({ id, unit: row.unit })) : []));
    expect(new Set(given.map(({ id }) => id))).toEqual(new Set(facts.map(({ id }) => id)));
    const unitOf = new Map(facts.map(({ id, evidence }) => [id, evidence.clause]));
    expect(given.filter(({ id, unit }) => unitOf.get(id) !== unit)).toEqual([]);
  });

  it('puts a target of a table at the row that says it', () => {
    const inTables = collection.targets.filter(({ evidence }) => evidence.row);
    expect(inTables.length).toBeGreaterThan(5);
    for (const { id, evidence } of inTables) expect(byId.get(`${evidence.clause}-r${evidence.row}`)?.facts).toContain(id);
  });

  it('gives as many dates as targets', () => {
    for (const { targets, deadline } of rows) expect(deadline.split('；').length).toBe(targets.split('；').length);
  });

  it('says place, topic and family', () => {
    expect(byId.get('liaoning-governance#m5.1')).toMatchObject({
      jurisdictionCode: '210000',
      jurisdiction: '辽宁省',
      url: `${root}/policies/liaoning-governance/#m5.1`,
    });
    const topic = collection.topics.find(({ units }) => units.some(({ id }) => id === 'liaoning-governance#m5'));
    expect(byId.get('liaoning-governance#m5.1')?.topics.split('；')).toContain(topic?.id);
    const family = collection.families.find(({ members }) => members.includes('hunan-2021-governance#m20'));
    expect(byId.get('hunan-2021-governance#m20.1')?.family).toBe(family?.id);
  });

  it('counts words of obligation in sentences, with their kinds', () => {
    const found = rows.filter(({ obligationWords }) => obligationWords);
    expect(found.length).toBeGreaterThan(100);
    for (const { kind, text, obligation, obligationWords } of found) {
      expect(kind).not.toBe('unit');
      for (const word of obligationWords.split('；')) expect(text).toContain(word);
      expect(obligation.split('；').length).toBe(obligationWords.split('；').length);
    }
  });

  it('reads back from CSV', () => {
    const { data, meta } = Papa.parse<Record<string, string>>(file('/data/coding/sentences.csv').slice(1), { header: true, skipEmptyLines: true });
    expect(meta.fields).toEqual(codingColumns);
    expect(data.map(({ id, text, targets }) => [id, unmarked(text ?? ''), unmarked(targets ?? '')])).toEqual(
      rows.map(({ id, text, targets }) => [id, text, targets]),
    );
  });
});

const target = { indicator: '优良天数比率', comparator: '>=', value: 91.7, valueTo: null, unitOfMeasure: '%' } as Target;
it.each<[string, Target]>([
  ['优良天数比率 >= 91.7 %', target],
  ['优良天数比率 >= 2—3 个', { ...target, value: 2, valueTo: 3, unitOfMeasure: '个' }],
  ['优良天数比率 complete', { ...target, comparator: 'complete', value: null, unitOfMeasure: null }],
  ['优良天数比率 = 0 %', { ...target, comparator: '=', value: 0 }],
])('a target in one value: %s', (words, one) => expect(targetInOneValue(one)).toBe(words));

it.each([
  [0, '指标\t2025'],
  [1, '𬭊\t3'],
  [2, '末行\t4'],
])('row %i of a table is that line of its text', (row, words) => {
  const text = '指标\t2025\n𬭊\t3\n末行\t4';
  const { start, end } = evidenceRange({ clause: 'x#t1', start: 0, end: 0, row }, { text });
  expect(text.slice(start, end)).toBe(words);
});

describe('the codebook', () => {
  const book = file('/data/coding/codebook.md');

  it('tells of every column what it means and how it was made', () => {
    expect(codebookEntries.map(({ name }) => name)).toEqual(codingColumns);
    for (const { name, about } of codebookEntries) expect(book).toContain(`| ${name} | ${about.replaceAll('|', '\\|')} |`);
  });

  it('is a table that Markdown takes for one: as many cells in every line', () => {
    const lines = book.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(codingColumns.length + 2);
    for (const line of lines) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(6);
  });

  it('says how good the facts are', () => expect(book).toMatch(/未经逐条核对[\s\S]*F1/u));
});
