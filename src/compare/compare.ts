/**
 * Sets two to four texts side by side: which sentences correspond, what wording is shared, what stands in one only,
 * which words carry weight. Pure, without DOM: the pages made at build time and the page in the browser both use it.
 */

import { findPartners, lineUp, type Partners, type Row } from './align.ts';
import { type Shown, showSentence } from './differences.ts';
import { type Reading, sharedWith } from './shared-wording.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export { type Reach, reachOf, type Stretch } from './stretches.ts';

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
  /** What it says who does by when, in words; absent where nothing was found. */
  facts?: readonly FactsInWords[];
}

/** The facts of a unit of one kind: what is said of each, and the anchor of the sentence that proves it. */
export interface FactsInWords {
  name: string;
  items: readonly { anchor: string; words: string; remark: string | null }[];
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

export interface ComparedSentence extends UnitSentence {
  unit: ComparedUnit;
  stretches: Stretch[];
  /** Sentences of other columns that correspond, the most like first. */
  partners: { column: number; sentence: number }[];
  /** What of it is shown as different. */
  shown: Shown;
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
  const stretches = stretchesOf(sentence.text, heldBy, reading.language);
  const corresponding = partners.map((partner) => ({ column: partner.column, text: texts[partner.column]?.[partner.sentence] ?? '' }));
  return {
    ...sentence,
    stretches,
    partners: partners.sort((a, b) => b.like - a.like).map(({ column: c, sentence: j }) => ({ column: c, sentence: j })),
    shown: showSentence(
      { text: sentence.text, row: sentence.row, column, stretches, partners: corresponding, elsewhere: others.map((d) => (texts[d] ?? []).join('')) },
      texts.length,
      reading,
    ),
  };
}
