/**
 * Text that remembers where it comes from: for every UTF-16 unit the span of the seed it stands for,
 * and the erratum (index in the document's list, or -1) that it belongs to.
 */
import type { Span } from '../../../src/policy/model/values.ts';

export interface SourcedText {
  readonly text: string;
  readonly at: readonly number[];
  readonly to: readonly number[];
  readonly mark: readonly number[];
}

export const emptySourced: SourcedText = { text: '', at: [], to: [], mark: [] };

/** The seed itself from `start` to `end`, marked as belonging to erratum `mark`. */
export function fromSeed(seed: string, { start, end }: Span, mark = -1): SourcedText {
  const at = Array.from({ length: end - start }, (_, i) => start + i);
  return { text: seed.slice(start, end), at, to: at.map((i) => i + 1), mark: at.map(() => mark) };
}

/** Words that stand for the span of the seed as a whole. */
export function standingFor(text: string, span: Span, mark: number): SourcedText {
  const units = Array.from({ length: text.length }, () => 0);
  return { text, at: units.map(() => span.start), to: units.map(() => span.end), mark: units.map(() => mark) };
}

export function sliceSourced(value: SourcedText, start: number, end = value.text.length): SourcedText {
  return { text: value.text.slice(start, end), at: value.at.slice(start, end), to: value.to.slice(start, end), mark: value.mark.slice(start, end) };
}

export function joinSourced(parts: readonly SourcedText[]): SourcedText {
  const [at, to, mark]: [number[], number[], number[]] = [[], [], []];
  for (const part of parts) {
    for (let i = 0; i < part.text.length; i++) {
      at.push(part.at[i] ?? 0);
      to.push(part.to[i] ?? 0);
      mark.push(part.mark[i] ?? -1);
    }
  }
  return { text: parts.map((part) => part.text).join(''), at, to, mark };
}

/** Without white space at either end. */
export function trimSourced(value: SourcedText): SourcedText {
  const start = value.text.length - value.text.trimStart().length;
  return sliceSourced(value, start, Math.max(start, value.text.trimEnd().length));
}

/**
 * Every match of the global pattern replaced by `replacement(match)`; the new characters stand for
 * the place where the match began. An undefined replacement leaves the match as it is.
 */
export function replaceSourced(value: SourcedText, pattern: RegExp, replacement: (match: RegExpExecArray) => string | undefined): SourcedText {
  const parts: SourcedText[] = [];
  let done = 0;
  for (const match of value.text.matchAll(pattern)) {
    const words = replacement(match as RegExpExecArray);
    if (words === undefined) continue;
    const end = match.index + match[0].length;
    const span = { start: value.at[match.index] ?? 0, end: value.to[end - 1] ?? 0 };
    parts.push(sliceSourced(value, done, match.index), standingFor(words, span, value.mark[match.index] ?? -1));
    done = end;
  }
  return done === 0 && parts.length === 0 ? value : joinSourced([...parts, sliceSourced(value, done)]);
}
