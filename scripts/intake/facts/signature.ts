/** Who signed and when (落款): names and a day on lines of their own, behind the words that they sign or right under the title. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { isAgency } from '../../convert/lines/front-lines.ts';
import { beforeDate, isDateLine } from '../../convert/numbers/printed-dates.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import { daysIn, type PrintedDay } from '../rows/days.ts';
import { isOfText, kindOf } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import type { DocumentLayout } from './layout.ts';

export interface Signature {
  row: Row;
  day: PrintedDay;
  /** The rows that name who signed, in their order; empty where only a day stands there. */
  signers: Row[];
  /** `signed`: under names; `dated`: at the end, without names; `headed`: under the title. */
  how: 'signed' | 'dated' | 'headed';
}

const mostSigners = 24;
const nearEnd = 15;
const underTitle = 5;

/** The one of what was issued: of the notice where one carries the text, or of an order that stands above its title. Null where there is none. */
export function signatureOf(rows: readonly Row[], { title, notice, textFrom }: DocumentLayout, { language }: FieldKnowledge): Signature | null {
  const [from, to] = notice && title ? [notice.to, title.from] : [textFrom, rows.length];
  return (
    signedIn(rows, from, to, language) ??
    (notice ? signedIn(rows, textFrom, rows.length, language) : null) ??
    headedBy(rows, textFrom, language) ??
    (title ? signedIn(rows, 0, title.from, language) : null)
  );
}

function signedIn(rows: readonly Row[], from: number, to: number, language: Language): Signature | null {
  const dates = [...rows.keys()].filter((at) => at >= from && at < to && isDated(rows[at] as Row, language));
  const text = rows.findIndex((row, at) => at >= from && isOfText(kindOf(row, language)));
  const behindText = dates.filter((at) => text >= 0 && at > text);
  const found = behindText.map((at) => signatureAt(rows, at, from, language));
  const last = found.at(-1);
  const nearEndOfAll = (behindText.at(-1) ?? 0) >= to - nearEnd;
  return found.find(({ signers }) => signers.length > 0) ?? (last && nearEndOfAll ? last : null);
}

/** A day alone, or behind the name of who signed. */
const isDated = (row: Row, language: Language): boolean =>
  row.flat.length <= 80 && daysIn(row.plain).length > 0 && (isDayAlone(row) || isAgency(nameBefore(row, language), language.frontLines));

/** Impossible days are printed as well: 2031年3月1月. */
const isDayAlone = ({ text, plain }: Row): boolean => isDateLine(text) || plain.replace(/^[([]|[)\]]$/gu, '') === daysIn(plain)[0]?.words;

const seal = oncePer(({ sealMarks }: Language['frontLines']) => new RegExp(`[（(]${anyOf(sealMarks)}[）)]`, 'gu'));
const withoutSeal = (flat: string, language: Language): string => flat.replace(seal(language.frontLines), '');
const nameBefore = ({ text }: Row, language: Language): string => withoutSeal(beforeDate(text) ?? '', language);

function signatureAt(rows: readonly Row[], at: number, from: number, language: Language): Signature {
  const row = rows[at] as Row;
  const own = nameBefore(row, language) ? [row] : [];
  let first = at;
  while (first > from && at - first < mostSigners && isSigner(rows[first - 1] as Row, language)) first--;
  return { row, day: daysIn(row.plain)[0] as PrintedDay, signers: [...rows.slice(first, at), ...own], how: at > first || own.length > 0 ? 'signed' : 'dated' };
}

const isSigner = (row: Row, language: Language): boolean => kindOf({ ...row, flat: withoutSeal(row.flat, language) }, language) === 'agency';

/** （2031年3月1日） under the title, before the text. */
function headedBy(rows: readonly Row[], from: number, language: Language): Signature | null {
  for (const row of rows.slice(from, from + underTitle)) {
    const kind = kindOf(row, language);
    if (kind === 'date') return { row, day: daysIn(row.plain)[0] as PrintedDay, signers: [], how: 'headed' };
    if (isOfText(kind)) return null;
  }
  return null;
}

/** The names that signers give, as printed, a name or several a row. */
export const signersNames = ({ signers, day }: Signature, language: Language): string[] =>
  signers.map(({ text, plain }) => withoutSeal(plain.endsWith(day.words) ? dayless(text) : text, language).trim()).filter(Boolean);

/** Without the day at its end; a name holds no digit. */
const dayless = (text: string): string => text.replace(day, '');
const day = new RegExp(`[\\d０-９○${ordinalDigits}]+\\s*年.*$|\\d{4}[-/.].*$`, 'u');
