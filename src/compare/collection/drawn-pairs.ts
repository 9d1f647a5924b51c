/** Pairs of documents whose correspondence is drawn: for each document the few it shares most links with. */

import { documents, links } from '../../library/library.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { MeasureLink } from '../../policy/model/link.ts';
import { address } from '../../site/address.ts';
import { unitById } from './comparison.ts';

/** So that the number of pages grows with the documents, not with their pairs. */
const drawnPerDocument = 4;

export interface DrawnPair {
  left: PolicyDocument;
  right: PolicyDocument;
  /** With `a` in the left document. */
  links: MeasureLink[];
}

/** In the order of the shelf; `left` stands before `right` there. */
export function drawnPairs(): DrawnPair[] {
  const place = new Map(documents.map(({ id }, index) => [id, index]));
  const oriented = links.map((link) => {
    const [a, b] = [place.get(unitById(link.a).document) ?? 0, place.get(unitById(link.b).document) ?? 0];
    return a < b ? { key: `${a} ${b}`, link } : { key: `${b} ${a}`, link: { ...link, a: link.b, b: link.a } };
  });
  const pairs = [...Map.groupBy(oriented, ({ key }) => key)].map(([key, found]) => {
    const [left = 0, right = 0] = key.split(' ').map(Number);
    return { left, right, links: found.map(({ link }) => link) };
  });
  const kept = new Set(documents.flatMap((_, index) => strongest(pairs.filter(({ left, right }) => left === index || right === index))));
  return pairs
    .filter((pair) => kept.has(pair))
    .sort((x, y) => x.left - y.left || x.right - y.right)
    .map((pair) => ({ left: documents[pair.left] as PolicyDocument, right: documents[pair.right] as PolicyDocument, links: pair.links }));
}

function strongest<T extends { links: MeasureLink[] }>(pairs: readonly T[]): T[] {
  return pairs.toSorted((x, y) => y.links.length - x.links.length).slice(0, drawnPerDocument);
}

export const drawnPairAddress = (left: PolicyDocument, right: PolicyDocument): string => address(`/compare/documents/${left.id}/${right.id}/`);
