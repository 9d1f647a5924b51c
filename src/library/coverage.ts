/** How far a document covers a text above it: a table of the items of that text, and counts. */
import { isMeasureKind } from '../policy/kinds.ts';
import type { AboveRelation, MeasureAbove } from '../policy/model/above.ts';
import type { Unit } from '../policy/model/unit.ts';

export interface CoveredItem {
  /** A measure or article of the text above. */
  item: Unit;
  /** The measures that come from it, in document order. */
  measures: MeasureAbove[];
}

export interface Coverage {
  /** All measures and articles of the text above, in its order. */
  items: CoveredItem[];
  /** Measures for which no item was found, in document order. */
  added: MeasureAbove[];
  /** How many measures there are of each relation. */
  counts: Record<AboveRelation, number>;
  /** How many items no measure was found for. */
  without: number;
}

/** `measures`: those of one document beside one text above; `units`: of that text. */
export function coverageOf(measures: readonly MeasureAbove[], units: readonly Unit[]): Coverage {
  const byItem = Map.groupBy(
    measures.flatMap((measure) => measure.items.map((item) => ({ item, measure }))),
    ({ item }) => item,
  );
  const items = units.filter(({ kind }) => isMeasureKind(kind)).map((item) => ({ item, measures: (byItem.get(item.id) ?? []).map(({ measure }) => measure) }));
  const count = (relation: AboveRelation): number => measures.filter((measure) => measure.relation === relation).length;
  return {
    items,
    added: measures.filter(({ relation }) => relation === 'adds'),
    counts: { repeats: count('repeats'), details: count('details'), adds: count('adds') },
    without: items.filter((each) => each.measures.length === 0).length,
  };
}
