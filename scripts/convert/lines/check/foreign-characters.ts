/** Characters that no policy text holds: what damage, fonts of their own and wrong encodings leave behind. */
import { type Issue, issue } from '../../../faults/issues.ts';
import { ideographOf, lookalike } from '../../correct/typography.ts';
import type { Line } from '../split-lines.ts';

/** Ideographs that this program's Unicode does not have yet are no damage. */
const unassigned = '(?![\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}])\\p{Cn}';
/** Controls of C1, marks of annotations and objects, U+FFFD, private use, lone halves, what Unicode has not given away, a blank of Braille, marks over an ideograph. */
const foreign = new RegExp(`[\\u0080-\\u009f\\ufff9-\\ufffd\\u2800\\p{Co}\\p{Cs}\\p{Me}]|${unassigned}|(?<=\\p{Script=Han})[\\u0300-\\u036f]`, 'gu');

/** Each such character once, with its first line and the number of its lines; radicals for which ideographs are meant as one fault. */
export function foreignCharacters(lines: readonly Line[], path: string): Issue[] {
  const damaged = charactersIn(lines, foreign).map(({ character, line, count }) =>
    issue('foreign-character', path, line, { code: codeOf(character), lines: count }),
  );
  const [first, ...others] = charactersIn(lines, lookalike).filter(({ character }) => ideographOf(character) !== character);
  if (!first) return damaged;
  const { character, line } = first;
  return [
    ...damaged,
    issue('lookalike-character', path, line, { character, code: codeOf(character), ideograph: ideographOf(character), others: others.length }),
  ];
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function charactersIn(lines: readonly Line[], pattern: RegExp): { character: string; line: number; count: number }[] {
  const found = new Map<string, { character: string; line: number; count: number }>();
  for (const { text, number } of lines) {
    for (const character of new Set(text.text.match(pattern))) {
      const one = found.get(character);
      if (one) one.count++;
      else found.set(character, { character, line: number, count: 1 });
    }
  }
  return [...found.values()];
}
