/**
 * Seeks the wording of many questions in many texts: the questions are indexed, and each text is read once. Memory grows with the
 * questions, time with the texts.
 */
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';
import { pairsOf, type Weigh } from '../likeness.ts';
import type { Question, SearchedText } from './question.ts';
import { TermFinder } from './terms.ts';
import { runLength } from './wording.ts';

/** A unit that holds much of a clause's wording. */
export interface Near {
  unit: string;
  /** 0 to 1: how much of the clause, by weight of its pairs of characters, stands in one sentence of the unit; 0 where it only names its concept. */
  share: number;
}

/** What the texts hold of a question. Runs, clauses and elements are named by their number in it. */
export interface Findings {
  runs: Set<number>;
  /** Clauses that stand somewhere whole. */
  clauses: Set<number>;
  /** Elements that stand together in one sentence, and in one unit, as bits; with the unit where they do. */
  inSentence: Map<number, string>;
  inUnit: Map<number, string>;
  /** Units that hold an element, the first few; and how many do. */
  holders: Map<number, { units: string[]; count: number }>;
  /** Of each clause, what is nearest, the nearest first. */
  near: Near[][];
}

/**
 * Parts of a clause by which sentences like it are found. One of so many clauses is passed over, but only if it is common wording: how
 * many others are asked for at once must change nothing that tells.
 */
const gramLength = 3;
const mostOfGram = 60;
const leastTelling = 0.5;
const leastGrams = 2;
/** Clauses of so many characters or fewer are sought whole; in longer ones a run tells. */
const leastClause = 4;
const mostNear = 4;
const mostHolders = 2;
const leastShare = 0.3;

interface Place {
  question: number;
  number: number;
}

export function seek(questions: readonly Question[], texts: Iterable<SearchedText>, weigh: Weigh): Findings[] {
  const findings = questions.map(
    ({ clauses }): Findings => ({
      ...{ runs: new Set(), clauses: new Set(), inSentence: new Map(), inUnit: new Map(), holders: new Map() },
      near: clauses.map(() => []),
    }),
  );
  const seekers = [new RunSeeker(questions), new TermSeeker(questions), new NearSeeker(questions, weigh)];
  for (const text of texts) {
    const read = readText(text);
    for (const seeker of seekers) seeker.read(read, findings);
  }
  return findings;
}

/** A text in normal form: whole, and its title and sentences without punctuation. */
interface ReadText extends Pick<SearchedText, 'unit' | 'place'> {
  normal: string;
  sentences: string[];
}

function readText({ unit, place, title, text }: SearchedText): ReadText {
  const sentences = [title, ...splitSentences(text).map(({ start, end }) => text.slice(start, end))].map(normalForm);
  return { unit, place, normal: sentences.join(''), sentences: sentences.map(withoutMarks).filter((words) => words.length > 0) };
}

/** Title and sentences as they are searched. */
export const sentencesOf = (text: SearchedText): string[] => readText(text).sentences;

/** The runs of ten characters. */
class RunSeeker {
  readonly #places = new Map<string, Place[]>();
  readonly #questions: readonly Question[];

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
    for (const [question, { runs }] of questions.entries()) for (const [number, { text }] of runs.entries()) addTo(this.#places, text, { question, number });
  }

  read({ place, normal, sentences }: ReadText, findings: readonly Findings[]): void {
    for (const words of [normal, sentences.join('')])
      for (let i = 0; i + runLength <= words.length; i++)
        for (const { question, number } of this.#places.get(words.slice(i, i + runLength)) ?? [])
          if (this.#questions[question]?.places.has(place)) findings[question]?.runs.add(number);
  }
}

/** Whole clauses, and elements that stand together. */
class TermSeeker {
  readonly #finder = new TermFinder();
  readonly #questions: readonly Question[];
  /** What each number of the finder stands for. */
  readonly #things: { question: number; clause?: number; element?: number }[] = [];

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
    for (const [question, { clauses, elements }] of questions.entries()) {
      for (const [clause, { bare }] of clauses.entries()) if (bare.length >= leastClause) this.#add([bare], { question, clause });
      for (const [element, { terms }] of elements.entries()) this.#add(terms, { question, element });
    }
  }

  #add(terms: readonly string[], thing: { question: number; clause?: number; element?: number }): void {
    for (const term of terms) this.#finder.add(term, this.#things.length);
    this.#things.push(thing);
  }

