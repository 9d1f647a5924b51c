/**
 * From lines to blocks: headings, paragraphs, tables, boxes, notes. This is where line breaks are judged:
 * which are the author's and which only came about by pages or by the width of a column.
 */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import type { DocumentMetadata, LineBreaks } from '../../../src/policy/model/document-metadata.ts';
import { emptySourced, joinSourced, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { settleMarks } from '../correct/typography.ts';
import type { Block, CaptionedBlock, HeadingBlock, ParagraphBlock, RuleBlock, TextBlock } from './blocks.ts';
import { frontLength, joinFront } from './front-lines.ts';
import { headingStyles, opensWithNumber, readNumber } from './numbering.ts';
import { opensWithRunInHeading, splitRunIn } from './run-in-headings.ts';
import type { Line } from './split-lines.ts';

type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'typography' | 'issuers'>;

const boxNumber = new RegExp(`^专栏\\s*(\\d+|[${ordinalDigits}]+)\\s*`, 'u');

/** Blocks in the order of the seed. Every line is in exactly one block. */
export function formBlocks(lines: readonly Line[], metadata: Metadata, { frontLines }: Pick<Language, 'frontLines'>): Block[] {
  const settled = lines.map((line) => ({ ...line, item: /^<p>/u.test(line.text.text), text: settleMarks(line.text, metadata.typography) }));
  const bodyFrom = frontLength(settled, metadata, frontLines);
  const former = new BlockFormer(metadata);
  if (bodyFrom > 0) former.front(settled.slice(0, bodyFrom), frontLines);
  for (let i = bodyFrom; i < settled.length; i++) former.add(settled[i] as SettledLine, settled[i + 1] ?? null);
  return former.finish();
}

interface SettledLine extends Line {
  /** Marked as a paragraph of its own by `<p>`. */
  item: boolean;
}

class BlockFormer {
  readonly #blocks: Block[] = [];
  readonly #metadata: Metadata;
  readonly #lineBreaks: LineBreaks;
  /** Lines of a wrapped text that have not yet been parted into paragraphs. */
  #run: Line[] = [];

  constructor(metadata: Metadata) {
    this.#metadata = metadata;
    this.#lineBreaks = metadata.lineBreaks;
  }

  front(lines: readonly SettledLine[], words: Language['frontLines']): void {
    const parts = joinFront(lines, this.#metadata, words);
    this.#blocks.push({ kind: 'front', parts, start: lines[0]?.start ?? 0, line: lines[0]?.number ?? 1 });
  }

  add(line: SettledLine, next: SettledLine | null): void {
    if (this.#addRule(line) || this.#addToBox(line)) return;
    if (this.#closed() && (this.#openBox(line) || this.#openTable(line, next))) return;
    if (this.#addRow(line) || this.#addNote(line)) return;
    const last = this.#last();
    if (last?.kind === 'attachment') {
      last.parts.push(line.text);
      return;
    }
    if (this.#closed() && (this.#openAttachment(line) || this.#openHeading(line))) return;
    this.#addProse(line);
  }

  finish(): Block[] {
    this.#flushRun();
    return this.#blocks;
  }

  #last(): Block | undefined {
    return this.#run.length ? undefined : this.#blocks.at(-1);
  }

  #push(block: HeadingBlock | ParagraphBlock | CaptionedBlock | TextBlock | RuleBlock, line: Line): void {
    this.#flushRun();
    this.#blocks.push({ ...block, start: line.start, line: line.number });
  }

  /** Whether a new block may begin here: the text before has come to an end. */
  #closed(): boolean {
    if (this.#lineBreaks === 'paragraph-per-line') return true;
    const text = this.#openText();
    return text === null || endsSentence(text);
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
  #standsAlone(heading: HeadingBlock): boolean {
    if (heading.level === 'measure' || heading.level === 'article') return false;
    const end = heading.rest.text.indexOf('。');
    return end < 0 || heading.rest.text.slice(end + 1).trim() === '';
  }

  #addRule(line: Line): boolean {
    if (!this.#metadata.typography.includes('markdown-marks') || !/^[-|\s]*-{3,}[-|\s]*$/u.test(line.text.text)) return false;
    this.#push({ kind: 'rule' }, line);
    return true;
  }

  #openBox(line: Line): boolean {
    const match = boxNumber.exec(line.text.text);
    if (!match?.[1]) return false;
    const title = trimSourced(sliceSourced(line.text, match[0].length));
    this.#push({ kind: 'box', number: Number(match[1]) || null, title, parts: [] }, line);
    return true;
  }

  /** A box goes on to the next empty line. */
  #addToBox(line: SettledLine): boolean {
    const box = this.#last();
    if (box?.kind !== 'box' || line.afterBlank) return false;
    const previous = box.parts.at(-1);
    const begins = !previous || line.item || (endsSentence(previous.text) && opensWithRunInHeading(line.text.text, 'item'));
    const pieces = splitRunIn(line.text, 'item').map((piece) => piece.text);
    if (begins) box.parts.push(...pieces);
    else box.parts.splice(-1, 1, joinSourced([previous, pieces[0] ?? emptySourced]), ...pieces.slice(1));
    return true;
  }

  #openTable(line: SettledLine, next: SettledLine | null): boolean {
    const match = /^表\s*(\d+)\s*/u.exec(line.text.text);
    if (!match?.[1] || !next?.text.text.includes('\t')) return false;
    const title = trimSourced(sliceSourced(line.text, match[0].length));
    this.#push({ kind: 'table', number: Number(match[1]), title, parts: [] }, line);
    return true;
  }

  #addRow(line: SettledLine): boolean {
    const last = this.#blocks.findLast((block) => block.kind !== 'rule');
    if (this.#run.length || last?.kind !== 'table' || !line.text.text.includes('\t')) return false;
    last.parts.push(line.whole);
    return true;
  }

  #addNote(line: SettledLine): boolean {
    const last = this.#blocks.findLast((block) => block.kind !== 'rule');
    if (this.#run.length) return false;
    if (last?.kind === 'table' && /^注\s*[:：]/u.test(line.text.text)) {
      const body = trimSourced(sliceSourced(line.text, line.text.text.search(/[:：]/u) + 1));
      this.#push({ kind: 'note', parts: body.text ? [body] : [] }, line);
      return true;
    }
    if (last?.kind !== 'note') return false;
    const previous = last.parts.at(-1);
    if (!previous || /^[①-⑳]/u.test(line.text.text)) last.parts.push(line.text);
    else if (!endsSentence(previous.text)) last.parts.splice(-1, 1, joinSourced([previous, line.text]));
    else return false;
    return true;
  }

  #openAttachment(line: SettledLine): boolean {
    const match = /^附件\s*[:：]\s*/u.exec(line.text.text);
    if (!match) return false;
    const body = sliceSourced(line.text, match[0].length);
    this.#push({ kind: 'attachment', parts: body.text ? [body] : [] }, line);
    return true;
  }

  #openHeading(line: SettledLine): boolean {
    for (const [level, style] of headingStyles(this.#metadata)) {
      const number = readNumber(line.text.text, style);
      if (!number) continue;
      this.#push({ kind: 'heading', level, number, rest: sliceSourced(line.text, number.length) }, line);
      return true;
    }
    return false;
  }

  #addProse(line: SettledLine): void {
    const numbered = this.#lineBreaks !== 'wrapped' && this.#closed() && opensWithNumber(line.text.text);
    if (!numbered && this.#continuesBlock(line)) return;
    if (this.#lineBreaks === 'wrapped') this.#run.push(line);
    else this.#push({ kind: 'paragraph', text: line.text, headingLength: 0 }, line);
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
    const runIn = this.#metadata.numbering.form === 'policy' && this.#metadata.numbering.measure === 'run-in';
    const pieces = runIn ? splitRunIn(text, 'paragraph', starts) : [{ text, offset: 0, headingLength: 0 }];
    for (const piece of pieces) {
      const line = numbers[starts.findLastIndex((start) => start <= piece.offset)] as Line;
      // At the head of a line the block begins with the line, marks that were taken away included.
      const start = starts.includes(piece.offset) ? line.start : (piece.text.at[0] ?? line.start);
      this.#blocks.push({ kind: 'paragraph', text: piece.text, headingLength: piece.headingLength, start, line: line.number });
    }
  }
}
