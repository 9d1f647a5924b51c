/** Running heads of printed pages: lines in a report that are the title of a document, with or without the number of the page. */
import { greatest, least } from '../../policy/extremes.ts';
import { endsSentence } from '../../policy/marks.ts';
import type { KnownDocument } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { wordsOf } from '../text/words.ts';
import { withoutPageNumber, withWhiteSpace } from './passed-over.ts';
import { merged } from './ranges.ts';

/** `document`: whose title it is (id). */
export interface RunningHead extends TextRange {
  document: string;
}

/** So much may stand beside a title in its line: white space, the number of the page. */
const besides = 40;

/** Lines between others, in their order. */
export function runningHeadsIn(report: string, documents: readonly Pick<KnownDocument, 'id' | 'title'>[]): RunningHead[] {
  const titles = new Map(documents.map(({ id, title }) => [wordsOf(title).text, id]));
  const shortest = least(
    [...titles.keys()].map(({ length }) => length),
    Number.POSITIVE_INFINITY,
  );
  const longest =
    besides +
    greatest(
      documents.map(({ title }) => title.length),
      0,
    );
  return [...report.matchAll(/(?<=[\n\f])[^\n\f]+(?=[\n\f])/gu)].flatMap(({ index, 0: line }) => {
    if (line.length < shortest || line.length > longest) return [];
    const document = titles.get(wordsOf(withoutPageNumber(line.trim())).text);
    return document === undefined ? [] : [{ start: index, end: index + line.length, document }];
  });
}

/**
 * The report with spaces in place of these lines, so that what stands before them goes on in the next line; where a paragraph ends
 * before one it stays ended. Offsets stay what they were.
 */
export function withoutRunningHeads(report: string, heads: readonly RunningHead[]): string {
  const ranges = merged(heads.map((head) => withWhiteSpace(report, head)));
  const parts = ranges.map(({ start, end }, n) => report.slice(ranges[n - 1]?.end ?? 0, start) + breakAt(report, start, end).padEnd(end - start));
  return parts.join('') + report.slice(ranges.at(-1)?.end ?? 0);
}

function breakAt(report: string, start: number, end: number): string {
  const hasEnded = endsSentence(report.slice(Math.max(0, start - 100), start));
  return hasEnded && /\n[^\S\n]*\n/u.test(report.slice(start, end)) ? '\n\n' : '\n';
}
