/** Marks that programs read and people do not: of pages (HTML, XML), of strings in code, of other systems. */
import { otherMarkup } from './other-markup.ts';

/** Names of HTML, in capitals too. Any other name counts as one in small letters alone: <5%, <VOCs> and <云溪市河湖条例> are no tags. */
const tags =
  'html|head|body|div|span|table|thead|tbody|tr|t[dh]|[uod]l|li|d[td]|br|hr|font|a|img|p|b|i|u|em|strong|su[bp]|h[1-6]|center|style|script|section|input|o:p';
const tag = new RegExp(`<!--|<!\\[CDATA\\[|<\\?xml\\b|<!doctype\\b|</?(?:${tags})(?:\\s*/?>|\\s+[a-z:-]+\\s*=)`, 'iu');
const anyTag = /<\/?[a-z][a-z0-9]*(?::[a-z]+)?(?:\s*\/?>|\s+[a-z:-]+\s*=)/u;
/** &nbsp; and &#160; are written by pages, never by people: R&D; is none. The usual ones count without their semicolon. */
const entity = /&(?:[a-z]{2,8}[1-4]?;|#\d{2,7};?|#x[0-9a-f]{2,6};?|(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|[mn]dash|hellip|middot|ensp|emsp)(?![a-z]))/iu;
/** What code and spreadsheets write for a character: \n, \u4e00, _x000D_. */
const escaped = /\\(?:[nrt](?![a-z])|u[0-9a-f]{4}|x[0-9a-f]{2})|_x[0-9a-f]{4}_/iu;

/** The first mark of a page or of code in a text; null where it has none. */
export function markupIn(text: string): string | null {
  const found = tag.exec(text) ?? anyTag.exec(text);
  if (!found) return entity.exec(text)?.[0] ?? escaped.exec(text)?.[0] ?? otherMarkup(text);
  return (/^<[^<>]*>/u.exec(text.slice(found.index))?.[0] ?? found[0]).slice(0, 40);
}
