/** What of a page is printed: units, and rows of their tables. */
import { headOfDocument, rowsInWords } from '../../wording/citing.ts';
import { headingInWords } from '../../wording/units.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { locatorOf } from '../locator.ts';
import { rowAround } from '../table-part.ts';

export interface Printed {
  unit: HTMLElement;
  /** Of a table these rows under their heads; empty: the whole unit. */
  rows: HTMLTableRowElement[];
}

/**
 * The units of some places, in the order of the page, each once, be it asked for itself or with one that it lies in: of a table only the rows that the
 * places are or lie in, unless one is the table.
 */
export function printedAt(places: readonly Element[]): Printed[] {
  const byUnit = Map.groupBy(places, (place) => place.closest('.unit'));
  const asked = [...document.querySelectorAll<HTMLElement>('[data-citing] .unit')].flatMap((unit) => {
    const own = byUnit.get(unit);
    return own ? { unit, rows: rowsOf(unit, own) } : [];
  });
  return asked.filter(({ unit }) => !asked.some((other) => other.unit !== unit && other.rows.length === 0 && other.unit.contains(unit)));
}

function rowsOf(unit: HTMLElement, places: readonly Element[]): HTMLTableRowElement[] {
  const rows = places.map(rowAround);
  if (rows.includes(null)) return [];
  return [...unit.querySelectorAll('tr')].filter((row) => rows.includes(row));
}

/** 表2第6行, （五）依法严格排污管理. */
export function nameOfPrinted({ unit, rows }: Printed, facts: CitingFacts): string {
  const path = pathTo(facts, unit.id);
  if (rows.length > 0) return locatorOf(path, null) + rowsInWords(rows.map((row) => facts.parts[row.id] ?? row.id));
  return headingInWords(path.at(-1) ?? { label: null, title: null }) || locatorOf(path, null) || headOfDocument;
}
