/** The families of a collection, named and with the ids that they have had; and the links that are published beside them. Pure. */
import { documentOf } from '../../src/policy/ids.ts';
import type { Family } from '../../src/policy/model/family.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { FoundLink } from '../match/found-link.ts';
import { type ClausePair, formFamilies } from './form-families.ts';
import { keepIds } from './keep-ids.ts';
import type { Circle } from './leaders.ts';
import { nameFamilies } from './name-families.ts';
import { nearestLinks } from './nearest-links.ts';

export interface FamilySources {
  links: readonly FoundLink[];
  /** Those of all documents, in the order of the shelf. */
  units: readonly Unit[];
  /** Documents whose ids may still change. */
  drafts: ReadonlySet<string>;
  /** Pairs that an editor rejected. */
  apart?: readonly ClausePair[];
  /** As the last conversion left them. */
  earlier: readonly Family[];
  /** Every id of a family that was ever published. */
  registered: readonly string[];
}

export interface FoundFamilies {
  /** Those of released documents, without members of drafts. */
  released: Family[];
  /** The same with the members of drafts, and after them families that only drafts make: their ids are not settled. */
  all: Family[];
}

/** In the order of their numbers, members in the order of the shelf. A family of released documents has the same id, name and released members with drafts and without. */
export function findFamilies({ links, units, drafts, apart, earlier, registered }: FamilySources): FoundFamilies {
  const place = new Map(units.map(({ id }, at) => [id, at]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ordered = (circle: Circle): Circle => ({ ...circle, members: circle.members.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) });
  const formed = (among: readonly FoundLink[], settled: readonly (readonly string[])[]): Circle[] =>
    formFamilies(among, settled, apart)
      .map(ordered)
      .sort((x, y) => (place.get(x.members[0] as string) ?? 0) - (place.get(y.members[0] as string) ?? 0));
  const identified = (circles: readonly Circle[], before: readonly Family[], given: readonly string[]): Family[] => {
    const names = nameFamilies(circles, byId);
    const ids = keepIds(
      circles.map(({ members }) => members),
      before,
      given,
    );
    return circles.map(({ members }, at) => ({ id: ids[at] as string, name: names[at] as string, members })).sort((x, y) => numberOf(x) - numberOf(y));
  };

  const isRegistered = new Set(registered);
  const released = identified(
    formed(links.filter(isReleased(drafts)), []),
    earlier.filter(({ id }) => isRegistered.has(id)),
    registered,
  );
  if (!drafts.size) return { released, all: released };
  const grown = formed(
    links,
    released.map(({ members }) => members),
  );
  const familyOf = new Map(released.flatMap((family) => family.members.map((id) => [id, family] as const)));
  const held = new Map(grown.flatMap(({ members }) => members.flatMap((id) => (familyOf.has(id) ? [[familyOf.get(id)?.id, members] as const] : []))));
  const own = grown.filter(({ members }) => !members.some((id) => familyOf.has(id)));
  const given = [...registered, ...released.map(({ id }) => id)];
  return { released, all: [...released.map((family) => ({ ...family, members: held.get(family.id) ?? family.members })), ...identified(own, [], given)] };
}

const numberOf = ({ id }: Family): number => Number(id.slice(1));

const isReleased =
  (drafts: ReadonlySet<string>) =>
  ({ a, b }: FoundLink): boolean =>
    !drafts.has(documentOf(a)) && !drafts.has(documentOf(b));

/** The nearest links of each clause; those of released documents are chosen without a look at drafts, whose own come after them. `areaOf`: by document. */
export function publishedLinks<Link extends FoundLink>(
  links: readonly Link[],
  { all }: FoundFamilies,
  drafts: ReadonlySet<string>,
  areaOf: (document: string) => string,
): Link[] {
  const ofClause = (id: string): string => areaOf(documentOf(id));
  const [released, ofDrafts] = [links.filter(isReleased(drafts)), links.filter((link) => !isReleased(drafts)(link))];
  return [...nearestLinks(released, all, ofClause), ...nearestLinks(ofDrafts, all, ofClause)];
}
