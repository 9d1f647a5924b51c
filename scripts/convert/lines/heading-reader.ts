/** Reads the headings of a text one after the other: what a number may mean depends on the numbers before it, and on those that come. */
import type { Language } from '../../../src/policy/language.ts';
import { endsSentence, sentenceEnds } from '../../../src/policy/marks.ts';
import { isNumberStyle, type LevelStyle, measureLevel, type Numbering, type NumberStyle } from '../../../src/policy/model/numbering.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import type { HeadingBlock } from './blocks.ts';
import { citesArticle } from './number-patterns.ts';
import { isDecimal, type PrintedNumber, readNumber } from './numbering.ts';
import type { SettledLine } from './settle-lines.ts';
import type { Line } from './split-lines.ts';

/** A heading is no sentence. */
const inSentence = new RegExp(`[${sentenceEnds}，；]`, 'u');

type Words = Pick<Language, 'amounts' | 'frontLines'>;

export type ReadHeading = Omit<HeadingBlock, 'kind'>;

/** An unnumbered heading is no longer than this. */
const longest = 40;

/** Whether a line opens a heading with a number of the text that nothing else looks like, whatever stands before it. */
export const opensHeading = ({ text, quoted }: Pick<Line, 'text' | 'quoted'>, { levels }: Pick<Numbering, 'levels'>): boolean =>
  !quoted && levels.some((style) => isNumberStyle(style) && readNumber(text.text, style, levels)?.certain);

export class HeadingReader {
  readonly #levels: readonly LevelStyle[];
  readonly #lines: readonly SettledLine[];
  readonly #places = new Map<SettledLine, number>();
  readonly #undoubted = new Map<number, ReadHeading[]>();
  readonly #amount: RegExp;
  /** The last heading of each level; deeper ones are forgotten when one above them is read. */
  readonly #last: (ReadHeading | null)[];
  /** The level of the heading accepted last; -1 before the first. */
  #deepest = -1;
  /** Its line. */
  #lastLine: SettledLine | null = null;

  /** `lines` are those of the text. Numbers below the measure open no units: they are its items. */
  constructor(numbering: Pick<Numbering, 'levels' | 'measure'>, lines: readonly SettledLine[], words: Words) {
    this.#levels = numbering.levels.slice(0, measureLevel(numbering) + 1);
    this.#last = this.#levels.map(() => null);
    this.#lines = lines;
    this.#amount = amountBehind(words);
  }

  /** The heading that a line opens, or null. Nothing is remembered of it until it is accepted. */
  read(line: SettledLine): ReadHeading | null {
    if (line.quoted) return null;
    for (const [level, style] of this.#levels.entries()) {
      const heading = isNumberStyle(style) ? this.#numbered(line, style, level) : this.#unnumbered(line, style, level);
      if (heading) return heading;
    }
    return null;
  }

  /** Whether a heading goes on in the order of its level: only then it stands where the line before it came to no end. */
  goesOn({ level, number }: ReadHeading): boolean {
    if (number?.ordinal === null || number?.ordinal === undefined) return false;
    return this.#isNext(number, level) && (this.#last[level] !== null || level > this.#deepest);
  }

  accept(heading: ReadHeading, line: SettledLine): void {
    const { level } = heading;
    this.#lastLine = line;
    this.#last[level] = heading;
    this.#deepest = level;
    for (let below = level + 1; below < this.#levels.length; below++) if (isDecimal(this.#levels[below])) this.#last[below] = null;
  }

  /** Whether a later line is the same heading without a doubt, before its level goes on or ends. */
  comesLater({ number, level }: ReadHeading, line: SettledLine): boolean {
    return number !== null && this.#comes(number, level, line);
  }

  /** Whether a heading was accepted. */
  get started(): boolean {
    return this.#lastLine !== null;
  }

  /** The line of the heading accepted last. */
  get lastLine(): SettledLine | null {
    return this.#lastLine;
  }

  #numbered(line: SettledLine, style: NumberStyle, level: number): ReadHeading | null {
    const number = readNumber(line.text.text, style, this.#levels);
    if (!number || !(number.certain || this.#isExpected(number, level))) return null;
    const heading = { level, number, rest: sliceSourced(line.text, number.length), titleLength: null };
    if (style === '第一条' && !heading.rest.text && this.#isCitedOver(line)) return null;
    return this.#isDoubtful(heading) && !this.#isMeant(heading, line) ? null : heading;
  }

  /** An article's number alone on its line, whose paragraph the next line names: 第二条 / 第一款的规定. An article may begin with 第三条规定. */
  #isCitedOver(line: SettledLine): boolean {
    const next = this.#lines[this.#placeOf(line) + 1]?.text.text ?? '';
    return !citesArticle.test(next) && readNumber(line.text.text + next, '第一条') === null;
  }

  /** The last number of a level; null where none was read yet. */
  #before(level: number): PrintedNumber | null {
    return this.#last[level]?.number ?? null;
  }

  #isNext(number: PrintedNumber, level: number): boolean {
    const last = this.#before(level);
    if (number.insertion > 0 && number.ordinal === last?.ordinal) return true;
    return number.ordinal === (last?.ordinal ?? 0) + 1;
  }

  /** A number that could be the beginning of a sentence counts where the order asks for it, or goes on ahead of it. */
  #isExpected(number: PrintedNumber, level: number): boolean {
    const last = this.#before(level);
    const ordinal = number.ordinal ?? 0;
    if (!isDecimal(number.style)) return ordinal === 1 || ordinal > (last?.ordinal ?? 0) || (number.insertion > 0 && ordinal === last?.ordinal);
    // White space behind it tells a number that was skipped to from an amount: 1.5米.
    const follows = (before: number): boolean => ordinal === before + 1 || (ordinal > before && number.length > number.label.length);
    if (number.style === '1') return follows(last?.ordinal ?? 0);
    const above = this.#before(level - 1);
    const under = above ? [above.prefix, above.ordinal].filter((part) => part !== '' && part !== null).join('.') : null;
    if (under !== null && number.prefix !== under) return false;
    return last?.prefix === number.prefix ? follows(last.ordinal ?? 0) : ordinal === 1;
  }

