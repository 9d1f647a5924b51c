/** The text of one unit in parts, as its light page sets it: paragraphs, sentences, corrected and doubtful places. */
import { z } from 'astro/zod';
import sentencesJson from '../../content/data/sentences.json?raw';
import { type Sentence, sentenceSchema, type Unit } from '../policy/model.ts';
import type { NumberedErratum } from './library.ts';

const sentencesByUnit = Map.groupBy(z.array(sentenceSchema).parse(JSON.parse(sentencesJson)), ({ clause }) => clause);

export interface TextPart {
  text: string;
  erratum: NumberedErratum | null;
  /** Whether the erratum goes on in the next sentence, or began in the one before. */
  part: 'first' | 'middle' | 'last' | null;
}

export interface SentenceParts {
  /** m5.2; null for what stands between sentences, and in units without any. */
  anchor: string | null;
  parts: TextPart[];
}

interface Stretch {
  anchor: string | null;
  start: number;
  end: number;
}

/** Paragraph by paragraph; joined, the parts are the unit's text without its line feeds. */
export function partsOfUnit(unit: Unit, errata: readonly NumberedErratum[]): SentenceParts[][] {
  const sentences = sentencesByUnit.get(unit.id) ?? [];
  let start = 0;
  return unit.text.split('\n').map((paragraph) => {
    const [from, to] = [start, start + paragraph.length];
    start = to + 1;
    return stretches(from, to, sentences).map(({ anchor, ...range }) => ({ anchor, parts: partsOf(unit.text, range, errata) }));
  });
}

function stretches(from: number, to: number, sentences: readonly Sentence[]): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  for (const { id, start, end } of sentences.filter((sentence) => sentence.start >= from && sentence.end <= to)) {
    found.push({ anchor: null, start: at, end: start }, { anchor: id.slice(id.indexOf('#') + 1), start, end });
    at = end;
  }
  return [...found, { anchor: null, start: at, end: to }].filter(({ start, end }) => start < end);
}

function partsOf(text: string, { start, end }: { start: number; end: number }, errata: readonly NumberedErratum[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const erratum of errata.filter(({ textStart }) => textStart !== null).toSorted((a, b) => (a.textStart ?? 0) - (b.textStart ?? 0))) {
    const [from, to] = [Math.max(start, erratum.textStart ?? 0), Math.min(end, erratum.textEnd ?? 0)];
    if (from >= to) continue;
    parts.push({ text: text.slice(at, from), erratum: null, part: null });
    parts.push({ text: text.slice(from, to), erratum, part: partName((erratum.textStart ?? 0) < start, (erratum.textEnd ?? 0) > end) });
    at = to;
  }
  return [...parts, { text: text.slice(at, end), erratum: null, part: null }].filter((part) => part.text !== '');
}

function partName(hasBegun: boolean, goesOn: boolean): TextPart['part'] {
  if (hasBegun) return goesOn ? 'middle' : 'last';
  return goesOn ? 'first' : null;
}
