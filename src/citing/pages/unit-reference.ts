/** References to a unit as its light page prints them; the day of access is left for the reader's browser to fill in. */

import type { Unit } from '../../policy/model/unit.ts';
import { type CitingFacts, pathTo } from '../facts.ts';
import { citingFormats } from '../formats.ts';
import type { Reference } from '../reference.ts';

/** Stands for the day of access in a printed reference. */
export const accessToken = '\u0001';

/** Forms that a page prints; the others are in the copy menu. */
const printed = ['g', 'o', 'n', 'f'];

export function referencesTo(unit: Unit, facts: CitingFacts, link: string): { name: string; remark: string | undefined; text: string }[] {
  const path = pathTo(facts, unit.anchor);
  const reference: Reference = {
    document: facts.document,
    path,
    sentence: null,
    wording: [],
    link,
    quotationLink: link,
    accessed: accessToken,
  };
  return citingFormats.filter(({ key }) => printed.includes(key)).map(({ name, remark, make }) => ({ name, remark, text: make(reference, 'received') }));
}
