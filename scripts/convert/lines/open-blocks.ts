/** The blocks made so far, and what of them is still open: where line breaks are judged, the author's and those of pages or columns. */
import { closingMarks, endsInPause, endsSentence, pauses } from '../../../src/policy/marks.ts';
import type { LineBreaks } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { joinSourced } from '../correct/sourced-text.ts';
import { opensWithNumber, readNumber } from '../numbers/numbering.ts';
import type { Block, HeadingBlock, UnplacedBlock } from './blocks.ts';
import { isFinished } from './line-ends.ts';
import { splitRunIn } from './run-in-headings.ts';
import type { Line } from './split-lines.ts';

const anyMark = new RegExp(`[${pauses}]`, 'u');
/** What a page break leaves of a title for the next page is shorter than this. */
const longestTornTitle = 20;
/** A title above its text is no longer than this. */
const longestTitle = 24;
/** A list of responsible departments in brackets goes over no more lines than this. */
const longestBracket = 6;
const opensWithMark = new RegExp(`^[${pauses}${closingMarks})]`, 'u');

export class OpenBlocks {
  readonly lineBreaks: LineBreaks;
  readonly #numbering: Numbering;
  readonly #hasIndents: boolean;
  /** Length of the longest line, white space at its head included: where a text is wrapped, a line that goes on is about as long. */
  readonly #column: number;
  /** Whether what people cite has titles on lines of their own, as far as its lines tell. */
  readonly #hasTitles: boolean;
  readonly #blocks: Block[] = [];
  /** Lines of a wrapped text that have not yet been parted into paragraphs. */
  #run: Line[] = [];

  /** `lines` are those of the text. */
  constructor(lineBreaks: LineBreaks, numbering: Numbering, lines: readonly Line[]) {
    this.lineBreaks = lineBreaks;
    this.#hasIndents = lines.some(indented) && !lines.every(indented);
    this.#column = lines.reduce((longest, { text, whole }) => (text.text.includes('\t') ? longest : Math.max(longest, whole.text.trimEnd().length)), 0);
    this.#numbering = numbering;
    this.#hasTitles = mostAreTitles(numbering, lines);
  }

  /** All of them; nothing is open any more. */
  finish(): Block[] {
    this.#flushRun();
    return this.#blocks;
  }

  push(block: UnplacedBlock, line: Line): void {
    this.#flushRun();
    this.#blocks.push({ ...block, start: line.start, line: line.number });
  }

  /** A line of a wrapped text: its paragraphs are parted when their end is known. */
  pushWrapped(line: Line): void {
    this.#run.push(line);
  }

  /** The block that the next line stands behind; none behind wrapped lines. */
  last(): Block | undefined {
    return this.#run.length ? undefined : this.#blocks.at(-1);
  }

  /** The same without lines that are no text. */
  lastKept(): Block | undefined {
    return this.#run.length ? undefined : this.#blocks.findLast((block) => block.kind !== 'dropped');
  }

  /** Whether a new block may begin with the line `next`: the text before has come to an end. */
  closedBefore(next: Line): boolean {
    if (this.lineBreaks === 'paragraph-per-line') return true;
    const text = this.openText(next);
    return text === null || isFinished(text);
  }

