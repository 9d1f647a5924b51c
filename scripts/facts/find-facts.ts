/** The facts of a document, each with the words that prove it. Pure: the same text and knowledge give the same facts. */
import { type Evidence, longestEvidence } from '../../src/policy/model/facts/evidence.ts';
import type { Facts } from '../../src/policy/model/facts/facts.ts';
import { findAssignments } from './assignments/find-assignments.ts';
import { findCitations } from './citations/find-citations.ts';
import { findPenalties } from './penalties/find-penalties.ts';
import { withIds } from './reading/fact-ids.ts';
import type { FactsSource, FieldKnowledge } from './reading/facts-source.ts';
import { findTargets } from './targets/find-targets.ts';
import { findTerms } from './terms/find-terms.ts';

/** Longer words are no evidence: a bracket or a title that never ends belongs to a damaged text. */
const isProvable = ({ evidence }: { evidence: Evidence }): boolean => evidence.end - evidence.start <= longestEvidence;

/** Of one document alone: what its citations lead to in other documents is found among all of them. */
export function findFacts(source: FactsSource, knowledge: FieldKnowledge): Facts {
  const { units } = source;
  return {
    targets: withIds('t', findTargets(source, knowledge).filter(isProvable), units),
    assignments: withIds('a', findAssignments(source, knowledge).filter(isProvable), units),
    citations: withIds('c', findCitations(source, knowledge).filter(isProvable), units),
    terms: withIds('d', findTerms(source, knowledge).filter(isProvable), units),
    penalties: withIds('p', findPenalties(source, knowledge).filter(isProvable), units),
  };
}
