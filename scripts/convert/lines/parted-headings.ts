/** Headings over two lines, as word processors and web pages copy them: the number alone on the first, its title on the second. */
import { clauseEnds, endsInPause, isFinished, sentenceEnds } from '../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, measureLevel, type Numbering, type NumberStyle } from '../../../src/policy/model/numbering.ts';
import { joinSourced, standingFor } from '../correct/sourced-text.ts';
import { isDecimal, opensWithNumber, type PrintedNumber, readNumber } from '../numbers/numbering.ts';
import type { SettledLine } from './settle-lines.ts';

/** A title is no longer than this; above the number of another heading, where no prose goes on, than that. */
const longestTitle = 20;
const longestAboveNumber = 40;
const mark = new RegExp(`[${sentenceEnds}${clauseEnds}:;|\\t]`, 'u');
/** A line that is no longer may be a title or a heading, which has no stop. */
const longestHeading = 30;

/** Styles that number what has a title, even where it is what people cite. */
const divisions: readonly string[] = ['第一部分', '第一编', '第一分编', '第一章', '第一节'];

type Metadata = Pick<DocumentMetadata, 'numbering' | 'attachments' | 'lineBreaks'>;

/** The lines with each such heading as one line, whose characters keep their places in the seed. The number of an article stays alone. */
export function joinPartedHeadings(lines: readonly SettledLine[], { numbering, attachments, lineBreaks }: Metadata): SettledLine[] {
  const styles = new Set([numbering, ...attachments.flatMap((attachment) => attachment.numbering ?? [])].flatMap(titledStyles));
  const isFree = ({ text }: SettledLine): boolean =>
    isFinished(text.text) || (lineBreaks === 'paragraph-per-line' ? !endsInPause(text.text) : isShort(text.text));
  const joined: SettledLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, title, behind] = lines.slice(at, at + 3) as [SettledLine, SettledLine?, SettledLine?];
    const before = joined.at(-1);
    const number = numberAlone(line, styles);
    const isParted = number && title && mayBeTitle(title, behind) && (!before || isFree(before)) && isInOrder(number, joined);
    joined.push(isParted ? joinLines(line, title) : line);
    if (isParted) at++;
  }
  return joined;
}

const titledStyles = (numbering: Numbering): NumberStyle[] =>
  numbering.levels.filter((style, level) => level < measureLevel(numbering) || divisions.includes(style)).filter(isNumberStyle);

const isShort = (words: string): boolean => words.length <= longestHeading && !endsInPause(words);

/** The number that is all there is on a line. */
function numberAlone({ text: { text }, quoted }: SettledLine, styles: ReadonlySet<NumberStyle>): PrintedNumber | null {
  const numbers = quoted ? [] : [...styles].flatMap((style) => readNumber(text, style, [...styles]) ?? []);
  return numbers.find(({ length, certain, style }) => length === text.length && (certain || isDecimal(style))) ?? null;
}

function mayBeTitle({ text: { text }, quoted, item }: SettledLine, behind: SettledLine | undefined): boolean {
  if (quoted || item || mark.test(text) || endsInPause(text) || opensWithNumber(text) || !/^[\p{L}“《]/u.test(text)) return false;
  return text.length <= (behind && opensWithNumber(behind.text.text) ? longestAboveNumber : longestTitle);
}

/** A decimal alone may be the cell of a table: it is the first of its list, or the one behind it stands above. */
function isInOrder({ style, ordinal, prefix }: PrintedNumber, above: readonly SettledLine[]): boolean {
  if (!isDecimal(style) || ordinal === 1) return true;
  return above.some(({ text }) => {
    const other = readNumber(text.text, style);
    return other?.prefix === prefix && other.ordinal === (ordinal ?? 0) - 1 && other.length < text.text.length;
  });
}

/** A space stands for the line break. */
function joinLines(number: SettledLine, title: SettledLine): SettledLine {
  const gap = standingFor(' ', { start: number.text.to.at(-1) ?? number.start, end: title.start }, -1);
  const joinParts = (of: 'text' | 'whole'): SettledLine['text'] => joinSourced([number[of], gap, title[of]]);
  const bold = number.bold > 0 ? number.text.text.length + 1 + title.bold : 0;
  return { ...number, text: joinParts('text'), whole: joinParts('whole'), bold };
}
