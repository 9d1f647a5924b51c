/** Lines of text for drawings, which break none by themselves. */
import { closingMarks, openingMarks, pauses } from '../../policy/marks.ts';

/** How wide a character is, as a part of the size of the type: Chinese ones are square, others about half as wide. */
const widthOf = (character: string): number =>
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffe6\u2014\u2018-\u201d\u2026\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.56;

/** What never begins a line, and what never ends one (GB/T 15834, 标点符号的位置). */
const neverFirst = new RegExp(`[${pauses}${closingMarks}…—%％]`, 'u');
const neverLast = new RegExp(`[${openingMarks}]`, 'u');

/** What stays in one piece: words and numbers of other scripts. */
const pieces = /[\p{L}\p{N}.%/:?=&#_+-]+(?<![\p{Script=Han}])|./gsu;

/** The text in lines of at most `width` (in characters), none of which begins or ends with a mark that may not. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (measure(line + piece) > width && line && !neverFirst.test(piece)) {
      const kept = neverLast.test(line.at(-1) ?? '') ? line.slice(0, -1) : line;
      lines.push(kept);
      line = line.slice(kept.length);
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}

/** Han characters one by one; a piece that is longer than a line is cut. */
function piecesOf(text: string, width: number): string[] {
  return [...text.matchAll(pieces)].flatMap(([piece]) => (measure(piece) > width || /\p{Script=Han}/u.test(piece) ? [...piece] : [piece]));
}

const measure = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);
