/**
 * Short addresses for print and for saying aloud: /c/hunan-yijian/ is a document, /c/hunan-yijian-5/ its measure 5,
 * /c/hunan-guihua-s3-2-1/ a unit without a number of its own. Made of the document's short name and the anchor, both
 * of which never change; every unit ever published keeps its own. At most 60 characters after the host.
 */
import { shortAnchor } from '../policy/addresses.ts';
import { leadsIntoUnit } from '../policy/ids.ts';
import { policyAddress } from '../site/address.ts';
import { nameOfUnit } from '../wording/units.ts';
import { formerAnchorsOf } from './former-anchors.ts';
import { documents, unitsOf } from './library.ts';

/** The last part of a short address. */
export function shortName(document: { shortName: string }, anchor = ''): string {
  return anchor ? `${document.shortName}-${shortAnchor(anchor)}` : document.shortName;
}

export const shortPath = (document: { shortName: string }, anchor = ''): string => `/c/${shortName(document, anchor)}/`;

export interface ShortAddress {
  name: string;
  /** What stands there, and its address. */
  title: string;
  target: string;
}

const longest = 60;

/** All short addresses of the collection. Throws where two would be the same or one is too long, which documents without `shortName` can bring about. */
export function shortAddresses(): ShortAddress[] {
  const all = documents.flatMap((document): ShortAddress[] => {
    const { id, title } = document;
    const places = [
      ...unitsOf(id).map((unit) => ({ anchor: unit.anchor, name: nameOfUnit(unit) })),
      ...formerAnchorsOf(id)
        .filter(({ anchor }) => !leadsIntoUnit(anchor))
        .map(({ anchor }) => ({ anchor, name: anchor })),
    ];
    return [
      { name: shortName(document), title, target: policyAddress(id) },
      ...places.map(({ anchor, name }) => ({ name: shortName(document, anchor), title: `${title}　${name}`, target: policyAddress(id, anchor) })),
    ];
  });
  const names = new Set<string>();
  const twice = all.find(({ name }) => names.size === names.add(name).size);
  const tooLong = all.find(({ name }) => `/c/${name}/`.length > longest);
  if (tooLong) throw new Error(`/c/${tooLong.name}/ is longer than ${longest} characters: give its document a shortName in document.yaml.`);
  if (twice) throw new Error(`/c/${twice.name}/ would lead to two places: give one of the documents a shortName of its own in document.yaml.`);
  return all;
}
