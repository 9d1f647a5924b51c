/** What the columns of a table of targets are, by its heads. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { datesIn } from '../reading/dates-in-text.ts';
import type { DocumentTime } from '../reading/document-time.ts';
import { withoutUnit } from './table-names.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;
type Words = Language['targets'];

const patterns = oncePer((words: Words) => ({
  indicator: new RegExp(`${anyOf(words.indicatorColumns)}$`, 'u'),
  unit: new RegExp(`^${anyOf(words.unitColumns)}$`, 'u'),
  binding: new RegExp(`${anyOf(words.bindingColumns)}$`, 'u'),
  other: new RegExp(`${anyOf([...words.otherColumns, ...words.numberColumns])}$`, 'u'),
  value: new RegExp(`${anyOf(words.valueColumns)}`, 'u'),
  past: new RegExp(anyOf(words.pastColumns), 'u'),
  deadline: new RegExp(anyOf(words.deadlineColumns), 'u'),
}));

export interface Columns {
  /** Several where names stand in levels. */
  indicator: number[];
  unit: number | null;
  binding: number | null;
  deadline: number | null;
  /** `unit`: what stands in brackets in the head, 2025年（%）. */
  values: { column: number; deadline: string | null; unit: string | null }[];
  /** Of the year with which the values are compared, with its name: 2020年. */
  base: { column: number; name: string } | null;
}

/** Number, category and property are neither names nor values; without a head that says 指标 the name stands right before the first value, of a task first of all. */
export function columnsOf(heads: readonly string[][], time: DocumentTime, language: Spoken): Columns {
  const words = language.targets;
  const { indicator, unit, binding, deadline, other } = patterns(words);
  const names = Array.from({ length: heads[0]?.length ?? 0 }, (_, i) => [...new Set(heads.map((row) => row[i] ?? ''))].join('').replace(/\s/gu, ''));
  const at = (pattern: RegExp): number | null => (names.some((name) => pattern.test(name)) ? names.findIndex((name) => pattern.test(name)) : null);
  const isOther = (name: string): boolean => [unit, binding, deadline, other].some((pattern) => pattern.test(name));
  const values = names.flatMap((name, column) => (isOther(name) ? [] : valueColumn(name, column, time, language)));
  const base = baseColumn(names, values, time, words);
  const told = names.flatMap((name, i) => (indicator.test(name) && !isOther(name) ? [i] : []));
  const free = names.map((_, i) => i).filter((i) => !isOther(names[i] ?? '') && i !== base?.column && i < (values[0]?.column ?? names.length));
  const unsaid = (values.length ? free.at(-1) : free[0]) ?? 0;
  return { indicator: told.length ? told : [unsaid], unit: at(unit), binding: at(binding), deadline: at(deadline), values, base };
}

function valueColumn(name: string, column: number, time: DocumentTime, language: Spoken): Columns['values'] {
  const words = language.targets;
  const unit = withoutUnit(name, language).unit;
  const { value, past, indicator } = patterns(words);
  if (past.test(name)) return [];
  const [date] = datesOf(name, time, words);
  if (date) return date.role === 'past' || Number(date.value.slice(0, 4)) < (time.year ?? 0) ? [] : [{ column, deadline: date.value, unit }];
  return value.test(name) && !indicator.test(name.replace(value, '')) ? [{ column, deadline: time.periodEnd, unit }] : [];
}

const datesOf = (name: string, time: DocumentTime, words: Words): ReturnType<typeof datesIn> =>
  datesIn(name, words, time).concat(datesIn(name.replace(/^(20\d\d)(?!年)/u, '$1年'), words, time));

/** The last column of a year that is over, or of what there is (现状), where the table looks ahead as well. */
function baseColumn(names: readonly string[], values: Columns['values'], time: DocumentTime, words: Words): Columns['base'] {
  const { past } = patterns(words);
  const looksBack = (name: string): boolean =>
    past.test(name) || datesOf(name, time, words).some(({ role, value }) => role !== 'due' || Number(value.slice(0, 4)) < (time.year ?? 0));
  const column = names.findLastIndex((name, i) => looksBack(name) && !values.some((value) => value.column === i));
  return values.length > 0 && column >= 0 ? { column, name: names[column] ?? '' } : null;
}
