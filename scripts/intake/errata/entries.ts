/** From a suspected place to an entry of errata.yaml that the converter finds. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Passage, Suspicion } from './passage.ts';

/** The anchor of the unit that holds the words from `start` to `end` of the text as received; null where no single one does. */
export type UnitFinder = (start: number, end: number) => string | null;

export function unitFinder(units: readonly Unit[]): UnitFinder {
  const spans = units.flatMap(({ anchor, source }) => source.map(({ start, end }) => ({ anchor, start, end }))).sort((a, b) => a.start - b.start);
  return (start, end) => {
    let [low, high] = [0, spans.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= start) low = middle;
      else high = middle;
    }
    const span = spans[low];
    return span && span.start <= start && end <= span.end ? span.anchor : null;
  };
}

/** The words round a place that tell it from others, on either side, are tried in these lengths. */
const lengths = [4, 8, 16, 32, 64];

/** Null where no unit holds the place, or no words round it tell it from another. */
export function entryOf(suspicion: Suspicion, passage: Passage, unitAt: UnitFinder): ErratumEntry | null {
  const { start, end, corrected, kind, confidence, reason } = suspicion;
  const unit = unitAt(passage.at[start] ?? 0, (passage.at[end - 1] ?? 0) + 1);
  const words = unit === null ? null : quoteOf(start, end, passage.text);
  if (unit === null || words === null) return null;
  const original = passage.raw.slice(passage.at[start] ?? 0, (passage.at[end - 1] ?? 0) + 1);
  return { unit, ...words, original, corrected: corrected === original ? '' : corrected, status: 'noted', kind, reason, confidence, readers: 1 };
}

function quoteOf(start: number, end: number, text: string): { prefix: string; suffix: string } | null {
  for (const length of lengths) {
    const [from, to] = [wholeStart(text, Math.max(0, start - length)), wholeEnd(text, Math.min(text.length, end + length))];
    const whole = text.slice(from, to);
    const first = text.indexOf(whole);
    if (first === from && text.indexOf(whole, first + 1) < 0) return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
  }
  return null;
}

/** A character of two UTF-16 units is never cut. */
const wholeStart = (text: string, at: number): number => (isLow(text.charCodeAt(at)) && at > 0 ? at - 1 : at);
const wholeEnd = (text: string, at: number): number => (isLow(text.charCodeAt(at)) && at < text.length ? at + 1 : at);
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
