/** The words of a quotation, with the corrections that apply to them. */
import type { Erratum } from '../policy/model/erratum.ts';

/** A stretch of text as it was received, or a corrected place. */
export type Piece = string | { shown: string; received: string; kind: Erratum['kind']; whole: boolean };
export type Wording = readonly Piece[];

/** Kinds of errors in which the received characters make no words: torn out of their line, or spaced out. */
const layoutKinds: ReadonlySet<Erratum['kind']> = new Set(['scattered', 'spacing', 'subscript', 'misplaced']);

/** The words as they are read: corrections applied. */
export function readWording(wording: Wording): string {
  return wording.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('');
}

/** The received words with each correction in brackets behind them: 大限度降低〔校作“最大限度降低”〕. */
export function receivedWording(wording: Wording): string {
  return wording.map((piece) => (typeof piece === 'string' ? piece : receivedPiece(piece))).join('');
}

function receivedPiece({ shown, received, kind, whole }: Exclude<Piece, string>): string {
  if (!whole) return `${shown}〔此处经校订〕`;
  if (layoutKinds.has(kind)) return `${shown}〔底本排印错乱，据校订〕`;
  const words = received.replace(/\s+/gu, '');
  return words ? `${words}〔校作“${shown.replace(/\s+/gu, '')}”〕` : `〔校补“${shown}”〕`;
}

export function hasCorrection(wording: Wording): boolean {
  return wording.some((piece) => typeof piece !== 'string');
}
