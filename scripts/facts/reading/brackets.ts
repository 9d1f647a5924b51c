/** Brackets （…）, (…), [… ], 【…】 of a text, the outer ones: brackets within them are part of what they hold. */
import { closingBrackets, openingBrackets } from '../../../src/policy/marks.ts';

export interface Bracket {
  /** Of the opening bracket; `end` is behind the closing one. */
  start: number;
  end: number;
  /** What stands between. */
  words: string;
}

/** In the order of the text; one that never closes is none. */
export function bracketsOf(text: string): Bracket[] {
  const found: Bracket[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\n') depth = 0;
    if (openingBrackets.includes(character) && depth++ === 0) start = i;
    if (closingBrackets.includes(character) && depth > 0 && --depth === 0) found.push({ start, end: i + 1, words: text.slice(start + 1, i) });
  }
  return found;
}
