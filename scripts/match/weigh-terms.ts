/** Measures to weighted terms: what a measure is made of, and how much each part of it tells. */
import * as jieba from 'nodejs-jieba';
import type { Measure } from './split-measure.ts';

/** Terms as ascending numbers, each once. */
export type Terms = Uint32Array;

export interface Clause {
  text: string;
  terms: Terms;
  /** Sum of the squared weights of its terms. */
  mass: number;
}

export interface WeighedMeasure extends Measure {
  titleTerms: Terms;
  /** Terms of title and clauses. */
  terms: Terms;
  /** Term n of `terms` stands in the clauses `places[starts[n]] … places[starts[n + 1] - 1]`; in none if in the title alone. */
  starts: Uint32Array;
  places: Uint16Array;
  /** How much term n counts for being repeated: 1 + ln(how often). A measure repeats the words of its subject. */
  emphasis: Float64Array;
  parts: Clause[];
  titleMass: number;
  /** Sum over its terms of (emphasis × weight)²: the square of its length as a vector. */
  mass: number;
}

export interface WeighedCollection {
  measures: WeighedMeasure[];
  /** Weight of each term, squared: 1 for a term of one measure only, 0 for a term of all. */
  squares: Float64Array;
  /** The same for two neighbouring characters; 0 where no measure holds them. */
  squareOf: (pair: string) => number;
}

/**
 * A term is a pair of neighbouring characters or a word of three or more (nodejs-jieba). Pairs find what two
 * texts share however it is cut into words; longer words count on top of their pairs, because a name
 * (“环境影响评价”) tells more than the pairs it is made of. The weight of a term is its rarity among the
 * measures, ln((N+1)/(n+½)), as a share of that of a term that stands in one measure only; so weights mean the
 * same in a small and in a large collection, and slogans and names of departments weigh little without any list of them.
 */
export function weighTerms(measures: readonly Measure[]): WeighedCollection {
  const numbers = new Map<string, number>();
  const clauses = new Map<string, Clause>();
  const read = (text: string): Clause => {
    const known = clauses.get(text);
    if (known) return known;
    const clause = { text, terms: Uint32Array.from(termsOf(text), (term) => numberOf(term, numbers)).sort(), mass: 0 };
    clauses.set(text, clause);
    return clause;
  };
  const placed = measures.map((measure) => placeTerms(measure, read(measure.title).terms, measure.clauses.map(read)));
  const squares = rarity(placed, numbers.size);
  const squareOf = (pair: string): number => squares[numbers.get(pair) ?? -1] ?? 0;
  const massOf = (terms: Terms): number => terms.reduce((sum, term) => sum + (squares[term] ?? 0), 0);
  for (const clause of clauses.values()) clause.mass = massOf(clause.terms);
  const lengthOf = ({ terms, emphasis }: PlacedMeasure): number => terms.reduce((sum, term, n) => sum + (emphasis[n] ?? 0) ** 2 * (squares[term] ?? 0), 0);
  return { measures: placed.map((measure) => ({ ...measure, titleMass: massOf(measure.titleTerms), mass: lengthOf(measure) })), squares, squareOf };
}

/**
 * The distinct terms of a text as published; no term reaches over a punctuation mark. Not of its normal form: the judgement was
 * fitted to these terms, and in normal form Ⅲ would weigh as much as three letters.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const run of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    for (let i = 0; i + 1 < run.length; i++) terms.add(run.slice(i, i + 2));
    for (const word of jieba.cut(run)) if (word.length > 2) terms.add(word);
  }
  return terms;
}

function numberOf(term: string, numbers: Map<string, number>): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

type PlacedMeasure = Omit<WeighedMeasure, 'titleMass' | 'mass'>;

function placeTerms(measure: Measure, titleTerms: Terms, parts: Clause[]): PlacedMeasure {
  const clausesOf = new Map<number, number[]>();
  for (const term of titleTerms) clausesOf.set(term, []);
  for (const [index, { terms }] of parts.entries()) {
    for (const term of terms) {
      const own = clausesOf.get(term);
      if (own) own.push(index);
      else clausesOf.set(term, [index]);
    }
  }
  const terms = Uint32Array.from(clausesOf.keys()).sort();
  const starts = new Uint32Array(terms.length + 1);
  const places: number[] = [];
  for (const [n, term] of terms.entries()) {
    for (const place of clausesOf.get(term) ?? []) places.push(place);
    starts[n + 1] = places.length;
  }
  const titled = new Set(titleTerms);
  const emphasis = Float64Array.from(terms, (term) => 1 + Math.log((clausesOf.get(term)?.length ?? 0) + (titled.has(term) ? 1 : 0)));
  return { ...measure, titleTerms, terms, starts, places: Uint16Array.from(places), emphasis, parts };
}

function rarity(measures: readonly PlacedMeasure[], terms: number): Float64Array {
  const counts = new Uint32Array(terms);
  for (const measure of measures) for (const term of measure.terms) counts[term] = (counts[term] ?? 0) + 1;
  const total = measures.length + 1;
  return Float64Array.from(counts, (count) => (Math.log(total / (count + 0.5)) / Math.log(total / 1.5)) ** 2);
}
