/** Where a line of print ends because it is full, and what comes between it and the next when they are joined. */
import { anyNumber } from '../../../../convert/numbers/number-patterns.ts';
import { isIdeographic } from './printed-line.ts';

/** Ideographs and letters that a line may not part: a word, a number, or one ideograph with the marks that may not open or end a line. */
const firstToken = /^[“‘（《〈「『【〔(]*(?:[\p{Script=Latin}\p{Nd}.,%/-]+|.)(?:[”’][“‘]+.|[，。、；：？！）》〉」』】〕”’…])*/u;

/** In points, as wide as `size` makes it. */
export function tokenWidth(text: string, size: number): number {
  let width = 0;
  for (const character of firstToken.exec(text)?.[0] ?? '') width += isIdeographic(character) ? size : size / 2;
  return width;
}

const isLetter = (text: string): boolean => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text);
const isDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/** What is known of the end of the upper line. */
export interface LineEnd {
  /** White space stands there. */
  spaced: boolean;
  /** Nothing more would have gone into it. */
  filled: boolean;
}

/** Words of letters are parted by a space, ideographs by nothing, the two by what is printed; `-` at the end stays as it is. */
export function joinWrapped(upper: string, lower: string, end: LineEnd = { spaced: false, filled: true }): string {
  const [last, first] = [upper.slice(-1), lower.slice(0, 1)];
  const words = (isLetter(last) || /[,.;:)%]/u.test(last) || isDigit(last)) && isLetter(first);
  const number = isLetter(last) && isDigit(first);
  const split = isDigit(last) && isDigit(first) && !end.filled;
  const printed = end.spaced && !(isIdeographic(last) && isIdeographic(first));
  return upper + (words || number || split || printed ? ' ' : '') + lower;
}

/** A sentence or a clause is over. */
export const isClosed = (text: string): boolean => /[。；：！？.;:!?][”’）」』]?$/u.test(text);

/** A line that opens with a number begins a paragraph where its place leaves that open. */
export const opensWithNumber = anyNumber;

/** A line of a contents list: dots that lead to a page number. */
export const isLed = (text: string): boolean => /[.…·．‥]{3}[\s.…·．‥]*[（(]?\d{1,4}[)）]?$/u.test(text);
