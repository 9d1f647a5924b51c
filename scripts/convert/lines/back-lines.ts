/** What stands behind the text (落款、附注、版记): signature, date, whether it is public, whom to ask, copies (抄送), printing office. */
import type { Language } from '../../../src/policy/language.ts';
import { endsInPause, endsSentence } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { joinSourced, type SourcedText } from '../correct/sourced-text.ts';
import { beforeDate, isDateLine, isMonthLine, printedYear } from '../numbers/printed-dates.ts';
import { isAgency, namesIssuers } from './front-lines.ts';
import { opensHeading } from './heading-reader.ts';
import type { Line } from './split-lines.ts';

type Words = Language['frontLines'];
export type BackMetadata = Pick<DocumentMetadata, 'issuers' | 'numbering'>;

/** A list of those who get copies (抄送) may run over so many lines. */
const longestCopies = 6;

/** So many lines that no form tells may stand behind a signature with its date (校对：…, 主题词：…), each no longer than this. */
const mostBeside = 4;
const longestBeside = 60;

/** What a line of the back is; `agency` and `signatory` sign only where something else says that it is the back, `beside` is there because that is. */
type Form = 'issuer' | 'agency' | 'signatory' | 'date' | 'month' | 'remark' | 'contact' | 'copies' | 'printed' | 'beside';

/**
 * For each line of a text whether it belongs to the back. Such lines stand at its end, and right before the list of attachments
 * (`lists`: the lines of such lists) where nothing but the back follows it. One line at least must be a date, a named issuer or
 * a set form, so that a last short line is no signature.
 */
export function backPlaces(lines: readonly Line[], metadata: BackMetadata, words: Words, lists: readonly boolean[] = []): boolean[] {
  const told = lines.map((line, i) => (lists[i] ? null : formOf(line, metadata, words)));
  const forms = withLinesBeside(told, lines, lists, metadata);
  const places = lines.map(() => false);
  mark(lines, lines.length, forms, metadata, places);
  let end = lines.length;
  while (end > 0 && (places[end - 1] || lists[end - 1])) end--;
  if (lists[end]) mark(lines, end, forms, metadata, places);
  return places;
}

/** Whether the lines from `from` on are the back: signed, dated or of a set form. */
export function isBackFrom(lines: readonly Line[], from: number, metadata: BackMetadata, words: Words): boolean {
  const forms: (Form | null)[] = [];
  for (let at = from; at < lines.length && forms.at(-1) !== null; at++) forms.push(formOf(lines[at] as Line, metadata, words));
  return tells(forms);
}

/** The forms, with those of lines that nothing tells but the signature and date above them; no sentence and no heading is one. */
function withLinesBeside(
  forms: readonly (Form | null)[],
  lines: readonly Line[],
  lists: readonly boolean[],
  { numbering }: BackMetadata,
): readonly (Form | null)[] {
  const mayStand = (at: number): boolean => {
    const line = lines[at] as Line;
    return !lists[at] && !line.quoted && line.text.text.length <= longestBeside && !/[。；，、：:]$/u.test(line.text.text) && !opensHeading(line, numbering);
  };
  const signed = forms.findIndex((form, at) => {
    const signs = ['issuer', 'agency', 'signatory'].includes(forms[at - 1] ?? '');
    if (form !== 'date' || !signs) return false;
    const unknown = [...forms.keys()].filter((after) => after > at && forms[after] === null && !listsCopies(forms, at, after));
    return unknown.length <= mostBeside && unknown.every(mayStand);
  });
  return signed < 0 ? forms : forms.map((form, at) => (at > signed ? (form ?? 'beside') : form));
}

/** Whether a line that nothing tells goes on with the list of those who get copies, behind `from`: it may end as it likes. */
const listsCopies = (forms: readonly (Form | null)[], from: number, at: number): boolean =>
  forms.slice(Math.max(from, at - longestCopies), at).includes('copies');

/** Marks the back that ends before `end`. */
function mark(lines: readonly Line[], end: number, forms: readonly (Form | null)[], { numbering, issuers }: BackMetadata, places: boolean[]): void {
  const before = (from: number): number => {
    let at = from;
    while (at > 0 && forms[at - 1] !== null) at--;
    return at;
  };
  let from = before(end);
  const copiesBefore = (end: number): number => forms.findLastIndex((form, i) => i < end && i >= end - longestCopies && form === 'copies');
  for (let copies = copiesBefore(from); copies >= 0; copies = copiesBefore(from)) from = before(copies);
  if (from > 0 && opensHeading(lines[from - 1] as Line, numbering))
    from = behindHeading(lines[from - 1] as Line, from, end, forms, Math.max(1, issuers.length));
  // No text is back and nothing else.
  if (from === 0) return;
  if (tells(forms.slice(from, end))) places.fill(true, from, end);
}

