/** The clauses (分句) of a sentence, and what stands in brackets and title marks, apart from it. Pure; offsets are UTF-16 units. */

import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import { OpenPairs } from '../../../src/policy/sentences.ts';

/** What marks enclose, with these marks. */
export const asidePairs: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '〈': '〉', '[': ']', '【': '】' };

/** Stands for each unit of an aside: no word and no pause. */
export const aside = '\u0001';

export interface Clause {
  start: number;
  end: number;
}

/** The text with every aside blotted out, of the same length; a mark that is never closed encloses nothing. */
export function withoutAsides(text: string): string {
  const open = new OpenPairs();
  const units = [...Array(text.length).keys()].map((i) => text.charAt(i));
  for (let i = 0; i < text.length; i++) {
    const from = open.close(text.charAt(i));
    if (from !== null) units.fill(aside, from, i + 1);
    const closing = asidePairs[text.charAt(i)];
    if (closing) open.open(closing, i);
  }
  return units.join('');
}

const pause = new RegExp(`[${clauseEnds}${sentenceEnds}\\n;,]`, 'gu');

/** The clauses of a range of a text without asides, without white space at their ends; a comma within a number parts none. */
export function clausesOf(plain: string, { start, end }: Clause): Clause[] {
  const found: Clause[] = [];
  let from = start;
  for (const { index } of plain.slice(start, end).matchAll(pause)) {
    const at = start + index;
    if (/\d/u.test(plain.charAt(at - 1)) && /^,\d{3}/u.test(plain.slice(at, at + 4))) continue;
    found.push({ start: from, end: at });
    from = at + 1;
  }
  found.push({ start: from, end });
  return found.flatMap((clause) => trimmed(plain, clause));
}

function trimmed(text: string, { start, end }: Clause): Clause[] {
  const words = text.slice(start, end);
  if (!words.trim()) return [];
  return [{ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }];
}
