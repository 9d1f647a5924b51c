/** The text of a sentence with its marks: how far its wording reaches, and the words that carry weight. */
import { pauses } from '../../policy/marks.ts';
import { type Reach, reachOf, type Stretch } from '../compare.ts';
import { type MarkupChild, tag } from './markup.ts';

/** A stretch as it is shown. */
type Piece = Pick<Stretch, 'text' | 'mark'> & { reach: Reach };

/** What stands at the edge of a stretch and says nothing; brackets and quotation marks stay with what they hold. */
const edges = new RegExp(`^([${pauses}]*)(.*?)([${pauses}]*)$`, 'su');
const onlyPauses = new RegExp(`^[${pauses}]+$`, 'u');
const isPunctuation = (text: string): boolean => onlyPauses.test(text);

/** Marks for what does not stand in all columns, one for each run. Punctuation is in a mark only inside its run. */
export function markedText(stretches: readonly Stretch[], columns: number): MarkupChild[] {
  return runsOf(withoutEdges(stretches.flatMap((stretch) => piecesOf(stretch, columns)))).flatMap((run) => {
    const words = run.map(({ text, mark }) => (mark ? tag('span', { class: `word ${mark}` }, text) : text));
    const reach = run[0]?.reach ?? 'all';
    return reach === 'all' ? words : [tag('mark', { class: reach }, ...words)];
  });
}

function piecesOf(stretch: Stretch, columns: number): Piece[] {
  const [, before = '', words = '', after = ''] = edges.exec(stretch.text) ?? [];
  return [before, words, after].filter(Boolean).map((text) => ({ text, mark: stretch.mark, reach: reachOf(stretch, columns) }));
}

/** Punctuation between two pieces that reach equally far goes with them, other punctuation stays unmarked. */
function withoutEdges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const inside = pieces[i - 1]?.reach === piece.reach && pieces[i + 1]?.reach === piece.reach;
    return isPunctuation(piece.text) && !inside ? { ...piece, reach: 'all' } : piece;
  });
}

function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.reach === piece.reach) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
