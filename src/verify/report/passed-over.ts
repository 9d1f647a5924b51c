/**
 * What a report has in the midst of quoted words and is none of them: marks of its own notes (①, ¹, [1], 〔注2〕) and numbers of its
 * pages (— 3 —). Where the unit has a ① or a 3 itself, it is compared like every other word: only what was added can be passed over.
 */
import type { TextRange } from '../../policy/normal-form.ts';
import { merged } from './ranges.ts';

/** ① ❶ ⓫ ㉑: circled, each one or several. */
const circled = /^[\u2460-\u2473\u24eb-\u24ff\u2776-\u277f\u3251-\u325f\u32b1-\u32bf]+$/u;
const raised = /^[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+$/u;
const numbered = /^注?\s*[\d０-９]{1,3}(?:\s*[-–,，、]\s*[\d０-９]{1,3})*$/u;
/** Square brackets of any kind; what stands in round ones may be the number of an item. */
const inBrackets: ReadonlySet<string> = new Set(['[]', '［］', '〔〕', '【】']);
/** Signs that mark a note where nothing else stands between two words. */
const noteSigns = /[*＊※†‡§]/gu;

const dash = '[-\\u2010-\\u2015\\u2500\\uff0d·•~～]';
const figure = '(?:[\\d０-９]{1,4}|[ivxⅰ-ⅹⅠ-Ⅹ]{1,6})';
const namedPage = `第\\s*${figure}\\s*页(?:\\s*[，,/／]?\\s*共\\s*${figure}\\s*页)?|共\\s*${figure}\\s*页\\s*[，,/／]?\\s*第\\s*${figure}\\s*页|page\\s+\\d+(?:\\s+of\\s+\\d+)?`;
const pageLine = new RegExp(`^(?:${dash}{1,3}\\s*)?(?:${figure}(?:\\s*[/／]\\s*${figure})?|${namedPage})(?:\\s*${dash}{1,3})?$`, 'iu');
const inLine = '[^\\S\\n\\f]*';
/** No number of a text stands so, alone between two breaks of lines or pages. */
const pageAlone = new RegExp(`[\\n\\f]${inLine}(?:${dash}{1,3}${inLine}${figure}${inLine}${dash}{1,3}|${namedPage})${inLine}\\r?(?=[\\n\\f])`, 'giu');

/** Numbers of pages that stand on lines of their own and can be nothing else, with the white space around them. */
export function pageBreaksIn(report: string): TextRange[] {
  const alone = [...report.matchAll(pageAlone)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  return merged(alone.map((range) => withWhiteSpace(report, range)));
}

function withWhiteSpace(report: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from > 0 && isSpace(report.charAt(from - 1))) from--;
  while (to < report.length && isSpace(report.charAt(to))) to++;
  return { start: from, end: to };
}

const isSpace = (character: string): boolean => /\s/u.test(character);

/** Whether words that a report has too much are a mark of a note or the number of a page; `line` is all of the line that they stand in. */
export function isPassedOver(report: string, { start, end }: TextRange): boolean {
  const words = report.slice(start, end);
  if (circled.test(words)) return true;
  const before = report.charAt(start - 1);
  if (raised.test(words)) return !/[\p{Script=Latin}\d]/u.test(before);
  if (numbered.test(words) && inBrackets.has(before + report.charAt(end))) return true;
  return isBetweenDashes(report, { start, end }) || pageLine.test(lineAround(report, start, end).trim());
}

const barePage = new RegExp(`^${figure}$`, 'iu');
const dashBefore = /[-\u2010-\u2015\u2500\uff0d]\s*$/u;
const dashBehind = /^\s*[-\u2010-\u2015\u2500\uff0d]/u;

/** Where the lines of a page were joined, its number still stands between two dashes. */
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
