/** What of a heading is its title, and where its text begins. */
import { clauseEnds, closingQuotationMarks, endsInPause, openingQuotationMarks } from '../../../src/policy/marks.ts';
import type { LevelStyle } from '../../../src/policy/model/numbering.ts';
import { emptySourced, type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import type { HeadingBlock } from '../lines/blocks.ts';
import { openQuotations } from '../lines/open-quotations.ts';

/** Titles end with the first 。 and are short; a text without one has no title (groups have no body at all). */
export function splitTitle({ rest, titleLength }: HeadingBlock, isMeasure: boolean): [SourcedText, SourcedText] {
  if (titleLength !== null) return [sliceSourced(rest, 0, titleLength), sliceSourced(rest, titleLength)];
  const end = stopOutsideQuotes(rest.text);
  if (end < 0) return isTitle(rest.text, isMeasure) && !leavesQuotationOpen(rest.text) ? [rest, emptySourced] : [emptySourced, rest];
  if (end > 60 || (isMeasure && isClause(rest.text, end))) return [emptySourced, rest];
  return [sliceSourced(rest, 0, end), sliceSourced(rest, end + 1)];
}

/** Short, and no sentence that goes on, announces or lists: 包括下列情形： is the text of its number, above the measures 工作原则： is a title. */
function isTitle(words: string, isMeasure: boolean): boolean {
  if (words.length > 60 || words.includes('；') || words.includes('。') || endsInPause(words)) return false;
  return !/[：:]$/u.test(words) || (!isMeasure && words.length <= 20 && !words.includes('，'));
}

/** A line that is one sentence with a pause in it is no title, although its text goes on in the next line. */
const isClause = (words: string, end: number): boolean =>
  words.slice(0, end).includes('；') || (end === words.length - 1 && new RegExp(`[${clauseEnds}]`, 'u').test(words));

/** A quotation that goes on in the next line is no title. */
const leavesQuotationOpen = (words: string): boolean => openQuotations([words, '”']).quoted[1] ?? false;

/** Where the first 。 stands that no quotation holds; -1 without one. */
function stopOutsideQuotes(text: string): number {
  let open = 0;
  for (const [at, character] of [...text].entries()) {
    if (openingQuotationMarks.includes(character)) open++;
    else if (closingQuotationMarks.includes(character)) open = Math.max(0, open - 1);
    else if (character === '。' && open === 0) return [...text].slice(0, at).join('').length;
  }
  return -1;
}

/** Whether a heading without a number has its 。, with which it runs in to its text. */
export const endsInFullStop = ({ text }: SourcedText): boolean => text.endsWith('。');

/** The words of a run-in heading, without the stop behind it. */
export function withoutFullStop(heading: SourcedText): SourcedText {
  return endsInFullStop(heading) ? sliceSourced(heading, 0, heading.text.length - 1) : heading;
}

/** 性质： is the heading 性质; bold headings may end with 。 too. */
export function withoutColon(title: SourcedText, style: LevelStyle): SourcedText {
  const isMarked = style === 'colon' || style === 'bold';
  return isMarked && /[：:。]$/u.test(title.text) ? sliceSourced(title, 0, title.text.length - 1) : title;
}
