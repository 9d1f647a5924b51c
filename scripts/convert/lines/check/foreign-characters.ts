/** Characters that no policy text holds: what damage, fonts of their own and wrong encodings leave behind. */
import { type Issue, issue } from '../../../faults/issues.ts';
import { ideographOf, lookalike } from '../../correct/typography.ts';
import { codeOf, foreign } from '../../read/foreign.ts';
import type { Line } from '../split-lines.ts';

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
  return [...damaged, ...lookalikesIn(lines, path), ...otherScripts(lines, path)];
}

function lookalikesIn(lines: readonly Line[], path: string): Issue[] {
  const [first, ...others] = charactersIn(lines, lookalike).filter(({ character }) => ideographOf(character) !== character);
  if (!first) return [];
  const { character, line } = first;
  return [issue('lookalike-character', path, line, { character, code: codeOf(character), ideograph: ideographOf(character), others: others.length })];
}

/** Letters of Greek and Cyrillic that look like the Latin ones beside them, and signs of kana and bopomofo that look like ideographs. */
const latin = new Map(zip('АВЕЅІЈКМНОРСТУХаеосрхуѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABESIJKMHOPCTYXaeocpxysijABEZHIKMNOPTYXo'));
const ideographs = new Map(zip('エオカタトニハロミチヒムノセㄏㄚㄦㄧㄙㄗㄖ', '工才力夕卜二八口三千匕厶丿七厂丫儿一厶卩日'));
const otherLetters = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Words of Greek or Cyrillic have letters of their own; μ, α and Ω are units and names of rays. */
const letters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;
/** A word of kana has several signs. */
const loneSign =
  /(?<![\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Bopomofo}ー])[\p{Script=Katakana}\p{Script=Bopomofo}](?![\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Bopomofo}ー])/gu;

function zip(these: string, those: string): [string, string][] {
  const others = [...those];
  return [...these].map((one, i) => [one, others[i] ?? one]);
}

/** Each such character with the one that is meant, once. */
function otherScripts(lines: readonly Line[], path: string): Issue[] {
  const found = new Map<string, { meant: string; line: number; count: number }>();
  for (const { text, number } of lines) {
    for (const [character, meant] of new Map(inOtherScripts(text.text))) {
      const one = found.get(character);
      if (one) one.count++;
      else found.set(character, { meant, line: number, count: 1 });
    }
  }
  return [...found].map(([character, { meant, line, count }]) =>
    issue('other-script', path, line, { character, code: codeOf(character), meant, lines: count }),
  );
}

function inOtherScripts(text: string): [character: string, meant: string][] {
  const words = [...text.matchAll(letters)].filter(([word]) => otherLetters.test(word) && [...word].every((one) => latin.has(one) || !otherLetters.test(one)));
  const amidLatin = words.flatMap(({ 0: word, index }) => {
    const isLatinWord = /\p{Script=Latin}/u.test(word) || [...word].length > 1 || /^\d/u.test(text.slice(index + word.length));
    return isLatinWord ? [...word].flatMap((one): [string, string][] => (latin.has(one) ? [[one, latin.get(one) ?? one]] : [])) : [];
  });
  const amidHan = [...text.matchAll(loneSign)].flatMap(({ 0: sign, index }): [string, string][] => {
    const besideHan = /\p{Script=Han}$/u.test(text.slice(0, index)) || /^\p{Script=Han}/u.test(text.slice(index + 1));
    const meant = ideographs.get(sign);
    return besideHan && meant ? [[sign, meant]] : [];
  });
  return [...amidLatin, ...amidHan];
}

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
