/** Targets in tables: a column of a year to come, or of aims, or of dates by which a task is due. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { limitOf } from '../reading/amounts-in-text.ts';
import { datesIn } from '../reading/dates-in-text.ts';
import type { DocumentTime } from '../reading/document-time.ts';
import { gridOf, headRows } from '../reading/table-grid.ts';
import { readingOf, type Sighting, targetOfRow } from './make-target.ts';
import { targetPatterns } from './target-words.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;
type Words = Language['targets'];
export type RowSighting = Sighting & { row: number };

const patterns = oncePer((words: Words) => ({
  indicator: new RegExp(`${anyOf(words.indicatorColumns)}$`, 'u'),
  number: new RegExp(`^${anyOf(words.numberColumns)}$`, 'u'),
  unit: new RegExp(`^${anyOf(words.unitColumns)}$`, 'u'),
  binding: new RegExp(`^${anyOf(words.bindingColumns)}$`, 'u'),
  value: new RegExp(`${anyOf(words.valueColumns)}`, 'u'),
  past: new RegExp(anyOf(words.pastColumns), 'u'),
  deadline: new RegExp(anyOf(words.deadlineColumns), 'u'),
  blank: new RegExp(`^(?:${anyOf(words.blankCells)})*$`, 'u'),
}));

/** What the columns of a table are. */
interface Columns {
  indicator: number[];
  unit: number | null;
  binding: number | null;
  deadline: number | null;
  /** `unit`: what stands in brackets in the head, 2025年（%）. */
  values: { column: number; deadline: string | null; unit: string | null }[];
  /** Where nothing says which columns name the indicators: the first, or the last before the values, of those that say nothing else. */
  unsaid: number;
}

/** One for each value of a row in a column that looks ahead. */
export function tableTargets(unit: Unit, time: DocumentTime, { targets }: Spoken): RowSighting[] {
  const rows = unit.rows ?? [];
  const grid = gridOf(rows).map((row) => Array.from(row, (cell) => cell?.text ?? ''));
  const heads = Math.max(1, headRows(rows));
  const columns = columnsOf(grid.slice(0, heads), time, targets);
  const starts = rowStarts(unit);
  return grid.flatMap((cells, row) => {
    if (row < heads) return [];
    const [start, end] = starts[row] ?? [0, 0];
    return rowTargets(cells, columns, time, targets).map((told) => ({ ...targetOfRow({ ...told, start, end }), row }));
  });
}

/** Where each row stands in the text of the unit: cells joined by tabs, rows by line breaks. */
function rowStarts({ rows = [] }: Unit): [start: number, end: number][] {
  let start = 0;
  return rows.map((row) => {
    const end = start + row.map(({ text }) => text).join('\t').length;
    const range: [number, number] = [start, end];
    start = end + 1;
    return range;
  });
}

function columnsOf(heads: readonly string[][], time: DocumentTime, words: Words): Columns {
  const { indicator, number, unit, binding, deadline } = patterns(words);
  const names = Array.from({ length: heads[0]?.length ?? 0 }, (_, i) => [...new Set(heads.map((row) => row[i] ?? ''))].join('').replace(/\s/gu, ''));
  const at = (pattern: RegExp): number | null => (names.some((name) => pattern.test(name)) ? names.findIndex((name) => pattern.test(name)) : null);
  const values = names.flatMap((name, column) => valueColumn(name, column, time, words));
  const other = [at(unit), at(binding), at(deadline), at(number)];
  const free = names.map((_, i) => i).filter((i) => !other.includes(i) && i < (values[0]?.column ?? names.length));
  return {
    indicator: names.flatMap((name, i) => (indicator.test(name) ? [i] : [])),
    unit: at(unit),
    binding: at(binding),
    deadline: at(deadline),
    values,
    unsaid: (values.length ? free.at(-1) : free[0]) ?? 0,
  };
}

function valueColumn(name: string, column: number, time: DocumentTime, words: Words): Columns['values'] {
  const { value, past, indicator } = patterns(words);
  if (past.test(name)) return [];
  const unit = unitInBrackets(name).unit;
  const [date] = datesIn(name, words, time).concat(datesIn(name.replace(/^(20\d\d)(?!年)/u, '$1年'), words, time));
  if (date) return date.role === 'past' || Number(date.value.slice(0, 4)) < (time.year ?? 0) ? [] : [{ column, deadline: date.value, unit }];
  return value.test(name) && !indicator.test(name.replace(value, '')) ? [{ column, deadline: time.periodEnd, unit }] : [];
}

type Told = Pick<Sighting, 'indicator' | 'comparator'> & Partial<Sighting>;

