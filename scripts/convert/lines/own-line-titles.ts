/**
 * Titles on lines of their own, behind the numbers that people cite: where pages or columns break lines, such a line is told from
 * the beginning of a paragraph that goes on in the next line.
 */
import { clauseEnds, closingMarks, endsInPause, pauses, sentenceEnds } from '../../../src/policy/marks.ts';
import { isNumberStyle, measureLevel, type Numbering, type NumberStyle } from '../../../src/policy/model/numbering.ts';
import { opensWithNumber, readNumber } from '../numbers/numbering.ts';
import type { HeadingBlock } from './blocks.ts';
import { type Line, widthOf } from './split-lines.ts';
import { boxCaption, tableCaption } from './tables/captions.ts';

export interface NumberedLine {
  title: string;
  number: string;
}

/** A title is no longer than this; above a paragraph that is indented, and so begins there, than that. */
const longestTitle = 30;
const longestAboveIndent = 60;
/** What a page break leaves of a title for the next page is shorter than this. */
const longestTornTitle = 20;
/** No column is so narrow that a line of it is no longer than this. */
const narrowestColumn = 10;
/** So many lines of one form are no accident of page breaks. */
const fewestTitles = 2;
/** A line that goes on in the next fills so much of the column: a word or a mark that does not fit stands on the next line. */
const leastFilled = 0.8;

/** What goes on in a title that the end of a line cuts is no longer than this where no indent tells; than that it is the rest of a word. */
const longestCutTitle = 14;
const longestCutWord = 4;

const clause = new RegExp(`[${sentenceEnds}${clauseEnds}]`, 'u');
const sentence = new RegExp(`[${sentenceEnds}；：]`, 'u');
const mark = new RegExp(`[${pauses}]`, 'u');
const runIn = /^[^。]{1,30}。./u;
const opensWithMark = new RegExp(`^[${pauses}${closingMarks})]`, 'u');

export class OwnLineTitles {
  readonly #numbering: Numbering;
  readonly #lines: readonly Line[];
  /** Width of the widest line, white space at its head included: where a text is wrapped, a line that goes on is about as wide. */
  readonly #column: number;
  /** How far every line is indented. */
  readonly #margin: number;
  /** How many of the numbers that people cite there are, and how many open a line that may be a title, or a title and its text. */
  readonly #headings: number;
  readonly #alone: number;
  readonly #runIn: number;
  /** Whether the measures have no numbers: their form tells their titles. */
  readonly #isNumbered: boolean;

  /** `lines` are those of the text. */
  constructor(numbering: Numbering, lines: readonly Line[]) {
    this.#numbering = numbering;
    this.#lines = lines;
    this.#column = lines.reduce((widest, { text, whole }) => (text.text.includes('\t') ? widest : Math.max(widest, widthOf(whole.text.trimEnd()))), 0);
    this.#margin = lines.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
    const style = numbering.levels[measureLevel(numbering)];
    this.#isNumbered = style !== undefined && isNumberStyle(style);
    const headings = lines.flatMap(({ text }) => {
      const number = style && isNumberStyle(style) ? readNumber(text.text, style, numbering.levels) : null;
      return number?.certain ? [text.text.slice(number.length)] : [];
    });
    this.#headings = headings.length;
    this.#alone = headings.filter(mayBeTitle).length;
    this.#runIn = headings.filter((heading) => runIn.test(heading)).length;
  }

  /** Above an indented paragraph: nothing goes on there, so that only a sentence is no title. */
  standsAboveParagraph({ title }: NumberedLine, next: Line): boolean {
    return title.length <= longestAboveIndent && !sentence.test(title) && !endsInPause(title) && !opensWithMark.test(next.text.text);
  }

  /** In a wrapped text without indented paragraphs: its last line ends long before the others do, or the first of its items comes next. */
  standsAboveShort({ title }: NumberedLine, last: Line, next: Line): boolean {
    if (!mayBeTitle(title) || opensWithMark.test(next.text.text)) return false;
    return opensWithNumber(next.text.text) || widthOf(last.whole.text.trimEnd()) + indentOf(next) <= this.#column * leastFilled;
  }

  /**
   * Where only pages break lines: the first of its items comes next, or what cannot be the rest of a title, below a line that no page
   * break tears: many lines are like it, or it is very short. What may be the rest of one is text only where all titles stand alone.
   */
  standsAbovePage({ title, number }: NumberedLine, next: Line): boolean {
    const words = next.text.text;
    if (!mayBeTitle(title) || opensWithMark.test(words)) return false;
    if (opensWithNumber(words)) return true;
    if (!mayEndTitle(words)) return this.#hasTitles() || (number + title).length <= narrowestColumn;
    return this.#alone > fewestTitles && this.#mostAreAlone() && this.#runIn === 0 && sentence.test(words);
  }

  /**
   * Where a text is wrapped, a title above the measures that fills its line goes on in the next: that one is not indented as the title
   * is, or soon comes to the stop of a title that has its text behind it, as others of its style have, or is a few words without a mark.
   */
  goesOnWrapped({ rest, number }: HeadingBlock, last: Line, next: Line): boolean {
    const words = next.text.text;
    if (number === null || this.#opensNew(words) || widthOf(last.whole.text.trimEnd()) < this.#column * leastFilled) return false;
    if (indentOf(last) !== indentOf(next)) return indentOf(last) > indentOf(next);
    if (indentOf(next) > this.#margin || next.afterBlank) return false;
    if (rest.text.endsWith('。')) return this.#hasRunIn(number.style);
    const [end = '', behind] = words.split('。', 2);
    // No paragraph is a few words without a mark.
    if (behind === undefined && !sentence.test(rest.text)) return words.length <= longestTornTitle && !mark.test(words);
    if (sentence.test(rest.text) || behind === undefined || end.length > longestCutTitle || clause.test(end)) return false;
    return end.length <= longestCutWord || this.#hasRunIn(number.style);
  }

  #opensNew(words: string): boolean {
    return words.includes('\t') || opensWithNumber(words) || boxCaption.test(words) || tableCaption.test(words);
  }

  /** Whether a number of the style opens a line with a title and its text. */
  #hasRunIn(style: NumberStyle): boolean {
    return this.#lines.some(({ text }) => {
      const number = readNumber(text.text, style, this.#numbering.levels);
      return number?.certain && runIn.test(text.text.slice(number.length));
    });
  }

  #mostAreAlone(): boolean {
    return !this.#isNumbered || this.#alone * 2 > this.#headings;
  }

  /** Most of the numbers have titles on their lines, or so many that it is no accident. */
  #hasTitles(): boolean {
    return this.#mostAreAlone() || (this.#alone >= fewestTitles && this.#alone * 4 >= this.#headings);
  }
}

/** Short, and without a mark that parts clauses. */
const mayBeTitle = (heading: string): boolean => heading.length > 0 && heading.length <= longestTitle && !clause.test(heading) && !endsInPause(heading);

/** Whether a page break may have left the end of a title at the head of a line: 治理, or 治理。 with the text of the title behind it. */
function mayEndTitle(line: string): boolean {
  const [first = '', behind] = line.split('。', 2);
  return first.length <= longestTornTitle && behind !== '' && !clause.test(first);
}

const indentOf = ({ whole }: Line): number => widthOf(whole.text.slice(0, whole.text.length - whole.text.trimStart().length));
