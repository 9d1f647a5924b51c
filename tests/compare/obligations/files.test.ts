import { parse } from 'papaparse';
import { expect, it } from 'vitest';
import type { ComparedUnit } from '../../../src/compare/compare.ts';
import { countsOf } from '../../../src/compare/obligations/counts.ts';
import { bindingSentences } from '../../../src/compare/obligations/said.ts';
import { countsToCsv, occurrencesToCsv } from '../../../src/compare/view/obligation-files.ts';
import { committed } from '../../committed.ts';
import { comparisonLanguage } from '../collection.ts';

const [document] = committed.documents;
if (!document) throw new Error('no documents');
const units: ComparedUnit[] = [
  { document: document.id, anchor: 'm5', name: '（五）依法严格排污管理', sentences: [{ index: 2, text: '严禁造假，应当公开。' }] },
  { document: document.id, anchor: 't1', name: '表1', sentences: [{ index: null, row: 6, text: '力争 90%' }] },
];
const found = bindingSentences(units, comparisonLanguage);
const absolute = (address: string): string => `https://example.org${address}`;
const rowsOf = (csv: string): string[][] => parse<string[]>(csv.replace(/^\ufeff/u, '').trim()).data;

it('every occurrence has a line, with its sentence and the link of the sentence', () => {
  const [head, ...lines] = rowsOf(occurrencesToCsv(document, found, absolute));
  expect(head).toHaveLength(7);
  expect(lines.map(([, , kind, word, place]) => [kind, word, place])).toEqual([
    ['禁止类', '严禁', '（五）依法严格排污管理　第2句'],
    ['必须类', '应当', '（五）依法严格排污管理　第2句'],
    ['力争类', '力争', '表1　第6行'],
  ]);
  expect(lines.map((line) => line.at(-1))).toEqual(['m5.2', 'm5.2', 't1-r6'].map((anchor) => `https://example.org/policies/${document.id}/#${anchor}`));
});

it('every document has a line of counts', () => {
  const [head, line] = rowsOf(countsToCsv([{ document, counts: countsOf(units, found), address: '/compare/obligation/x/' }], absolute));
  expect(line).toHaveLength(head?.length ?? 0);
  expect(line?.slice(4, 10)).toEqual(['1', '1', '0', '0', '1', '3']);
});
