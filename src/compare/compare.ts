/**
 * Sets two to four texts side by side: which sentences correspond, what wording is shared, what stands in one only,
 * which words carry weight. Pure, without DOM: the pages made at build time and the page in the browser both use it.
 */

import type { ComparisonLanguage } from '../policy/language.ts';
import { charactersOf } from '../policy/whole-characters.ts';
import { findPartners, lineUp, type Partners, type Row } from './align.ts';
import { findMarks, type MarkKind } from './marks.ts';
import { type Reading, sharedWith } from './shared-wording.ts';

/**
 * A sentence as published: `index` is its number for good in its unit; null for a line of a unit that has none. `row`: the number
 * for good of the row of a table.
 */
export interface UnitSentence {
  index: number | null;
  text: string;
  row?: number;
}

export interface ComparedUnit {
  document: string;
  anchor: string;
  /** What readers call it: （五）依法严格排污管理. */
  name: string;
  sentences: readonly UnitSentence[];
}

/** A column: one unit of a document, or several that are read as one text. */
export interface Column {
  document: string;
  /** Its place as it is shown, and the area whose tint it has. */
  place: string;
  area: string;
  /** Short title of the document. */
  documentTitle: string;
  units: readonly ComparedUnit[];
}

/** A stretch of a sentence whose characters are alike in both respects. `heldBy`: the columns that hold it, its own included. */
export interface Stretch {
  text: string;
  heldBy: readonly number[];
  mark: MarkKind | null;
}

export interface ComparedSentence extends UnitSentence {
  unit: ComparedUnit;
  stretches: Stretch[];
  /** Sentences of other columns that correspond, the most like first. */
  partners: { column: number; sentence: number }[];
}

export interface Comparison {
  columns: readonly Column[];
  /** For each column its sentences in order. */
  sentences: ComparedSentence[][];
  rows: Row[];
}

export function compareColumns(columns: readonly Column[], reading: Reading): Comparison {
  const texts = columns.map(({ units }) => units.flatMap((unit) => unit.sentences.map(({ text }) => text)));
  const partners = columns.map((_, c) => columns.map((_, d) => (c < d ? findPartners(texts[c] ?? [], texts[d] ?? [], reading.weigh) : [])));
  const like = (c: number, i: number, d: number, j: number): number => (c < d ? partners[c]?.[d]?.[i]?.[j] : partners[d]?.[c]?.[j]?.[i]) ?? 0;
  const sentences = columns.map((column, c) =>
    column.units
      .flatMap((unit) => unit.sentences.map((sentence) => ({ unit, ...sentence })))
      .map((sentence, i) => compareSentence(sentence, c, i, texts, like, reading)),
  );
  const rows = lineUp(
    texts.map(({ length }) => length),
    (c, d): Partners => partners[c]?.[d] ?? [],
  );
  return { columns, sentences, rows };
}

function compareSentence(
  sentence: UnitSentence & { unit: ComparedUnit },
  column: number,
  at: number,
  texts: readonly string[][],
  like: (c: number, i: number, d: number, j: number) => number,
  reading: Reading,
): ComparedSentence {
  const others = texts.map((_, d) => d).filter((d) => d !== column);
  const partners = others.flatMap((d) => (texts[d] ?? []).map((_, j) => ({ column: d, sentence: j, like: like(column, at, d, j) }))).filter((p) => p.like > 0);
  const shared = new Map(
    others.map((d) => {
      const alike = partners.filter((partner) => partner.column === d).map((partner) => texts[d]?.[partner.sentence] ?? '');
      return [d, sharedWith(sentence.text, (texts[d] ?? []).join(''), alike, reading)];
    }),
  );
  const heldBy = (i: number): number[] => texts.flatMap((_, d) => (d === column || shared.get(d)?.[i] ? [d] : []));
  return {
    ...sentence,
    stretches: stretchesOf(sentence.text, heldBy, reading.language),
    partners: partners.sort((a, b) => b.like - a.like).map(({ column: c, sentence: j }) => ({ column: c, sentence: j })),
  };
}

function stretchesOf(text: string, heldBy: (i: number) => number[], language: ComparisonLanguage): Stretch[] {
  const marks = findMarks(text, language);
  const stretches: (Stretch & { key: string })[] = [];
  let i = 0;
  for (const character of charactersOf(text)) {
    const mark = marks.find(({ start, end }) => i >= start && i < end);
    const holders = holdersOf(i, character.length, heldBy);
    const key = `${holders.join()} ${mark?.start ?? ''}`;
    const last = stretches.at(-1);
    if (last?.key === key) last.text += character;
    else stretches.push({ text: character, heldBy: holders, mark: mark?.kind ?? null, key });
    i += character.length;
  }
  return stretches.map(({ text: words, heldBy: holders, mark }) => ({ text: words, heldBy: holders, mark }));
}

/** The columns that hold all of a character. */
function holdersOf(start: number, length: number, heldBy: (i: number) => number[]): number[] {
  const all = Array.from({ length }, (_, n) => heldBy(start + n));
  return (all[0] ?? []).filter((column) => all.every((holders) => holders.includes(column)));
}

/** How far a stretch reaches: into all columns, into some others, or it stands alone. */
export type Reach = 'all' | 'some' | 'sole';

export function reachOf({ heldBy }: Stretch, columns: number): Reach {
  if (heldBy.length === columns) return 'all';
  return heldBy.length > 1 ? 'some' : 'sole';
}
