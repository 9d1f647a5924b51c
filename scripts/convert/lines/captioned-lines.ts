/** Boxes (专栏), tables, their notes, and the list of attachments: what opens each, and which lines go on with it. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import { endsSentence, pauses } from '../../../src/policy/marks.ts';
import { emptySourced, joinSourced, type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import type { HeadingReader, ReadHeading } from './heading-reader.ts';
import { opensWithNumber, readNumber } from './numbering.ts';
import type { OpenBlocks } from './open-blocks.ts';
import { opensWithRunInHeading, splitRunIn } from './run-in-headings.ts';
import type { SettledLine } from './settle-lines.ts';

const captionNumber = `(?:\\d+(?:[-.－]\\d+)*|[${ordinalDigits}]+)`;
const boxCaption = new RegExp(`^专栏\\s*(${captionNumber})?\\s*[:：]?\\s*`, 'u');
const tableCaption = new RegExp(`^(?:附?表)\\s*(${captionNumber})\\s*[:：]?\\s*`, 'u');

const hasTab = ({ text }: SettledLine): boolean => text.text.includes('\t');

/** Each method takes a line or leaves it, and says which. */
export class CaptionedLines {
  readonly #blocks: OpenBlocks;
  readonly #headings: HeadingReader;

  constructor(blocks: OpenBlocks, headings: HeadingReader) {
    this.#blocks = blocks;
    this.#headings = headings;
  }

  openBox(line: SettledLine): boolean {
    const match = boxCaption.exec(line.text.text);
    const title = trimSourced(sliceSourced(line.text, match?.[0].length ?? 0));
    // 专栏 opens a sentence as well: a caption has a number, or is short and no sentence.
    if (!match || (!match[1] && (title.text.length > 30 || new RegExp(`[${pauses}]`, 'u').test(title.text)))) return false;
    this.#blocks.push({ kind: 'box', label: `专栏${match[1]?.replace(/\s+/gu, '') ?? ''}`, title, parts: [] }, line);
    return true;
  }

  /** A box goes on to the next empty line. */
  addToBox(line: SettledLine): boolean {
    const box = this.#blocks.last();
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
  openTable(line: SettledLine, next: SettledLine | null): boolean {
    const match = tableCaption.exec(line.text.text);
    if (match && next?.whole.text.includes('\t')) {
      const title = trimSourced(sliceSourced(line.text, match[0].length));
      this.#blocks.push({ kind: 'table', label: match[0].replace(/\s+|[:：]/gu, ''), title, parts: [] }, line);
      return true;
    }
    if (!hasTab(line) || this.#tabbedHeading(line) || !next || !hasTab(next) || this.#blocks.lastKept()?.kind === 'table') return false;
    this.#blocks.push({ kind: 'table', label: null, title: emptySourced, parts: [line.whole] }, line);
    return true;
  }

  addRow(line: SettledLine): boolean {
    const last = this.#blocks.lastKept();
    if (last?.kind !== 'table') return false;
    // A tab at the edge is an empty cell where the row is as wide as its header.
    const width = (row: SourcedText): number => row.text.split('\t').length;
    const [header] = last.parts;
    const tabbed = this.#tabbedHeading(line);
    if (tabbed?.number && this.#headings.goesOn(tabbed) && (tabbed.number.style.startsWith('第') || !header || width(header) !== 2)) return false;
    if (!line.text.text.includes('\t') && (!header || width(line.whole) < 2 || width(line.whole) !== width(header))) return false;
    last.parts.push(line.whole);
    return true;
  }

  /** The heading of a line in which a tab parts nothing but the number from the title. */
  #tabbedHeading(line: SettledLine): ReadHeading | null {
    const heading = hasTab(line) ? this.#headings.read(line) : null;
    return heading?.number && !heading.rest.text.includes('\t') ? heading : null;
  }

  addNote(line: SettledLine): boolean {
    const last = this.#blocks.lastKept();
    if (last?.kind === 'table' && /^注\s*[:：]/u.test(line.text.text)) {
      const body = trimSourced(sliceSourced(line.text, line.text.text.search(/[:：]/u) + 1));
      this.#blocks.push({ kind: 'note', parts: body.text ? [body] : [] }, line);
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
    return this.#blocks.lineBreaks !== 'paragraph-per-line' || /^[①-⑳]/u.test(note);
  }
}