/** A heading without a text is followed by it, whatever it looks like: agencies before those that sign, a date alone, whom to ask. */
function behindHeading({ text }: Line, from: number, end: number, forms: readonly (Form | null)[], signers: number): number {
  if (/[。；]$/u.test(text.text)) return from;
  let to = from;
  while (to < end && forms[to] === 'contact') to++;
  if (to > from) return to;
  const date = forms.indexOf('date', from);
  const names = forms.slice(from, Math.max(from, date)).filter((form) => form === 'issuer' || form === 'agency').length;
  // As many sign as there are issuers; what stands above them is a list.
  if (names === date - from && names > signers) return date - signers;
  return forms[from] !== 'agency' && end - from > 1 ? to : from + 1;
}

/** Whether one of the forms tells that this is the back; a month does under a name. */
const tells = (forms: readonly (Form | null)[]): boolean =>
  forms.some((form, i) =>
    form === 'month' ? ['agency', 'issuer'].includes(forms[i - 1] ?? '') : form !== null && !['agency', 'signatory', 'beside'].includes(form),
  );

/** Whether a line is one of the record of issue (版记), which stands once, at the very end: copies, printing office. */
export function closesDocument(line: string, words: Words): boolean {
  const form = formOfWords(line, words);
  return form === 'copies' || form === 'printed';
}

/** The lines of a back as they were meant: where lines are wrapped, a list of those who get copies goes over several. */
export function joinBack(lines: readonly Line[], metadata: BackMetadata & Pick<DocumentMetadata, 'lineBreaks'>, words: Words): SourcedText[] {
  const joined: SourcedText[] = [];
  let isList = false;
  for (const line of lines) {
    const form = formOf(line, metadata, words);
    const last = joined.at(-1);
    const goesOn = metadata.lineBreaks === 'wrapped' && isList && last !== undefined && !endsSentence(last.text) && (form === null || endsInPause(last.text));
    if (goesOn && form !== 'copies') joined.splice(-1, 1, joinSourced([last, line.text]));
    else {
      joined.push(line.text);
      isList = form === 'copies';
    }
  }
  return joined;
}

/** What form a line has; a line that opens a heading of the text is no signature. */
function formOf(line: Line, { issuers, numbering }: BackMetadata, words: Words): Form | null {
  if (opensHeading(line, numbering)) return null;
  const flat = withoutSeal(line.text.text.replace(/\s+/gu, ''), words);
  if (namesIssuers(flat, issuers)) return 'issuer';
  if (flat === '' || isDateLine(flat)) return 'date';
  if (isMonthLine(flat)) return 'month';
  const signed = withoutSeal(beforeDate(flat) ?? '', words);
  if (signed && (namesIssuers(signed, issuers) || isAgency(signed, words))) return 'date';
  return formOfWords(line.text.text, words);
}

interface Patterns {
  seal: RegExp;
  emptyPage: RegExp;
  remark: RegExp;
  copies: RegExp;
  contact: RegExp;
  signatory: RegExp;
  printed: RegExp;
}

const patterns = oncePer((words: Words): Patterns => {
  return {
    seal: new RegExp(`[（(]${anyOf(words.sealMarks)}[）)]`, 'gu'),
    emptyPage: new RegExp(`^[（([【]?${anyOf(words.emptyPages)}。?[）)\\]】]?$`, 'u'),
    remark: new RegExp(`^[（(【][^。]*${anyOf(words.disclosurePhrases)}.*[）)】]$`, 'u'),
    copies: new RegExp(`^[（(]?${anyOf(words.backOpenings)}[:：]`, 'u'),
    contact: new RegExp(`^[（(]?${anyOf([...words.contactOpenings, ...words.formOpenings, ...words.attendanceOpenings])}[:：]`, 'u'),
    signatory: new RegExp(`^\\p{Script=Han}{0,6}${anyOf(words.signatoryOffices)}(?:\\s*[:：]\\s*|\\s+)\\p{Script=Han}(?:\\s*[\\p{Script=Han}·]){1,10}$`, 'u'),
    printed: new RegExp(`(?:${printedYear}|\\d{4}[-/.．]).*${anyOf(words.printedEndings)}[）)]?$`, 'u'),
  };
});

/** A name that was signed with a seal: 云溪市水利局（印章）; empty where the seal is all. */
const withoutSeal = (flat: string, words: Words): string => flat.replace(patterns(words).seal, '');

function formOfWords(line: string, words: Words): Form | null {
  const flat = line.replace(/\s+/gu, '');
  const { emptyPage, remark, copies, contact, signatory, printed } = patterns(words);
  if (emptyPage.test(flat) || remark.test(flat) || isDisclosure(flat)) return 'remark';
  if (copies.test(flat)) return 'copies';
  if (contact.test(flat)) return 'contact';
  if (flat.length <= 60 && printed.test(flat)) return 'printed';
  if (signatory.test(line.trim())) return 'signatory';
  return isAgency(withoutSeal(flat, words), words) ? 'agency' : null;
}

/** 此件公开发布, without brackets. */
const isDisclosure = (flat: string): boolean => /^此[件文].{0,12}公开.{0,4}$/u.test(flat);
