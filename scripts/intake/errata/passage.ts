/** A text as errors are looked for in it: without its white space, with the way back. */
import { squeezeSeed } from '../../convert/correct/locate-quotes.ts';

export interface Passage {
  /** As received. */
  raw: string;
  /** Without white space: errors of letters do not depend on how lines are set. */
  text: string;
  /** Offset in `raw` of each UTF-16 unit of `text`. */
  at: readonly number[];
  /** 1 where a line or a cell ends before the unit: what stands on either side may not belong together. */
  parted: Uint8Array;
}

/** A place that may be at fault. Offsets count UTF-16 units of `text`; `end` is exclusive. */
export interface Suspicion {
  start: number;
  end: number;
  /** What is meant; empty where it cannot be told. */
  corrected: string;
  kind: 'wrong-char' | 'missing' | 'duplicate' | 'punctuation' | 'foreign' | 'scattered' | 'spacing' | 'subscript';
  confidence: 'certain' | 'likely' | 'doubtful';
  /** Chinese: what speaks for it. */
  reason: string;
}

export function passageOf(raw: string): Passage {
  const { text, at } = squeezeSeed(raw);
  const parted = new Uint8Array(text.length + 1);
  for (let i = 1; i < text.length; i++) {
    const [from, to] = [(at[i - 1] ?? 0) + 1, at[i] ?? 0];
    if (to > from && /[\n\r\t\v\f\u2028\u2029]/u.test(raw.slice(from, to))) parted[i] = 1;
  }
  parted[0] = 1;
  parted[text.length] = 1;
  return { raw, text, at, parted };
}

/** The white space of `raw` before a unit of `text`. */
export function gapBefore({ raw, at }: Passage, index: number): string {
  return index <= 0 ? '' : raw.slice((at[index - 1] ?? 0) + 1, at[index] ?? raw.length);
}

/** Whether `text` from `start` to `end` stands on one line, in one cell. */
export function isWhole({ parted }: Passage, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (parted[i]) return false;
  return true;
}

const ideograph = /^\p{Script=Han}$/u;
/** Letters of words; 〇 counts as one. */
export const isHan = (character: string): boolean => ideograph.test(character);

/** Errors where words of a text match a pattern, which has the flag g; the lines they stand on are not looked at. */
export function suspicionsOf(text: string, pattern: RegExp, suspect: (match: RegExpExecArray) => Omit<Suspicion, 'start' | 'end'> | null): Suspicion[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = suspect(match as RegExpExecArray);
    return found ? [{ start: match.index, end: match.index + match[0].length, ...found }] : [];
  });
}
