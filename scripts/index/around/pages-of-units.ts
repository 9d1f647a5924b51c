/** On which pages of topics, bodies in charge, indicators and instruments each unit stands. Pure. */
import { bodyKey, withinOf } from '../../../src/facts/bodies/bodies.ts';
import { instrumentGroups } from '../../../src/facts/instruments/instruments.ts';
import { hasIndicatorPage, indicatorGroups } from '../../../src/facts/ledger/indicators.ts';
import { documentOf } from '../../../src/policy/ids.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Topic } from '../../../src/policy/model/topic.ts';
import type { PageKind } from '../../../src/policy/search-index/index-files.ts';

export interface PageOfUnits {
  kind: PageKind;
  key: string;
  name: string;
  /** Ids of the units that stand on it. */
  units: ReadonlySet<string>;
}

/** What is published of the collection beside its texts. */
export interface PublishedFacts {
  topics: readonly Topic[];
  targets: readonly Target[];
  assignments: readonly Assignment[];
  citations: readonly Citation[];
}

/** In the order of the kinds, and within a kind in that of its pages. `indicatorName`: the name of a listed indicator. */
export function pagesOfUnits(facts: PublishedFacts, documents: readonly PolicyDocument[], indicatorName: (id: string) => string | undefined): PageOfUnits[] {
  return [
    ...topicPages(facts.topics),
    ...bodyPages(facts.assignments, documents),
    ...targetPages(facts.targets, indicatorName),
    ...instrumentPages(facts.citations),
  ];
}

const topicPages = (topics: readonly Topic[]): PageOfUnits[] =>
  topics.map(({ id, title, units }) => ({ kind: 'topic', key: id, name: title, units: new Set(units.map((unit) => unit.id)) }));

/** Those that lead, and where nobody does, those that share. */
function bodyPages(assignments: readonly Assignment[], documents: readonly PolicyDocument[]): PageOfUnits[] {
  const places = new Map(documents.map(({ id, place }) => [id, place]));
  const pages = new Map<string, { name: string; units: Set<string> }>();
  for (const { evidence, lead, leadBodies } of assignments) {
    const place = places.get(documentOf(evidence.clause));
    for (const [at, printed] of place ? lead.entries() : []) {
      const name = leadBodies[at] ?? printed;
      const key = bodyKey({ name, within: place ? withinOf(name, place) : null });
      const page = pages.get(key) ?? { name, units: new Set() };
      page.units.add(evidence.clause);
      pages.set(key, page);
    }
  }
  return [...pages].map(([key, page]) => ({ kind: 'body', key, ...page }));
}

const unitsOf = (facts: readonly { evidence: { clause: string } }[]): Set<string> => new Set(facts.map(({ evidence }) => evidence.clause));

const targetPages = (targets: readonly Target[], indicatorName: (id: string) => string | undefined): PageOfUnits[] =>
  indicatorGroups(targets, indicatorName)
    .filter(hasIndicatorPage)
    .map(({ key, name, targets: own }) => ({ kind: 'target', key, name, units: unitsOf(own) }));

const instrumentPages = (citations: readonly Citation[]): PageOfUnits[] =>
  instrumentGroups(citations).map(({ key, name, citations: own }) => ({ kind: 'instrument', key, name, units: unitsOf(own) }));
