/** Measures to weighted terms: what a measure is made of, and how much each part of it tells. */

import * as jieba from 'nodejs-jieba';
import type { TermFrequencies } from '../../../src/policy/language.ts';
import { neighbouringPairs } from '../reading/neighbouring-pairs.ts';
import { norm, type RuleType } from '../reading/rule-type.ts';
import type { Measure, MeasureClause } from '../reading/split-measure.ts';

/** Terms as ascending numbers, each once. */
export type Terms = Uint32Array;

export interface Clause {
  /** As it is printed. */
  text: string;
  /** What of it tells the subject. */
  content: string;
  type: RuleType;
  sentence: number;
  referred: boolean;
  terms: Terms;
  /** Sum of the squared weights of its terms. */
  mass: number;
}

/** The clauses of a sentence as one. */
export interface WeighedSentence {
  type: RuleType;
  terms: Terms;
  mass: number;
}

export interface WeighedMeasure extends Omit<Measure, 'clauses'> {
  titleTerms: Terms;
  /** Terms of title and clauses. */
  terms: Terms;
  /** Term n of `terms` stands in the clauses `places[starts[n]] … places[starts[n + 1] - 1]`; in none if in the title alone. */
  starts: Uint32Array;
  places: Uint16Array;
  /** How much term n counts for being repeated: 1 + ln(how often). A measure repeats the words of its subject. */
  emphasis: Float64Array;
  parts: Clause[];
  /** The contents of its clauses, a line each. */
  content: string;
  sentences: WeighedSentence[];
  /** Sum of the masses of its sentences. */
  contentMass: number;
  /** Pairs of neighbouring characters of the headings above it. */
  themePairs: ReadonlySet<string>;
  /** The type of most of its content; a norm where it has none. */
  mainType: RuleType;
  /** Whether all of it is of that type. */
  isUniform: boolean;
  titleMass: number;
  /** Sum over its terms of (emphasis × weight)²: the square of its length as a vector. */
  mass: number;
}

export interface WeighedCollection {
  measures: WeighedMeasure[];
  /** Weight of each term, squared: 1 for a term that at most one measure of the reference holds, 0 for a term of all. */
  squares: Float64Array;
  /** The same for a term by its wording. */
  squareOf: (term: string) => number;
}

/**
 * A term is a pair of neighbouring characters or a word of three or more (nodejs-jieba). Pairs find what two
 * texts share however it is cut into words; longer words count on top of their pairs, because a name
 * (“环境影响评价”) tells more than the pairs it is made of. The weight of a term is its rarity among the measures of
 * a fixed reference, ln((N+1)/(n+½)), as a share of that of a term that stands in one of them at most; so no text that
 * is added changes what a term weighs.
 */
export function weighTerms(measures: readonly Measure[], reference: TermFrequencies): WeighedCollection {
  const numbers = new Map<string, number>();
  const known = new Map<string, Terms>();
  const read = (text: string): Terms => {
    const terms = known.get(text) ?? Uint32Array.from(termsOf(text), (term) => numberOf(term, numbers)).sort();
    known.set(text, terms);
    return terms;
  };
  const clauses: Clause[] = [];
  const readClause = ({ text, content, type, sentence, referred }: MeasureClause): Clause => {
    const clause = { text, content, type, sentence, referred, terms: read(content), mass: 0 };
    clauses.push(clause);
    return clause;
  };
  const placed = measures.map((measure) => placeTerms(measure, read(measure.title), measure.clauses.map(readClause)));
  const squares = rarity(numbers, reference);
  const squareOf = (term: string): number => squareBy(reference, term);
  const massOf = (terms: Terms): number => terms.reduce((sum, term) => sum + (squares[term] ?? 0), 0);
  for (const clause of clauses) clause.mass = massOf(clause.terms);
  const lengthOf = ({ terms, emphasis }: PlacedMeasure): number => terms.reduce((sum, term, n) => sum + (emphasis[n] ?? 0) ** 2 * (squares[term] ?? 0), 0);
  const weighSentences = (parts: readonly Clause[]): WeighedSentence[] =>
    joinSentences(parts).map((sentence) => ({ ...sentence, mass: massOf(sentence.terms) }));
  const weighed = placed.map((measure) => ({
    ...measure,
    ...withMainType(weighSentences(measure.parts)),
    themePairs: new Set(neighbouringPairs(measure.themes.join('\n'))),
    titleMass: massOf(measure.titleTerms),
    mass: lengthOf(measure),
  }));
  return { measures: weighed, squares, squareOf };
}

function withMainType(sentences: WeighedSentence[]): Pick<WeighedMeasure, 'sentences' | 'mainType' | 'isUniform' | 'contentMass'> {
  const masses = [...Map.groupBy(sentences, ({ type }) => type)].map(([type, own]) => ({ type, mass: own.reduce((sum, { mass }) => sum + mass, 0) }));
  const [main] = masses.sort((a, b) => b.mass - a.mass);
  return { sentences, mainType: main?.type ?? norm, isUniform: masses.length <= 1, contentMass: masses.reduce((sum, { mass }) => sum + mass, 0) };
}

function joinSentences(parts: readonly Clause[]): Omit<WeighedSentence, 'mass'>[] {
  return [...Map.groupBy(parts, ({ sentence }) => sentence).values()].map((own) => ({
    type: own[0]?.type ?? norm,
    terms: Uint32Array.from(new Set(own.flatMap(({ terms }) => [...terms]))).sort(),
  }));
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

type PlacedMeasure = Omit<WeighedMeasure, 'titleMass' | 'mass' | 'sentences' | 'mainType' | 'isUniform' | 'contentMass' | 'themePairs'>;

function placeTerms({ clauses: _, ...measure }: Measure, titleTerms: Terms, parts: Clause[]): PlacedMeasure {
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
  return { ...measure, titleTerms, terms, starts, places: Uint16Array.from(places), emphasis, parts, content: parts.map(({ content }) => content).join('\n') };
}

function rarity(numbers: ReadonlyMap<string, number>, reference: TermFrequencies): Float64Array {
  const squares = new Float64Array(numbers.size);
  for (const [term, number] of numbers) squares[number] = squareBy(reference, term);
  return squares;
}

function squareBy({ measures, holding }: TermFrequencies, term: string): number {
  const most = Math.log((measures + 1) / 1.5);
  return (Math.log((measures + 1) / (Math.max(1, holding.get(term) ?? 0) + 0.5)) / most) ** 2;
}

/** How often the terms of these measures are held: what a fixed reference is made of. */
export function countHolding(measures: readonly Measure[]): TermFrequencies {
  const holding = new Map<string, number>();
  for (const { title, clauses } of measures)
    for (const term of new Set([title, ...clauses.map(({ content }) => content)].flatMap((text) => [...termsOf(text)])))
      holding.set(term, (holding.get(term) ?? 0) + 1);
  return { measures: measures.length, holding };
}
