/** Topics for documents to which the editor assigned none, from the families and links of their measures. */
import { documentOf } from '../../src/policy/ids.ts';
import type { Family } from '../../src/policy/model/family.ts';
import type { LinkStrength } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { FoundLink } from './found-link.ts';

/**
 * What an assigned unit speaks for its topic; a unit of several topics speaks for each of them so much the less. A unit of the same family
 * speaks as one that a `same` link leads to. From `enough` on the topic is proposed: one such unit of one topic, or two of up to three;
 * a single unit of two topics does not say which of them is meant. With each of the three implementation documents left out in turn,
 * 81 of their 97 assignments are proposed and no other (November 2026).
 */
const weight = { same: 1, partial: 0.25, instrument: 0 } as const;
const enough = 0.6;

/** A unit that speaks for another, and how it is related to it. */
interface Relation {
  to: string;
  strength: LinkStrength;
}

/** The topics with proposals after the editor's units, in document order. `units` are those of all documents, in order. */
export function proposeTopics(topics: readonly Topic[], links: readonly FoundLink[], families: readonly Family[], units: readonly Unit[]): Topic[] {
  const topicsOf = Map.groupBy(
    topics.flatMap((topic) => topic.units.map(({ id }) => ({ id, topic: topic.id }))),
    ({ id }) => id,
  );
  const assigned = new Set([...topicsOf.keys()].map(documentOf));
  const relationsOf = relations(links, families, (id) => topicsOf.has(id));
  const proposals = units
    .filter(({ document }) => !assigned.has(document))
    .map(({ id }) => ({ id, speaking: relationsOf(id) }))
    .filter(({ speaking }) => speaking.length > 0);
  return topics.map((topic) => {
    const proposed = proposals.flatMap(({ id, speaking: all }) => {
      const speaking = all.filter(({ to }) => topicsOf.get(to)?.some((entry) => entry.topic === topic.id));
      const sum = speaking.reduce((total, { to, strength }) => total + weight[strength] / (topicsOf.get(to)?.length ?? 1), 0);
      return sum >= enough ? [{ id, source: 'proposed' as const, via: speaking.map(({ to }) => to) }] : [];
    });
    return { ...topic, units: [...topic.units, ...proposed] };
  });
}

/** The assigned units that speak for a unit: those of its family, then others that links lead to. */
function relations(links: readonly FoundLink[], families: readonly Family[], isAssigned: (id: string) => boolean): (id: string) => Relation[] {
  const inFamily = new Map(
    families.flatMap(({ members }) => {
      const speaking = members.filter(isAssigned).map((to): Relation => ({ to, strength: 'same' }));
      return members.map((id) => [id, speaking] as const);
    }),
  );
  const linked = Map.groupBy(
    links.flatMap(({ a, b, strength }) => [
      { from: a, to: b, strength },
      { from: b, to: a, strength },
    ]),
    ({ from }) => from,
  );
  return (id) => {
    const family = inFamily.get(id) ?? [];
    const known = new Set(family.map(({ to }) => to));
    return [...family, ...(linked.get(id) ?? []).filter(({ to }) => isAssigned(to) && !known.has(to)).map(({ to, strength }) => ({ to, strength }))];
  };
}
