/** Boxes (专栏), tables and their notes: what opens each, and which lines go on with it. */
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence, pauses } from '../../../src/policy/marks.ts';
import { emptySourced, joinSourced, type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { opensWithNumber, readNumber } from '../numbers/numbering.ts';
import type { CaptionedBlock, MoreBlock } from './blocks.ts';
import type { HeadingReader, ReadHeading } from './heading-reader.ts';
import { NoteLines } from './note-lines.ts';
import { isTorn, type OpenBlocks } from './open-blocks.ts';
import { isItemOfBox, opensWithRunInHeading, splitRunIn } from './run-in-headings.ts';
import type { SettledLine } from './settle-lines.ts';
import { boxCaption, labelOf, patterns, readInset, tableCaption } from './tables/captions.ts';
import { judgeTorn, longestCell, restsOf, width } from './tables/torn-cells.ts';

type Words = Language['frontLines'];

const anyPause = new RegExp(`[${pauses}]`, 'u');
const hasTab = ({ text }: SettledLine): boolean => text.text.includes('\t');
/** A row of a form: its last cells are empty. */
const isUnfilled = ({ whole }: SettledLine, header: SettledLine): boolean => /\S\t\s*$/u.test(whole.text) && width(whole) === width(header.whole);

/** Each method takes a line or leaves it, and says which. `following` are the lines behind it. */
export class CaptionedLines {
  readonly #blocks: OpenBlocks;
  readonly #headings: HeadingReader;
  readonly #words: Words;
  readonly #notes: NoteLines;
  /** A table without a caption was opened in a box, which goes on behind it. */
  #inBox = false;
  /** The last box tears a sentence, which was not yet taken up again. */
  #tears = false;
  /** How each item of the last box begins. */
  #items: SourcedText[] = [];

  constructor(blocks: OpenBlocks, headings: HeadingReader, words: Words) {
    this.#blocks = blocks;
    this.#headings = headings;
    this.#words = words;
    this.#notes = new NoteLines(blocks, headings, words);
  }

  openBox(line: SettledLine): boolean {
    const match = boxCaption.exec(line.text.text);
    const title = trimSourced(sliceSourced(line.text, match?.[0].length ?? 0));
    // 专栏 opens a sentence as well: a caption has a number, or is short and no sentence.
    if (match?.groups?.number && readInset(line.text.text, this.#words) === 'citation') return false;
    if (!match || (!match.groups?.number && (title.text.length > 30 || anyPause.test(title.text)))) return false;
    this.#inBox = false;
    this.#items = [];
    this.#tears = isTorn(this.#blocks.openText(line)) || (this.#tears && this.#openBoxParts() !== null);
    this.#blocks.push({ kind: 'box', label: labelOf(match[0]), title, parts: [] }, line);
    return true;
  }

  /** A box goes on to the next empty line, behind a table in it too. */
  addToBox(line: SettledLine, following: readonly SettledLine[]): boolean {
    const box = this.#openBoxParts();
    if (!box || line.afterBlank || this.#endsBox(line) || this.#isRest(box, line, following) || this.#opensOther(box.parts, line, following)) return false;
    const pieces = splitRunIn(line.text, 'item').map((piece) => piece.text);
    const previous = box.kind === 'table' ? undefined : box.parts.at(-1);
    const begins = !previous || this.#beginsItem(previous.text, line);
    for (const each of pieces.slice(begins ? 0 : 1)) this.#items.push(each);
    if (box.kind === 'table') this.#blocks.push({ kind: 'more', of: 'box', parts: pieces }, line);
    else if (begins) for (const piece of pieces) box.parts.push(piece);
    else {
      box.parts[box.parts.length - 1] = joinSourced([previous, pieces[0] ?? emptySourced]);
      for (const piece of pieces.slice(1)) box.parts.push(piece);
    }
    return true;
  }

  /** The block that a box goes on in or behind; null where none is open. */
  #openBoxParts(): CaptionedBlock | MoreBlock | null {
    const last = this.#blocks.last();
    if (last?.kind === 'box' || (last?.kind === 'more' && last.of === 'box')) return last;
    return last?.kind === 'table' && this.#inBox ? last : null;
  }

  /** Whether a paragraph behind a box goes on with the sentence that it tears. It is asked once. */
  takesUp(line: SettledLine): boolean {
    const tears = this.#tears && !opensWithNumber(line.text.text);
    this.#tears = false;
    return tears && ['box', 'table', 'note', 'more'].includes(this.#blocks.last()?.kind ?? '');
  }

  /** A line in a box that is none of its items, where a sentence waits for its end. Where lines are broken, nothing of the box follows. */
  #isRest(box: CaptionedBlock | MoreBlock, line: SettledLine, [next]: readonly SettledLine[]): boolean {
    if (!this.#tears || box.kind === 'table' || !this.#items.length || !endsSentence(line.text.text)) return false;
    if (line.item || isItemOfBox(line.text.text) || !this.#items.every(({ text }) => isItemOfBox(text))) return false;
    if (this.#blocks.lineBreaks === 'paragraph-per-line') return true;
    return endsSentence(box.parts.at(-1)?.text ?? '') && (!next || next.afterBlank || this.#endsBox(next));
  }

  #beginsItem(previous: string, line: SettledLine): boolean {
    if (line.item || this.#blocks.lineBreaks === 'paragraph-per-line') return true;
    return endsSentence(previous) && (opensWithNumber(line.text.text) || opensWithRunInHeading(line.text.text, 'item'));
  }

  /** A heading that is next in its order ends a box, unless the items of the box are numbered in its style. */
  #endsBox(line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    const style = heading?.number?.style;
    if (!heading || !style || heading.number?.ordinal === 1) return false;
    return this.#headings.goesOn(heading) && !this.#items.some((item) => readNumber(item.text, style) !== null);
  }

  /** 专栏1 or 表1 with rows below it: a caption, also where the text before it has no stop. */
  opensInset(line: SettledLine, following: readonly SettledLine[]): boolean {
    if (line.quoted || readInset(line.text.text, this.#words) !== 'caption') return false;
    return boxCaption.test(line.text.text) || this.#rowsBelowCaption(line, following) !== null;
  }

  /** Rows, their notes and the next caption are no items; where lines are wrapped a caption comes behind a whole sentence only. */
  #opensOther(items: readonly SourcedText[], line: SettledLine, following: readonly SettledLine[]): boolean {
    if (this.#inBox && this.#blocks.last()?.kind === 'table' && (hasTab(line) || patterns(this.#words).note.test(line.text.text))) return true;
    if (this.#opensRows(line, following)) return true;
    if (this.opensInset(line, following)) return true;
    const last = items.at(-1)?.text ?? '';
    const isCaption = boxCaption.exec(line.text.text)?.groups?.number !== undefined || this.#rowsBelowCaption(line, following) !== null;
    return isCaption && (this.#blocks.lineBreaks === 'paragraph-per-line' || last === '' || endsSentence(last));
  }

  /** A caption with rows below it, or rows without one; a line between them may say in what unit they count. */
  openTable(line: SettledLine, following: readonly SettledLine[]): boolean {
    const caption = this.#rowsBelowCaption(line, following);
    if (caption !== null) {
      this.#inBox = false;
      this.#pushCaption(line, caption);
      return true;
    }
    const isUnitLine = this.#isUnitLine(line) && following.length > 1 && following.slice(0, 2).every(hasTab) && this.#rows()?.length !== 0;
    if (!isUnitLine && !this.#opensRows(line, following)) return false;
    this.#inBox = this.#openBoxParts() !== null && !line.afterBlank;
    this.#blocks.push({ kind: 'table', label: null, title: emptySourced, parts: isUnitLine ? [] : [line.whole] }, line);
    if (isUnitLine) this.#pushUnitLine(line.text, line);
    return true;
  }

  /** Length of the caption's label where rows stand below it; else null. */
  #rowsBelowCaption(line: SettledLine, [next, afterNext]: readonly SettledLine[]): number | null {
    const match = tableCaption.exec(line.text.text);
    const row = next && this.#isUnitLine(next) ? afterNext : next;
    return match && row?.whole.text.includes('\t') ? match[0].length : null;
  }

  #opensRows(line: SettledLine, [next]: readonly SettledLine[]): boolean {
    if (!hasTab(line) || this.#tabbedHeading(line) || !next || this.#rows() !== null) return false;
    return hasTab(next) || isUnfilled(next, line);
  }

  /** Rows of one width in line: no prose looks like that, even where the text before has no stop. */
  opensGrid(line: SettledLine, following: readonly SettledLine[]): boolean {
    const [next] = following;
    return next !== undefined && width(line.whole) === width(next.whole) && this.#opensRows(line, following);
  }

  #pushCaption(line: SettledLine, length: number): void {
    const { text } = line;
    const gap = patterns(this.#words).unitBehind.exec(text.text.slice(length));
    const end = gap ? length + gap.index : text.text.length;
    const title = trimSourced(sliceSourced(text, length, end));
    this.#blocks.push({ kind: 'table', label: labelOf(text.text.slice(0, length)), title, parts: [] }, line);
    if (!gap) return;
    const unit = trimSourced(sliceSourced(text, end));
    this.#pushUnitLine(unit, { ...line, start: unit.at[0] ?? line.start });
  }

  #isUnitLine(line: SettledLine): boolean {
    return patterns(this.#words).unitLine.test(line.text.text);
  }

  #pushUnitLine(words: SourcedText, line: SettledLine): void {
    this.#blocks.push({ kind: 'note', label: null, parts: [words], aboveRows: true }, line);
  }

  /** The rows of the table that is open, as far as they were read; null where none is. */
  #rows(): SourcedText[] | null {
    const last = this.#blocks.lastKept();
    if (last?.kind === 'table' || (last?.kind === 'more' && last.of === 'table')) return last.parts;
    return last?.kind === 'note' && last.aboveRows ? [] : null;
  }

  /** Whether the table that is open has another row in the next line. */
  goesOnWith([next]: readonly SettledLine[]): boolean {
    const rows = this.#rows();
    return rows !== null && next !== undefined && this.#isRow(rows, next);
  }

  addRow(line: SettledLine, following: readonly SettledLine[]): boolean {
    const rows = this.#rows();
    if (!rows) return false;
    const last = this.#blocks.lastKept();
    if (last?.kind === 'table' && rows.length === 0 && this.#isUnitLine(line)) {
      this.#pushUnitLine(line.text, line);
      return true;
    }
    if (!this.#isRow(rows, line)) return this.#addToCell(rows, line, following);
    const torn = rows.at(-1);
    if (last?.kind === 'note') this.#blocks.push({ kind: 'more', of: 'table', parts: [line.whole] }, line);
    else if (torn && restsOf(rows, line.whole)) rows.splice(-1, 1, joinSourced([torn, line.whole]));
    else rows.push(line.whole);
    return true;
  }

  /** A tab at the edge is an empty cell where the row is as wide as its header. */
  #isRow([header]: readonly SourcedText[], line: SettledLine): boolean {
    const tabbed = this.#tabbedHeading(line);
    if (tabbed?.number && this.#headings.goesOn(tabbed) && (tabbed.number.style.startsWith('第') || !header || width(header) !== 2)) return false;
    return hasTab(line) || (header !== undefined && width(line.whole) >= 2 && width(line.whole) === width(header));
  }

  /**
   * A line without tabs behind a row, of a cell that goes over several lines: it joins the row. Where nothing tells, it is a row of
   * its own, which does not fit: the fault says so.
   */
  #addToCell(rows: SourcedText[], line: SettledLine, following: readonly SettledLine[]): boolean {
    const last = rows.at(-1);
    if (!last || this.#isApart(line)) return false;
    const at = following.slice(0, longestCell).findIndex((each) => hasTab(each) || this.#isRow(rows, each));
    const lines = [line, ...following.slice(0, Math.max(at, 0))];
    const goesOn = at >= 0 && !following.slice(0, at + 1).some((each) => this.#isApart(each));
    const next = goesOn ? (following[at]?.whole ?? null) : null;
    const behind = following[at + 1];
    const verdict = judgeTorn({ rows, lines: lines.map(({ text }) => text), next, nextIsFollowed: behind !== undefined && hasTab(behind) });
    if (verdict === 'paragraph') return false;
    // Of lines in doubt the first alone is a row: one fault is enough.
    if (verdict === 'cell' || !last.text.includes('\t')) rows.splice(-1, 1, joinSourced([last, line.text]));
    else rows.push(line.text);
    return true;
  }

  /** It stands behind an empty line, or opens a heading, a caption or a note. */
  #isApart(line: SettledLine): boolean {
    return line.afterBlank || this.#opensNew(line);
  }

  /** A heading, a caption or a note. */
  #opensNew(line: SettledLine): boolean {
    const heading = this.#headings.read(line);
    const words = line.text.text;
    return (heading !== null && this.#headings.goesOn(heading)) || tableCaption.test(words) || boxCaption.test(words) || patterns(this.#words).note.test(words);
  }

  /** The heading of a line in which a tab parts nothing but the number from the title. */
  #tabbedHeading(line: SettledLine): ReadHeading | null {
    const heading = hasTab(line) ? this.#headings.read(line) : null;
    return heading?.number && !heading.rest.text.includes('\t') ? heading : null;
  }

  addNote(line: SettledLine): boolean {
    return this.#notes.add(line, (this.#rows()?.length ?? 0) > 0);
  }
}
