/** A line to which others are joined: its end alone is looked at, so that a long one is not read anew with every piece. */
import type { ExtractLine, RestoredSpan } from '../received/extract.ts';
import { labelOf } from './printed-labels.ts';

export interface GrowingLine {
  first: ExtractLine;
  parts: string[];
  length: number;
  /** The whole of a short line, the end of a long one. */
  tail: string;
  restored: RestoredSpan[];
}

const longestTail = 500;

export const begunWith = (line: ExtractLine): GrowingLine => ({
  first: line,
  parts: [line.text],
  length: line.text.length,
  tail: line.text.slice(-longestTail),
  restored: [...(line.restored ?? [])],
});

/** Joins another; a space parts words in Latin letters, and the number of an article from its text. */
export function grow(line: GrowingLine, { text, restored = [] }: ExtractLine): void {
  const gap = (/[A-Za-z]$/u.test(line.tail) && /^[A-Za-z]/u.test(text)) || isBareOrdinal(line.tail) ? ' ' : '';
  const from = line.length + gap.length;
  for (const span of restored) line.restored.push({ ...span, start: span.start + from, end: span.end + from });
  line.parts.push(gap, text);
  line.length = from + text.length;
  line.tail = `${line.tail}${gap}${text}`.slice(-longestTail);
}

const isBareOrdinal = (text: string): boolean => text.startsWith('第') && text.length < 20 && labelOf(text)?.length === text.length;

/** What is known of it while it grows; its text is the end of a long one. */
export const seenOf = ({ first, tail }: GrowingLine): ExtractLine => ({ ...first, text: tail });

/** The words of all, set as the first. */
export function grownLine({ first, parts, restored }: GrowingLine): ExtractLine {
  return { ...first, text: parts.join(''), ...(restored.length > 0 ? { restored } : {}) };
}
