/** Notes of tables: what opens one, and which lines go on with it. */
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence } from '../../../src/policy/marks.ts';
import { numberStyles } from '../../../src/policy/model/numbering.ts';
import { joinSourced, type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { type PrintedNumber, readNumber } from '../numbers/numbering.ts';
import type { HeadingReader } from './heading-reader.ts';
import type { OpenBlocks } from './open-blocks.ts';
import type { SettledLine } from './settle-lines.ts';
import { patterns } from './tables/captions.ts';

/** The only opening of a note that is its label; all others are words of it. */
const plainNote = '注';

export class NoteLines {
  readonly #blocks: OpenBlocks;
  readonly #headings: HeadingReader;
  readonly #words: Language['frontLines'];

  constructor(blocks: OpenBlocks, headings: HeadingReader, words: Language['frontLines']) {
    this.#blocks = blocks;
    this.#headings = headings;
    this.#words = words;
  }

  /** `behindRows`: a table with rows is open. */
  add(line: SettledLine, behindRows: boolean): boolean {
    const last = this.#blocks.lastKept();
    const opening = patterns(this.#words).note.exec(line.text.text);
    if (opening && behindRows) {
      const isPlain = opening.groups?.word === plainNote && !opening.groups.number && opening[0].startsWith(plainNote);
      const body = isPlain ? trimSourced(sliceSourced(line.text, opening[0].length)) : line.text;
      this.#blocks.push({ kind: 'note', label: isPlain ? `${plainNote}：` : null, parts: body.text ? [body] : [] }, line);
      return true;
    }
    if (last?.kind !== 'note' || last.aboveRows) return false;
    const previous = last.parts.at(-1);
    const isItem = opening !== null || /^[①-⑳]/u.test(line.text.text) || this.#isNextItem(last.parts, line);
    // A note without words has what stands under it at once, unless that is a heading.
    if (isItem || (!previous && !line.afterBlank && !this.#headings.read(line))) last.parts.push(line.text);
    else if (previous && this.#runsOn(previous.text, line)) last.parts.splice(-1, 1, joinSourced([previous, line.text]));
    else return false;
    return true;
  }

  /** Items of a note are numbered in any style: 2. stands under 1., and under 备注：1. */
  #isNextItem(items: readonly SourcedText[], line: SettledLine): boolean {
    if (line.afterBlank) return false;
    const { note } = patterns(this.#words);
    return numberStyles.some((style) => {
      const number = readNumber(line.text.text, style);
      const before = items.flatMap(({ text }) => readNumber(text.replace(note, '').trimStart(), style) ?? []).at(-1);
      return number !== null && before !== undefined && follows(before, number) && !items.at(-1)?.text.includes(number.label);
    });
  }

  /** A note goes on to its stop; where every line is a paragraph only one with a mark does. */
  #runsOn(note: string, line: SettledLine): boolean {
    if (endsSentence(note) || this.#headings.read(line)) return false;
    return this.#blocks.lineBreaks !== 'paragraph-per-line' || /^[①-⑳]/u.test(note);
  }
}

const follows = (one: PrintedNumber, other: PrintedNumber): boolean => one.ordinal !== null && one.prefix === other.prefix && other.ordinal === one.ordinal + 1;
