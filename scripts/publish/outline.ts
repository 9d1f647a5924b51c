/** The facts of a document in running text. */

import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Place } from '../../src/policy/places.ts';
import { missingAttachmentsInWords } from '../../src/wording/particulars.ts';

/** Facts of a document in one line each; what the text does not give is left out. */
export function factsOf(document: {
  place: Place;
  type: string;
  issuers: readonly string[];
  documentNumber: string | null;
  date: string | null;
  datePublished: string | null;
  attachments: PolicyDocument['attachments'];
}): [name: string, value: string][] {
  const facts: [string, string | null][] = [
    ['地域', document.place.fullName],
    ['发文机关', document.issuers.join('、') || null],
    ['发文字号', document.documentNumber],
    ['成文日期', document.date],
    ['发布日期', document.datePublished],
    ['文种', document.type],
    ['所缺附件', missingAttachmentsInWords(document).join('；') || null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}
