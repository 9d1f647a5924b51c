/** The blocks made so far, and what of them is still open: where line breaks are judged, the author's and those of pages or columns. */
import { endsSentence, pauses } from '../../../src/policy/marks.ts';
import type { LineBreaks } from '../../../src/policy/model/document-metadata.ts';
import { measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { joinSourced } from '../correct/sourced-text.ts';
import type { Block, UnplacedBlock } from './blocks.ts';
import { splitRunIn } from './run-in-headings.ts';
import type { Line } from './split-lines.ts';

const anyMark = new RegExp(`[${pauses}]`, 'u');
/** What a page break leaves of a title for the next page is shorter than this. */
const longestTornTitle = 20;

export class OpenBlocks {
  readonly lineBreaks: LineBreaks;
  readonly #numbering: Numbering;
  readonly #hasIndents: boolean;
  readonly #blocks: Block[] = [];
  /** Lines of a wrapped text that have not yet been parted into paragraphs. */
  #run: Line[] = [];

  /** `lines` are those of the text. */
  constructor(lineBreaks: LineBreaks, numbering: Numbering, lines: readonly Line[]) {
    this.lineBreaks = lineBreaks;
    this.#hasIndents = lines.some(indented) && !lines.every(indented);
    this.#numbering = numbering;
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
    // Responsible departments stand in brackets behind the last stop.
    return text === null || endsSentence(text) || endsSentence(text.trimEnd().replace(/[（(][^（）()]*[）)]$/u, ''));
  }

  /** The text that the line `next` would continue; null where none is open. */
  openText(next: Line): string | null {
    const lastLine = this.#run.at(-1);
    if (lastLine) return lastLine.text.text;
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
    if (!last || text === null || (endsSentence(text) && (this.lineBreaks === 'page-breaks' || this.#isIndented(line)))) return false;
    if (last.kind === 'paragraph') last.text = joinSourced([last.text, line.text]);
    else if (last.kind === 'heading') last.rest = joinSourced([last.rest, line.text]);
    else return false;
    return true;
  }

  /** A heading that only groups others is never continued on the next line. */
  #standsAlone({ level, rest, titleLength }: Block & { kind: 'heading' }, next: Line): boolean {
    if (level === measureLevel(this.#numbering)) return this.#isOwnLine(rest.text, next);
    if (titleLength !== null) return titleLength === rest.text.length;
    const end = rest.text.indexOf('。');
    return end < 0 || rest.text.slice(end + 1).trim() === '';
  }

  /** A short title without any mark, whose text begins on the next line with a whole sentence: where pages break, lines are paragraphs. */
  #isOwnLine(title: string, next: Line): boolean {
    const [sentence] = next.text.text.split('。', 1);
    return this.lineBreaks === 'page-breaks' && title.length <= 24 && !anyMark.test(title) && (sentence?.length ?? 0) > longestTornTitle;
  }

  /** Of a wrapped text: the line is indented, and not all lines are. */
  #isIndented(line: Line): boolean {
    return this.#hasIndents && indented(line);
  }

  #flushRun(): void {
    const run = this.#run;
    this.#run = [];
    const hasRunIn = this.#numbering.levels.includes('run-in');
    for (const lines of paragraphsOf(run, (line) => this.#isIndented(line))) this.#pushParagraphs(lines, hasRunIn);
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

/** Wrapped lines in paragraphs: one that opens a paragraph does so only behind a finished sentence. */
function paragraphsOf(lines: readonly Line[], opensParagraph: (line: Line) => boolean): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const opens = i === 0 || (opensParagraph(line) && endsSentence(lines[i - 1]?.text.text ?? ''));
    if (opens) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}
