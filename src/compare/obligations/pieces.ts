/** A sentence in pieces, for showing: its words of obligation and what stands between them. Pure. */
import type { BindingSentence, ObligationKind } from './said.ts';

/** `kind` null: words between occurrences. The pieces hold the sentence, to the character. */
export interface SaidPiece {
  text: string;
  kind: ObligationKind | null;
}

export function piecesOf({ text, occurrences }: Pick<BindingSentence, 'text' | 'occurrences'>): SaidPiece[] {
  const ends = [0, ...occurrences.map(({ end }) => end)];
  const pieces = occurrences.flatMap(({ start, word, kind }, i): SaidPiece[] => [
    { text: text.slice(ends[i], start), kind: null },
    { text: word, kind },
  ]);
  return [...pieces, { text: text.slice(ends.at(-1)), kind: null }].filter((piece) => piece.text !== '');
}
