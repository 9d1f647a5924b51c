/**
 * The five texts that the tests know by name, as they are published in content/; read once for a file of tests. Texts that
 * are added to the repository later change nothing here, and so no count and no order that a test expects.
 */
import { readWholeCollection, type WholeCollection } from '../src/library/content-folder.ts';
import { documentOf } from '../src/policy/ids.ts';
import type { Evidence } from '../src/policy/model/facts/evidence.ts';
import { documentIds } from './document-ids.ts';

export const committed = partOf(readWholeCollection('content'), new Set(documentIds));

/** The part of a collection that speaks of these documents alone. */
function partOf(whole: WholeCollection, documents: ReadonlySet<string>): WholeCollection {
  const isHere = (id: string): boolean => documents.has(documentOf(id));
  const proves = ({ evidence }: { evidence: Evidence }): boolean => isHere(evidence.clause);
  return {
    documents: whole.documents.filter(({ id }) => isHere(id)),
    clauses: whole.clauses.filter(({ id }) => isHere(id)),
    sentences: whole.sentences.filter(({ id }) => isHere(id)),
    parts: whole.parts.filter(({ clause }) => isHere(clause)),
    errata: whole.errata.filter(({ clause }) => isHere(clause)),
    links: whole.links.filter(({ a, b }) => isHere(a) && isHere(b)),
    basis: whole.basis.filter(({ document, above }) => isHere(document) && isHere(above)),
    above: whole.above.filter(({ unit, above }) => isHere(unit) && isHere(above)),
    targets: whole.targets.filter(proves),
    assignments: whole.assignments.filter(proves),
    citations: whole.citations.filter(proves),
    terms: whole.terms.filter(proves),
    penalties: whole.penalties.filter(proves),
    topics: whole.topics.map((topic) => ({ ...topic, units: topic.units.filter(({ id }) => isHere(id)) })),
    families: whole.families.map((family) => ({ ...family, members: family.members.filter(isHere) })).filter(({ members }) => members.length > 1),
    anchors: whole.anchors.filter(({ id }) => isHere(id)),
    gone: [],
  };
}
