/**
 * Seeks what pages claim not to be there, in a plainer way than the claims were made: no index, every text read for every
 * claim. What it finds a person should read.
 */
import { normalForm } from '../../src/policy/normal-form.ts';
import { splitSentences } from '../../src/policy/sentences.ts';
import { namesOf, type Vocabulary } from '../../src/policy/vocabulary.ts';
import type { StatedAbsence, StatedClaim } from './read-claims.ts';

export interface PublishedUnit {
  id: string;
  place: string;
  title: string | null;
  text: string;
}

export interface Suspicion {
  page: string;
  /** What is claimed. */
  claim: string;
  /** What speaks against it, and the unit where it stands. */
  found: string;
  unit: string;
}

const runLength = 10;
const leastConcepts = 2;

const plain = (text: string): string => normalForm(text).replace(/[^\p{L}\p{N}]/gu, '');

interface PlainUnit {
  id: string;
  place: string;
  words: string;
  sentences: string[];
}

/** All texts of a collection, without punctuation. */
export class PlainTexts {
  readonly #units: PlainUnit[];
  readonly #names: string[][];

  constructor(units: readonly PublishedUnit[], { groups }: Pick<Vocabulary, 'groups'>) {
    this.#units = units.map(({ id, place, title, text }) => {
      const sentences = [title ?? '', ...splitSentences(text).map(({ start, end }) => text.slice(start, end))].map(plain);
      return { id, place, words: sentences.join(''), sentences };
    });
    this.#names = groups.map((group) => namesOf(group).map(plain));
  }

  /** The names of places that are searched where a claim names those that have something. */
  others(having: readonly string[], columns: readonly string[]): string[] {
    const among = having.length === 1 ? [...new Set(this.#units.map(({ place }) => place))] : columns;
    return among.filter((place) => !having.includes(place));
  }

  /** What speaks against a claim that wording stands in no text of `places`; null where nothing does. */
  against(claim: StatedClaim, places: readonly string[]): Suspicion | null {
    const units = this.#units.filter(({ place }) => places.includes(place));
    const words = plain(claim.words);
    const suspicion = (found: string, unit: string): Suspicion => ({ page: claim.page, claim: claim.words, found, unit });
    for (let i = 0; i === 0 || i + runLength <= words.length; i++) {
      const run = words.slice(i, i + runLength);
      const holder = units.find((unit) => unit.words.includes(run));
      if (holder) return suspicion(run, holder.id);
    }
    const concepts = this.#conceptsIn(words);
    if (concepts.length < leastConcepts) return null;
    const together = units.find(({ sentences }) => sentences.some((sentence) => concepts.every((names) => names.some((name) => sentence.includes(name)))));
    return together ? suspicion(concepts.map(([name = '']) => name).join('、'), together.id) : null;
  }

  /** What speaks against it that nothing of a topic is found in the texts of some places. */
  againstAbsence({ page, topic, places, sought }: StatedAbsence): Suspicion | null {
    const wordings = [[plain(topic)], ...this.#conceptsIn(plain(topic))];
    for (const { id, place, sentences } of this.#units) {
      if (!places.includes(place)) continue;
      const named = wordings.flat().find((wording) => sentences.some((sentence) => sentence.includes(wording)));
      const together = sought.length > 0 && sentences.some((sentence) => sought.every((word) => sentence.includes(plain(word))));
      if (named || together) return { page, claim: `${places.join('、')}：${topic}`, found: named ?? sought.join('、'), unit: id };
    }
    return null;
  }

  /** The concepts that words name, each with all its names; not those whose name is part of the name of another. */
  #conceptsIn(words: string): string[][] {
    const said = (names: readonly string[]): string => names.filter((name) => words.includes(name)).sort((a, b) => b.length - a.length)[0] ?? '';
    const named = this.#names.filter((names) => said(names));
    return named.filter((names) => !named.some((other) => other !== names && said(other).includes(said(names))));
  }
}
