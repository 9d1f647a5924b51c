/** The blocks made so far, and what of them is still open: where line breaks are judged, the author's and those of pages or columns. */
import { clauseEnds, endsInPause, endsSentence, isFinished, sentenceEnds } from '../../../src/policy/marks.ts';
import type { LineBreaks } from '../../../src/policy/model/document-metadata.ts';
import { isStatute, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { joinSourced, type SourcedText } from '../correct/sourced-text.ts';
import { opensWithNumber } from '../numbers/numbering.ts';
import type { Block, HeadingBlock, UnplacedBlock } from './blocks.ts';
import { OwnLineTitles } from './own-line-titles.ts';
import { splitRunIn } from './run-in-headings.ts';
import type { Line } from './split-lines.ts';

/** A list of responsible departments in brackets goes over no more lines than this. */
const longestBracket = 6;

const clause = new RegExp(`[${sentenceEnds}${clauseEnds}]`, 'u');

/** A block that is longer than this is put together only now and then, as it grows; so much of its end tells how it goes on. */
const longBlock = 2000;

/** Whether a text stops in the middle of a sentence: it has no stop at its end, and is no title. */
export const isTorn = (text: string | null): boolean => text !== null && !isFinished(text) && (endsInPause(text) || clause.test(text));

export class OpenBlocks {
  readonly lineBreaks: LineBreaks;
  readonly #numbering: Numbering;
  readonly #hasIndents: boolean;
  readonly #titles: OwnLineTitles;
  readonly #blocks: Block[] = [];
  /** The last line of the last block. */
  #lastLine: Line | null = null;
  /** Lines of a wrapped text that have not yet been parted into paragraphs. */
  #run: Line[] = [];
  /** They go on with the sentence that a box tore. */
  #runGoesOn = false;
  /** Lines of the last block, a long one, that are not yet in it, and how the block ends with them. */
  #pending: SourcedText[] = [];
  #pendingLength = 0;
  #end = '';

  /** `lines` are those of the text. */
  constructor(lineBreaks: LineBreaks, numbering: Numbering, lines: readonly Line[]) {
    this.lineBreaks = lineBreaks;
    this.#hasIndents = lines.some(indented) && !lines.every(indented);
    this.#numbering = numbering;
    this.#titles = new OwnLineTitles(numbering, lines);
  }

  /** All of them; nothing is open any more. */
  finish(): Block[] {
    this.#putTogether();
    this.#flushRun();
    return this.#blocks;
  }

  push(block: UnplacedBlock, line: Line): void {
    this.#putTogether();
    this.#flushRun();
    this.#lastLine = line;
    this.#blocks.push({ ...block, start: line.start, line: line.number });
  }

  /** A line of a wrapped text: its paragraphs are parted when their end is known. */
  pushWrapped(line: Line, goesOn: boolean): void {
    if (!this.#run.length) this.#runGoesOn = goesOn;
    this.#run.push(line);
  }

  /** The block that the next line stands behind, without the last lines of a long text; none behind wrapped lines. */
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
    if (last?.kind === 'paragraph') return this.#pending.length ? this.#end : last.text.text;
    if (last?.kind === 'heading' && !this.#standsAlone(last, next)) return this.#pending.length ? this.#end : last.rest.text;
    return null;
  }

  /** Joins a line to the paragraph or the run-in heading that it continues; false where it continues none. */
  continueWith(line: Line): boolean {
    if (this.lineBreaks === 'paragraph-per-line' || this.#run.length) return false;
    const last = this.#blocks.at(-1);
    const text = this.openText(line);
    if (!last || text === null || this.#opensParagraph(line, text)) return false;
    if (last.kind !== 'paragraph' && last.kind !== 'heading') return false;
    this.#pending.push(line.text);
    this.#pendingLength += line.text.text.length;
    this.#end = (text + line.text.text).slice(-longBlock);
    const { length } = last.kind === 'paragraph' ? last.text.text : last.rest.text;
    if (length < longBlock || this.#pendingLength > length) this.#putTogether();
    this.#lastLine = line;
    return true;
  }

  /** It doubles from time to time: then every character is copied a few times, not once for every line. */
  #putTogether(): void {
    if (this.#pending.length === 0) return;
    const last = this.#blocks.at(-1);
    if (last?.kind === 'paragraph') last.text = joinSourced([last.text, ...this.#pending]);
    if (last?.kind === 'heading') last.rest = joinSourced([last.rest, ...this.#pending]);
    this.#pending = [];
    this.#pendingLength = 0;
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

  /** A heading that only groups others is not continued on the next line, unless the end of its line cuts it. */
  #standsAlone(heading: Block & { kind: 'heading' }, next: Line): boolean {
    const { level, rest, titleLength } = heading;
    if (level === measureLevel(this.#numbering)) return this.#isOwnLine(heading, next);
    if (titleLength !== null) return titleLength === rest.text.length;
    if (this.lineBreaks === 'wrapped' && this.#lastLine !== null && this.#titles.goesOnWrapped(heading, this.#lastLine, next)) return false;
    const end = rest.text.indexOf('。');
    return end < 0 || rest.text.slice(end + 1).trim() === '';
  }

  /** A title whose text begins on the next line. */
  #isOwnLine({ rest, number }: HeadingBlock, next: Line): boolean {
    const heading = { title: rest.text, number: number?.label ?? '' };
    if (this.isIndented(next)) return this.#titles.standsAboveParagraph(heading, next);
    // Articles have no titles: their first words are text.
    if (isStatute(this.#numbering)) return false;
    if (this.lineBreaks === 'page-breaks') return this.#titles.standsAbovePage(heading, next);
    return !this.#hasIndents && this.#lastLine !== null && this.#titles.standsAboveShort(heading, this.#lastLine, next);
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
      const goesOn = this.#runGoesOn && piece.headingLength === 0;
      this.#runGoesOn = false;
      this.#blocks.push({ kind: 'paragraph', text: piece.text, headingLength: piece.headingLength, ...(goesOn && { goesOn }), start, line: line.number });
    }
  }
}

/** Two ideographs (or what comes to as much), as every paragraph is indented in print. */
const indented = ({ whole }: Line): boolean => /^(?:[\u3000\u2003]{2}|[ \u00a0]{4}|\t)/u.test(whole.text);

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text.text).join('');

/** Wrapped lines in paragraphs; `opens` tells whether a line begins one behind the line before it. */
function paragraphsOf(lines: readonly Line[], opens: (line: Line, before: string) => boolean): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || opens(line, lines[i - 1]?.text.text ?? '')) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}
