/**
 * A whole document as a Word file: its headings as real ones, its tables as tables, what was corrected and what is doubted in footnotes
 * where it stands. The text is that of the collection; nothing is left out, and the title stands once, above.
 */

import type { MadeAt, WordBlock, WordCell, WordFile, WordRun } from '../office/word-file.ts';
import { dateInWords } from '../policy/dates.ts';
import { isMeasureKind } from '../policy/kinds.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Erratum } from '../policy/model/erratum.ts';
import type { Unit } from '../policy/model/unit.ts';
import { stretchesOf, type UnitNode, unitTree } from '../policy/published/unit-tree.ts';
import { factsOf, webPage } from '../wording/documents.ts';
import { type ReadErratum, readingInWords, supportInWords } from '../wording/errata.ts';
import { cautionInWords } from '../wording/proofread.ts';
import { headingInWords } from '../wording/units.ts';

/** `page`: the full address of its page. */
export function documentInWord(document: PolicyDocument, units: readonly Unit[], errata: readonly Erratum[], page: string): WordFile {
  const read = errata.map((erratum) => ({ ...erratum, proofread: document.proofread }));
  const byUnit = Map.groupBy(read, ({ clause }) => clause);
  const [date, datePublished] = [document.date, document.datePublished].map((day) => day && dateInWords(day)) as [string | null, string | null];
  const facts = factsOf({ ...document, date, datePublished }).map(([name, value]) => fact([{ text: `${name}：${value}` }]));
  const text = unitTree(units).flatMap((node) => unitBlocks(node, 1, byUnit));
  const repeatsTitle = (block: WordBlock): boolean => repeats(block, document.title);
  return {
    title: document.title,
    ...timesOf(document),
    blocks: [
      { kind: 'title', text: document.title, notes: text.filter(repeatsTitle).flatMap(notesIn) },
      ...facts,
      fact([{ text: `${webPage}：` }, { text: page, link: page }]),
      fact([{ text: cautionInWords(document.proofread) }]),
      ...text.filter((block) => !repeatsTitle(block)),
    ],
  };
}

/** Of a file on a document: when that was published, and when its text was last revised here. */
export function timesOf({ datePublished, revised }: Pick<PolicyDocument, 'datePublished' | 'revised'>): MadeAt {
  const [created, modified] = [datePublished, revised ?? datePublished].map((day) => day && `${day}T00:00:00Z`);
  return { ...(created && { created }), ...(modified && { modified }) };
}

const plain = (runs: readonly WordRun[]): WordBlock => ({ kind: 'paragraph', form: 'plain', runs });
const fact = (runs: readonly WordRun[]): WordBlock => ({ kind: 'paragraph', form: 'fact', runs });

/** The title as the head of the text has it, on a line of its own. */
const repeats = (block: WordBlock, title: string): boolean =>
  block.kind === 'paragraph' && block.form === 'around' && block.runs.map(({ text }) => text).join('') === title;

const notesIn = (block: WordBlock): string[] => (block.kind === 'paragraph' ? block.runs.flatMap(({ note }) => note ?? []) : []);

type Errata = ReadonlyMap<string, readonly ReadErratum[]>;

/** The received wording, the reading, the reason, how sure that is. */
const noteOn = (erratum: ReadErratum): string => readingInWords(erratum) + supportInWords(erratum);

/** A unit with what stands in its text and below it. */
function unitBlocks(node: UnitNode, level: number, errata: Errata): WordBlock[] {
  const { unit, children } = node;
  const below = (inner: UnitNode): WordBlock[] => unitBlocks(inner, level + 1, errata);
  const own = errata.get(unit.id) ?? [];
  const body = stretchesOf(node).flatMap(({ start, text, inset }) => [...(text ? textBlocks(unit, start, text, own) : []), ...(inset ? below(inset) : [])]);
  return [...headBlocks(unit, level, own), ...labelled(body, unit), ...children.flatMap(below)];
}

/** What is noted of a heading or a table, where neither the text nor a cell has a place for it. */
const notesBeside = (unit: Unit, errata: readonly ReadErratum[]): WordRun[] =>
  errata
    .filter((erratum) => erratum.textEnd === null && cellMeant(unit, erratum) === null)
    .map((erratum, n) => ({ text: n > 0 ? ' ' : '', note: noteOn(erratum) }));

type Cell = NonNullable<Unit['rows']>[number][number];

/** The one cell that has the words of an erratum as they are shown; null where none has them, or several. */
function cellMeant({ rows }: Unit, { status, original, corrected }: ReadErratum): Cell | null {
  const words = squeezed(status === 'corrected' ? corrected : original);
  const [cell, ...others] = words ? (rows ?? []).flat().filter(({ text }) => squeezed(text).includes(words)) : [];
  return cell && others.length === 0 ? cell : null;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** A number that stands before a clause without title runs in to it. */
const runsIn = ({ kind, label, title }: Unit): boolean => isMeasureKind(kind) && label !== null && !title;

function headBlocks(unit: Unit, level: number, errata: readonly ReadErratum[]): WordBlock[] {
  const heading = runsIn(unit) ? '' : headingInWords(unit);
  const notes = notesBeside(unit, errata);
  if (heading) return [{ kind: 'heading', level, runs: [{ text: heading }, ...notes] }];
  return notes.length > 0 && !unit.text ? [plain(notes)] : [];
}

/** The number before the first paragraph. */
function labelled(body: readonly WordBlock[], unit: Unit): WordBlock[] {
  const [first, ...rest] = body;
  if (!runsIn(unit) || first?.kind !== 'paragraph') return [...body];
  return [{ ...first, runs: [{ text: `${unit.label}　`, bold: true }, ...first.runs] }, ...rest];
}

function textBlocks(unit: Unit, start: number, text: string, errata: readonly ReadErratum[]): WordBlock[] {
  if (unit.rows) return [{ kind: 'table', rows: unit.rows.map((row) => row.map((cell) => cellOf(cell, notesOn(cell, unit, errata)))) }];
  const form = unit.kind === 'front' || unit.kind === 'back' ? 'around' : 'text';
  let at = start;
  return text.split('\n').map((line) => {
    const runs = notedRuns(line, at, errata);
    at += line.length + 1;
    return { kind: 'paragraph', form, runs };
  });
}

const notesOn = (cell: Cell, unit: Unit, errata: readonly ReadErratum[]): WordRun[] =>
  errata.filter((erratum) => erratum.textEnd === null && cellMeant(unit, erratum) === cell).map((erratum) => ({ text: '', note: noteOn(erratum) }));

const cellOf = ({ text, colspan, rowspan, header }: Cell, notes: readonly WordRun[]): WordCell => ({
  runs: [{ text }, ...notes],
  ...(header && { isHead: true }),
  ...(colspan && { columns: colspan }),
  ...(rowspan && { rows: rowspan }),
});

/** A line that begins at an offset of the unit's text, with a note behind each place in it that was corrected or is doubted. */
function notedRuns(line: string, start: number, errata: readonly ReadErratum[]): WordRun[] {
  const inside = errata.flatMap((erratum) => {
    const end = (erratum.textEnd ?? -1) - start;
    return end >= 0 && end <= line.length && (erratum.textStart ?? -1) >= start ? [{ end, note: noteOn(erratum) }] : [];
  });
  let from = 0;
  const runs = inside
    .toSorted((a, b) => a.end - b.end)
    .map(({ end, note }): WordRun => {
      const text = line.slice(from, end);
      from = end;
      return { text, note };
    });
  return [...runs, ...(from < line.length || runs.length === 0 ? [{ text: line.slice(from) }] : [])];
}
