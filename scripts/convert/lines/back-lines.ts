/** What stands behind the text (落款、附注、版记): signature, date, whether it is public, copies (抄送), printing office. */
import { singleDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { dateLine, namesIssuers } from './front-lines.ts';
import { opensHeading } from './heading-reader.ts';
import type { Line } from './split-lines.ts';

const printedYear = new RegExp(`(?:\\d|[${singleDigits}○]){4}年`, 'u');

type Words = Language['frontLines'];
type Metadata = Pick<DocumentMetadata, 'issuers' | 'numbering'>;

/** A list of those who get copies (抄送) may run over so many lines. */
const longestList = 6;
const attachmentList = /^附(?:件|录)\s*[:：]/u;

/**
 * For each line of a text whether it belongs to the back. Such lines stand at its end, or right before or behind the list of
 * attachments there; one line at least must be a date, a named issuer or a set form, so that a last short line is no signature.
 */
export function backPlaces(lines: readonly Line[], metadata: Metadata, words: Words): boolean[] {
  const places = lines.map(() => false);
  const list = lines.findLastIndex(({ text }) => attachmentList.test(text.text));
  mark(lines, lines.length, metadata, words, places);
  if (list > 0 && places.indexOf(true) < 0 && lines.length - list <= longestList * 4) mark(lines, list, metadata, words, places);
  return places;
}

/** Marks the back that ends before `end`; a line that opens a heading of the text is no signature. */
function mark(lines: readonly Line[], end: number, metadata: Metadata, words: Words, places: boolean[]): void {
  const forms = lines.slice(0, end).map((line) => (opensHeading(line, metadata.numbering) ? null : formOf(line, metadata, words)));
  let from = end;
  while (from > 0 && forms[from - 1] !== null) from--;
  const copies = forms.findLastIndex((form, i) => i < from && i >= from - longestList && form === 'opening');
  if (copies >= 0) {
    from = copies;
    while (from > 0 && forms[from - 1] !== null) from--;
  }
  // A heading without a text is followed by it, whatever it looks like; and no text is back and nothing else.
  if (from > 0 && opensHeading(lines[from - 1] as Line, metadata.numbering) && forms[from] === 'agency') from++;
  if (from === 0) return;
  if (forms.slice(from, end).some((form) => form !== null && form !== 'agency')) places.fill(true, from, end);
}

/** Whether a line is one of the record of issue (版记), which stands once, at the very end: copies, printing office. */
export function closesDocument(line: string, words: Words): boolean {
  const form = formOfWords(line.replace(/\s+/gu, ''), words);
  return form === 'opening' || form === 'printed';
}

type Form = 'issuer' | 'agency' | 'date' | 'remark' | 'opening' | 'printed';

function formOf({ text }: Line, { issuers }: Metadata, words: Words): Form | null {
  const flat = text.text.replace(/\s+/gu, '');
  if (namesIssuers(flat, issuers)) return 'issuer';
  if (dateLine.test(flat)) return 'date';
  return formOfWords(flat, words);
}

function formOfWords(flat: string, words: Words): Form | null {
  if (/^[（(【].*[）)】]$/u.test(flat) && words.disclosurePhrases.some((phrase) => flat.includes(phrase))) return 'remark';
  if (words.backOpenings.some((opening) => new RegExp(`^[（(]?${opening}[:：]`, 'u').test(flat))) return 'opening';
  if (flat.length <= 60 && printedYear.test(flat) && words.printedEndings.some((ending) => flat.endsWith(ending))) return 'printed';
  return flat.length <= 40 && /^[\p{Script=Han}（）()·]+$/u.test(flat) && words.agencyEndings.some((ending) => flat.endsWith(ending)) ? 'agency' : null;
}