  /** The text that the line `next` would continue, of wrapped lines the last ones; null where none is open. */
  openText(next: Line): string | null {
    if (this.#run.length) return textOf(this.#run.slice(-longestBracket));
    const last = this.#blocks.at(-1);
    if (last?.kind === 'paragraph') return last.text.text;
    if (last?.kind === 'heading' && !this.#standsAlone(last, next)) return last.rest.text;
    return null;
  }

  /** Joins a line to the paragraph or the run-in heading that it continues; false where it continues none. */
  continueWith(line: Line): boolean {
    if (this.lineBreaks === 'paragraph-per-line' || this.#run.length) return false;
    const last = this.#blocks.at(-1);
    const text = this.openText(line);
    if (!last || text === null || this.#opensParagraph(line, text)) return false;
    if (last.kind === 'paragraph') last.text = joinSourced([last.text, line.text]);
    else if (last.kind === 'heading') last.rest = joinSourced([last.rest, line.text]);
    else return false;
    return true;
  }

  /** Of a text with paragraphs that are indented and lines that are not: the line is one of those that are. */
  isIndented(line: Line): boolean {
    return this.#hasIndents && indented(line);
  }

  /** Whether the line begins a paragraph of its own behind the text: a number that is indented does so behind no stop, too. */
  #opensParagraph(line: Line, text: string): boolean {
    const numbered = indented(line) && !line.quoted && opensWithNumber(line.text.text);
    if (numbered && (this.#hasIndents || !endsInPause(text))) return true;
    return endsSentence(text) && (this.lineBreaks === 'page-breaks' || this.isIndented(line));
  }

  /** A heading that only groups others is never continued on the next line. */
  #standsAlone(heading: Block & { kind: 'heading' }, next: Line): boolean {
    const { level, rest, titleLength } = heading;
    if (level === measureLevel(this.#numbering)) return this.#isOwnLine(heading, next);
    if (titleLength !== null) return titleLength === rest.text.length;
    const end = rest.text.indexOf('。');
    return end < 0 || rest.text.slice(end + 1).trim() === '';
  }

  /** A short title without any mark, whose text begins on the next line. */
  #isOwnLine({ rest, number }: HeadingBlock, next: Line): boolean {
    const title = rest.text;
    if (title.length > longestTitle || anyMark.test(title) || opensWithMark.test(next.text.text)) return false;
    if (this.isIndented(next)) return true;
    // Articles have no titles: their first words are text.
    if (isStatute(this.#numbering)) return false;
    return this.lineBreaks === 'page-breaks' ? this.#isTitleBeforePageBreak(next) : this.#isShortLine(title, number?.length ?? 0, next);
  }

  /** The next line begins with a whole sentence, and the numbers of the text have titles: where pages break, lines are paragraphs. */
  #isTitleBeforePageBreak(next: Line): boolean {
    const [sentence] = next.text.text.split('。', 1);
    return this.#hasTitles && (sentence?.length ?? 0) > longestTornTitle;
  }

  /** In a wrapped text without indented paragraphs: the line ends long before the others do, or the first of its items comes next. */
  #isShortLine(title: string, numberLength: number, next: Line): boolean {
    if (this.#hasIndents) return false;
    return opensWithNumber(next.text.text) || title.length + numberLength + indentOf(next) <= (this.#column * 2) / 3;
  }

  #flushRun(): void {
    const run = this.#run;
    this.#run = [];
    const hasRunIn = this.#numbering.levels.includes('run-in');
    for (const lines of paragraphsOf(run, (line, before) => this.#opensParagraph(line, before))) this.#pushParagraphs(lines, hasRunIn);
  }

  #pushParagraphs(lines: readonly Line[], hasRunIn: boolean): void {
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.text.text.length;
    }
    const text = joinSourced(lines.map((line) => line.text));
    const pieces = hasRunIn ? splitRunIn(text, 'paragraph', starts) : [{ text, offset: 0, headingLength: 0 }];
    for (const piece of pieces) {
      const line = lines[starts.findLastIndex((start) => start <= piece.offset)] as Line;
      // At the head of a line the block begins with the line, marks that were taken away included.
      const start = starts.includes(piece.offset) ? line.start : (piece.text.at[0] ?? line.start);
      this.#blocks.push({ kind: 'paragraph', text: piece.text, headingLength: piece.headingLength, start, line: line.number });
    }
  }
}

/** Two ideographs (or what comes to as much), as every paragraph is indented in print. */
const indented = ({ whole }: Line): boolean => /^(?:[\u3000\u2003]{2}|[ \u00a0]{4}|\t)/u.test(whole.text);

const indentOf = ({ whole }: Line): number => whole.text.length - whole.text.trimStart().length;

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text.text).join('');

/** Whether most numbers that people cite open a line that is short and has no mark. */
function mostAreTitles(numbering: Numbering, lines: readonly Line[]): boolean {
  const style = numbering.levels[measureLevel(numbering)];
  if (!style || !isNumberStyle(style)) return true;
  const headings = lines.flatMap(({ text }) => {
    const number = readNumber(text.text, style, numbering.levels);
    return number?.certain ? [text.text.slice(number.length)] : [];
  });
  const titles = headings.filter((heading) => heading.length <= longestTitle && !anyMark.test(heading));
  return titles.length * 2 > headings.length;
}

/** Wrapped lines in paragraphs; `opens` tells whether a line begins one behind the line before it. */
function paragraphsOf(lines: readonly Line[], opens: (line: Line, before: string) => boolean): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || opens(line, lines[i - 1]?.text.text ?? '')) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}
