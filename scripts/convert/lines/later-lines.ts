/** What comes in a text behind a line: which later lines are headings without a doubt, and which numbers they print. */
import type { Language } from '../../../src/policy/language.ts';
import { isNumberStyle, type LevelStyle } from '../../../src/policy/model/numbering.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { sliceSourced } from '../correct/sourced-text.ts';
import { isAnnexDecimal, isDecimal, type PrintedNumber, readNumber, readUnlikely } from '../numbers/numbering.ts';
import type { HeadingBlock } from './blocks.ts';
import type { SettledLine } from './settle-lines.ts';

type Words = Pick<Language, 'amounts' | 'frontLines'>;
type ReadHeading = Omit<HeadingBlock, 'kind'>;

export class LaterLines {
  readonly #levels: readonly LevelStyle[];
  readonly #declared: readonly LevelStyle[];
  readonly #lines: readonly SettledLine[];
  readonly #places = new Map<SettledLine, number>();
  readonly #undoubted = new Map<number, ReadHeading[]>();
  readonly #amount: RegExp;
  readonly #measure: RegExp;

  /** `levels` open units; of those `declared` some are below them. */
  constructor(levels: readonly LevelStyle[], declared: readonly LevelStyle[], lines: readonly SettledLine[], words: Words) {
    this.#levels = levels;
    this.#declared = declared;
    this.#lines = lines;
    this.#amount = amountBehind(words);
    this.#measure = measureBehind(words);
  }

  /** The line before one; null before the first. */
  before(line: SettledLine): SettledLine | null {
    return this.#lines[this.#placeOf(line) - 1] ?? null;
  }

  /** The words of the line behind one. */
  wordsBehind(line: SettledLine): string {
    return this.#lines[this.#placeOf(line) + 1]?.text.text ?? '';
  }

  /** An amount, a citation or a list may open with the same characters: 1.2米, 2 个工作日, 第五条规定, 三、四级响应. */
  isDoubtful({ number, rest }: ReadHeading): boolean {
    if (number === null) return false;
    if (!isDecimal(number.style)) return !number.certain;
    if (isAnnexDecimal(number.style)) return false;
    return this.#amount.test(rest.text) || (number.style === '1' && !hasGap(number));
  }

  /** What stands behind a number and its point makes a decimal of both, with what it measures: 2.5米, 2.5 公里, 3.2亿元, 12.5%. */
  isMeasured(behind: string): boolean {
    return this.#measure.test(behind);
  }

  /** Whether a later line is the heading of a number without a doubt, before the numbers of its level go on or end. */
  comes(number: PrintedNumber, level: number, after: SettledLine): boolean {
    for (const at of this.#placesBehind(after)) {
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
      const number = isNumberStyle(style) ? readNumber(line.text.text, style, this.#levels) : null;
      return number ? [{ level, number, rest: sliceSourced(line.text, number.length), titleLength: null }] : [];
    });
    const undoubted = headings.filter((heading) => !this.isDoubtful(heading));
    this.#undoubted.set(at, undoubted);
    return undoubted;
  }

  /** A list begins with its first number only where the second follows, which looks like nothing else: 1.2米以上 … 2.1.5万亩. */
  hasSecond({ style, ordinal }: PrintedNumber, level: number, line: SettledLine): boolean {
    for (const at of this.#placesBehind(line)) {
      const words = this.#lines[at]?.text.text ?? '';
      const unlikely = readUnlikely(words, style, this.#declared);
      const number = readNumber(words, style, this.#declared) ?? (unlikely && opensWithDecimal(words.slice(unlikely.length)) ? unlikely : null);
      if (number) return number.ordinal === (ordinal ?? 0) + 1;
      if (this.#undoubtedAt(at).some((other) => other.level < level)) return false;
    }
    return false;
  }

  /** Whether a later line has the number in a form that looks less like something else. */
  isPrintedLater(number: PrintedNumber, level: number, line: SettledLine): boolean {
    for (const at of this.#placesBehind(line)) {
      const other = readNumber(this.#lines[at]?.text.text ?? '', number.style, this.#declared);
      if (other && isSameNumber(other, number)) return true;
      // 7、8号泵站 goes on with nothing.
      if (other?.certain && (other.ordinal ?? 0) >= (number.ordinal ?? 0)) return false;
      // Articles are numbered through.
      if (!isLaw(number) && this.#undoubtedAt(at).some((heading) => heading.level < level)) return false;
    }
    return false;
  }

  /** Places of the lines behind one, without those that are quoted. */
  *#placesBehind(line: SettledLine): Generator<number> {
    for (let at = this.#placeOf(line) + 1; at < this.#lines.length; at++) if (!this.#lines[at]?.quoted) yield at;
  }
}

const isSameNumber = (one: PrintedNumber | null, other: PrintedNumber): boolean =>
  one?.ordinal === other.ordinal && one.prefix === other.prefix && one.insertion === other.insertion;

export const isLaw = ({ style }: PrintedNumber): boolean => style.startsWith('第');

/** White space behind the number. */
export const hasGap = ({ length, label }: PrintedNumber): boolean => length > label.length;

/** Behind a number it can be nothing but one: 3.1.5亿吨. */
export const opensWithDecimal = (words: string): boolean => /^[0-9０-９]+[.．][0-9０-９]/u.test(words);

const figureWords = ({ amounts: { scales, units, counters }, frontLines: { figureUnits } }: Words): string[] => [
  ...scales,
  ...units,
  ...counters,
  ...figureUnits,
];
const orSign = (words: readonly string[]): string => `(?:${anyOf(words)}|[%％‰℃]|[A-Za-z]{1,3}(?![A-Za-z]))`;

/** What stands behind the figure of an amount: 米, 万吨, 个, 年, mg. */
const amountBehind = oncePer<Words, RegExp>((words) => new RegExp(`^${orSign(figureWords(words))}`, 'u'));

/** The digits of a decimal and what it measures; what is counted in whole numbers has none: 5米, 5 万吨, 5个百分点, no 5个. */
const measureBehind = oncePer<Words, RegExp>((words) => {
  const measures = figureWords(words).filter((word) => !words.frontLines.wholeUnits.includes(word));
  return new RegExp(`^[0-9０-９]+\\s*${orSign(measures)}`, 'u');
});
