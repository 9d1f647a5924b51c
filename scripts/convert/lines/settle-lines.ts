/** Lines as they are read: with the declared typography and what was taken away with its marks, a heading over two lines as one. */
import { clauseEnds, endsInPause, sentenceEnds } from '../../../src/policy/marks.ts';
import type { DocumentMetadata, TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, measureLevel, type Numbering, type NumberStyle } from '../../../src/policy/model/numbering.ts';
import { joinSourced, type SourcedText, sliceSourced, standingFor } from '../correct/sourced-text.ts';
import { settleMarks, withTabs } from '../correct/typography.ts';
import { isDecimal, opensWithNumber, type PrintedNumber, readNumber } from '../numbers/numbering.ts';
import type { Line } from './split-lines.ts';

export interface SettledLine extends Line {
  /** Marked as a paragraph of its own by `<p>`. */
  item: boolean;
  /** How much of its head is bold. */
  bold: number;
}

/** Lines as they are read: with the declared typography, and what their marks said. */
export function settleLines(lines: readonly Line[], { typography }: Pick<DocumentMetadata, 'typography'>): SettledLine[] {
  const readsRows = typography.includes('markdown-marks');
  return lines.map((received) => {
    const line = readsRows ? { ...received, text: withTabs(received.text), whole: withTabs(received.whole) } : received;
    const { text } = line.text;
    const bold = /^(?:[-*]\s+)?(?:\*\*|__|<b>|<strong>)/u.test(text) ? boldLength(line.text, typography) : 0;
    return { ...line, item: /^<p>/u.test(text), bold, text: settleMarks(line.text, typography) };
  });
}

/** Length, in the settled line, of what is bold at its head; 0 where the bold mark is never closed. */
function boldLength(line: SourcedText, typography: readonly TypographyRule[]): number {
  const [whole] = /^(?:[-*]\s+)?(?:\*\*.+?\*\*|__.+?__|<b>.+?<\/b>|<strong>.+?<\/strong>)/u.exec(line.text) ?? [''];
  return settleMarks(sliceSourced(line, 0, whole.length), typography).text.length;
}

/** A title is no longer than this; above the number of another heading, where no prose goes on, than that. */
const longestTitle = 20;
const longestAboveNumber = 40;
const mark = new RegExp(`[${sentenceEnds}${clauseEnds}:;|\\t]`, 'u');

/** What such a style numbers has a title, even where it is what people cite: chapters and their like, no articles. */
const isDivision = (style: string): boolean => style.startsWith('第') && style !== '第一条';

/**
 * The lines, where a heading stands on two of them both as one: word processors and web pages copy the number alone, and its title
 * below it. Characters keep their places in the seed; the number of an article stays alone.
 */
export function joinPartedHeadings(
  lines: readonly SettledLine[],
  { numbering, attachments }: Pick<DocumentMetadata, 'numbering' | 'attachments'>,
): SettledLine[] {
  const styles = new Set([numbering, ...attachments.flatMap((attachment) => attachment.numbering ?? [])].flatMap(titledStyles));
  const joined: SettledLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, title, behind] = lines.slice(at, at + 3) as [SettledLine, SettledLine?, SettledLine?];
    const before = joined.at(-1);
    const number = numberAlone(line, styles);
    const isParted = number && title && mayBeTitle(title, behind) && !endsInPause(before?.text.text ?? '') && isInOrder(number, joined);
    joined.push(isParted ? joinLines(line, title) : line);
    if (isParted) at++;
  }
  return joined;
}

const titledStyles = (numbering: Numbering): NumberStyle[] =>
  numbering.levels.filter((style, level) => level < measureLevel(numbering) || isDivision(style)).filter(isNumberStyle);

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
