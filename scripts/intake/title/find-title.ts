/** Where the title stands: in the head of the text, before its number, its addressees and its first words. */
import { normalForm } from '../../../src/policy/normal-form.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import { isOfText, kindOf, type RowKind } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { runEndingAt, runOf, type TitleRun } from './title-runs.ts';
import { beginsAsTitle, endsAsTitle, isOrder, subjectAt } from './title-words.ts';

const headRows = 80;
const laterRows = 200;
/** Before the text begins there may stand so many rows of a page between it and a title. */
const nearRows = 15;
const shortestTitle = 6;
const mostRows = 8;

export interface FoundTitle {
  run: TitleRun;
  /** The title that stands beside the text is the same. */
  confirmed: boolean;
  /** How much speaks for it. */
  score: number;
}

/** What stands right below a title and nowhere else. */
const opensBelowTitle: ReadonlySet<RowKind> = new Set(['number', 'date', 'adoption', 'addressees', 'contents']);

/** The title in the head of a text; `given`: titles that stand beside it. Null where none is found. */
export function findTitle(rows: readonly Row[], given: readonly string[], field: FieldKnowledge): FoundTitle | null {
  const wanted = given.map((title) => normalForm(title)).filter((title) => title.length >= 4);
  const candidates = [...candidatesIn(rows, wanted, field), ...wantedLater(rows, wanted, field)];
  const scored = candidates.map((run) => scoreOf(run, rows, wanted, field));
  const best = scored.reduce<FoundTitle | null>((most, one) => (most && most.score > one.score ? most : one), null);
  return best ?? headingTitle(rows, field);
}

function candidatesIn(rows: readonly Row[], wanted: readonly string[], field: FieldKnowledge): TitleRun[] {
  const found: TitleRun[] = [];
  let listed = 0;
  for (let end = 0; end < Math.min(rows.length, headRows); end++) {
    const last = found.at(-1);
    const kind = kindOf(rows[end] as Row, field.language);
    if (kind === 'contents') listed++;
    // Where a title stands beside the text, none behind its first words is that of the whole.
    if (isOfText(kind) && (wanted.length > 0 ? endsFront(kind, rows, end) : last && end - last.to - listed < nearRows)) break;
    const run = wantedRun(rows, end, wanted, field) ?? runEndingAt(rows, end, field);
    if (!run || (run.flat.length < shortestTitle && !isOrder(run.flat, field.language.intake))) continue;
    if (last && run.from <= last.from) found.pop();
    found.push(run);
  }
  return found;
}

/** Prose among the words of a web page is not yet the text. */
const endsFront = (kind: RowKind, rows: readonly Row[], at: number): boolean => kind !== 'prose' || (rows[at]?.flat.length ?? 0) > 60 || at === 0;

/** A title that stands beside the text may stand behind the order that carries it. */
function wantedLater(rows: readonly Row[], wanted: readonly string[], field: FieldKnowledge): TitleRun[] {
  if (wanted.length === 0) return [];
  for (let from = 0; from < Math.min(rows.length, laterRows); from++) {
    const run = wantedRun(rows, from, wanted, field);
    if (run) return [run];
  }
  return [];
}

/** The run that begins in a row and prints a title that is known. */
function wantedRun(rows: readonly Row[], from: number, wanted: readonly string[], field: FieldKnowledge): TitleRun | null {
  for (const title of wanted) {
    const to = endOfPrinted(rows, from, title);
    if (to !== null) return runOf(rows, from, to, field);
  }
  return null;
}

/** Behind the last row of those that together print a title in normal form, from a row on; null where they print something else. */
export function endOfPrinted(rows: readonly Row[], from: number, title: string): number | null {
  let printed = '';
  for (let at = from; at < Math.min(rows.length, from + mostRows); at++) {
    printed += rows[at]?.plain ?? '';
    if (printed === title) return at + 1;
    if (!title.startsWith(printed)) return null;
  }
  return null;
}

function scoreOf(run: TitleRun, rows: readonly Row[], wanted: readonly string[], field: FieldKnowledge): FoundTitle {
  const { language } = field;
  const form = rows[run.to - 1]?.form ?? {};
  const next = rows[run.to];
  const confirmed = wanted.includes(normalForm(run.words));
  const kind = next ? kindOf(next, language) : 'other';
  const points: [boolean, number][] = [
    [confirmed, 5],
    [form.heading === 1, 4],
    [form.heading !== undefined || form.centred === true, 2],
    [subjectAt(run.flat, language.intake) >= 0, 2],
    [beginsAsTitle(run.flat, field), 2],
    [endsAsTitle(run.flat, language.intake), 1],
    [run.flat.length > shortestTitle, 1],
    [opensBelowTitle.has(kind), 3],
    [isOfText(kind), 1],
  ];
  return { run, confirmed, score: points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0) };
}

/** A title that ends as none does: the first heading of the format, or the first line that is set in the middle. */
function headingTitle(rows: readonly Row[], field: FieldKnowledge): FoundTitle | null {
  const head = rows.slice(0, headRows);
  const isTitle = (row: Row): boolean => ['other', 'agency', 'labelled'].includes(kindOf(row, field.language)) && !row.text.includes('\t');
  const text = head.findIndex((row) => isOfText(kindOf(row, field.language)));
  const heading = head.findIndex((row) => row.form.heading === 1 && isTitle(row));
  const centred = head.findIndex((row, i) => row.form.centred === true && isTitle(row) && (text < 0 || i < text));
  const first = text > 0 && text <= 3 ? head.findIndex((row, i) => i < text && kindOf(row, field.language) === 'other') : -1;
  const at = [heading, centred, first].find((place) => place >= 0);
  return at === undefined ? null : { run: runOf(rows, at, at + 1, field), confirmed: false, score: 0 };
}
