/** Figures as a table for readers, and the verdict on what the search must reach. */
import type { Session } from './ask.ts';
import type { Built } from './build.ts';
import { thisSearch } from './contestant.ts';
import { type Rightness, type Spread, spreadOf } from './verdict.ts';

/** One contestant at one size. */
export interface Row {
  contestant: string;
  copies: number;
  units: number;
  queries: number;
  rightness: Rightness;
  /** Mean number of hits offered beside the exact ones. */
  beside: number;
  /** Version of the browser. */
  browser: string;
  firstBytes: Spread;
  firstRequests: Spread;
  nextBytes: Spread;
  /** Milliseconds. */
  firstTime: Spread;
  warmTime: Spread;
  warmAsked: number;
  built: Built;
  wrong: { query: string; found: number; expected: number }[];
}

export interface Condition {
  what: string;
  must: boolean;
  holds: boolean;
}

export function spreadsOf(sessions: readonly Session[]): Pick<Row, 'firstBytes' | 'firstRequests' | 'nextBytes'> {
  return {
    firstBytes: spreadOf(sessions.map(({ first }) => first.bytes)),
    firstRequests: spreadOf(sessions.map(({ first }) => first.requests)),
    nextBytes: spreadOf(sessions.map(({ next }) => next.bytes)),
  };
}

/** What issue and README promise, held against the figures of this search. Bytes and times are judged by the 95th percentile. */
export function conditionsOn(rows: readonly Row[]): Condition[] {
  return rows
    .filter(({ contestant }) => contestant === thisSearch)
    .flatMap((row) => [exactness(row), ...(limitsAt[row.copies] ?? []).map((limit) => check(row, limit))]);
}

function exactness({ copies, rightness, queries, wrong }: Row): Condition {
  const holds = rightness.exact === 1 && rightness.asked === queries;
  return { what: `${copies}×: exact for ${rightness.asked - wrong.length} of ${queries} queries (all)`, must: true, holds };
}

interface Limit {
  must: boolean;
  what: string;
  unit: string;
  most: number;
  of: (row: Row) => number;
}

const firstAnswer = { what: 'first answer', unit: 'kB', of: (row: Row) => row.firstBytes.p95 / 1000 };
const nextAnswer = { what: 'next answer', unit: 'kB', of: (row: Row) => row.nextBytes.p95 / 1000 };
const warmQuery = { what: 'warm query', unit: 'ms', of: (row: Row) => row.warmTime.p95 };
const building = { what: 'index built in', unit: 's', of: (row: Row) => row.built.seconds };
const memory = { what: 'memory for building', unit: 'MB', of: (row: Row) => row.built.peakMegabytes ?? Number.NaN };

const limitsAt: Record<number, Limit[]> = {
  1: [
    { ...firstAnswer, must: true, most: 300 },
    { ...warmQuery, must: true, most: 10 },
    { ...firstAnswer, must: false, most: 200 },
  ],
  100: [
    { ...firstAnswer, must: true, most: 1000 },
    { ...nextAnswer, must: true, most: 250 },
    { ...warmQuery, must: true, most: 300 },
    { ...building, must: true, most: 120 },
    { ...memory, must: true, most: 4000 },
    { ...firstAnswer, must: false, most: 700 },
    { ...nextAnswer, must: false, most: 120 },
    { ...warmQuery, must: false, most: 100 },
  ],
};

function check(row: Row, { what, unit, most, must, of }: Limit): Condition {
  const value = of(row);
  return { what: `${row.copies}×: ${what} ${short(value)} ${unit} (at most ${most})`, must, holds: value <= most };
}

export function verdictLines(conditions: readonly Condition[]): string[] {
  return conditions.map(({ what, must, holds }) => `${holds ? 'PASS' : 'FAIL'}  ${must ? 'must' : 'goal'}  ${what}`);
}

/** Markdown: a table for each size. */
export function tablesOf(rows: readonly Row[]): string {
  const bySize = Map.groupBy(rows, ({ copies }) => copies);
  return [...bySize].map(([copies, ofSize]) => `### ${copies}×: ${ofSize[0]?.units.toLocaleString('en')} units\n\n${tableOf(ofSize)}`).join('\n\n');
}

const columns: [heading: string, cell: (row: Row) => string][] = [
  ['search', (row) => row.contestant],
  ['exact', (row) => percent(row.rightness.exact) + askedOnly(row)],
  ['recall', (row) => percent(row.rightness.recall)],
  ['first answer, kB', (row) => spread(row.firstBytes, 1000)],
  ['requests', (row) => short(row.firstRequests.median)],
  ['next, kB', (row) => spread(row.nextBytes, 1000)],
  ['warm query, ms', (row) => spread(row.warmTime)],
  ['index, kB', (row) => short(row.built.size / 1000)],
  ['vocabulary, kB', (row) => short(row.built.vocabularySize / 1000)],
  ['built in, s', (row) => short(row.built.seconds)],
  ['memory, MB', (row) => short(row.built.peakMegabytes ?? Number.NaN)],
];

function tableOf(rows: readonly Row[]): string {
  return [line(columns.map(([heading]) => heading)), line(columns.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(lineOf)].join('\n');
}

/** One contestant's line of the table, for those who wait. */
export function lineOf(row: Row): string {
  return line(columns.map(([, cell]) => cell(row)));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function askedOnly({ rightness, queries }: Row): string {
  return rightness.asked < queries ? ` (of ${rightness.asked} asked)` : '';
}

function percent(share: number): string {
  // 99.96 % is not all.
  return `${share === 1 ? '100' : (Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

/** median / 95th percentile / most. */
function spread({ median, p95, max }: Spread, divisor = 1): string {
  return [median, p95, max].map((value) => short(value / divisor)).join(' / ');
}

/** More digits than these figures hold would mislead. */
function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 10 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value < 0.1 ? '<0.1' : value.toFixed(1);
}
