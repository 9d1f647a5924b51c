/** How wide lines of text are in print, in half-width columns: an ideograph takes two. */

const narrow = /[ -\u02ff\uff61-\uff9f]/u;

/** Columns of a line; a tab takes four. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) columns += character === '\t' ? 4 : narrow.test(character) ? 1 : 2;
  return columns;
}

/** Columns of white space before the first word. */
export const indentOf = (line: string): number => columnsOf(line.slice(0, line.length - line.trimStart().length));
