/** Whether a text has lost its line breaks. */
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import type { ExtractLine } from '../../received/extract.ts';
import type { Candidate } from './candidates.ts';
import { isRow } from './joined-lines.ts';

/** Texts with breaks have some 100 characters a line, headings included; pages have several times as many. */
const averageLine = 220;
/** A short text that is no more than a line or two. */
const fewLines = 2;
/** A page, or the whole text, is longer than paragraphs are. */
const shortestPage = 600;
/** Without any number: a line of as many sentences is no paragraph. */
const mostSentences = 12;

/** Most numbers of headings stand inside of lines, and lines are long; without numbers, lines of many sentences. */
export function isRunning(lines: readonly ExtractLine[], text: string, numbers: readonly Candidate[]): boolean {
  const own = lines.filter((line) => !isRow(line) && line.text.trim());
  const length = own.reduce((sum, line) => sum + line.text.length, 0);
  const within = numbers.filter(({ at }) => at > 0 && text.charAt(at - 1) !== '\n').length;
  if (length < averageLine * own.length && (own.length > fewLines || within < 3)) return false;
  if (own.length > fewLines && !own.some((line) => line.text.length >= shortestPage)) return false;
  if (numbers.length >= 2) return within >= 2 && within * 2 >= numbers.length;
  return own.length <= fewLines && own.some((line) => line.text.split(new RegExp(`[${sentenceEnds}]`, 'u')).length > mostSentences);
}
