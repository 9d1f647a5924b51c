/** What the page of one document knows about it: its units as a tree, their heading levels, their errata. */
import type { PolicyDocument, Unit } from '../policy/model.ts';
import { errataOf, type NumberedErratum, unitsOf } from './library.ts';

/** A unit with the units below it: the table of contents. */
export interface OutlineEntry {
  unit: Unit;
  children: OutlineEntry[];
}

export interface PolicyView {
  document: PolicyDocument;
  units: readonly Unit[];
  outline: OutlineEntry[];
  errata: NumberedErratum[];
  /** Undefined for an anchor inside an article (a15-p2), which is no unit of its own. */
  unit(anchor: string): Unit | undefined;
  /** Level of a unit's heading on the page: 2 for a unit without parent, one more for each parent; at most 6. */
  headingLevel(anchor: string): number;
  errataIn(anchor: string): NumberedErratum[];
}

export function viewPolicy(document: PolicyDocument): PolicyView {
  const units = unitsOf(document.id);
  const errata = errataOf(document.id);
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  const unitsByAnchor = new Map(units.map((unit) => [unit.anchor, unit]));
  const errataByAnchor = Map.groupBy(errata, (erratum) => erratum.unit.anchor);
  return {
    document,
    units,
    outline: outlineOf(units),
    errata,
    unit: (anchor) => unitsByAnchor.get(anchor),
    headingLevel: (anchor) => Math.min(6, 2 + ancestors(`${document.id}#${anchor}`, parents)),
    errataIn: (anchor) => errataByAnchor.get(anchor) ?? [],
  };
}

function ancestors(id: string, parents: ReadonlyMap<string, string | null>): number {
  const parent = parents.get(id);
  return parent ? 1 + ancestors(parent, parents) : 0;
}

/** Units as a tree by `parent`, in document order. */
function outlineOf(units: readonly Unit[]): OutlineEntry[] {
  const entries = new Map(units.map((unit) => [unit.id, { unit, children: [] as OutlineEntry[] }]));
  const roots: OutlineEntry[] = [];
  for (const entry of entries.values()) {
    const siblings = entry.unit.parent ? entries.get(entry.unit.parent)?.children : roots;
    siblings?.push(entry);
  }
  return roots;
}
