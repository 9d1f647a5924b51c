/** Places in a text as lines: text.txt is read by its line numbers. */
import { lineNumbers, splitRawLines, squeeze } from '../convert/lines/split-lines.ts';

export interface TextLines {
  lines: readonly string[];
  /** The line (from 1) that a place lies in, in UTF-16 units. */
  lineAt: (offset: number) => number;
}

export const textLines = (text: string): TextLines => ({ lines: splitRawLines(text), lineAt: lineNumbers(text) });

/** The first line (from 1) with these words in it, white space ignored; null where there is none. */
export function lineOf(words: string, { lines }: TextLines): number | null {
  const wanted = squeeze(words);
  const at = wanted === '' ? -1 : lines.findIndex((line) => squeeze(line).includes(wanted));
  return at < 0 ? null : at + 1;
}
