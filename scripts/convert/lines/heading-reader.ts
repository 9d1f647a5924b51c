/** Reads the headings of a text one after the other: what a number may mean depends on the numbers before it. */
import { sentenceEnds } from '../../../src/policy/marks.ts';
import { isNumberStyle, type LevelStyle, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import type { HeadingBlock } from './blocks.ts';
import type { SettledLine } from './form-blocks.ts';
import { type PrintedNumber, readNumber } from './numbering.ts';

/** A heading is no sentence. */
const inSentence = new RegExp(`[${sentenceEnds}，；]`, 'u');

export type ReadHeading = Omit<HeadingBlock, 'kind'>;

/** An unnumbered heading is no longer than this. */
const longest = 40;

/** Whether a line opens a heading with a number of the text that nothing else looks like, whatever stands before it. */
export const opensHeading = ({ text }: Pick<SettledLine, 'text'>, { levels }: Pick<Numbering, 'levels'>): boolean =>
  levels.some((style) => isNumberStyle(style) && readNumber(text.text, style, levels)?.certain);

export class HeadingReader {
  readonly #levels: readonly LevelStyle[];
  /** The last number of each level; deeper ones are forgotten when one above them is read. */
  readonly #last: (PrintedNumber | null)[];
  /** The level of the heading accepted last; -1 before the first. */
  #deepest = -1;

  /** Numbers below the measure open no units: they are its items. */
  constructor(numbering: Pick<Numbering, 'levels' | 'measure'>) {
    this.#levels = numbering.levels.slice(0, measureLevel(numbering) + 1);
    this.#last = this.#levels.map(() => null);
  }

  /** The heading that a line opens, or null. Nothing is remembered of it until it is accepted. */
  read(line: Pick<SettledLine, 'text' | 'bold'>): ReadHeading | null {
    for (const [level, style] of this.#levels.entries()) {
      const heading = isNumberStyle(style) ? this.#numbered(line.text, style, level) : this.#unnumbered(line, style, level);
      if (heading) return heading;
    }
    return null;
  }

  /** Whether a heading goes on in the order of its level: only then it stands where the line before it came to no end. */
  goesOn({ level, number }: ReadHeading): boolean {
    const last = this.#last[level];
    if (number?.ordinal === null || number?.ordinal === undefined) return false;
    if (last) return number.ordinal === (last.ordinal ?? 0) + 1 || (number.insertion > 0 && number.ordinal === last.ordinal);
    return number.ordinal === 1 && level > this.#deepest;
  }

  accept({ level, number }: ReadHeading): void {
    this.#last[level] = number;
    this.#deepest = level;
    for (let below = level + 1; below < this.#levels.length; below++) if (isDecimal(this.#levels[below])) this.#last[below] = null;
  }

  #numbered(text: SourcedText, style: LevelStyle & PrintedNumber['style'], level: number): ReadHeading | null {
    const number = readNumber(text.text, style, this.#levels);
    if (!number || !(number.certain || this.#isExpected(number, level))) return null;
    return { level, number, rest: sliceSourced(text, number.length), titleLength: null };
  }

  /** A number that could be the beginning of a sentence counts where the order asks for it, or goes on ahead of it. */
  #isExpected(number: PrintedNumber, level: number): boolean {
    const last = this.#last[level] ?? null;
    const ordinal = number.ordinal ?? 0;
    if (!isDecimal(number.style)) return ordinal === 1 || ordinal > (last?.ordinal ?? 0) || (number.insertion > 0 && ordinal === last?.ordinal);
    // White space behind it tells a number that was skipped to from an amount: 1.5米.
    const follows = (before: number): boolean => ordinal === before + 1 || (ordinal > before && number.length > number.label.length);
    if (number.style === '1') return follows(last?.ordinal ?? 0);
    const above = this.#last[level - 1];
    const under = above ? [above.prefix, above.ordinal].filter((part) => part !== '' && part !== null).join('.') : null;
    if (under !== null && number.prefix !== under) return false;
    return last?.prefix === number.prefix ? follows(last.ordinal ?? 0) : ordinal === 1;
  }

  #unnumbered({ text, bold }: Pick<SettledLine, 'text' | 'bold'>, style: LevelStyle, level: number): ReadHeading | null {
    const words = text.text;
    if (style === 'bold') return bold > 0 ? { level, number: null, rest: text, titleLength: bold } : null;
    if (words.length > longest || inSentence.test(words)) return null;
    if (style === 'colon') return /[^：:][：:]$/u.test(words) ? { level, number: null, rest: text, titleLength: words.length } : null;
    if (style === 'own-line' && !/[：:、]$/u.test(words) && !words.includes('\t'))
      return { level, number: null, rest: trimSourced(text), titleLength: words.length };
    return null;
  }
}

const isDecimal = (style: LevelStyle | undefined): boolean => style === '1' || (style?.includes('.1') ?? false);
