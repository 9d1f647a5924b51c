/** What is asked of the other jurisdictions' texts before something is said to stand in one place only. */
import { pairsOf } from '../likeness.ts';
import type { Concepts } from './concepts.ts';
import { bareWords, clausesIn, itemsIn, runsIn, type Wording } from './wording.ts';

/** A unit as it is searched: all that it says, title, boxes and rows of tables included. */
export interface SearchedText {
  unit: string;
  document: string;
  place: string;
  title: string;
  text: string;
}

/** Wording to be sought, and in the documents of which places. */
export interface Asked {
  quotation: string;
  places: ReadonlySet<string>;
}

/** A part of the question that stands for a concept or is one item of a list; `terms`: any of them will do. */
export interface Element {
  terms: readonly string[];
  /** The clauses that it is in. */
  clauses: number[];
  isConcept: boolean;
}

export interface AskedClause extends Wording {
  bare: string;
  pairs: ReadonlySet<string>;
}

/** A question made ready, and what has been found so far. */
export interface Question {
  places: ReadonlySet<string>;
  clauses: readonly AskedClause[];
  runs: readonly Wording[];
  elements: readonly Element[];
}

/** Items of lists that are shorter are words like 水 and 大气. */
const shortestItem = 3;
/** A set of elements is kept as the bits of a number. */
const mostElements = 30;

export function questionOf({ quotation, places }: Asked, concepts: Concepts): Question {
  const clauses = clausesIn(quotation).map((clause) => ({ ...clause, bare: bareWords(clause.text), pairs: pairsOf(bareWords(clause.text)) }));
  return { places, clauses, runs: runsIn(quotation), elements: elementsOf(clauses, concepts).slice(0, mostElements) };
}

function elementsOf(clauses: readonly AskedClause[], concepts: Concepts): Element[] {
  const found = new Map<string, Element>();
  const add = (terms: readonly string[], clause: number, isConcept: boolean): void => {
    const key = terms.join();
    const known = found.get(key);
    if (!known) found.set(key, { terms, clauses: [clause], isConcept });
    else if (!known.clauses.includes(clause)) known.clauses.push(clause);
  };
  for (const [number, { text }] of clauses.entries()) {
    for (const concept of concepts.namedIn(text)) add(concepts.names[concept] ?? [], number, true);
    for (const item of itemsIn(text)) if (bareWords(item.text).length >= shortestItem) add([bareWords(item.text)], number, false);
  }
  return [...found.values()];
}
