/** Lines of the concordance: every place of a wording with what stands left and right of it. */

import { findAnyInOriginal, mapNormalForm, type TextRange } from '../../../policy/normal-form.ts';
import type { Surroundings } from '../../../policy/surroundings.ts';
import { headOf, tailOf } from '../../../policy/whole-characters.ts';
import { nameByItself } from '../../../wording/units.ts';
import type { LineOrder } from '../../address.ts';
import type { Hit, HitText } from '../../answer/answer.ts';

export interface Line {
  hit: Hit;
  words: HitText;
  /** Label and title of the unit, or its first words. */
  name: string;
  before: string;
  wording: string;
  after: string;
  /** The words beyond those, which are not shown. */
  beyond: Surroundings;
}

/** Characters to either side: more than the widest screen shows. */
export const reach = 40;

/** All places in title and text of a unit, in the order of the text. */
export function linesOf(hit: Hit, words: HitText): Line[] {
  const { label, title, text } = words;
  const name = nameByItself({ kind: hit.kind, label, title, text });
  return [title ?? '', text].flatMap((field) =>
    findAnyInOriginal(mapNormalForm(field), hit.wordings).map((place) => ({ hit, words, name, ...lineAt(field, place) })),
  );
}

function lineAt(field: string, { start, end }: TextRange): Omit<Line, 'hit' | 'words' | 'name'> {
  const left = onOneLine(tailOf(field.slice(0, start), 2 * reach));
  const right = onOneLine(headOf(field.slice(end), 2 * reach));
  const [before, after] = [tailOf(left, reach), headOf(right, reach)];
  const beyond = { before: left.slice(0, left.length - before.length), after: right.slice(after.length) };
  return { before, wording: onOneLine(field.slice(start, end)), after, beyond };
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** Sorted by the words next to the place, by sound; places with the same neighbours stay in their order. */
export function sortLines(lines: readonly Line[], order: LineOrder): readonly Line[] {
  if (order === 'rank') return lines;
  const key = order === 'after' ? ({ after }: Line) => after.trim() : ({ before }: Line) => Array.from(before.trim()).reverse().join('');
  const collator = new Intl.Collator('zh-CN');
  const keyed = lines.map((line) => ({ line, key: key(line) }));
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
}
