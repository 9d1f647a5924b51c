/** The numbers with their units that a unit gives: in running text (百分之九十, 1.5万元), and in tables whose head or a cell of the row names the unit. */
import { scales } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { amountKey, type FigureLimit, figureLimits, type PrintedAmount } from '../../../src/policy/search-index/figure-lines.ts';
import { amountsIn } from '../../facts/reading/amounts-in-text.ts';
import { gridOf, headRows } from '../../facts/reading/table-grid.ts';

type Spoken = Pick<Language, 'amounts' | 'targets'>;

export function printedAmounts(unit: Pick<Unit, 'title' | 'text' | 'rows'>, language: Spoken): PrintedAmount[] {
  const inText = [unit.title ?? '', unit.text].flatMap((text) => amountsIn(text, language));
  const said = inText.flatMap(({ value, valueTo, unit: measured, limit }) =>
    [value, ...(valueTo === null ? [] : [valueTo])].map((one) => printed(one, measured, limit)),
  );
  return [...said, ...amountsInTable(unit, language)];
}

/** With 万 and 亿 worked into the value. */
function printed(value: number, measured: string, limit: string): PrintedAmount {
  const unit = normalForm(measured);
  const [scale = ''] = new RegExp(`^[${[...scales.keys()].join('')}]+(?=.)`, 'u').exec(unit) ?? [];
  const times = Array.from(scale).reduce((product, sign) => product * (scales.get(sign) ?? 1), 1);
  return { value: Number(amountKey(value * times)), unit: unit.slice(scale.length), limit: figureLimits.find((one) => one === limit) ?? '=' };
}

const number = /^(?<sign>[≥≤<>＜＞])?\s*(?<value>\d+(?:\.\d+)?)[①-⑳]?$/u;
const signs: Readonly<Record<string, FigureLimit>> = { '≥': '>=', '≤': '<=', '<': '<', '＜': '<', '>': '>', '＞': '>' };

/** Cells that are a bare number. Its unit stands in brackets in the head of the column, or in a cell of its own in the row. */
function amountsInTable({ rows = [] }: Pick<Unit, 'rows'>, language: Spoken): PrintedAmount[] {
  if (rows.length === 0) return [];
  const grid = gridOf(rows).map((row) => Array.from(row, (cell) => cell?.text.trim() ?? ''));
  const heads = grid.slice(0, Math.max(1, headRows(rows)));
  const units = new Set([...language.amounts.units, ...language.amounts.counters, ...language.targets.units]);
  const inHead = (column: number): string | undefined =>
    heads.map((row) => /[（(]([^（）()]+)[）)]$/u.exec(row[column] ?? '')?.[1]).find((one) => one && units.has(one));
  return grid.slice(heads.length).flatMap((cells) => {
    const inRow = cells.find((cell) => units.has(cell));
    return cells.flatMap((cell, column) => {
      const { sign = '', value } = number.exec(cell)?.groups ?? {};
      const unit = inHead(column) ?? (column > 0 ? inRow : undefined);
      return value && unit ? [printed(Number(value), unit, signs[sign] ?? '=')] : [];
    });
  });
}
