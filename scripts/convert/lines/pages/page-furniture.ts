/** What belongs to the pages and not to the text: their numbers, and the headers and footers that stand on each of them. */

import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, endsInPause, endsSentence, sentenceEnds } from '../../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../../src/policy/model/document-metadata.ts';
import { foldCharacters } from '../../../../src/policy/normal-form.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';
import { type Issue, issue } from '../../../faults/issues.ts';
import type { Drop } from '../../correct/apply-errata.ts';
import { isPipedRow } from '../../correct/typography.ts';
import { opensWithNumber } from '../../numbers/numbering.ts';
import type { Line } from '../split-lines.ts';

const numeral = `(?:\\d{1,4}|[${ordinalDigits}]{1,5})`;
const dash = '[-—–―─━~～·•‧∙*=_|]{1,3}';
/** — 3 —, ·3·, 第3页 共12页, Page 3 of 12: nothing else looks so. */
const decorated = new RegExp(
  [
    `^${dash}\\s*(?:\\d{1,4}|[ivxlc]{1,7})\\s*${dash}$`,
    `^第\\s*${numeral}\\s*页(?:\\s*[,、/(]?\\s*共\\s*${numeral}\\s*页\\)?)?$`,
    `^共\\s*${numeral}\\s*页\\s*[,、/]?\\s*第\\s*${numeral}\\s*页$`,
    '^(?:page|p\\.?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$',
    '^\\d{1,4}\\s*of\\s*\\d{1,4}$',
  ].join('|'),
  'iu',
);
/** 3, 3/12: a figure of the text as well, where a column or a table breaks it off. */
const bare = /^\d{1,4}(?:\s*\/\s*\d{1,4})?$/u;
/** 〔3〕, [3], iii, 三: pages only where they break off a sentence. */
const breakingOff = new RegExp(`^(?:[〔[<](?:\\d{1,4}|[ivxlc]{1,7})[〕\\]>]|[ivxlc]{1,7}|${numeral})$`, 'iu');
/** No page of a text holds fewer characters, on the average. */
const shortestPage = 100;

/** A header stands on so many pages at least, so often in the middle of a sentence, and is no longer than this. */
const fewestPages = 3;
const fewestTorn = 2;
const longestHeader = 40;
/** A line that breaks off is longer than this: what is shorter may be a title or a cell. */
const shortestProse = 10;

const pause = new RegExp(`[${sentenceEnds}${clauseEnds}、]`, 'u');

interface Furniture {
  line: Line;
  /** The same for lines of one kind. */
  kind: string;
  repeated: boolean;
}

/**
 * The lines without what belongs to the pages, where `typography` names page-furniture; a fault of each kind where it does not.
 * A line behind such a one follows no empty line, if the sentence before it goes on.
 */
export function withoutFurniture(
  lines: readonly Line[],
  { typography }: Pick<DocumentMetadata, 'typography'>,
  { amounts }: Pick<Language, 'amounts'>,
  path: string,
): { value: Line[]; drops: Drop[]; issues: Issue[] } {
  const found = [...pageNumbers(lines, amounts), ...headers(lines)];
  if (!typography.includes('page-furniture')) return { value: [...lines], drops: [], issues: faultsOf(found, path) };
  const furniture = new Set(found.map(({ line }) => line));
  const value: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (furniture.has(line)) continue;
    const goesOn = furniture.has(lines[i - 1] as Line) && isTornOff(value.at(-1));
    value.push(goesOn ? { ...line, afterBlank: false } : line);
  }
  return { value, drops: [...furniture].map(dropped), issues: [] };
}

const dropped = ({ text: { at, to } }: Line): Drop => ({ start: at[0] ?? 0, end: to.at(-1) ?? 0, reason: '页码或页眉页脚，不是文件内容' });

function faultsOf(found: readonly Furniture[], path: string): Issue[] {
  return [...Map.groupBy(found, ({ kind }) => kind).values()].map(([first, ...others]) => {
    const { line, repeated } = first as Furniture;
    return issue('page-furniture', path, line.number, { words: line.text.text.slice(0, longestHeader), lines: others.length + 1, repeated });
  });
}

function pageNumbers(lines: readonly Line[], amounts: Language['amounts']): Furniture[] {
  const highest = 10 + lines.reduce((sum, { text }) => sum + text.text.length, 0) / shortestPage;
  const unit = new RegExp(`^(?:年|[月日]|[%％℃]|${anyOf([...amounts.scales, ...amounts.units, ...amounts.counters])})`, 'u');
  return lines.flatMap((line, i) => {
    const words = foldCharacters(line.text.text).trim();
    if (decorated.test(words)) return [{ line, kind: 'decorated', repeated: false }];
    const [before, after] = [lines[i - 1], lines[i + 1]];
    const isPage = bare.test(words) ? Number.parseInt(words, 10) <= highest : breakingOff.test(words) && isTornOff(before);
    if (!isPage || !before || isRow(before) || (after && (isRow(after) || unit.test(after.text.text)))) return [];
    return [{ line, kind: 'bare', repeated: false }];
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
    if (different < fewestPages || torn < fewestTorn) return [];
    return same.map(({ line }) => ({ line, kind, repeated: true }));
  });
}

const mayBeHeader = ({ text, quoted }: Line): boolean =>
  !quoted &&
  text.text.length <= longestHeader &&
  !isRow({ text }) &&
  !endsSentence(text.text) &&
  !pause.test(text.text) &&
  /\p{L}{2}/u.test(text.text) &&
  !opensWithNumber(text.text);

/** Words that break off: a line of prose with no mark at its end, or with one at which a sentence pauses. */
const isTornOff = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.text.length > shortestProse &&
  !isRow(line) &&
  pause.test(line.text.text) &&
  (endsInPause(line.text.text) || !/[\p{P}\p{S}]$/u.test(line.text.text));

const isRow = ({ text }: Pick<Line, 'text'>): boolean => text.text.includes('\t') || isPipedRow(text);
