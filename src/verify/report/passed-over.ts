/**
 * What a report has in the midst of quoted words and is none of them: marks of its own notes (①, ¹, [1], 〔注2〕) and numbers of its
 * pages (— 3 —). Where the unit has a ① or a 3 itself, it is compared like every other word: only what was added can be passed over.
 */
import { ordinalDigits, raisedDigits } from '../../policy/chinese-digits.ts';
import { dashes, rangeMarks } from '../../policy/marks.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { merged } from './ranges.ts';

const circle = '[\\u2460-\\u2473\\u24b6-\\u24ff\\u2776-\\u2793\\u3251-\\u325f\\u32b1-\\u32bf\\u{1f10b}\\u{1f10c}]';
/** ① ❶ ⓫ ㉑ ⓐ Ⓐ: circled, each one or several. */
const circled = new RegExp(`^${circle}+$`, 'u');
const circles = new RegExp(circle, 'gu');
/** ⑴ ⒜: also the labels of items. */
const inOwnBrackets = /^[\u2474-\u2487\u249c-\u24b5]+$/u;
/** No report has a thousand notes: ²⁰²⁵ is a year. */
const raised = new RegExp(`^[${raisedDigits}]{1,3}$`, 'u');
const numbered = /^(?:注?\s*[\d０-９]{1,3}(?:\s*[-–,，、]\s*[\d０-９]{1,3})*|[a-z]|[ivxⅰ-ⅻ]{1,5})$/iu;
/** Square brackets of any kind; what stands in round ones may be the number of an item. */
const inBrackets: ReadonlySet<string> = new Set(['[]', '［］', '〔〕', '【】', '〖〗']);
/** Signs that mark a note where nothing else stands between two words. */
const noteSigns = /[*＊※†‡§¶‖⁎⁑⁂⁕✱✳✻]/gu;

const dash = `[${rangeMarks}·•]`;
const bareFigure = '(?:[\\d０-９]{1,4}|[ivxⅰ-ⅹⅠ-Ⅹ]{1,6})';
/** In Chinese only where dashes or 第…页 show that it is a page: 三 alone is the label of a part. */
const figure = `(?:${bareFigure}|[${ordinalDigits}]{1,5})`;
const namedPage = `第\\s*${figure}\\s*页(?:\\s*[，,/／]?\\s*共\\s*${figure}\\s*页)?|共\\s*${figure}\\s*页\\s*[，,/／]?\\s*第\\s*${figure}\\s*页|(?:page|pp?\\.?)\\s*\\d{1,4}(?:\\s+of\\s+\\d+)?|[《〈<＜]\\s*${bareFigure}\\s*[》〉>＞]`;
const pageLine = new RegExp(
  `^(?:(?:${dash}{1,3}\\s*)?(?:${bareFigure}(?:\\s*(?:[/／|｜]|of)\\s*${bareFigure})?|${namedPage})(?:\\s*${dash}{1,3})?|${dash}{1,3}\\s*${figure}\\s*${dash}{1,3})$`,
  'iu',
);
const inLine = '[^\\S\\n\\f]*';
/** No number of a text stands so, alone between two breaks of lines or pages. */
const pageAlone = new RegExp(`[\\n\\f]${inLine}(?:${dash}{1,3}${inLine}${figure}${inLine}${dash}{1,3}|${namedPage})${inLine}\\r?(?=[\\n\\f])`, 'giu');

/** Numbers of pages that stand on lines of their own and can be nothing else, with the white space around them. */
export function pageBreaksIn(report: string): TextRange[] {
  const alone = [...report.matchAll(pageAlone)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  return merged(alone.map((range) => withWhiteSpace(report, range)));
}

/** A range with the white space around it. */
export function withWhiteSpace(report: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from > 0 && isSpace(report.charAt(from - 1))) from--;
  while (to < report.length && isSpace(report.charAt(to))) to++;
  return { start: from, end: to };
}

