/**
 * From lines to blocks: headings, paragraphs, tables, boxes, notes. This is where line breaks are judged:
 * which are the author's and which only came about by pages or by the width of a column.
 */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence, pauses } from '../../../src/policy/marks.ts';
import type { DocumentMetadata, LineBreaks, TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import { measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import type { Issue } from '../../faults/issues.ts';
import { emptySourced, joinSourced, type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { settleMarks } from '../correct/typography.ts';
import { closesDocument } from './back-lines.ts';
import type { Block, UnplacedBlock } from './blocks.ts';
import { joinFront } from './front-lines.ts';
import { HeadingReader } from './heading-reader.ts';
import { opensWithNumber, readNumber } from './numbering.ts';
import { partText, type TextPart } from './part-text.ts';
import { opensWithRunInHeading, splitRunIn } from './run-in-headings.ts';
import type { Line } from './split-lines.ts';

type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'typography' | 'issuers' | 'attachments' | 'carriedBy' | 'asAttachment'>;

const captionNumber = `(?:\\d+(?:[-.－]\\d+)*|[${ordinalDigits}]+)`;
const boxCaption = new RegExp(`^专栏\\s*(${captionNumber})?\\s*[:：]?\\s*`, 'u');
const tableCaption = new RegExp(`^(?:附?表)\\s*(${captionNumber})\\s*[:：]?\\s*`, 'u');

/** Blocks in the order of the seed: every line is in exactly one. Faults: attachments that are not where document.yaml says. */
export function formBlocks(
  lines: readonly SettledLine[],
  metadata: Metadata,
  language: Pick<Language, 'frontLines' | 'citations'>,
  paths: { text: string; metadata: string },
): { value: Block[]; issues: Issue[] } {
  const parted = partText(lines, metadata, language.frontLines, paths);
  let numbering = metadata.numbering;
  const value = parted.value.flatMap((part) => {
    if (part.attachment) numbering = part.attachment.numbering;
    return blocksOf(part, { ...metadata, numbering }, language);
  });
  return { value, issues: parted.issues };
}

/** Lines as they are read: with the declared typography, and what their marks said. */
export function settleLines(lines: readonly Line[], { typography }: Pick<Metadata, 'typography'>): SettledLine[] {
  return lines.map((line) => {
    const { text } = line.text;
    const bold = /^(?:[-*]\s+)?(?:\*\*|__|<b>|<strong>)/u.test(text) ? boldLength(line.text, typography) : 0;
    return { ...line, item: /^<p>/u.test(text), bold, text: settleMarks(line.text, typography) };
  });
}

/** Length, in the settled line, of what is bold at its head; 0 where the bold mark is never closed. */
function boldLength(line: SourcedText, typography: readonly TypographyRule[]): number {
  const [whole] = /^(?:[-*]\s+)?(?:\*\*.+?\*\*|__.+?__|<b>.+?<\/b>|<strong>.+?<\/strong>)/u.exec(line.text) ?? [''];
  return settleMarks(sliceSourced(line, 0, whole.length), typography).text.length;
}

export interface SettledLine extends Line {
  /** Marked as a paragraph of its own by `<p>`. */
  item: boolean;
  /** How much of its head is bold. */
  bold: number;
}

function blocksOf(
  { kind, lines, attachment, list }: TextPart,
  metadata: Metadata,
  { frontLines: words, citations }: Pick<Language, 'frontLines' | 'citations'>,
): Block[] {
  const [first] = lines;
  const place = { start: first?.start ?? 0, line: first?.number ?? 1 };
  const texts = (lines as readonly SettledLine[]).map(({ text }) => text);
  switch (kind) {
    case 'front':
      return [{ kind: 'front', parts: joinFront(lines, metadata, words), ...place }];
    case 'contents':
      return [{ kind: 'dropped', reason: '目录，重复正文的标题', ...place }];
    case 'back':
      return [{ kind: 'back', parts: texts, ofDocument: lines.some(({ text }) => closesDocument(text.text, words)), ...place }];
    case 'list':
      return [{ kind: 'attachment', label: list?.label?.replace(':', '：') ?? null, parts: list?.entries ?? texts, ...place }];
    case 'attached': {
      const heading = joinSourced(texts);
      const labelled = attachment?.label ? endOfLabel(heading, attachment.label) : 0;
      const title = trimSourced(sliceSourced(heading, labelled + (/^\s*[:：]?\s*/u.exec(heading.text.slice(labelled))?.[0].length ?? 0)));
      const label = heading.text.slice(0, labelled).replace(/\s+/gu, '') || null;
      const { number = '', numbering = metadata.numbering } = attachment ?? {};
      return [{ kind: 'attached', label, title: title.text ? title : null, number, numbering, ...place }];
    }
    case 'text': {
      const former = new BlockFormer(metadata, citations.part);
      for (const [i, line] of (lines as readonly SettledLine[]).entries()) former.add(line, (lines[i + 1] as SettledLine | undefined) ?? null);
      return former.finish();
    }
  }
}

/** Where the label ends that a text begins with; white space in it counts for nothing. */
function endOfLabel({ text }: SourcedText, label: string): number {
  const wanted = label.replace(/\s+/gu, '').length;
  return ([...text.matchAll(/\S/gu)][wanted - 1]?.index ?? -1) + 1;
}

const anyMark = new RegExp(`[${pauses}]`, 'u');
/** What a page break leaves of a title for the next page is shorter than this. */
const longestTornTitle = 20;

const endsInPause = (text: string): boolean => /[，、]\s*$/u.test(text);

class BlockFormer {
  readonly #blocks: Block[] = [];
  readonly #metadata: Metadata;
  readonly #numbering: Numbering;
  readonly #lineBreaks: LineBreaks;
  /** 款, 项: what stands behind a number that is cited. */
  readonly #innerParts: readonly string[];
  readonly #headings: HeadingReader;
  /** The line that is being read. */
  #next: SettledLine | null = null;
  /** Lines of a wrapped text that have not yet been parted into paragraphs. */
  #run: Line[] = [];

  constructor(metadata: Metadata, innerParts: readonly string[]) {
    this.#innerParts = innerParts;
    this.#metadata = metadata;
    this.#numbering = metadata.numbering;
    this.#lineBreaks = metadata.lineBreaks;
    this.#headings = new HeadingReader(metadata.numbering);
  }

  add(line: SettledLine, next: SettledLine | null): void {
    this.#next = line;
    if (this.#addRule(line) || this.#addToBox(line)) return;
    if (this.#closed() && (this.#openBox(line) || this.#openTable(line, next))) return;
    if (this.#addRow(line) || this.#addNote(line)) return;
    if ((this.#closed() || this.#goesOn(line)) && this.#openHeading(line)) return;
    this.#addProse(line);
  }

  finish(): Block[] {
    this.#flushRun();
    return this.#blocks;
  }

  #last(): Block | undefined {
    return this.#run.length ? undefined : this.#blocks.at(-1);
  }

  #push(block: UnplacedBlock, line: Line): void {
    this.#flushRun();
    this.#blocks.push({ ...block, start: line.start, line: line.number });
  }

  /** Whether a new block may begin here: the text before has come to an end. */
  #closed(): boolean {
    if (this.#lineBreaks === 'paragraph-per-line') return true;
    const text = this.#openText();
    // Responsible departments stand in brackets behind the last stop.
    return text === null || endsSentence(text) || endsSentence(text.trimEnd().replace(/[（(][^（）()]*[）)]$/u, ''));
  }

  /** A number that is next in its order opens a heading although the line before it has no stop; （二）项 cites. */
  #goesOn(line: SettledLine): boolean {
    if (this.#lineBreaks === 'wrapped' || endsInPause(this.#openText() ?? '')) return false;
    const heading = this.#headings.read(line);
    return heading !== null && !this.#innerParts.some((part) => heading.rest.text.startsWith(part)) && this.#headings.goesOn(heading);
  }

  /** The text that a further line would continue; null where none is open. */
  #openText(): string | null {
    const lastLine = this.#run.at(-1);
    if (lastLine) return lastLine.text.text;
    const last = this.#blocks.at(-1);
    if (last?.kind === 'paragraph') return last.text.text;
    if (last?.kind === 'heading' && !this.#standsAlone(last)) return last.rest.text;
    return null;
  }

  /** A heading that only groups others is never continued on the next line. */
  #standsAlone({ level, rest, titleLength }: Block & { kind: 'heading' }): boolean {
    if (level === measureLevel(this.#numbering)) return this.#isOwnLine(rest.text);
    if (titleLength !== null) return titleLength === rest.text.length;
    const end = rest.text.indexOf('。');
    return end < 0 || rest.text.slice(end + 1).trim() === '';
  }

  /** A short title without any mark, whose text begins on the next line with a whole sentence: where pages break, lines are paragraphs. */
  #isOwnLine(title: string): boolean {
    const [next] = this.#next?.text.text.split('。', 1) ?? [];
    return this.#lineBreaks === 'page-breaks' && title.length <= 24 && !anyMark.test(title) && (next?.length ?? 0) > longestTornTitle;
  }

  #addRule(line: Line): boolean {
    if (!this.#metadata.typography.includes('markdown-marks') || !/^[-|\s]*-{3,}[-|\s]*$/u.test(line.text.text)) return false;
    this.#push({ kind: 'dropped', reason: '文本提取留下的表格线，不是文件内容' }, line);
    return true;
  }

  #openBox(line: Line): boolean {
    const match = boxCaption.exec(line.text.text);
    const title = trimSourced(sliceSourced(line.text, match?.[0].length ?? 0));
    // 专栏 opens a sentence as well: a caption has a number, or is short and no sentence.
    if (!match || (!match[1] && (title.text.length > 30 || new RegExp(`[${pauses}]`, 'u').test(title.text)))) return false;
    this.#push({ kind: 'box', label: `专栏${match[1]?.replace(/\s+/gu, '') ?? ''}`, title, parts: [] }, line);
    return true;
  }

  /** A box goes on to the next empty line. */
  #addToBox(line: SettledLine): boolean {
    const box = this.#last();
    if (box?.kind !== 'box' || line.afterBlank || this.#endsBox(box.parts, line)) return false;
    const previous = box.parts.at(-1);
    const begins =
      !previous ||
      line.item ||
      (endsSentence(previous.text) && opensWithNumber(line.text.text)) ||
      (endsSentence(previous.text) && opensWithRunInHeading(line.text.text, 'item'));
    const pieces = splitRunIn(line.text, 'item').map((piece) => piece.text);
    if (begins) box.parts.push(...pieces);
    else box.parts.splice(-1, 1, joinSourced([previous, pieces[0] ?? emptySourced]), ...pieces.slice(1));
    return true;
  }

  /** A heading that is next in its order ends a box, unless the items of the box are numbered in its style. */
  #endsBox(items: readonly SourcedText[], line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    const style = heading?.number?.style;
    if (!heading || !style || heading.number?.ordinal === 1) return false;
    return this.#headings.goesOn(heading) && !items.some((item) => readNumber(item.text, style) !== null);
  }

  /** A caption with rows below it, or rows without one. */
  #openTable(line: SettledLine, next: SettledLine | null): boolean {
    const match = tableCaption.exec(line.text.text);
    if (match && next?.whole.text.includes('\t')) {
      const title = trimSourced(sliceSourced(line.text, match[0].length));
      this.#push({ kind: 'table', label: match[0].replace(/\s+|[:：]/gu, ''), title, parts: [] }, line);
      return true;
    }
    const isRow = ({ text }: SettledLine): boolean => text.text.includes('\t');
    if (!isRow(line) || !next || !isRow(next) || this.#continuesTable()) return false;
    this.#push({ kind: 'table', label: null, title: emptySourced, parts: [line.whole] }, line);
    return true;
  }

  #continuesTable(): boolean {
    return this.#run.length === 0 && this.#blocks.findLast((block) => block.kind !== 'dropped')?.kind === 'table';
  }

  #addRow(line: SettledLine): boolean {
    const last = this.#blocks.findLast((block) => block.kind !== 'dropped');
    if (this.#run.length || last?.kind !== 'table') return false;
    // A tab at the edge is an empty cell where the row is as wide as its header.
    const width = (row: SourcedText): number => row.text.split('\t').length;
    const [header] = last.parts;
    if (!line.text.text.includes('\t') && (!header || width(line.whole) < 2 || width(line.whole) !== width(header))) return false;
    last.parts.push(line.whole);
    return true;
  }

  #addNote(line: SettledLine): boolean {
    const last = this.#blocks.findLast((block) => block.kind !== 'dropped');
    if (this.#run.length) return false;
    if (last?.kind === 'table' && /^注\s*[:：]/u.test(line.text.text)) {
      const body = trimSourced(sliceSourced(line.text, line.text.text.search(/[:：]/u) + 1));
      this.#push({ kind: 'note', parts: body.text ? [body] : [] }, line);
      return true;
    }
    if (last?.kind !== 'note') return false;
    const previous = last.parts.at(-1);
    const isNumbered = /^[①-⑳]/u.test(line.text.text);
    // A note without words has what stands under it at once, unless that is a heading.
    if (isNumbered || (!previous && !line.afterBlank && !this.#headings.read(line))) last.parts.push(line.text);
    else if (previous && this.#runsOn(previous.text, line)) last.parts.splice(-1, 1, joinSourced([previous, line.text]));
    else return false;
    return true;
  }

  /** A note goes on to its stop; where every line is a paragraph only one with a mark does. */
  #runsOn(note: string, line: SettledLine): boolean {
    if (endsSentence(note) || this.#headings.read(line)) return false;
    return this.#lineBreaks !== 'paragraph-per-line' || /^[①-⑳]/u.test(note);
  }

  #openHeading(line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    if (!heading) return false;
    this.#headings.accept(heading);
    this.#push({ kind: 'heading', ...heading }, line);
    return true;
  }

  #addProse(line: SettledLine): void {
    const numbered = this.#lineBreaks !== 'wrapped' && this.#closed() && opensWithNumber(line.text.text);
    if (!numbered && this.#continuesBlock(line)) return;
    if (this.#lineBreaks === 'wrapped') this.#run.push(line);
    else this.#push({ kind: 'paragraph', text: line.text, headingLength: this.#runInLength(line.text.text) }, line);
  }

  #runInLength(text: string): number {
    if (!this.#numbering.levels.includes('run-in') || !opensWithRunInHeading(text, 'paragraph')) return 0;
    return text.indexOf('。') + 1;
  }

  /** Joins a line to the paragraph or the run-in heading that it continues. */
  #continuesBlock(line: Line): boolean {
    if (this.#lineBreaks === 'paragraph-per-line' || this.#run.length) return false;
    const last = this.#blocks.at(-1);
    const text = this.#openText();
    if (!last || text === null || (endsSentence(text) && this.#lineBreaks === 'page-breaks')) return false;
    if (last.kind === 'paragraph') last.text = joinSourced([last.text, line.text]);
    else if (last.kind === 'heading') last.rest = joinSourced([last.rest, line.text]);
    else return false;
    return true;
  }

  #flushRun(): void {
    if (!this.#run.length) return;
    const starts: number[] = [];
    const numbers: Line[] = [...this.#run];
    let length = 0;
    for (const line of this.#run) {
      starts.push(length);
      length += line.text.text.length;
    }
    const text = joinSourced(this.#run.map((line) => line.text));
    this.#run = [];
    const pieces = this.#numbering.levels.includes('run-in') ? splitRunIn(text, 'paragraph', starts) : [{ text, offset: 0, headingLength: 0 }];
    for (const piece of pieces) {
      const line = numbers[starts.findLastIndex((start) => start <= piece.offset)] as Line;
      // At the head of a line the block begins with the line, marks that were taken away included.
      const start = starts.includes(piece.offset) ? line.start : (piece.text.at[0] ?? line.start);
      this.#blocks.push({ kind: 'paragraph', text: piece.text, headingLength: piece.headingLength, start, line: line.number });
    }
  }
}
