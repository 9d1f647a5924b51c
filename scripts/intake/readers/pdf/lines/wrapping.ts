/** Where a line of print ends because it is full, and what comes between it and the next when they are joined. */
import { isIdeographic } from './printed-line.ts';

/** Ideographs and letters that a line may not part: a word, a number, or one ideograph with the marks that may not open a line. */
const firstToken = /^(?:[\p{Script=Latin}\p{Nd}.,%/-]+|.)[，。、；：？！）》〉」』】〕”’…]*/u;

/** In points, as wide as `size` makes it. */
export function tokenWidth(text: string, size: number): number {
  let width = 0;
  for (const character of firstToken.exec(text)?.[0] ?? '') width += isIdeographic(character) ? size : size / 2;
  return width;
}

const isLetter = (text: string): boolean => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text);
const isDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/** Words of letters are parted by a space, ideographs by nothing; `-` at the end stays as it is. `filled`: nothing more would have gone into the upper line. */
export function joinWrapped(upper: string, lower: string, filled = true): string {
  const [last, first] = [upper.slice(-1), lower.slice(0, 1)];
  const words = (isLetter(last) || /[,.;:)%]/u.test(last) || isDigit(last)) && isLetter(first);
  const number = isLetter(last) && isDigit(first);
  const split = isDigit(last) && isDigit(first) && !filled;
  return upper + (words || number || split ? ' ' : '') + lower;
}

/** A sentence or a clause is over. */
export const isClosed = (text: string): boolean => /[。；：！？.;:!?][”’）」』]?$/u.test(text);
