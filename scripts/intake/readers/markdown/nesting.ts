/** Whether a text of Markdown is nested more deeply than any document is: parsers take too long over it, or run out of stack. */
import { limits } from '../../received/limits.ts';

const deepestMarks = 50;
/** Brackets, stars and bars that match nothing cost a parser the square of their number. */
const mostMarks = 5000;

export const isTooDeep = (source: string): boolean =>
  deepHtml(source) || source.split('\n').some((line) => deepMarks(line) || manyBars(line)) || manyMarks(source);

/** Marks of quotations and lists before the words of a line. */
const deepMarks = (line: string): boolean => (/^[\s>*+-]+/u.exec(line)?.[0].replace(/\s|-{2,}|\*{2,}/gu, '').length ?? 0) > deepestMarks;

const manyBars = (line: string): boolean => line.length > mostMarks && line.split('|').length > mostMarks;

/** In lines without an empty one between them: a paragraph at most. Each row of a table is read by itself. */
function manyMarks(source: string): boolean {
  let marks = 0;
  return source.split('\n').some((line) => {
    if (line.trim() === '' || line.startsWith('|')) marks = 0;
    else marks += line.match(/[[\]*_~`]/gu)?.length ?? 0;
    return marks > mostMarks;
  });
}

const tags = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?:\s[^<>]*)?>/giu;
/** Elements that hold nothing, or end where the next one begins. */
const flat = new Set('area base br col dd dt embed hr img input li link meta option p param source td th tr wbr'.split(' '));

function deepHtml(source: string): boolean {
  let depth = 0;
  for (const { groups } of source.matchAll(tags)) {
    if (flat.has(groups?.name?.toLowerCase() ?? '')) continue;
    depth = groups?.close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.depth) return true;
  }
  return false;
}
