import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import type { Seed } from '../read/read-seed.ts';
import { openQuotations } from './open-quotations.ts';

/** A line that holds something, with its marks and its white space inside, but none at the ends. */
export interface Line {
  text: SourcedText;
  /** The same with the white space at its ends: a tab at the head of a table row is an empty cell. */
  whole: SourcedText;
  /** Offset in the seed where the line begins. */
  start: number;
  /** 1-based line of the seed. */
  number: number;
  /** Whether an empty line stands before it. */
  afterBlank: boolean;
  /** Whether it begins inside a quotation that an earlier line opens: its numbers are not those of the text. */
  quoted: boolean;
}

/** The lines of a text that are not empty, in order. CRLF, CR, LF, the separators of Unicode, and what ends a line or a page in a word processor (VT, FF) end a line. */
export function splitLines(text: SourcedText, seed: string): Line[] {
  const numberAt = lineNumbers(seed);
  const lines: Omit<Line, 'quoted'>[] = [];
  let afterBlank = true;
  for (const { index, length } of rawLines(text.text)) {
    const whole = sliceSourced(text, index, index + length);
    const content = trimSourced(whole);
    if (!content.text) {
      afterBlank = true;
      continue;
    }
    const start = content.at[0] ?? 0;
    lines.push({ text: content, whole, start, number: numberAt(start), afterBlank });
    afterBlank = false;
  }
  const { quoted } = openQuotations(lines.map((line) => line.text.text));
  return lines.map((line, i) => ({ ...line, quoted: quoted[i] ?? false }));
}

/**
 * The lines; those of which document.yaml says that they are no headings (a quoted article, a note, the items of one sentence), by the words that
 * they begin with, white space ignored, are read as quoted ones are. An entry that no line begins with is a fault.
 */
export function declareLines(
  lines: readonly Line[],
  { metadata: { notHeadings }, paths, metadataLine }: Pick<Seed, 'paths' | 'metadataLine'> & { metadata: Pick<DocumentMetadata, 'notHeadings'> },
): { value: Line[]; issues: Issue[] } {
  const declared = notHeadings.map(({ line }) => squeeze(line));
  if (declared.length === 0) return { value: [...lines], issues: [] };
  const met = new Set<number>();
  const value = lines.map((line) => {
    const head = squeeze(line.text.text.slice(0, longestDeclared));
    const entries = declared.flatMap((words, i) => (head.startsWith(words) ? [i] : []));
    for (const entry of entries) met.add(entry);
    return entries.length > 0 ? { ...line, quoted: true } : line;
  });
  const lost = notHeadings.flatMap(({ line: original }, i) =>
    met.has(i) || declared.indexOf(declared[i] ?? '') < i
      ? []
      : [issue('quote-not-found', paths.metadata, metadataLine('notHeadings', i), { original, count: 0 })],
  );
  return { value, issues: lost };
}

/** So much of a line is compared, its white space included. */
const longestDeclared = 400;

/** Words without their white space: as the words of document.yaml are looked for in lines. */
export const squeeze = (words: string): string => words.replace(/\s+/gu, '');

function rawLines(text: string): { index: number; length: number }[] {
  const lines: { index: number; length: number }[] = [];
  let index = 0;
  for (const match of text.matchAll(/\r\n|[\r\n\v\f\u2028\u2029]/gu)) {
    lines.push({ index, length: match.index - index });
    index = match.index + match[0].length;
  }
  return [...lines, { index, length: text.length - index }];
}

/** The lines of a text, empty ones included. */
export const splitRawLines = (text: string): string[] => rawLines(text).map(({ index, length }) => text.slice(index, index + length));

/** The 1-based line on which an offset of the seed stands. */
export function lineNumbers(seed: string): (offset: number) => number {
  const starts = rawLines(seed).map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** How much of a column a text fills, in halves of an ideograph: figures and letters are half as wide. */
export const widthOf = (text: string): number => text.length + [...text].filter((character) => character > '\u2000').length;
