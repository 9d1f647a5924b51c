/** The citation line of a hit: 《标题》（文号）第（五）项，https://… */

import { official } from '../../../citing/official.ts';
import type { CitedDocument, UnitName } from '../../../citing/reference.ts';
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

export function citationOf(document: CitedDocument, unit: CitedUnit): string {
  // The head of a document is cited as the document.
  if (unit.kind === 'front')
    return `${official({ document, path: [], sentence: null, wording: [], link: '', quotationLink: '', accessed: '' })}，${unit.url.replace(/#.*$/u, '')}`;
  const path = [...unit.path.map(unitOfHeading), unit];
  return `${official({ document, path, sentence: null, wording: [], link: unit.url, quotationLink: unit.url, accessed: '' })}，${unit.url}`;
}

const labelAndTitle = new RegExp(String.raw`^([${ordinalDigits}]+、|[（(][^）)]+[）)]|\d+[.．、]|第\S+[编章节条])?\s*(.*)$`, 'su');

/** A heading is its label with its title behind: 三、重点工作. */
function unitOfHeading(heading: string): UnitName {
  const [, label = null, title = ''] = labelAndTitle.exec(heading) ?? [];
  return { anchor: '', kind: 'section', label, title: title || null };
}
