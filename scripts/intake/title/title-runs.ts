/** Runs of lines that print one title, broken over lines. */
import { isAgency } from '../../convert/lines/front-lines.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import { kindOf, longestTitle, type RowKind } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { beginsAsTitle, endsAsTitle, isBalanced, subjectAt, withoutNoteMark } from './title-words.ts';

/** Rows from..to (exclusive) print a title. */
export interface TitleRun {
  from: number;
  to: number;
  /** Joined, white space between characters removed. */
  words: string;
  flat: string;
}

const mostRows = 8;
/** A title that is no longer wants what stands above it: 通知, 实施细则. */
const tooShort = 6;
const shortestNoise = 5;
/** A line of print that is full holds as many: a shorter one is a word of the page. */
const shortestLine = 10;

/** Each run that ends in the row, the whole of a title as far as can be told; null where no title ends there. */
export function runEndingAt(rows: readonly Row[], end: number, field: FieldKnowledge): TitleRun | null {
  const words = field.language.intake;
  const last = rows[end];
  if (!last || !mayBeOfTitle(kindOf(last, field.language)) || !endsAsTitle(last.flat, words)) return null;
  let from = end;
  while (from > 0 && end - from + 1 < mostRows && joins(rows, from, end, field)) from--;
  return runOf(rows, from, behindBrackets(rows, end + 1, field), field);
}

/** What rows from..to (exclusive) print together. */
export function runOf(rows: readonly Row[], from: number, to: number, { language }: FieldKnowledge): TitleRun {
  const isName = (words: string): boolean => isAgency(words.replace(/\s+/gu, ''), language.frontLines);
  const parts = rows.slice(from, to).map(({ text }) => spaced(text));
  const joined = parts.reduce((before, part) => `${before}${isName(before) && beginsWithName(part, isName) ? ' ' : ''}${part}`, '');
  const words = withoutNoteMark(joined);
  return { from, to, words, flat: words.replace(/\s+/gu, '') };
}

/** Two names of issuers on lines of their own are parted by a space; what they do is not: 印发…. */
const beginsWithName = (part: string, isName: (words: string) => boolean): boolean => isName(part) || isName(part.split(/印发|关于/u)[0] ?? '');

/** White space goes but where it parts two names on one line; 通　知 is one word. */
function spaced(text: string): string {
  const parts = text.trim().split(/\s+/u);
  const areNames = parts.every(({ length }) => length > 3);
  return parts.join(areNames ? ' ' : '');
}

const mayBeOfTitle = (kind: RowKind): boolean => kind === 'other' || kind === 'agency' || kind === 'bracket';

/** Whether the row above `from` belongs to the title that ends in `end`. */
function joins(rows: readonly Row[], from: number, end: number, field: FieldKnowledge): boolean {
  const [above, here] = [rows[from - 1], rows[from]];
  if (!above || !here) return false;
  const kind = kindOf(above, field.language);
  const joined = rows
    .slice(from, end + 1)
    .map(({ flat }) => flat)
    .join('');
  if (!mayBeOfTitle(kind) || kind === 'bracket' || joined.length + above.flat.length > longestTitle) return false;
  const about = subjectAt(joined, field.language.intake);
  if (kind === 'agency') return about === 0 || (about < 0 && isPartial(joined)) || isJoint(rows, from, field);
  if (about === 0) return false;
  if (isPartial(joined)) return true;
  return about < 0 && !beginsAsTitle(joined, field) && mayOpen(above, here, field);
}

/** Joint issuers have lines of their own above what they do; under the number or a letterhead the last may open it. */
function isJoint(rows: readonly Row[], from: number, { language }: FieldKnowledge): boolean {
  const [above, here] = [rows[from - 1] as Row, rows[from] as Row];
  if (here.form.afterGap || here.flat.startsWith(above.flat)) return false;
  if (kindOf(here, language) === 'agency') return true;
  const before = rows[from - 2];
  const opens = isAgency(here.flat.slice(0, Math.max(0, subjectAt(here.flat, language.intake))), language.frontLines);
  return opens && before !== undefined && kindOf(before, language) === 'number';
}

/** Words that cannot be a whole title: too short, or what closes in them opened above. */
const isPartial = (joined: string): boolean => joined.length <= tooShort || joined.startsWith('的') || !isBalanced(joined);

/** A line above that is set alike and no title itself. */
function mayOpen(above: Row, here: Row, field: FieldKnowledge): boolean {
  const { language } = field;
  if (above.flat.length < shortestNoise || here.form.afterGap || endsAsTitle(above.flat, language.intake)) return false;
  return isSet(here) || isSet(above) ? isAlike(above, here) : above.flat.length >= shortestLine || beginsAsTitle(above.flat, field);
}

const isSet = ({ form }: Row): boolean => form.heading !== undefined || form.centred === true || form.size !== undefined;

const isAlike = (a: Row, b: Row): boolean => a.form.heading === b.form.heading && a.form.centred === b.form.centred && a.form.size === b.form.size;

/** Lines in brackets below a title that belong to it: （试行）. */
function behindBrackets(rows: readonly Row[], from: number, { language }: FieldKnowledge): number {
  let to = from;
  for (let row = rows[to]; row && to < from + 2; row = rows[to]) {
    const inside = row.flat.slice(1, -1);
    const belongs = kindOf(row, language) === 'bracket' && inside.length <= 20 && language.intake.titleBrackets.some((ending) => inside.endsWith(ending));
    if (!belongs) break;
    to++;
  }
  return to;
}
