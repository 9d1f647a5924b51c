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
/** Without any number: lines of as many sentences are no paragraphs, and the only line of a text of some sentences holds its title as well. */
const mostSentences = 12;
const fewestSentences = 3;
const sentenceEnd = new RegExp(`[${sentenceEnds}]`, 'gu');

/** Most numbers of headings stand inside of lines, and lines are long; without numbers, lines of many sentences. */
export function isRunning(lines: readonly ExtractLine[], text: string, numbers: readonly Candidate[]): boolean {
  const own = lines.filter((line) => !isRow(line) && line.text.trim());
  const sentences = own.reduce((sum, line) => sum + (line.text.match(sentenceEnd) ?? []).length, 0);
  const within = numbers.filter(({ at }) => at > 0 && text.charAt(at - 1) !== '\n').length;
  if (own.length <= 1) return sentences >= fewestSentences || within >= 2;
  const areNumbersWithin = within >= 2 && within * 2 >= numbers.length;
  if (own.length <= fewLines) return numbers.length < 2 ? sentences > own.length * mostSentences : areNumbersWithin && (within > 2 || isLong(own));
  return numbers.length >= 2 && areNumbersWithin && isLong(own) && own.some((line) => line.text.length >= shortestPage);
}

const isLong = (lines: readonly ExtractLine[]): boolean => lines.reduce((sum, line) => sum + line.text.length, 0) >= averageLine * lines.length;
