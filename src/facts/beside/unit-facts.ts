/** The facts of one unit, and what is said of them in one line. Pure. */
import { type FactKind, type Facts, factKinds, noFacts } from '../../policy/model/facts/facts.ts';

/** The facts of each unit that has any, by its id; each kind in the order of the text. */
export function factsByUnit(facts: Facts): Map<string, Facts> {
  const found = new Map<string, Facts>();
  for (const kind of factKinds)
    for (const [unit, own] of Map.groupBy(facts[kind] as Facts['targets'], ({ evidence }) => evidence.clause))
      found.set(unit, { ...(found.get(unit) ?? noFacts), [kind]: own });
  return found;
}

/** What a line under a unit says; the counts are of facts that an opened line lists. */
export interface FactsSummary {
  /** The earliest and the latest date that anything is due; null where nothing has one. */
  due: { first: string; last: string } | null;
  /** The one assignment whose bodies are named in the line; null where there are none or several. */
  charged: Facts['assignments'][number] | null;
  counts: Record<FactKind, number>;
}

export function summaryOf(facts: Facts): FactsSummary {
  const dates = facts.targets.flatMap(({ deadline }) => deadline ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const [charged = null, ...others] = facts.assignments.filter(({ lead, implement }) => lead.length + implement.length > 0);
  return {
    due: first !== undefined && last !== undefined ? { first, last } : null,
    charged: others.length ? null : charged,
    counts: {
      targets: facts.targets.length,
      assignments: facts.assignments.length,
      citations: facts.citations.length,
      terms: facts.terms.length,
      penalties: facts.penalties.length,
    },
  };
}
