/** The text that a notice, an order or an announcement carries, where it was received behind it. */
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anySpaced, oncePer } from '../../../src/policy/word-patterns.ts';
import { isBareLabel } from '../../convert/lines/attachment-labels.ts';
import { beforeDate, isDateLine } from '../../convert/numbers/printed-dates.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Row } from '../rows/rows.ts';
import { endOfPrinted } from './find-title.ts';
import { runEndingAt, runOf, type TitleRun } from './title-runs.ts';
import { carriedNames, isOrder, namedTitles, withoutBrackets } from './title-words.ts';

/** An order names what it carries within so many rows, and the carried text begins within so many. */
const announcingRows = 8;
const signedRows = 120;
const nearSignature = 8;
/** A name in an order is no shorter. */
const shortestName = 4;

export interface CarriedText {
  run: TitleRun;
  /** The words that name it are the same; else they are alike. */
  exact: boolean;
}

/** Those that the notice names and that stand behind it, in their order. */
export function carriedTexts(rows: readonly Row[], notice: TitleRun, field: FieldKnowledge): CarriedText[] {
  const names = namesIn(rows, notice, field);
  if (names.length === 0) return [];
  const signed = signatureBehind(rows, notice.to);
  const found = names.flatMap((name) => {
    const run = printedBehind(rows, signed, name, field) ?? printedBehind(rows, notice.to, name, field);
    return run ? [{ run, exact: true }] : [];
  });
  const near = found.length === 0 && signed > notice.to ? alikeBehind(rows, signed, names, field) : null;
  return near ? [{ run: near, exact: false }] : found;
}

function namesIn(rows: readonly Row[], { flat, to }: TitleRun, { language }: FieldKnowledge): string[] {
  const named = carriedNames(flat, language.intake);
  if (named.length > 0 || !isOrder(flat, language.intake)) return named;
  const prose = rows.slice(to, to + announcingRows).filter(({ flat: words }) => language.intake.announcingClauses.some((clause) => words.includes(clause)));
  return [...new Set(prose.flatMap(({ flat: words }) => namedTitles(words)))].filter(({ length }) => length >= shortestName);
}

/** Behind the first line that is a date and nothing else; `from` where there is none. */
function signatureBehind(rows: readonly Row[], from: number): number {
  const at = rows.findIndex(({ text, flat }, i) => i >= from && i < from + signedRows && endsInDate(text, flat));
  return at < 0 ? from : at + 1;
}

const endsInDate = (text: string, flat: string): boolean => isDateLine(text) || (flat.length < 60 && /[\p{Script=Han}）)]$/u.test(beforeDate(text) ?? ''));

/** The first place behind which there is a text, where rows print the name and nothing else. */
function printedBehind(rows: readonly Row[], from: number, name: string, field: FieldKnowledge): TitleRun | null {
  const forms = [...new Set([normalForm(name), normalForm(withoutBrackets(name))])];
  for (let at = from; at < rows.length - 1; at++) {
    for (const form of forms) {
      const to = endOfPrinted(rows, at, form);
      if (to !== null && to < rows.length && !isListed(rows, at)) return withBrackets(rows, at, to, field);
    }
  }
  return null;
}

/** The title with the brackets below it, and what stands above it as a part of it. */
function withBrackets(rows: readonly Row[], from: number, to: number, field: FieldKnowledge): TitleRun {
  const ending = runEndingAt(rows, to - 1, field);
  return ending && ending.from === from ? ending : runOf(rows, from, to, field);
}

/** Under 附件： the names of attachments are listed. */
const isListed = (rows: readonly Row[], at: number): boolean => /[：:]$/u.test(rows[at - 1]?.flat ?? '') && !isDateLine(rows[at - 1]?.text ?? '');

/** A title right behind the signature that shares most of its words with the name. */
function alikeBehind(rows: readonly Row[], signed: number, names: readonly string[], field: FieldKnowledge): TitleRun | null {
  for (let end = signed; end < Math.min(rows.length - 1, signed + nearSignature); end++) {
    const run = runEndingAt(rows, end, field);
    if (run && run.from >= signed && names.some((name) => likeness(run.flat, name) >= 0.6)) return run;
  }
  return null;
}

const pairsOf = (words: string): Set<string> => new Set(Array.from(words.slice(1), (character, i) => words.charAt(i) + character));

/** How many of the pairs of neighbouring characters two wordings share, of those of the shorter. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** The label that stands above a title, with one row between them at most, or before it on its line: 附件2. Null where none does. */
export function labelOf(rows: readonly Row[], { from, words }: TitleRun, { language }: FieldKnowledge): string | null {
  const above = rows.slice(Math.max(0, from - 2), from).findLast(({ text }) => isBareLabel(text, language.frontLines));
  return above ? above.flat.replace(/[:：]$/u, '') : labelBefore(words, language);
}

const inline = oncePer(
  ({ attachmentWords }: Language['frontLines']) => new RegExp(`^(${anySpaced(attachmentWords)}\\s*[\\d０-９]{1,2})\\s*[:：.、]?\\s*(?![\\d年])`, 'u'),
);

const labelBefore = (words: string, { frontLines }: Language): string | null => inline(frontLines).exec(words)?.[1]?.replace(/\s+/gu, '') ?? null;

/** A title without the label that stands before it on its line. */
export const withoutLabel = (words: string, { frontLines }: Language): string => words.replace(inline(frontLines), '');