function rowTargets(cells: readonly string[], columns: Columns, time: DocumentTime, words: Words): Told[] {
  const indicator = indicatorOf(cells, columns, words);
  if (!indicator) return [];
  const { name, unit } = indicator;
  const printed = columns.binding === null ? '' : (cells[columns.binding] ?? '');
  const row = { indicator: name, binding: bindingIn(printed), unit: (columns.unit === null ? '' : cells[columns.unit]) || unit };
  if (columns.values.length)
    return columns.values.flatMap((value) => cellTarget(cells[value.column] ?? '', value.deadline, { ...row, unit: row.unit || value.unit }, words));
  return columns.deadline === null ? [] : taskTarget(cells[columns.deadline] ?? '', name, time, words);
}

const bindingIn = (cell: string): Target['binding'] => (cell === '约束性' || cell === '预期性' ? cell : null);

/** The name, and the unit that stands in brackets behind it. */
function indicatorOf(cells: readonly string[], { indicator, unsaid }: Columns, words: Words): { name: string; unit: string | null } | null {
  const columns = indicator.length ? indicator : [unsaid];
  const levels = [...new Set(columns.map((column) => cells[column] ?? ''))].filter(Boolean);
  const last = levels.at(-1) ?? '';
  const name = targetPatterns(words).named.test(last) ? last : levels.join('');
  return name ? unitInBrackets(name) : null;
}

/** 造林面积（万亩）: the name, and the unit behind it. */
function unitInBrackets(name: string): { name: string; unit: string | null } {
  const [, bare = name, unit] = /^(.*?)[（(]([^（）()]*)[）)]$/u.exec(name) ?? [];
  return unit && isUnit(unit) ? { name: bare, unit } : { name, unit: null };
}

/** A unit stands in brackets with no sentence in it. */
const isUnit = (words: string): boolean => words.length <= 8 && !/[，、\d]/u.test(words);

interface Row {
  indicator: string;
  binding: Target['binding'];
  unit: string | null | undefined;
}

function cellTarget(printed: string, deadline: string | null, { indicator, binding, unit }: Row, words: Words): Told[] {
  const cell = printed.replace(/[①-⑳\s*＊※]/gu, '');
  if (patterns(words).blank.test(cell)) return [];
  const common = { indicator, binding, deadline, deadlineSource: deadline ? ('stated' as const) : null };
  const number =
    /^(?<limit>\D{0,6}?)[〔[（(]?(?<value>-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)(?:[—–~～-](?<to>\d+(?:\.\d+)?))?[〕\]）)]?(?<rest>\D{0,12})$/u.exec(
      cell,
    )?.groups;
  const cumulative = /〔|\[/u.test(cell) ? ('cumulative' as const) : null;
  // A number that is not understood is no state.
  if (!number && /\d/u.test(cell) && !targetPatterns(words).task.test(cell) && !targetPatterns(words).assigned.test(cell)) return [];
  if (!number) return [{ ...common, ...stateOf(cell, words), comparator: 'complete', unitOfMeasure: unitIn(unit) }];
  // 100（县城）: of what, no unit.
  const [, scope = null] = /^[（(](\p{Script=Han}+)[）)]$/u.exec(number.rest ?? '') ?? [];
  const rest = scope === null ? (number.rest ?? '').replace(/[〔〕[\]（）()]/gu, '') : '';
  const limits = [...words.atLeast, ...words.atMost, ...words.about].filter((word) => rest.endsWith(word));
  const comparator = limitOf([number.limit, ...limits], words);
  const shown = limits.reduce((left, word) => (left.endsWith(word) ? left.slice(0, -word.length) : left), rest);
  const change = directionOf(indicator, number.limit ?? '', words);
  return [
    {
      ...common,
      comparator: comparator === '=' && change ? change : comparator,
      reading: change ? null : readingOf(comparator, indicator, words),
      scope,
      value: Number(number.value?.replace(/[,，]/gu, '')),
      valueTo: number.to ? Number(number.to) : null,
      unitOfMeasure: shown || unitIn(unit),
      basis: cumulative,
    },
  ];
}

/** An indicator that is itself a change: …下降（%）, 降低. */
function directionOf(indicator: string, limit: string, words: Words): 'increase' | 'decrease' | null {
  const ends = (list: readonly string[]): boolean => list.some((word) => indicator.endsWith(word) || limit === word);
  if (ends(words.falling)) return 'decrease';
  return ends(words.rising) ? 'increase' : null;
}

const unitIn = (cell: string | null | undefined): string | null => (!cell || /^[—–\-/]+$/u.test(cell) ? null : cell);

const stateOf = (cell: string, words: Words): Pick<Sighting, 'assigned' | 'degree'> => ({
  assigned: targetPatterns(words).assigned.test(cell),
  degree: targetPatterns(words).degree.exec(cell)?.[0] ?? null,
});

/** A task with the date by which it is due in a column of its own. */
function taskTarget(cell: string, indicator: string, time: DocumentTime, words: Words): Told[] {
  const due = datesIn(cell, words, time).findLast(({ role }) => role === 'due');
  return due ? [{ indicator, comparator: 'complete', deadline: due.value, deadlineSource: 'stated' }] : [];
}
