/** The text of a sentence with its marks: what is different in it, and the words that carry weight. */

import { type MarkupChild, tag } from '../../browser/markup.ts';
import { pauses } from '../../policy/marks.ts';
import type { Piece } from '../differences.ts';

/** What stands at the edge of a piece and says nothing; brackets and quotation marks stay with what they hold. */
const edges = new RegExp(`^([${pauses}]*)(.*?)([${pauses}]*)$`, 'su');
const onlyPauses = new RegExp(`^[${pauses}]+$`, 'u');
const isPunctuation = (text: string): boolean => onlyPauses.test(text);

/** Marks for what differs, one for each run. Punctuation is in a mark only inside its run; a short number stays in one line. */
export function markedText(pieces: readonly Piece[]): MarkupChild[] {
  return groupsOf(withoutEdges(pieces.flatMap(parted)), ({ reach }) => reach).flatMap((run) => {
    const words = groupsOf(run, ({ whole }) => whole).flatMap(wordsOf);
    const reach = run[0]?.reach ?? 'all';
    return reach === 'all' ? words : [tag('mark', { class: reach }, ...words)];
  });
}

/** The words that are marked as standing in this column only, run by run. */
export const solePhrases = (pieces: readonly Piece[]): string[] =>
  groupsOf(withoutEdges(pieces.flatMap(parted)), ({ reach }) => reach).flatMap((run) =>
    run[0]?.reach === 'sole' ? [run.map(({ text }) => text).join('')] : [],
  );

/** `pieces`: those of one number, or of none. */
function wordsOf(pieces: readonly Piece[]): MarkupChild[] {
  const words = pieces.map(({ text, mark }) => (mark ? tag('span', { class: `word ${mark}` }, text) : text));
  return (pieces[0]?.whole ?? null) === null ? words : [tag('span', { class: 'whole' }, ...words)];
}

function parted(piece: Piece): Piece[] {
  const [, before = '', words = '', after = ''] = edges.exec(piece.text) ?? [];
  return [before, words, after].filter(Boolean).map((text) => ({ ...piece, text }));
}

/** Punctuation between two pieces that reach equally far goes with them, other punctuation stays unmarked. */
function withoutEdges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    if (!isPunctuation(piece.text)) return piece;
    const [before, after] = [pieces[i - 1]?.reach, pieces[i + 1]?.reach];
    return { ...piece, reach: before && before === after ? before : 'all' };
  });
}

/** Neighbours that are alike in what `key` gives. */
function groupsOf<Key>(pieces: readonly Piece[], key: (piece: Piece) => Key): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0] && key(last[0]) === key(piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
