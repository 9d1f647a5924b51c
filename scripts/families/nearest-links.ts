/** Links as they are published: above three jurisdictions the nearest few of each clause, so that they grow with the clauses and not with their pairs. */
import type { Family } from '../../src/policy/model/family.ts';
import { linkStrengths } from '../../src/policy/model/link.ts';
import type { FoundLink } from '../match/found-link.ts';

/** With so many jurisdictions or fewer nothing is left out. */
const fewJurisdictions = 3;
/** Links of a clause to each jurisdiction. */
const perJurisdiction = 3;

/**
 * The links that are among the nearest of at least one of their clauses, and all that an editor has spoken of, in their order. Nearer are
 * links inside a family, then stronger ones, then better scored. `areaOf`: the jurisdiction (省级行政区、国家) of a clause.
 */
export function nearestLinks<Link extends FoundLink>(
  links: readonly Link[],
  families: readonly Pick<Family, 'members'>[],
  areaOf: (id: string) => string,
): Link[] {
  const areas = new Set(links.flatMap(({ a, b }) => [areaOf(a), areaOf(b)]));
  if (areas.size <= fewJurisdictions) return [...links];
  const familyOf = new Map(families.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const isInside = ({ a, b }: FoundLink): boolean => familyOf.has(a) && familyOf.get(a) === familyOf.get(b);
  const rankOf = (link: FoundLink): number => (isInside(link) ? 0 : 1 + linkStrengths.indexOf(link.strength));
  const counts = new Map<string, number>();
  const kept = new Set<Link>();
  for (const link of links.toSorted((x, y) => rankOf(x) - rankOf(y) || y.score - x.score || compareEnds(x, y))) {
    for (const key of [`${link.a} ${areaOf(link.b)}`, `${link.b} ${areaOf(link.a)}`]) {
      const count = counts.get(key) ?? 0;
      if (count < perJurisdiction || link.source === 'editor') kept.add(link);
      counts.set(key, count + 1);
    }
  }
  return links.filter((link) => kept.has(link));
}

const compareEnds = (x: FoundLink, y: FoundLink): number => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1);
