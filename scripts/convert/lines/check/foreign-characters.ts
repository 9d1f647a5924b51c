/** Characters that no policy text holds: what damage, fonts of their own and wrong encodings leave behind. */
import { type Issue, issue } from '../../../faults/issues.ts';
import { ideographOf, lookalike } from '../../correct/typography.ts';
import type { Line } from '../split-lines.ts';

/** Ideographs that this program's Unicode does not have yet are no damage. */
const unassigned = '(?![\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}])\\p{Cn}';
/** Controls of C1, marks of annotations and objects, U+FFFD, private use, lone halves, what Unicode has not given away, a blank of Braille, marks over an ideograph. */
const foreign = new RegExp(`[\\u0080-\\u009f\\ufff9-\\ufffd\\u2800\\p{Co}\\p{Cs}\\p{Me}]|${unassigned}|(?<=\\p{Script=Han})[\\u0300-\\u036f]`, 'gu');

/**
 * What a text looks like that was read in a wrong encoding: UTF-8 as Latin letters (å®Œå–„, Ã—, â€œ, ï¼Œ) or as GBK (鈥, 銆, 锛), and
 * memory that nothing was written to (锟斤拷, 烫烫烫, 屯屯屯).
 */
const wrongEncoding =
  /锟斤拷|烫{3}|屯{3}|[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|鈥[\p{Script=Han}\p{P}]|銆[\p{Script=Han}\p{P}]|锛[屽歔氾]|[鈥銆](?![\p{Script=Han}])/gu;

/** Each such character once, with its first line and the number of its lines; radicals for which ideographs are meant as one fault. */
export function foreignCharacters(lines: readonly Line[], path: string): Issue[] {
  const damaged = [...charactersIn(lines, foreign), ...misreadIn(lines)].map(({ character, line, count }) =>
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

/** The first place that was read in a wrong encoding, for all of them. */
function misreadIn(lines: readonly Line[]): { character: string; line: number; count: number }[] {
  const found = charactersIn(lines, wrongEncoding);
  const [first] = found;
  return first ? [{ ...first, count: new Set(lines.filter(({ text }) => text.text.search(wrongEncoding) >= 0)).size }] : [];
}

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
