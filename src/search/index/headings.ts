/** The headings above each unit, told from the order and the kinds of the units: the table names no parents. */

import type { UnitKind } from '../../policy/kinds.ts';
import { oncePer } from '../../policy/word-patterns.ts';
import type { IndexedUnit } from './collection.ts';

/** Kinds that stand over others, from the outermost; a subsection lies deeper with every part of its anchor. */
const levels: Partial<Record<UnitKind, number>> = { part: 1, chapter: 2, division: 3, section: 4, subsection: 5 };

/** Under no heading: they open, close or follow a text. */
const apart: ReadonlySet<UnitKind> = new Set(['front', 'preamble', 'closing', 'attachment', 'back']);

/** Of each unit, by its number, the numbers of the headings above it, from the outermost. */
export const headingsAbove = oncePer((units: readonly IndexedUnit[]): readonly (readonly number[])[] => {
  let open: { number: number; level: number }[] = [];
  let document = '';
  return units.map((unit) => {
    if (unit.document.id !== document || apart.has(unit.kind)) open = [];
    document = unit.document.id;
    const level = levelOf(unit);
    if (level !== undefined) open = open.filter((heading) => heading.level < level);
    const above = open.map(({ number }) => number);
    if (level !== undefined) open = [...open, { number: unit.number, level }];
    return above;
  });
});

function levelOf({ kind, anchor }: IndexedUnit): number | undefined {
  const level = levels[kind];
  return level !== undefined && kind === 'subsection' ? level + anchor.split('-').length : level;
}