  read(text: ReadText, findings: readonly Findings[]): void {
    const inUnit = new Map<number, number>();
    for (const sentence of text.sentences)
      for (const [question, bits] of this.#readSentence(sentence, text.place, findings)) {
        keepTogether(findings[question]?.inSentence, bits, text.unit);
        inUnit.set(question, (inUnit.get(question) ?? 0) | bits);
      }
    for (const [question, bits] of inUnit) {
      keepTogether(findings[question]?.inUnit, bits, text.unit);
      for (const element of this.#questions[question]?.elements.keys() ?? []) if (bits & (1 << element)) addHolder(findings[question], element, text.unit);
    }
  }

  /** Marks the clauses that the sentence holds, and gives the elements of each question that it holds. */
  #readSentence(sentence: string, place: string, findings: readonly Findings[]): Map<number, number> {
    const together = new Map<number, number>();
    for (const number of this.#finder.findIn(sentence)) {
      const { question = 0, clause, element } = this.#things[number] ?? {};
      if (!this.#questions[question]?.places.has(place)) continue;
      if (clause !== undefined) findings[question]?.clauses.add(clause);
      if (element !== undefined) together.set(question, (together.get(question) ?? 0) | (1 << element));
    }
    return together;
  }
}

function addHolder(findings: Findings | undefined, element: number, unit: string): void {
  const known = findings?.holders.get(element) ?? { units: [], count: 0 };
  known.count++;
  if (known.units.length < mostHolders) known.units.push(unit);
  findings?.holders.set(element, known);
}

/** Sets of two elements or more, none within another. */
function keepTogether(known: Map<number, string> | undefined, bits: number, unit: string): void {
  if (!known || (bits & (bits - 1)) === 0) return;
  for (const other of known.keys()) if ((other & bits) === bits) return;
  for (const other of known.keys()) if ((other & bits) === other) known.delete(other);
  known.set(bits, unit);
}

/** The sentences that are most like a clause. */
class NearSeeker {
  readonly #questions: readonly Question[];
  readonly #weigh: Weigh;
  readonly #clauses: Place[] = [];
  /** Places in the list of clauses. */
  readonly #byGram = new Map<string, number[]>();
  /** How many grams of each clause the sentence in hand holds. */
  readonly #counts: Uint16Array;

  constructor(questions: readonly Question[], weigh: Weigh) {
    this.#questions = questions;
    this.#weigh = weigh;
    for (const [question, { clauses }] of questions.entries())
      for (const [number, { bare }] of clauses.entries()) {
        for (const gram of gramsOf(bare)) addTo(this.#byGram, gram, this.#clauses.length);
        this.#clauses.push({ question, number });
      }
    this.#counts = new Uint16Array(this.#clauses.length);
  }

  read({ unit, place, sentences }: ReadText, findings: readonly Findings[]): void {
    for (const sentence of sentences) {
      const likely = this.#likelyClauses(sentence);
      if (likely.length === 0) continue;
      const pairs = pairsOf(sentence);
      for (const { question, number } of likely) {
        const { places, clauses } = this.#questions[question] ?? {};
        const clause = clauses?.[number];
        if (clause && places?.has(place)) keepNearest(findings[question]?.near[number], { unit, share: shareOf(clause.pairs, pairs, this.#weigh) });
      }
    }
  }

  #isTelling(gram: string): boolean {
    return Iterator.from(pairsOf(gram)).some((pair) => this.#weigh(pair) >= leastTelling);
  }

  #likelyClauses(sentence: string): Place[] {
    const met: number[] = [];
    for (const gram of gramsOf(sentence)) {
      const clauses = this.#byGram.get(gram) ?? [];
      if (clauses.length > mostOfGram && !this.#isTelling(gram)) continue;
      for (const clause of clauses) {
        const count = (this.#counts[clause] ?? 0) + 1;
        this.#counts[clause] = count;
        if (count === 1) met.push(clause);
      }
    }
    const likely = met.filter((clause) => (this.#counts[clause] ?? 0) >= leastGrams).flatMap((clause) => this.#clauses[clause] ?? []);
    for (const clause of met) this.#counts[clause] = 0;
    return likely;
  }
}

function keepNearest(nearest: Near[] | undefined, near: Near): void {
  if (!nearest || near.share < leastShare) return;
  const same = nearest.find(({ unit }) => unit === near.unit);
  if (same) same.share = Math.max(same.share, near.share);
  else nearest.push(near);
  nearest.sort((a, b) => b.share - a.share || (a.unit < b.unit ? -1 : 1)).splice(mostNear);
}

/** How much of a clause's wording stands in a sentence, 0 to 1. */
export function shareOf(clause: ReadonlySet<string>, sentence: ReadonlySet<string>, weigh: Weigh): number {
  let [shared, all] = [0, 0];
  for (const pair of clause) {
    const weight = weigh(pair);
    all += weight;
    if (sentence.has(pair)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

const gramsOf = (words: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, words.length - gramLength + 1) }, (_, i) => words.slice(i, i + gramLength)));

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
