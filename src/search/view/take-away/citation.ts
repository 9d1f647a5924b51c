/** The citation line of a hit: 《标题》（文号）第（五）项，https://… */

import { official } from '../../../citing/official.ts';
import type { CitedDocument, Reference, UnitName } from '../../../citing/reference.ts';
import { shortAddress } from '../../../policy/addresses.ts';
import { ordinalDigits } from '../../../policy/chinese-digits.ts';
import { placeIn } from '../../../policy/ids.ts';
import type { UnitKind } from '../../../policy/kinds.ts';
import { address } from '../../../site/address.ts';

/** What is cited: a unit with the headings above it as they are printed, and its permanent link. */
export interface CitedUnit {
  anchor: string;
  kind: UnitKind;
  label: string | null;
  title: string | null;
  path: readonly string[];
  url: string;
}

/** The reference to a unit; its document where the unit is the head of it. `accessed`: the day, YYYY-MM-DD. */
export function referenceOf(document: CitedDocument, unit: CitedUnit, accessed: string): Reference {
  const isHead = unit.kind === 'front';
  const link = isHead ? unit.url.replace(/#.*$/u, '') : unit.url;
  const short = shortLinkTo(document, isHead ? '' : unit.anchor, link);
  const path = isHead ? [] : [...unit.path.map(unitOfHeading), unit];
  return { document, path, sentence: null, wording: [], link, quotationLink: link, ...(short && { shortLink: short }), accessed };
}

/** As the copy menu of the document gives it; null where the document's short name is not known. `link` may lead to a part of the unit. */
function shortLinkTo({ shortName }: CitedDocument, anchor: string, link: string): string | null {
  if (!shortName) return null;
  const place = new URL(link).hash.slice(1);
  return new URL(placeIn(address(`/c/${shortAddress(shortName, anchor)}/`), place === anchor ? '' : place), link).href;
}

export const lineOf = (reference: Reference): string => `${official(reference)}，${reference.link}`;

const labelAndTitle = new RegExp(String.raw`^([${ordinalDigits}]+、|[（(][^）)]+[）)]|\d+[.．、]|第\S+[编章节条])?\s*(.*)$`, 'su');

/** A heading is its label with its title behind: 三、重点工作. */
function unitOfHeading(heading: string): UnitName {
  const [, label = null, title = ''] = labelAndTitle.exec(heading) ?? [];
  return { anchor: '', kind: 'section', label, title: title || null };
}
