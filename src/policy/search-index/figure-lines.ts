/**
 * How the numbers and deadlines of the collection are parted into files (figures-<n>.json), so that a query loads only those that it
 * gives. A line each: its key, then, of a number, its unit and limit, then the units of the collection that give it.
 */

/** A number with its unit as a text gives it: 95.8 %, 3200 个; `limit` where the text says so: 90%以上. */
export interface PrintedAmount {
  /** With 万 and 亿 worked in: 1.5万元 is 15000 元. */
  value: number;
  unit: string;
  limit: FigureLimit;
}

export const figureLimits = ['=', '>=', '<=', '>', '<', '≈'] as const;
export type FigureLimit = (typeof figureLimits)[number];

export interface FigureLine extends PrintedAmount {
  units: number[];
}

/** The key of a number: 95.8, 15000. */
export const amountKey = (value: number): string => String(Number(value.toPrecision(12)));

/** The key of what is due by the end of a year (2023年底前), of a deadline as facts give it (2023, 2022-06) that deadline itself. */
export const yearEndKey = (year: string): string => `${year}~`;

/** Number of the block in which a key stands. */
export function blockOfFigure(key: string, blocks: number): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % Math.max(1, blocks);
}

export const printAmountLine = ({ value, unit, limit, units }: FigureLine): string => [amountKey(value), unit, limit, ...units].join(' ');
export const printDateLine = (key: string, units: readonly number[]): string => [`@${key}`, ...units].join(' ');

/** The numbers of a block with this value. */
export function amountsIn(lines: string, key: string): FigureLine[] {
  return linesOf(lines, key).map(([unit = '', limit, ...units]) => ({ value: Number(key), unit, limit: limit as FigureLimit, units: units.map(Number) }));
}

/** The units of a block for which something is due at that date. */
export const unitsDue = (lines: string, key: string): number[] => linesOf(lines, `@${key}`).flat().map(Number);

function linesOf(lines: string, first: string): string[][] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith(`${first} `))
    .map((line) => line.slice(first.length + 1).split(' '));
}

/** So many consecutive units have their facts in one file (facts-<n>.json). */
export const unitsPerFactsFile = 32;
export const factsFileOf = (unit: number): number => Math.floor(unit / unitsPerFactsFile);
