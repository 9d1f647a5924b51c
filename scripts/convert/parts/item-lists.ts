/**
 * Paragraphs (款) and items (项、目) of a text. Items are told by their sequence: it begins at its first number and goes on
 * with the second, so that a lone （一） that cites, （2021）, 1.5米 and dates are none. Where items are headings, what stands below
 * the last belongs to it, as much as stands below one of the others; else it closes the list. An item whose number skips or
 * repeats one is an item with the number that is printed, and odd. Lines that dashes open are items without numbers, behind a line
 * that announces them, or where one follows another.
 */
import { least } from '../../../src/policy/extremes.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { isDecimal, type PrintedNumber, printNumber, readUnlikely } from '../numbers/numbering.ts';
import { belowHeadings, goesOn, holdsBelow, isOdd, isReachable, type List, ordinalOf, type Place } from './lists.ts';
import { findOpenings, isAmount, itemNumber, type Opening } from './openings.ts';

/** The paragraphs of a text, with their items below. Every visible character is in exactly one paragraph. */
export const paragraphsOf = (text: string): Place[] => new ListReader(text, true).read();

/** The items of a text, outermost first. */
export const itemsOf = (text: string): Place[] => new ListReader(text, false).read();

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
    if (opening.dashed && this.#takeDashed(opening, i)) return;
    const going = this.#continued(opening, i);
    const first = going ? null : this.#first(opening, i);
    const odd = going || first ? null : this.#odd(opening);
    if (going) this.#goOn(going.depth, going.number, opening);
    else if (first) this.#begin(first, opening);
    else if (odd) this.#goOn(odd.depth, odd.number, opening);
    else if (opening.behind === 'line') this.#readPlain(opening, i);
  }

  /** Goes on with an open list of dashes, or begins one. False for a dash that stands alone and is not announced. */
  #takeDashed(opening: Opening, i: number): boolean {
    const open = this.#lists.findIndex(({ style }) => style === null);
    if (open < 0 && !opening.announced && !this.#openings.slice(i + 1).find(({ behind }) => behind === 'line')?.dashed) return false;
    this.#close(open < 0 ? this.#lists.length : open, this.#read);
    this.#add(null, opening);
    return true;
  }

  /** A line without a number of its own stays with the item whose list goes on behind it, or that it is the text of; else it ends all lists. */
  #readPlain(opening: Opening, i: number): void {
    const depth = this.#lists.findLastIndex((list) => this.#isTakenUp(list, i + 1) || holdsBelow(list, opening));
    this.#close(depth + 1, this.#read);
    const list = this.#lists[depth];
    if (list) list.plain++;
    else this.#beginParagraph(opening);
  }

  #styles(): NumberStyle[] {
    return this.#lists.flatMap(({ style }) => style ?? []);
  }

  /** Whether the next number of its style goes on with the list, or is odd in it before a list further out goes on. */
  #isTakenUp(list: List, from: number): boolean {
    const next = list.style && this.#nextOf(list.style, from);
    if (!next) return false;
    if (goesOn(list, next.number)) return true;
    if (next.opening.behind !== 'line' || !isOdd(list, next.number) || ordinalOf(next.number) <= ordinalOf(list.last)) return false;
    return !this.#openings.slice(from, next.at).some((opening, k) => this.#continued(opening, from + k));
  }

  /** The innermost list of the number's style, where that is not the next one of any. */
  #odd(opening: Opening): { depth: number; number: PrintedNumber } | null {
    const styles = this.#styles();
    for (const [depth, list] of [...this.#lists.entries()].reverse()) {
      const number = list.style && itemNumber(opening.words, list.style, styles);
      if (number && isOdd(list, number) && isReachable(list.opening, opening)) return { depth, number };
    }
    return null;
  }

  /** The innermost list that the opening goes on with. Within a line it stands behind ； of the same sentence. */
  #continued(opening: Opening, i: number): { depth: number; number: PrintedNumber } | null {
    const styles = this.#styles();
    for (const [depth, list] of [...this.#lists.entries()].reverse()) {
      const number = list.style && (itemNumber(opening.words, list.style, styles) ?? this.#proven(i, list.style, ordinalOf(list.last) + 1));
      if (number && goesOn(list, number) && isReachable(list.opening, opening)) return { depth, number };
    }
    return null;
  }

  /** The number of a line that reads as a decimal (2.5米) where only that number is missing before the next one, 3. */
  #proven(i: number, style: NumberStyle, ordinal: number): PrintedNumber | null {
    const opening = this.#openings[i];
    const number = opening?.behind === 'line' ? readUnlikely(opening.words, style, [style]) : null;
    return number?.ordinal === ordinal && this.#nextOf(style, i + 1)?.number.ordinal === ordinal + 1 ? number : null;
  }

  /** The number that begins a list here: a first one, whose next of that style is the second; or the only one behind a line that announces it. */
  #first(opening: Opening, i: number): PrintedNumber | null {
    if (opening.behind === '；') return null;
    const firsts = opening.numbers.filter(({ ordinal, prefix }) => ordinal === 1 && (!isAmount(opening.words) || this.#isBelow(prefix)));
    const isFirst = [this.#isFollowed, this.#isAlone, this.#isFollowedOddly].find((test) => firsts.some((number) => test.call(this, opening, number, i + 1)));
    return (isFirst && firsts.find((number) => isFirst.call(this, opening, number, i + 1))) ?? null;
  }

  /** Whether 1.1 stands below the item 1. */
  #isBelow(prefix: string): boolean {
    return this.#lists.some(({ last }) => last !== null && String(last.ordinal) === prefix);
  }

  /** By a number at the head of a line that is not the second, before a list further out goes on. */
  #isFollowedOddly({ behind }: Opening, { style, certain, prefix }: PrintedNumber, from: number): boolean {
    const next = this.#nextOf(style, from);
    if (behind !== 'line' || !certain || next?.opening.behind !== 'line') return false;
    if (!next.number.certain || ordinalOf(next.number) < 2 || next.number.prefix !== prefix) return false;
    return !this.#openings.slice(from, next.at).some((opening, k) => this.#continued(opening, from + k));
  }

  /** By the second of its own style, else by a second that is printed otherwise (1. 2、). */
  #isFollowed(opening: Opening, { style, prefix }: PrintedNumber, from: number): boolean {
    const others = [...this.#styles(), style];
    const beside = (number: PrintedNumber | null): PrintedNumber | null => (number?.prefix === prefix ? number : null);
    return (
      this.#leadsToSecond(
        opening,
        from,
        ({ numbers }, i) => numbers.find((number) => number.style === style && number.prefix === prefix) ?? this.#proven(i, style, 2),
      ) || this.#leadsToSecond(opening, from, ({ words }) => beside(itemNumber(words, style, others)))
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

  #isAlone({ behind, announced }: Opening, { style }: PrintedNumber, from: number): boolean {
    const next = this.#nextOf(style, from)?.number.ordinal ?? 1;
    return behind === 'line' && announced && next === 1 && !isDecimal(style);
  }

  #nextOf(style: NumberStyle, from: number): { number: PrintedNumber; opening: Opening; at: number } | null {
    for (let at = from; at < this.#openings.length; at++) {
      const opening = this.#openings[at] as Opening;
      const number = itemNumber(opening.words, style, [style]);
      if (number) return { number, opening, at };
    }
    return null;
  }

  #goOn(depth: number, number: PrintedNumber, opening: Opening): void {
    const before = this.#lists[depth] as List;
    this.#close(depth, opening.behind === 'line' ? this.#read : opening.at);
    const list = this.#add(number, opening, belowHeadings(before, before.last?.ordinal === 1));
    const after = ordinalOf(before.last) + 1;
    if (before.expected !== null && before.item.odd && number.ordinal !== after)
      before.item.odd.reading = { next: number.label, misread: number.ordinal === before.expected + 1 };
    if (goesOn(before, number)) return;
    list.expected = after;
    list.item.odd = { expected: printNumber(after, number.style, 0, number.prefix), after: before.last?.label ?? '', reading: null };
  }

  #begin(number: PrintedNumber, opening: Opening): void {
    // A list of that style begins anew; one whose sentence is over has nothing below it.
    const again = this.#lists.findIndex(({ style }) => style === number.style);
    const over = this.#lists.findIndex((list) => list.opening.behind !== 'line' && list.opening.sentenceEnd <= opening.at);
    const depth = least(
      [again, over].filter((found) => found >= 0),
      this.#lists.length,
    );
    this.#close(depth, opening.behind === 'line' ? this.#read : opening.at);
    this.#add(number, opening);
  }

  #add(number: PrintedNumber | null, opening: Opening, mostBelowHeadings = 0): List {
    const item: Place = { kind: 'item', label: number?.label ?? null, start: opening.at, end: opening.lineEnd, below: [] };
    if (this.#withParagraphs && !this.#outermost.length) this.#beginParagraph(opening);
    const above = this.#lists.at(-1)?.item ?? (this.#withParagraphs ? this.#outermost.at(-1) : undefined);
    (above?.below ?? this.#outermost).push(item);
    const list: List = { style: number?.style ?? null, last: number, expected: null, item, opening, plain: 0, mostBelowHeadings };
    this.#lists.push(list);
    return list;
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
