/**
 * Short addresses for print and for saying aloud: /c/hunan-yijian/ is a document, /c/hunan-yijian-5/ its measure 5,
 * /c/hunan-guihua-s3-2-1/ a unit without a number of its own. Made of the document's short name and the anchor, both
 * of which never change; every unit ever published keeps its own. At most 60 characters after the host.
 */
import { shortAddress } from '../policy/addresses.ts';
import { leadsIntoUnit } from '../policy/ids.ts';
import { policyAddress } from '../site/address.ts';
import { nameOfUnit } from '../wording/units.ts';
import { formerAnchorsOf } from './former-anchors.ts';
import { documents, goneDocuments, unitsOf } from './library.ts';

/** The last part of a short address. */
export function shortName(document: { shortName: string }, anchor = ''): string {
  return shortAddress(document.shortName, anchor);
}

export const shortPath = (document: { shortName: string }, anchor = ''): string => `/c/${shortName(document, anchor)}/`;

export interface ShortAddress {
  name: string;
  /** What stands there, and its address. */
  title: string;
  target: string;
}

/** All short addresses of the collection. The conversion holds them to be different, and of at most 60 characters. */
export function shortAddresses(): ShortAddress[] {
  const here = documents.flatMap((document) => {
    const units = unitsOf(document.id).map((unit) => ({ anchor: unit.anchor, name: nameOfUnit(unit) }));
    return addressesUnder(document.shortName, document, [...units, ...formerPlaces(document.id)]);
  });
  const gone = goneDocuments.flatMap((document) => document.shortNames.flatMap((name) => addressesUnder(name, document, formerPlaces(document.id))));
  return [...here, ...gone];
}

interface NamedPlace {
  anchor: string;
  name: string;
}

const formerPlaces = (id: string): NamedPlace[] =>
  formerAnchorsOf(id)
    .filter(({ anchor }) => !leadsIntoUnit(anchor))
    .map(({ anchor }) => ({ anchor, name: anchor }));

const addressesUnder = (short: string, { id, title }: { id: string; title: string }, places: readonly NamedPlace[]): ShortAddress[] => [
  { name: shortAddress(short, ''), title, target: policyAddress(id) },
  ...places.map(({ anchor, name }) => ({ name: shortAddress(short, anchor), title: `${title}　${name}`, target: policyAddress(id, anchor) })),
];
