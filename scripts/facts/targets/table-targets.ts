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
import { type Columns, columnsOf } from './table-columns.ts';
import { nameInRow } from './table-names.ts';
import { targetPatterns } from './target-words.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;
type Words = Language['targets'];
export type RowSighting = Sighting & { row: number };

const blankCell = oncePer((words: Words) => new RegExp(`^(?:${anyOf(words.blankCells)})*$`, 'u'));

/** One for each value of a row in a column that looks ahead. */
export function tableTargets(unit: Unit, time: DocumentTime, language: Spoken): RowSighting[] {
  const rows = unit.rows ?? [];
  const grid = gridOf(rows).map((row) => Array.from(row, (cell) => cell?.text ?? ''));
  const heads = Math.max(1, headRows(rows));
  const columns = columnsOf(grid.slice(0, heads), time, language);
  const starts = rowStarts(unit);
  return grid.flatMap((cells, row) => {
    if (row < heads) return [];
    const [start, end] = starts[row] ?? [0, 0];
    return rowTargets(cells, columns, time, language).map((told) => ({ ...targetOfRow({ ...told, start, end }), row }));
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

type Told = Pick<Sighting, 'indicator' | 'comparator'> & Partial<Sighting>;

function rowTargets(cells: readonly string[], columns: Columns, time: DocumentTime, language: Spoken): Told[] {
  const indicator = nameInRow(cells, columns.indicator, language);
  if (!indicator) return [];
  const printed = columns.binding === null ? '' : (cells[columns.binding] ?? '');
  const unit = unitIn(columns.unit === null ? '' : cells[columns.unit]) ?? indicator.unit;
  const row = { indicator: indicator.name, binding: bindingIn(printed), unit, baseline: baselineIn(cells, columns, unit, language.targets) };
  const cellOf = (value: Columns['values'][number]): Told[] =>
    cellTarget(cells[value.column] ?? '', value.deadline, { ...row, unit: unit ?? value.unit }, language.targets);
  if (columns.values.length) return columns.values.flatMap(cellOf);
  return columns.deadline === null ? [] : taskTarget(cells[columns.deadline] ?? '', indicator.name, time, language.targets);
}

const bindingIn = (cell: string): Target['binding'] => (cell === '约束性' || cell === '预期性' ? cell : null);

/** Without marks of notes and white space. */
const bareCell = (cell: string): string => cell.replace(/[①-⑳\s*＊※]/gu, '');

/** 2020年：93.3%; null where the cell of the base year is blank. */
function baselineIn(cells: readonly string[], { base }: Columns, unit: string | null, words: Words): string | null {
  const cell = bareCell(base ? (cells[base.column] ?? '') : '');
  if (!base || blankCell(words).test(cell)) return null;
  return `${base.name}：${cell}${/[\d〕\])]$/u.test(cell) ? (unit ?? '') : ''}`;
}

interface Row {
  indicator: string;
  binding: Target['binding'];
  unit: string | null;
  baseline: string | null;
}

function cellTarget(printed: string, deadline: string | null, { indicator, binding, unit, baseline }: Row, words: Words): Told[] {
  const cell = bareCell(printed);
  if (blankCell(words).test(cell)) return [];
  const common = { indicator, binding, baseline, deadline, deadlineSource: deadline ? ('stated' as const) : null };
  const number =
    /^(?<limit>\D{0,6}?)[〔[（(]?(?<value>-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)(?:[—–~～-](?<to>\d+(?:\.\d+)?))?[〕\]）)]?(?<rest>\D{0,12})$/u.exec(
      cell,
    )?.groups;
  const cumulative = /〔|\[/u.test(cell) ? ('cumulative' as const) : null;
  // A number that is not understood is no state.
  if (!number && /\d/u.test(cell) && !targetPatterns(words).task.test(cell) && !targetPatterns(words).assigned.test(cell)) return [];
  if (!number) return [{ ...common, ...stateOf(cell, words), comparator: 'complete', unitOfMeasure: unit }];
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
      unitOfMeasure: shown || unit,
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

const stateOf = (cell: string, words: Words): Pick<Sighting, 'assigned' | 'degree' | 'state'> => ({
  state: cell,
  assigned: targetPatterns(words).assigned.test(cell),
  degree: targetPatterns(words).degree.exec(cell)?.[0] ?? null,
});

/** A task with the date by which it is due in a column of its own. */
function taskTarget(cell: string, indicator: string, time: DocumentTime, words: Words): Told[] {
  const due = datesIn(cell, words, time).findLast(({ role }) => role === 'due');
  return due ? [{ indicator, comparator: 'complete', deadline: due.value, deadlineSource: 'stated' }] : [];
}
