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
  const kept = new Uint8Array(links.length);
  for (const number of nearestFirst(links, rankOf)) {
    const { a, b, source } = links[number] as Link;
    for (const key of [`${a} ${areaOf(b)}`, `${b} ${areaOf(a)}`]) {
      const count = counts.get(key) ?? 0;
      if (count < perJurisdiction || source === 'editor') kept[number] = 1;
      counts.set(key, count + 1);
    }
  }
  return links.filter((_, number) => kept[number] === 1);
}

/** Numbers of the links; each is ranked once, not at every comparison. */
function nearestFirst<Link extends FoundLink>(links: readonly Link[], rankOf: (link: Link) => number): Uint32Array {
  const ranks = Uint8Array.from(links, rankOf);
  const scores = Float64Array.from(links, ({ score }) => score);
  const numbers = new Uint32Array(links.length).map((_, number) => number);
  const compare = (x: number, y: number): number => (ranks[x] ?? 0) - (ranks[y] ?? 0) || (scores[y] ?? 0) - (scores[x] ?? 0);
  return numbers.sort((x, y) => compare(x, y) || compareEnds(links[x] as Link, links[y] as Link));
}

const compareEnds = (x: FoundLink, y: FoundLink): number => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1);
