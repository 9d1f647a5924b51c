/** The collection made ready for comparing: all units as one string of words, with an index of its n-grams. */
import { documentOf } from '../policy/ids.ts';
import { type KnownDocument, type KnownUnit, type VerifyCollection, wordingOf } from '../policy/model/verify-file.ts';
import { type Words, wordsOf } from './text/words.ts';

/** Length of the n-grams by which places are found: short enough for a sentence of ten characters with one changed. */
export const gramLength = 5;

export interface CorpusUnit {
  unit: KnownUnit;
  document: KnownDocument;
  words: Words;
  /** Where its words begin in the words of all. */
  offset: number;
}

export interface Corpus {
  collection: VerifyCollection;
  units: CorpusUnit[];
  byId: ReadonlyMap<string, CorpusUnit>;
  /** Words of all units, each followed by a character that no report has. */
  text: string;
  /** For each place of `text` the number of its unit. */
  unitAt: Uint32Array;
  /** What a match of the n-gram beginning here says for a quotation: 1 / how often the collection has it, 0 for set phrases. */
  weights: Float32Array;
  grams: GramIndex;
  /** What a traditional or variant character may be in the collection's writing, the usual one first. */
  variants: ReadonlyMap<string, readonly string[]>;
}

/** n-grams by hash, as linked lists of places in descending order; different n-grams may share a list. */
export interface GramIndex {
  heads: Int32Array;
  next: Int32Array;
}

const separator = '\u0000';

export function corpusOf(collection: VerifyCollection): Corpus {
  const units = joinedUnits(collection);
  const text = units.map(({ words }) => words.text + separator).join('');
  const grams = indexGrams(text);
  return {
    collection,
    units,
    byId: new Map(units.map((entry) => [entry.unit.id, entry])),
    text,
    unitAt: unitPlaces(units, text.length),
    weights: gramWeights(text, grams, collection.setPhrases),
    grams,
    variants: variantsIn(collection.variants),
  };
}

function variantsIn(pairs: string): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  for (const [variant = '', one = ''] of pairs.match(/../gsu) ?? []) variants.set(variant, [...(variants.get(variant) ?? []), one]);
  return variants;
}

function joinedUnits({ documents, units }: VerifyCollection): CorpusUnit[] {
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  let offset = 0;
  return units.map((unit) => {
    const words = wordsOf(wordingOf(unit));
    const document = documentsById.get(documentOf(unit.id));
    if (!document) throw new Error(`${unit.id} belongs to no document of the collection`);
    const entry = { unit, document, words, offset };
    offset += words.text.length + separator.length;
    return entry;
  });
}

function unitPlaces(units: readonly CorpusUnit[], length: number): Uint32Array {
  const places = new Uint32Array(length);
  units.forEach(({ offset, words }, number) => {
    places.fill(number, offset, offset + words.text.length + 1);
  });
  return places;
}

/** Hash of the n-gram at `at`; equal n-grams have equal hashes. */
export function gramHash(text: string, at: number, buckets: number): number {
  let hash = 0;
  for (let unit = at; unit < at + gramLength; unit++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(unit);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (buckets - 1);
}

export function indexGrams(text: string): GramIndex {
  const buckets = 2 ** Math.max(10, Math.ceil(Math.log2(text.length + 1)) + 1);
  const heads = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  for (let at = 0; at + gramLength <= text.length; at++) {
    const hash = gramHash(text, at, buckets);
    next[at] = heads[hash] ?? -1;
    heads[hash] = at;
  }
  return { heads, next };
}

/** Places of the collection that have the n-gram of `text` at `at`, the last ones first; no more than `atMost`. */
export function placesOfGram(corpus: Pick<Corpus, 'text' | 'grams'>, text: string, at: number, atMost = Number.POSITIVE_INFINITY): number[] {
  const { heads, next } = corpus.grams;
  const places: number[] = [];
  for (let place = heads[gramHash(text, at, heads.length)] ?? -1; place >= 0 && places.length < atMost; place = next[place] ?? -1) {
    if (sameGram(corpus.text, place, text, at)) places.push(place);
  }
  return places;
}

function sameGram(one: string, i: number, other: string, j: number): boolean {
  for (let unit = 0; unit < gramLength; unit++) if (one.charCodeAt(i + unit) !== other.charCodeAt(j + unit)) return false;
  return true;
}

function gramWeights(text: string, grams: GramIndex, setPhrases: readonly string[]): Float32Array {
  const weights = new Float32Array(text.length);
  for (let at = 0; at + gramLength <= text.length; at++) {
    if (weights[at]) continue;
    const places = placesOfGram({ text, grams }, text, at);
    for (const place of places) weights[place] = 1 / places.length;
  }
  for (const phrase of setPhrases) forgetPhrase(text, grams, wordsOf(phrase).text, weights);
  return weights;
}

/** Every n-gram of a set phrase, wherever it stands. */
function forgetPhrase(text: string, grams: GramIndex, phrase: string, weights: Float32Array): void {
  for (let at = 0; at + gramLength <= phrase.length; at++) for (const place of placesOfGram({ text, grams }, phrase, at)) weights[place] = 0;
}

/** Fewer equal words may be equal by chance; nor may many of those that are looked for be others. */
const fewestEqual = 9;
const mostlyEqual = 0.75;
/** Words that stand in more places say little. */
const mostPlaces = 12;

/** Where the collection has most of some words in a row: the unit, and its text before them. */
export function passagesWith(corpus: Corpus, words: string): { clause: string; before: string }[] {
  const { text } = wordsOf(words);
  const found = new Map<number, number>();
  for (let at = 0; at + gramLength <= text.length; at += gramLength) {
    for (const place of placesOfGram(corpus, text, at, mostPlaces)) {
      const [before, behind] = runAround(text, at, place, corpus.text);
      if (before + behind >= Math.max(fewestEqual, mostlyEqual * text.length)) found.set(place + behind, place - before);
    }
  }
  return [...found.values()].map((start) => {
    const { unit, words: own, offset } = corpus.units[corpus.unitAt[start] ?? 0] as CorpusUnit;
    return { clause: unit.id, before: own.original.slice(0, own.starts[start - offset] ?? 0) };
  });
}

/** How many words are equal before a place of each text, and from it on. */
function runAround(text: string, at: number, place: number, source: string): [before: number, behind: number] {
  let [before, behind] = [0, gramLength];
  while (at - before > 0 && text[at - before - 1] === source[place - before - 1]) before++;
  while (at + behind < text.length && text[at + behind] === source[place + behind]) behind++;
  return [before, behind];
}
