/**
 * Paragraphs (款) and items (项、目) of a text. Items are told by their sequence: it begins at its first number and goes on
 * with the second, so that a lone （一） that cites, （2021）, 1.5米 and dates are none. Where items are headings, what stands below
 * the last belongs to it, as much as stands below one of the others; else it closes the list.
 */
import { endsInPause, endsSentence } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { type PrintedNumber, readUnlikely } from '../numbers/numbering.ts';
import { findOpenings, itemNumber, type Opening } from './openings.ts';

/** A paragraph or an item with what stands below it; `end` is exclusive. */
export interface Place {
  kind: 'paragraph' | 'item';
  label: string | null;
  start: number;
  end: number;
  below: Place[];
}

/** The paragraphs of a text, with their items below. Every visible character is in exactly one paragraph. */
export const paragraphsOf = (text: string): Place[] => new ListReader(text, true).read();

/** The items of a text, outermost first. */
export const itemsOf = (text: string): Place[] => new ListReader(text, false).read();

/** A list that may go on: its items so far, the last still open. */
interface List {
  style: NumberStyle;
  last: number;
  item: Place;
  opening: Opening;
  /** Lines without a number that the last item holds. */
  plain: number;
  /** The most that one of the items before it holds where all of them are headings with text below; else 0. */
  mostBelowHeadings: number;
}

/** A line of words that come to no end. */
const isHeading = ({ opening }: List): boolean => opening.behind === 'line' && !endsSentence(opening.words) && !endsInPause(opening.words);

/** What the next item of a list knows of those before it. */
const belowHeadings = (list: List, isFirst: boolean): number =>
  isHeading(list) && list.plain > 0 && (isFirst || list.mostBelowHeadings > 0) ? Math.max(list.plain, list.mostBelowHeadings) : 0;

/** The last item is a heading as those before it, and the line text below it. */
const holdsBelow = (list: List, { words }: Opening): boolean => isHeading(list) && list.plain < list.mostBelowHeadings && endsSentence(words);

class ListReader {
  readonly #openings: readonly Opening[];
  readonly #withParagraphs: boolean;
  readonly #outermost: Place[] = [];
  /** Open lists, outermost first. */
  #lists: List[] = [];
  /** End of the last line that was read. */
  #read = 0;

  constructor(text: string, withParagraphs: boolean) {
    this.#openings = findOpenings(text);
    this.#withParagraphs = withParagraphs;
  }

  read(): Place[] {
    for (const [i, opening] of this.#openings.entries()) {
      // A line inside a quotation stays with what it stands in.
      if (!opening.quoted) this.#take(opening, i);
      this.#read = opening.lineEnd;
    }
    this.#close(0, this.#read);
    this.#endParagraph();
    return this.#outermost;
  }

