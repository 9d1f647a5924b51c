/** Reads the headings of a text one after the other: what a number may mean depends on the numbers before it, and on those that come. */
import type { Language } from '../../../src/policy/language.ts';
import { endsInPause, endsSentence, isFinished, sentenceEnds } from '../../../src/policy/marks.ts';
import { isNumberStyle, type LevelStyle, measureLevel, type Numbering, type NumberStyle } from '../../../src/policy/model/numbering.ts';
import { printSign } from '../../../src/policy/numerals.ts';
import { sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { citesArticle } from '../numbers/number-patterns.ts';
import { isAnnexDecimal, isDecimal, type PrintedNumber, readNumber, readUnlikely } from '../numbers/numbering.ts';
import type { HeadingBlock } from './blocks.ts';
import { hasGap, isLaw, LaterLines, opensWithDecimal } from './later-lines.ts';
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
  /** All levels, those below the measure too. */
  readonly #declared: readonly LevelStyle[];
  readonly #later: LaterLines;
  /** The last heading of each level; deeper ones are forgotten when one above them is read. */
  readonly #last: (ReadHeading | null)[];
  /** The level of the heading accepted last; -1 before the first. */
  #deepest = -1;
  /** Its line. */
  #lastLine: SettledLine | null = null;

  /** `lines` are those of the text. Numbers below the measure open no units: they are its items. */
  constructor(numbering: Pick<Numbering, 'levels' | 'measure'>, lines: readonly SettledLine[], words: Words) {
    this.#levels = numbering.levels.slice(0, measureLevel(numbering) + 1);
    this.#declared = numbering.levels;
    this.#last = this.#levels.map(() => null);
    this.#later = new LaterLines(this.#levels, this.#declared, lines, words);
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
    return number !== null && this.#later.comes(number, level, line);
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
    if (!number) return this.#proven(line, style, level);
    if (!(number.certain || this.#isExpected(number, level))) return null;
    const heading = { level, number, rest: sliceSourced(line.text, number.length), titleLength: null };
    if (style === '第一条' && !heading.rest.text && this.#isCitedOver(line)) return null;
    return this.#later.isDoubtful(heading) && !this.#isMeant(heading, line) ? null : heading;
  }

  /** A number that looks like a citation or an amount, where the order proves it: nothing else can come next in it. */
  #proven(line: SettledLine, style: NumberStyle, level: number): ReadHeading | null {
    const number = readUnlikely(line.text.text, style, this.#declared);
    if (!number || !this.#isOpen(line, level)) return null;
    const rest = sliceSourced(line.text, number.length);
    const proven =
      level > this.#deepest && !isLaw(number)
        ? number.ordinal === 1 && this.#later.hasSecond(number, level, line)
        : this.#isNext(number, level) && this.#hasSameGap(number, level, rest.text) && !this.#isDisproven(number, level, line);
    return proven ? { level, number, rest, titleLength: null } : null;
  }

  /** A later line has the number, or it reads as a decimal and no later line goes on from it: 2.5米以上. */
  #isDisproven(number: PrintedNumber, level: number, line: SettledLine): boolean {
    if (this.#later.isPrintedLater(number, level, line)) return true;
    const isDecimalThere = !isLaw(number) && this.#later.isMeasured(line.text.text.slice(number.length));
    return isDecimalThere && !this.#later.hasSecond(number, level, line);
  }

  /** White space stands behind it as behind the number before; 3.1.5亿 reads as nothing else. */
  #hasSameGap(number: PrintedNumber, level: number, behind: string): boolean {
    const last = this.#before(level);
    return last === null || hasGap(last) === hasGap(number) || opensWithDecimal(behind);
  }

  /** The line stands first, below a heading of a higher level, or behind a text that has come to an end. */
  #isOpen(line: SettledLine, level: number): boolean {
    const before = this.#later.before(line);
    return !before || isFinished(before.text.text) || (before === this.#lastLine && level > this.#deepest);
  }

  /** An article's number alone on its line, whose paragraph the next line names: 第二条 / 第一款的规定. An article may begin with 第三条规定. */
  #isCitedOver(line: SettledLine): boolean {
    const next = this.#later.wordsBehind(line);
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
    const under = above && prefixBelow(above, number);
    if (under !== null && number.prefix !== under) return false;
    return last?.prefix === number.prefix ? follows(last.ordinal ?? 0) : ordinal === 1;
  }

  /**
   * Whether such a line is a heading all the same: it is next in its order, the text before it has come to an end, it is printed as
   * the heading before it is, and no line further down is that heading without a doubt.
   */
  #isMeant(heading: ReadHeading, line: SettledLine): boolean {
    const { number, level } = heading;
    if (!number) return false;
    if (!this.#isNext(number, level))
      return isLaw(number) && !this.#later.comes({ ...number, ordinal: (this.#before(level)?.ordinal ?? 0) + 1, insertion: 0 }, level, line);
    if (this.#later.comes(number, level, line)) return false;
    const before = this.#later.before(line);
    if (before && endsInPause(before.text.text)) return false;
    if (isLaw(number)) return true;
    if (before && before !== this.#lastLine && !endsSentence(before.text.text)) return false;
    const model = this.#last[level] ?? this.#last[level - 1];
    return model ? isPrintedAlike(heading, model) : !isDecimal(number.style) || !inSentence.test(heading.rest.text);
  }

  #unnumbered({ text, bold }: Pick<SettledLine, 'text' | 'bold'>, style: LevelStyle, level: number): ReadHeading | null {
    const words = text.text;
    if (style === 'bold') return bold > 0 ? { level, number: null, rest: text, titleLength: bold } : null;
    if (words.length > longest || inSentence.test(words)) return null;
    if (style === 'colon') return /[^：:][：:]$/u.test(words) ? { level, number: null, rest: text, titleLength: words.length } : null;
    if (style === 'own-line' && !/[：:、]$/u.test(words) && !words.includes('\t') && !this.#opensWithDeclared(words))
      return { level, number: null, rest: trimSourced(text), titleLength: words.length };
    return null;
  }

  /** Whether words begin with a number of a declared level, below the measure too: such a line is no title without one. */
  #opensWithDeclared(words: string): boolean {
    return this.#declared.some((style) => isNumberStyle(style) && readNumber(words, style, this.#declared) !== null);
  }
}

/** What stands before the last number of a decimal below a heading: 3.2 below 3.2, A below A.; null where its numbers say nothing of it. */
function prefixBelow({ style, prefix, ordinal }: PrintedNumber, { style: below }: PrintedNumber): string | null {
  if (isAnnexDecimal(below) && !style.startsWith('A.')) return null;
  const last = style === 'A.' && ordinal !== null ? printSign(ordinal, 'A') : ordinal;
  return [prefix, last].filter((part) => part !== '' && part !== null).join('.');
}

/** With white space behind the number or without, with the same mark, and a title where the other has one. */
function isPrintedAlike(one: ReadHeading, other: ReadHeading): boolean {
  const [a, b] = [one.number, other.number];
  if (!a || !b) return true;
  const mark = ({ label }: PrintedNumber): string => /[、.．]$/u.exec(label)?.[0] ?? '';
  return mark(a) === mark(b) && hasGap(a) === hasGap(b) && (inSentence.test(other.rest.text) || !inSentence.test(one.rest.text));
}
