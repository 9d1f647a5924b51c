/** What belongs to the pages and not to the text: their numbers, and the headers and footers that stand on each of them. */

import type { Language } from '../../../../src/policy/language.ts';
import { endsSentence } from '../../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../../src/policy/model/document-metadata.ts';
import { foldCharacters, normalForm } from '../../../../src/policy/normal-form.ts';
import { type Issue, issue } from '../../../faults/issues.ts';
import type { Drop } from '../../correct/apply-errata.ts';
import { opensWithNumber } from '../../numbers/numbering.ts';
import type { Line } from '../split-lines.ts';
import { widthOf } from '../split-lines.ts';
import { addressesOfPages } from './page-addresses.ts';
import { pageNumbers } from './page-numbers.ts';
import { anyPause, isRow, isTornOff } from './torn-lines.ts';

/** A header stands on so many pages at least, so often in the middle of a sentence, and is no longer than this. */
const fewestPages = 3;
const fewestTorn = 2;
const longestHeader = 40;
/** On two pages alone it is no header unless it is narrower than the lines that it tears, by so much. */
const narrower = 0.9;

type Metadata = Pick<DocumentMetadata, 'title' | 'typography' | 'numbering' | 'lineBreaks'>;

interface Furniture {
  line: Line;
  /** The same for lines of one kind. */
  kind: string;
  repeated: boolean;
}

/**
 * The lines without what belongs to the pages, where `typography` names page-furniture; a fault of each kind where it does not. What may be a figure of
 * the text as well is never left out: it is a fault that asks.
 * A line behind such a one follows no empty line, if the sentence before it goes on.
 */
export function withoutFurniture(
  lines: readonly Line[],
  metadata: Metadata,
  words: Pick<Language, 'amounts' | 'frontLines'>,
  path: string,
): { value: Line[]; drops: Drop[]; issues: Issue[] } {
  const { typography } = metadata;
  const { found, doubtful } = furnitureAmong(lines, metadata, words);
  const doubts = doubtful.map(({ number, text }) => issue('doubtful-page-number', path, number, { words: text.text.slice(0, longestHeader) }));
  if (!typography.includes('page-furniture')) return { value: [...lines], drops: [], issues: [...faultsOf(found, path), ...doubts] };
  const furniture = new Set(found.map(({ line }) => line));
  const value: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (furniture.has(line)) continue;
    const goesOn = furniture.has(lines[i - 1] as Line) && isTornOff(value.at(-1));
    value.push(goesOn ? { ...line, afterBlank: false } : line);
  }
  return { value, drops: [...furniture].map(dropped), issues: doubts };
}

/** Headers and footers, and the numbers among what is left: one below a header breaks off the sentence above both. */
function furnitureAmong(lines: readonly Line[], metadata: Metadata, words: Pick<Language, 'amounts' | 'frontLines'>): { found: Furniture[]; doubtful: Line[] } {
  const repeated = headers(lines);
  const known = new Set(repeated.map(({ line }) => line));
  const single = (kind: string, some: readonly Line[]): Furniture[] => some.filter((line) => !known.has(line)).map((line) => ({ line, kind, repeated: false }));
  const around = [...repeated, ...single('address', addressesOfPages(lines)), ...single('title', runningTitles(lines, metadata))];
  const aside = new Set(around.map(({ line }) => line));
  const numbers = pageNumbers(
    lines.filter((line) => !aside.has(line)),
    metadata,
    words,
  );
  const linesOf = (certain: boolean): Line[] => numbers.filter((each) => each.certain === certain).map(({ line }) => line);
  return { found: [...around, ...single('number', linesOf(true))].sort((a, b) => a.line.number - b.line.number), doubtful: linesOf(false) };
}

/** Lines that are a header even where they come once, since they break off a sentence: the title of the document, the issue of a gazette. */
function runningTitles(lines: readonly Line[], { title }: Metadata): Line[] {
  const own = normalForm(title);
  return lines.filter(({ text }, i) => isTornOff(lines[i - 1]) && (normalForm(text.text) === own || issueOfGazette.test(text.text)));
}

const issueOfGazette = /^\p{Script=Han}{2,20}\s*\d{4}\s*年\s*第\s*\d{1,3}\s*期$/u;

const dropped = ({ text: { at, to } }: Line): Drop => ({ start: at[0] ?? 0, end: to.at(-1) ?? 0, reason: '页码或页眉页脚，不是文件内容' });

function faultsOf(found: readonly Furniture[], path: string): Issue[] {
  return [...Map.groupBy(found, ({ kind }) => kind).values()].map(([first, ...others]) => {
    const { line, repeated } = first as Furniture;
    return issue('page-furniture', path, line.number, { words: line.text.text.slice(0, longestHeader), lines: others.length + 1, repeated });
  });
}

/** Lines that come again and again, behind different words, and break off a sentence: of other lines the author may repeat as many as he likes. */
function headers(lines: readonly Line[]): Furniture[] {
  const places = Map.groupBy(
    lines.flatMap((line, i) => (mayBeHeader(line) ? [{ line, before: lines[i - 1] }] : [])),
    ({ line }) => foldCharacters(line.text.text).replace(/[\d\s]+/gu, ''),
  );
  return [...places].flatMap(([kind, same]) => {
    const torn = same.filter(({ before }) => isTornOff(before)).length;
    const different = new Set(same.map(({ before }) => before?.text.text)).size;
    const tearsAlways = torn === same.length && different === same.length && same.every(isNarrower);
    if (torn < fewestTorn || (different < fewestPages && !tearsAlways)) return [];
    return same.map(({ line }) => ({ line, kind, repeated: true }));
  });
}

/** Lines of a column that breaks them off are all as wide. */
const isNarrower = ({ line, before }: { line: Line; before: Line | undefined }): boolean =>
  before !== undefined && widthOf(line.text.text) < narrower * widthOf(before.text.text);

const mayBeHeader = ({ text, quoted }: Line): boolean =>
  !quoted &&
  text.text.length <= longestHeader &&
  !isRow({ text }) &&
  !endsSentence(text.text) &&
  !anyPause.test(text.text) &&
  /\p{L}{2}/u.test(text.text) &&
  !opensWithNumber(text.text);
