/** The citation line of a hit: 《标题》（文号）第（五）项，https://… */

import { official } from '../../../citing/official.ts';
import type { CitedDocument, Reference, UnitName } from '../../../citing/reference.ts';
import { ordinalDigits } from '../../../policy/chinese-digits.ts';
import type { UnitKind } from '../../../policy/kinds.ts';

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
  return { document, path: isHead ? [] : [...unit.path.map(unitOfHeading), unit], sentence: null, wording: [], link, quotationLink: link, accessed };
}

export const lineOf = (reference: Reference): string => `${official(reference)}，${reference.link}`;

const labelAndTitle = new RegExp(String.raw`^([${ordinalDigits}]+、|[（(][^）)]+[）)]|\d+[.．、]|第\S+[编章节条])?\s*(.*)$`, 'su');

/** A heading is its label with its title behind: 三、重点工作. */
function unitOfHeading(heading: string): UnitName {
  const [, label = null, title = ''] = labelAndTitle.exec(heading) ?? [];
  return { anchor: '', kind: 'section', label, title: title || null };
}
