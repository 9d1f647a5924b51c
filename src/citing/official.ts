/**
 * References as official documents make them: title first, then the number in brackets
 * （《党政机关公文处理工作条例》：引用公文应当先引标题，后引发文字号）, then the place.
 * A document without a number is told by its issuers and date, as far as the text gives them.
 */
import { dateInWords } from '../policy/dates.ts';
import { locatorOf } from './locator.ts';
import { type Reference, titleWithIssuers } from './reference.ts';

export function official({ document, path, sentence, part }: Reference): string {
  return `${sourceOf(document)}${locatorOf(path, sentence, part)}`;
}

function sourceOf(document: Reference['document']): string {
  if (document.documentNumber) return `《${document.title}》（${document.documentNumber}）`;
  return `${titleWithIssuers(document)}${document.date ? `（${dateInWords(document.date)}）` : ''}`;
}
