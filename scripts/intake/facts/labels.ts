/** What stands under a label: beside the text, or on lines of its head (发文字号：云政发〔2031〕7号). */
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import type { Evidence } from '../findings/finding.ts';
import type { LabelledFact } from '../received/extract.ts';
import type { Row } from '../rows/rows.ts';
import { evidence } from './evidence.ts';

type Words = Language['intake'];
/** The lists that name labels. */
export type LabelList = Extract<keyof Words, `${string}Labels`>;

export interface Labelled {
  /** In normal form. */
  label: string;
  value: string;
  evidence: Evidence;
}

/** So many rows at the head and at the foot of a text may be labelled ones. */
const headRows = 40;
const footRows = 12;
const longestLabel = 16;
/** The life of a statute with many amendments is no longer. */
const longestValue = 10_000;

/** Those beside the text before those in it: a table of metadata is told apart by its format. */
export function labelsOf(labelled: readonly LabelledFact[], rows: readonly Row[], words: Words): Labelled[] {
  const beside = labelled
    .filter(({ value }) => value.trim() !== '')
    .map(({ label, value }) => ({
      label: withoutPrefix(keyOf(label), words),
      value: value.trim().slice(0, longestValue),
      evidence: evidence(value, { label }),
    }));
  const known = knownLabels(words);
  const near = rows.filter((_, i) => i < headRows || i >= rows.length - footRows);
  const inText = near.flatMap((row, i) => {
    const own = labelledIn(row);
    return own.length > 0 ? own : labelledBelow(row, near[i + 1], known);
  });
  return [...beside, ...inText.filter(({ label }) => known.has(label))];
}

/** 发文字号： with its value on the next line, which is no label itself. */
function labelledBelow({ text }: Row, next: Row | undefined, known: ReadonlySet<string>): Labelled[] {
  const label = keyOf(text);
  if (!/[:：]\s*$/u.test(text) || !known.has(label) || !next || /[:：]\s*$/u.test(next.text) || known.has(keyOf(next.text))) return [];
  return [{ label, value: next.text.trim(), evidence: evidence(next.text, { line: next.line }) }];
}

const keyOf = (label: string): string => normalForm(label).replace(/[:\]】]+$|^[[【]+/gu, '');

/** What a page says of itself in its head (meta:ArticleTitle) counts for its title and address; its days are those of the page. */
function withoutPrefix(label: string, { titleLabels, urlLabels }: Words): string {
  const bare = label.replace(/^meta:/u, '');
  return [...titleLabels, ...urlLabels].map(normalForm).includes(bare) ? bare : label;
}

const knownLabels = oncePer((words: Words): ReadonlySet<string> => {
  const lists = Object.entries(words).flatMap(([name, list]) => (name.endsWith('Labels') && Array.isArray(list) ? list : []));
  return new Set(lists.map(normalForm));
});

/** Several on a line: 发布时间：2031-03-05 10:05　来源：…. */
const nextLabel = /\s+(?=\p{Script=Han}[^\s:：]{1,11}[:：])/u;

/** 文号：…, or cells of a row, labels and values by turns. */
function labelledIn(row: Row): Labelled[] {
  const place = { line: row.line };
  if (row.text.includes('\t')) {
    const cells = row.text.split('\t').map((cell) => cell.trim());
    return cells.flatMap((cell, i) => {
      const value = cells[i + 1];
      return i % 2 === 0 && value ? [{ label: keyOf(cell), value, evidence: evidence(row.text, place) }] : [];
    });
  }
  return row.text.split(nextLabel).flatMap((part) => {
    const [, label = '', value = ''] = /^\s*([^:：]{1,24})[:：](.*)$/u.exec(part) ?? [];
    const key = keyOf(label);
    return value.trim() && key.length <= longestLabel ? [{ label: key, value: value.trim(), evidence: evidence(part, place) }] : [];
  });
}

/** What stands under the labels of a list: those of its first word before those of its second. */
export function under(labels: readonly Labelled[], list: readonly string[]): Labelled[] {
  const keys = list.map(normalForm);
  return labels.filter(({ label }) => keys.includes(label)).toSorted((a, b) => keys.indexOf(a.label) - keys.indexOf(b.label));
}