  /** An amount, a citation or a list may open with the same characters: 1.2米, 2 个工作日, 第五条规定, 三、四级响应. */
  #isDoubtful({ number, rest }: ReadHeading): boolean {
    if (number === null) return false;
    if (!isDecimal(number.style)) return !number.certain;
    return this.#amount.test(rest.text) || (number.style === '1' && !hasGap(number));
  }

  /**
   * Whether such a line is a heading all the same: it is next in its order, the text before it has come to an end, it is printed as
   * the heading before it is, and no line further down is that heading without a doubt.
   */
  #isMeant(heading: ReadHeading, line: SettledLine): boolean {
    const { number, level } = heading;
    if (!number) return false;
    if (!this.#isNext(number, level))
      return isLaw(number) && !this.#comes({ ...number, ordinal: (this.#before(level)?.ordinal ?? 0) + 1, insertion: 0 }, level, line);
    if (this.#comes(number, level, line)) return false;
    const before = this.#lines[this.#placeOf(line) - 1];
    if (before && /[，、]\s*$/u.test(before.text.text)) return false;
    if (isLaw(number)) return true;
    if (before && before !== this.#lastLine && !endsSentence(before.text.text)) return false;
    const model = this.#last[level] ?? this.#last[level - 1];
    return model ? isPrintedAlike(heading, model) : !isDecimal(number.style) || !inSentence.test(heading.rest.text);
  }

  /** Whether a later line is the heading of a number without a doubt, before the numbers of its level go on or end. */
  #comes(number: PrintedNumber, level: number, after: SettledLine): boolean {
    for (let at = this.#placeOf(after) + 1; at < this.#lines.length; at++) {
      const found = this.#undoubtedAt(at).filter((other) => other.level <= level);
      if (found.some((other) => other.level === level && isSameNumber(other.number, number))) return true;
      if (found.length) return false;
    }
    return false;
  }

  #placeOf(line: SettledLine): number {
    if (!this.#places.size) for (const [at, other] of this.#lines.entries()) this.#places.set(other, at);
    return this.#places.get(line) ?? -1;
  }

  /** What a line reads as in the style of each level, but for readings that are doubtful. */
  #undoubtedAt(at: number): ReadHeading[] {
    const known = this.#undoubted.get(at);
    if (known) return known;
    const line = this.#lines[at] as SettledLine;
    const headings = this.#levels.flatMap((style, level) => {
      const number = isNumberStyle(style) && !line.quoted ? readNumber(line.text.text, style, this.#levels) : null;
      return number ? [{ level, number, rest: sliceSourced(line.text, number.length), titleLength: null }] : [];
    });
    const undoubted = headings.filter((heading) => !this.#isDoubtful(heading));
    this.#undoubted.set(at, undoubted);
    return undoubted;
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

const isSameNumber = (one: PrintedNumber | null, other: PrintedNumber): boolean =>
  one?.ordinal === other.ordinal && one.prefix === other.prefix && one.insertion === other.insertion;

const isLaw = ({ style }: PrintedNumber): boolean => style.startsWith('第');

/** White space behind the number. */
const hasGap = ({ length, label }: PrintedNumber): boolean => length > label.length;

/** With white space behind the number or without, with the same mark, and a title where the other has one. */
function isPrintedAlike(one: ReadHeading, other: ReadHeading): boolean {
  const [a, b] = [one.number, other.number];
  if (!a || !b) return true;
  const mark = ({ label }: PrintedNumber): string => /[、.．]$/u.exec(label)?.[0] ?? '';
  return mark(a) === mark(b) && hasGap(a) === hasGap(b) && (inSentence.test(other.rest.text) || !inSentence.test(one.rest.text));
}

/** What stands behind the figure of an amount: 米, 万吨, 个, 年, mg. */
const amountBehind = oncePer<Words, RegExp>(({ amounts: { scales, units, counters }, frontLines: { figureUnits } }) => {
  const words = anyOf([...scales, ...units, ...counters, ...figureUnits]);
  return new RegExp(`^(?:${words}|[%％‰℃]|[A-Za-z]{1,3}(?![A-Za-z]))`, 'u');
});
