/** What comes nearest to a clause in the documents of other places: the saying that holds most of what it says, however worded. Pure. */
import { pairsOf, type Weigh } from '../likeness.ts';
import { type Spoken, sayingsOf } from './spoken.ts';

export interface Nearest {
  spoken: Spoken;
  /** 0 to 1: the weight of the clause's pairs of characters that stand in the one saying. */
  share: number;
  /** Whether the saying names all concepts of the clause, of two at least. */
  allConcepts: boolean;
}

/** How texts are read: concepts under one name (环评 as 环境影响评价), and which of them a text names. */
export interface Concepts {
  unified: (text: string) => string;
  namedIn: (unified: string) => readonly string[];
  /** All names of the concept that `namedIn` told, that one first. */
  namesOf: (concept: string) => readonly string[];
}

/** Sayings are looked up by the pairs that tell most of a clause. */
const telling = 8;

interface Saying {
  spoken: Spoken;
  unified: string;
}

/** Sayings by those of their pairs that some clause is looked up by, and by the concepts that they name. */
export class Sayings {
  readonly #byPair = new Map<string, Saying[]>();
  readonly #byConcept = new Map<string, Saying[]>();
  readonly #weigh: Weigh;
  readonly #concepts: Concepts;

  constructor(clauses: readonly string[], all: Iterable<Spoken>, weigh: Weigh, concepts: Concepts) {
    this.#weigh = weigh;
    this.#concepts = concepts;
    for (const clause of clauses) {
      for (const pair of this.#tellingPairs(clause)) this.#byPair.set(pair, []);
      for (const concept of concepts.namedIn(concepts.unified(clause))) this.#byConcept.set(concept, []);
    }
    for (const spoken of all) for (const saying of sayingsOf(spoken.unit)) this.#add({ spoken, unified: concepts.unified(saying) });
  }

  #add(saying: Saying): void {
    for (const pair of pairsOf(saying.unified)) this.#byPair.get(pair)?.push(saying);
    for (const concept of this.#concepts.namedIn(saying.unified)) this.#byConcept.get(concept)?.push(saying);
  }

  #tellingPairs(clause: string): string[] {
    const pairs = [...pairsOf(this.#concepts.unified(clause))];
    return pairs.toSorted((a, b) => this.#weigh(b) - this.#weigh(a)).slice(0, telling);
  }

  /**
   * The nearest saying of a place other than `own`, by share; one with all concepts before others. Of several clauses the one
   * that holds most of them together. Null where none shares a telling pair.
   */
  nearestTo(clauses: readonly string[], own: string): Nearest | null {
    const unified = this.#concepts.unified(clauses.join('，'));
    const [pairs, concepts] = [pairsOf(unified), this.#concepts.namedIn(unified)];
    const sharing = clauses.flatMap((clause) => this.#tellingPairs(clause)).flatMap((pair) => this.#byPair.get(pair) ?? []);
    const found = new Set([...sharing, ...this.#naming(concepts)]);
    let best: Nearest | null = null;
    for (const { spoken, unified: saying } of found) {
      if (spoken.place === own) continue;
      const share = this.#share(pairs, pairsOf(saying));
      const allConcepts = concepts.length > 1 && concepts.every((concept) => saying.includes(concept));
      if (!best || Number(allConcepts) > Number(best.allConcepts) || (allConcepts === best.allConcepts && share > best.share))
        best = { spoken, share, allConcepts };
    }
    return best;
  }

  /** Sayings that may name all of several concepts: those that name the one which fewest name. */
  #naming(concepts: readonly string[]): Saying[] {
    if (concepts.length < 2) return [];
    return concepts.map((concept) => this.#byConcept.get(concept) ?? []).reduce((fewest, other) => (other.length < fewest.length ? other : fewest));
  }

  #share(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
    let [all, shared] = [0, 0];
    for (const pair of pairs) {
      all += this.#weigh(pair);
      if (others.has(pair)) shared += this.#weigh(pair);
    }
    return all ? shared / all : 0;
  }
}