  #take(opening: Opening, i: number): void {
    const going = this.#continued(opening, i);
    const first = going ? null : this.#first(opening, i);
    if (going) this.#goOn(going.depth, going.number, opening);
    else if (first) this.#begin(first, opening);
    else if (opening.behind === 'line') this.#readPlain(opening, i);
  }

  /** A line without a number of its own stays with the item whose list goes on behind it, or that it is the text of; else it ends all lists. */
  #readPlain(opening: Opening, i: number): void {
    const depth = this.#lists.findLastIndex((list) => this.#nextOf(list.style, i + 1)?.ordinal === list.last + 1 || holdsBelow(list, opening));
    this.#close(depth + 1, this.#read);
    const list = this.#lists[depth];
    if (list) list.plain++;
    else this.#beginParagraph(opening);
  }

  /** The innermost list that the opening goes on with. Within a line it stands behind ； of the same sentence. */
  #continued(opening: Opening, i: number): { depth: number; number: PrintedNumber } | null {
    const styles = this.#lists.map(({ style }) => style);
    for (const [depth, { style, last, opening: before }] of [...this.#lists.entries()].reverse()) {
      const number = itemNumber(opening.words, style, styles) ?? this.#proven(i, style, last + 1);
      if (number?.ordinal === last + 1 && isReachable(before, opening)) return { depth, number };
    }
    return null;
  }

  /** The number of a line that reads as a decimal (2.5米) where only that number is missing before the next one, 3. */
  #proven(i: number, style: NumberStyle, ordinal: number): PrintedNumber | null {
    const opening = this.#openings[i];
    const number = opening?.behind === 'line' ? readUnlikely(opening.words, style, [style]) : null;
    return number?.ordinal === ordinal && this.#nextOf(style, i + 1)?.ordinal === ordinal + 1 ? number : null;
  }

  /** The number that begins a list here: a first one, whose next of that style is the second; or the only one behind a line that announces it. */
  #first(opening: Opening, i: number): PrintedNumber | null {
    if (opening.behind === '；') return null;
    const firsts = opening.numbers.filter(({ ordinal }) => ordinal === 1);
    return firsts.find(({ style }) => this.#isFollowed(opening, style, i + 1)) ?? firsts.find(({ style }) => this.#isAlone(opening, style, i + 1)) ?? null;
  }

  /** By the second of its own style, else by a second that is printed otherwise (1. 2、). */
  #isFollowed(opening: Opening, style: NumberStyle, from: number): boolean {
    const others = [...this.#lists.map((list) => list.style), style];
    return (
      this.#leadsToSecond(opening, from, ({ numbers }, i) => numbers.find((number) => number.style === style) ?? this.#proven(i, style, 2)) ||
      this.#leadsToSecond(opening, from, ({ words }) => itemNumber(words, style, others))
    );
  }

  #leadsToSecond(opening: Opening, from: number, numberOf: (next: Opening, i: number) => PrintedNumber | null): boolean {
    for (let i = from; i < this.#openings.length; i++) {
      const next = this.#openings[i] as Opening;
      const number = numberOf(next, i);
      if (number?.ordinal === 2 && isReachable(opening, next)) return true;
      // Another number of that style, or a list further out that goes on before.
      if (number || this.#continued(next, i)) return false;
    }
    return false;
  }

  #isAlone({ behind, announced }: Opening, style: NumberStyle, from: number): boolean {
    const next = this.#nextOf(style, from)?.ordinal ?? 1;
    return behind === 'line' && announced && next === 1;
  }

  #nextOf(style: NumberStyle, from: number): PrintedNumber | null {
    for (const { words } of this.#openings.slice(from)) {
      const number = itemNumber(words, style, [style]);
      if (number) return number;
    }
    return null;
  }

  #goOn(depth: number, number: PrintedNumber, opening: Opening): void {
    const before = this.#lists[depth] as List;
    this.#close(depth, opening.behind === 'line' ? this.#read : opening.at);
    this.#add(number, opening, belowHeadings(before, before.last === 1));
  }

  #begin(number: PrintedNumber, opening: Opening): void {
    // A list of that style begins anew; one whose sentence is over has nothing below it.
    const again = this.#lists.findIndex(({ style }) => style === number.style);
    const over = this.#lists.findIndex((list) => list.opening.behind !== 'line' && list.opening.sentenceEnd <= opening.at);
    const depth = Math.min(...[again, over].filter((found) => found >= 0), this.#lists.length);
    this.#close(depth, opening.behind === 'line' ? this.#read : opening.at);
    this.#add(number, opening);
  }

  #add(number: PrintedNumber, opening: Opening, mostBelowHeadings = 0): void {
    const item: Place = { kind: 'item', label: number.label, start: opening.at, end: opening.lineEnd, below: [] };
    if (this.#withParagraphs && !this.#outermost.length) this.#beginParagraph(opening);
    const above = this.#lists.at(-1)?.item ?? (this.#withParagraphs ? this.#outermost.at(-1) : undefined);
    (above?.below ?? this.#outermost).push(item);
    this.#lists.push({ style: number.style, last: number.ordinal ?? 0, item, opening, plain: 0, mostBelowHeadings });
  }

  /** Closes the lists from `depth` on: their last items end before `at`; within a line, with their sentence. */
  #close(depth: number, at: number): void {
    for (const { item, opening } of this.#lists.splice(depth).reverse()) {
      const end = opening.behind === 'line' ? at : Math.min(at, opening.sentenceEnd);
      item.end = Math.max(end, item.below.at(-1)?.end ?? 0);
    }
  }

  #beginParagraph({ at, lineEnd }: Opening): void {
    if (!this.#withParagraphs) return;
    this.#endParagraph();
    this.#outermost.push({ kind: 'paragraph', label: null, start: at, end: lineEnd, below: [] });
  }

  #endParagraph(): void {
    const open = this.#withParagraphs ? this.#outermost.at(-1) : undefined;
    if (open) open.end = this.#read;
  }
}

/** At the head of a line a list may always go on; within one only behind ； of the sentence of the item before. */
const isReachable = (before: Opening, { behind, at }: Opening): boolean => behind === 'line' || (behind === '；' && at < before.sentenceEnd);