const isSpace = (character: string): boolean => /\s/u.test(character);

/** Whether words that a report has too much, and `unit` has not there, are a mark of a note or the number of a page. */
export function isPassedOver(report: string, { start, end }: TextRange, unit: string): boolean {
  const words = report.slice(start, end);
  if (circled.test(words)) return true;
  if (inOwnBrackets.test(words)) return !unit.includes(words);
  const before = report.charAt(start - 1);
  if (raised.test(words)) return !/[\p{Script=Latin}\d]/u.test(before);
  if (numbered.test(words) && inBrackets.has(before + report.charAt(end))) return true;
  return isBetweenDashes(report, { start, end }) || isPageLine(report, { start, end });
}

/**
 * Whether words that a report lacks are the mark of a note of the unit's own, 75.77①: behind a word, where its clause or cell ends, or the
 * only such sign there is. What counts the items of a list, ①水面，②岸线, is wording.
 */
export function isOwnNote(unit: string, { start, end }: TextRange): boolean {
  if (!circled.test(unit.slice(start, end)) || !/[\p{L}\p{N}%％‰)）”》]/u.test(unit.charAt(start - 1))) return false;
  return !/[\p{L}\p{N}]/u.test(unit.charAt(end)) || (unit.match(circles) ?? []).length === 1;
}

/** A line that holds nothing else, and does not part a number: 100⏎0⏎%. */
function isPageLine(report: string, { start, end }: TextRange): boolean {
  if (!pageLine.test(lineAround(report, start, end).trim())) return false;
  const [before, behind] = [report.slice(Math.max(0, start - 8), start), report.slice(end, end + 8)];
  return !/[\d０-９.]\s*$/u.test(before) && !/^\s*[\d０-９.%％‰°℃]/u.test(behind);
}

const pageBefore = new RegExp(`^(?:${dash}{1,3}\\s*${figure}\\s*${dash}{1,3}|${namedPage}|${bareFigure}\\s*[|｜/／]|${bareFigure}\\s)\\s*`, 'iu');
const pageBehind = new RegExp(`\\s*(?:${dash}{1,3}\\s*${figure}\\s*${dash}{1,3}|${namedPage}|[|｜/／]\\s*${bareFigure}|\\s${bareFigure})$`, 'iu');

/** A line without the number of a page at its beginning or end. */
export const withoutPageNumber = (line: string): string => line.replace(pageBefore, '').replace(pageBehind, '');

const barePage = new RegExp(`^${figure}$`, 'iu');
const dashBefore = new RegExp(`[${dashes}]\\s+$`, 'u');
const dashBehind = new RegExp(`^\\s+[${dashes}]`, 'u');

/** Where the lines of a page were joined, its number still stands between two dashes, apart from them; -50- is a figure of the text. */
function isBetweenDashes(report: string, { start, end }: TextRange): boolean {
  return barePage.test(report.slice(start, end)) && dashBefore.test(report.slice(Math.max(0, start - 8), start)) && dashBehind.test(report.slice(end, end + 8));
}

/** What is passed over, as one sees it: with its brackets. */
export function markAsSeen(report: string, { start, end }: TextRange): string {
  const hasBrackets = inBrackets.has(report.charAt(start - 1) + report.charAt(end));
  return hasBrackets ? report.slice(start - 1, end + 1) : report.slice(start, end);
}

/** Longer lines hold no page number alone. */
const longestPageLine = 40;

function lineAround(report: string, start: number, end: number): string {
  if (end - start > longestPageLine) return '';
  const [before, behind] = [report.slice(Math.max(0, start - longestPageLine), start), report.slice(end, end + longestPageLine)];
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\f')) + 1) + report.slice(start, end) + behind.split(/[\n\f]/u, 1)[0];
}

/** What stands between two words without the signs that mark a note. */
export const withoutNoteSigns = (gap: string): string => gap.replace(noteSigns, '');
