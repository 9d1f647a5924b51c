/** The facts of all documents: those of each, what they are to each other, and what editors say of them. Pure. */
import type { Facts } from '../../src/policy/model/facts/facts.ts';
import { resolveCitations } from './citations/resolve-citations.ts';
import { applyFactVerdicts, type VerdictFault } from './editor/apply-verdicts.ts';
import { findFacts } from './find-facts.ts';
import type { FactsSource, FieldKnowledge } from './reading/facts-source.ts';

export interface DocumentFacts {
  facts: Facts;
  /** Verdicts that could not be applied. */
  faults: VerdictFault[];
}

/** By document id, in the order given. */
export function collectionFacts(sources: readonly FactsSource[], knowledge: FieldKnowledge): Map<string, DocumentFacts> {
  const resolve = resolveCitations(sources, knowledge.laws);
  const known = { isIndicator: (id: string) => knowledge.indicators.has(id), isPlace: placesOf(sources) };
  return new Map(
    sources.map((source) => {
      const found = findFacts(source, knowledge);
      const facts = { ...found, citations: found.citations.map(resolve) };
      return [source.document.id, applyFactVerdicts(facts, source.units, source.verdicts ?? [], known)];
    }),
  );
}

/** Whether there is a document, a unit, or a unit of which an id names a part (a21-p1). */
function placesOf(sources: readonly FactsSource[]): (id: string) => boolean {
  const documents = new Set(sources.map(({ document }) => document.id));
  const units = new Set(sources.flatMap((source) => source.units.map(({ id }) => id)));
  return (id) => documents.has(id) || units.has(id) || units.has(id.replace(/(?:-[a-z]+\d+)+$/u, ''));
}
