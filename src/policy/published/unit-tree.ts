/** The units of a document as a tree, and the text of each, cut where a table or a box stands in it. */
import type { Unit } from '../model/unit.ts';

export interface UnitNode {
  unit: Unit;
  /** Tables and boxes within its text. */
  insets: UnitNode[];
  children: UnitNode[];
}

/** The tree by `parent`, in document order; what stands within a text is no child, but an inset. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, insets: [] as UnitNode[], children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) {
    const { within, parent } = node.unit;
    const holder = within && nodes.get(within.clause);
    (holder ? holder.insets : (nodes.get(parent ?? '')?.children ?? roots)).push(node);
  }
  return roots;
}

/** A stretch of a unit's text, without the line feed at its end, and the table or box that follows on it; null behind the last. */
export interface Stretch {
  start: number;
  text: string;
  inset: UnitNode | null;
}

/** The text of a unit, cut where a table or a box stands in it. */
export function stretchesOf({ unit, insets }: UnitNode): Stretch[] {
  let start = 0;
  const cut = insets.map((inset): Stretch => {
    const end = inset.unit.within?.at ?? start;
    const stretch = { start, text: unit.text.slice(start, Math.max(start, end - 1)), inset };
    start = end;
    return stretch;
  });
  return [...cut, { start, text: unit.text.slice(start), inset: null }];
}
