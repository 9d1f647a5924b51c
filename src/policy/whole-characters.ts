/**
 * Cutting texts between characters as readers see them: never inside a surrogate pair (𬭊), nor between a letter and what belongs to
 * it (combining marks, variation selectors, the parts of an emoji or a flag). Whatever cuts a text to a length cuts it here.
 */
const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** Characters as readers see them. */
export const charactersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** So far before a place the character that stands there begins: longer ones (letters under heaps of marks) are cut. */
const longest = 64;

/** What a character may begin with if nothing belongs to the one before it: Han, kana, CJK punctuation, ASCII letters and digits. */
const plain = /^[ -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]$/u;

/** Whether the text can be cut at this offset. */
export function isWholeAt(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return plain.test(text.charAt(offset)) || startOfCharacter(text, offset) === offset;
}

/** Where the character begins that stands at an offset. */
function startOfCharacter(text: string, offset: number): number {
  const from = firstWhole(text, Math.max(0, offset - longest));
  const around = graphemes.segment(text.slice(from, offset + 2)).containing(offset - from);
  return from + (around?.index ?? 0);
}

/** Not between two halves of one code point. */
const firstWhole = (text: string, offset: number): number => (isBetweenHalves(text, offset) ? offset - 1 : offset);

function isBetweenHalves(text: string, offset: number): boolean {
  return offset > 0 && /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1));
}

/** The last offset not behind `offset` at which the text can be cut. */
export function lastWholeEnd(text: string, offset: number): number {
  if (isWholeAt(text, offset)) return Math.max(0, Math.min(offset, text.length));
  return startOfCharacter(text, offset);
}

/** The first offset not before `offset` at which the text can be cut. */
export function firstWholeStart(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  while (!isWholeAt(text, at)) at++;
  return at;
}

/** The beginning of a text, at most so many UTF-16 units of whole characters; with `sign` behind it where something was cut off. */
export function shortened(text: string, most: number, sign = '…'): string {
  return text.length > most ? text.slice(0, lastWholeEnd(text, most - sign.length)) + sign : text;
}

/** At most so many UTF-16 units of a text’s beginning … */
export const headOf = (text: string, most: number): string => text.slice(0, lastWholeEnd(text, most));

/** … and of its end, in whole characters. */
export const tailOf = (text: string, most: number): string => text.slice(firstWholeStart(text, text.length - most));

/** A range of a text widened to whole characters. */
export function wholeRange<T extends { start: number; end: number }>(text: string, { start, end }: T): { start: number; end: number } {
  return { start: lastWholeEnd(text, start), end: firstWholeStart(text, end) };
}
