/** Printed addresses (/c/hunan-yijian-5/) as the conversion holds them: one place for each, short enough, and for ever. */
import { longestShortAddress, shortAddress } from '../../src/policy/addresses.ts';
import { anchorOf, leadsIntoUnit } from '../../src/policy/ids.ts';
import type { Register } from '../../src/policy/model/register.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Issue, issue } from '../faults/issues.ts';
import type { GoneDocument } from './gone-documents.ts';
import type { Seed } from './read/read-seed.ts';

/** The document that has each name: of released documents, and of those read so far. */
export type ShortNames = Map<string, string>;

/** The names under which released documents were published, ids that stand for them included, and all addresses of those that are `gone`. */
export function publishedNames({ documents }: Register, gone: readonly Pick<GoneDocument, 'id' | 'anchors'>[] = []): ShortNames {
  const names = new Map(documents.flatMap(({ id, shortNames }) => [id, ...shortNames].map((name): [string, string] => [name, id])));
  for (const { id, anchors } of gone) {
    const own = documents.find((entry) => entry.id === id)?.shortNames ?? [];
    const units = anchors.filter((entry) => !leadsIntoUnit(entry.id)).map((entry) => anchorOf(entry.id));
    for (const address of own.flatMap((name) => units.map((anchor) => shortAddress(name, anchor)))) if (!names.has(address)) names.set(address, id);
  }
  return names;
}

/** A name that was published stays, and is no other document's. `names` learns the name. */
export function shortNameFaults({ metadata, paths, metadataLine }: Seed, { documents }: Register, names: ShortNames): Issue[] {
  const name = metadata.shortName ?? metadata.id;
  const owner = names.get(name) ?? metadata.id;
  if (owner !== metadata.id) return [issue('taken-short-name', paths.metadata, metadataLine('shortName'), { name, owner })];
  names.set(name, metadata.id);
  const published = documents.find(({ id }) => id === metadata.id)?.shortNames.at(-1);
  if (published === undefined || published === name) return [];
  return [issue('changed-short-name', paths.metadata, metadataLine('shortName'), { published, now: name })];
}

/** No unit's short address is too long to print, or that of another document (plan-5 of `plan` and a document `plan-5`). `names` learns them. */
export function shortAddressFaults({ metadata, paths, metadataLine }: Seed, units: readonly Pick<Unit, 'anchor'>[], names: ShortNames): Issue[] {
  const own = metadata.shortName ?? metadata.id;
  const addresses = units.map(({ anchor }) => shortAddress(own, anchor));
  // Where the name itself is another's, that is said of it already.
  const isOwn = (names.get(own) ?? metadata.id) === metadata.id;
  const taken = isOwn && addresses.find((name) => (names.get(name) ?? metadata.id) !== metadata.id);
  for (const name of addresses) if (!names.has(name)) names.set(name, metadata.id);
  const longest = addresses.reduce((long, name) => (name.length > long.length ? name : long), own);
  const length = `/c/${longest}/`.length;
  return [
    ...(taken ? [issue('taken-short-name', paths.metadata, metadataLine('shortName'), { name: taken, owner: names.get(taken) ?? '' })] : []),
    ...(length > longestShortAddress ? [issue('long-short-address', paths.metadata, metadataLine('shortName'), { name: longest, length })] : []),
  ];
}
