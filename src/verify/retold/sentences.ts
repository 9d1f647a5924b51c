/** Where the sentences of a report end: at their stops and ； with the marks that close behind them, at list marks, and at blank lines. */
import { ordinalDigits } from '../../policy/chinese-digits.ts';
import { closingMarks, sentenceEnds } from '../../policy/marks.ts';
import type { TextRange } from '../../policy/normal-form.ts';

const ends = new RegExp(`[${sentenceEnds}；][${closingMarks}"]*|\\n(?=\\s*(?:\\n|[•·●○■◆▪*-]|[（(]?[\\d${ordinalDigits}]+[)）.、．]))`, 'gu');

/** The parts of a range that are sentences or parts of them, without white space at their ends. */
export function sentencesWithin(report: string, { start, end }: TextRange): TextRange[] {
  const stops = [...report.slice(start, end).matchAll(ends)].map(({ index, 0: mark }) => start + index + mark.length);
  const edges = [start, ...stops.filter((stop) => stop < end), end];
  return edges
    .slice(0, -1)
    .map((from, n) => trimmed(report, from, edges[n + 1] ?? end))
    .filter((part) => part.end > part.start);
}

/** Nor does one begin with a list mark, or with the mark that closes what stands before it. */
function trimmed(report: string, start: number, end: number): TextRange {
  const text = report.slice(start, end);
  const [before = ''] = new RegExp(`^[\\s•·●○■◆▪*${closingMarks}-]+`, 'u').exec(text) ?? [];
  return { start: start + before.length, end: Math.max(start + before.length, start + text.trimEnd().length) };
}
