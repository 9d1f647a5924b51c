/**
 * Where a wording stands: from the places of single words to the places of the whole.
 *
 * Two ways lead there, and both give the same places. Words that cover the wording without a gap prove it by their
 * positions. But every word costs a file of the index, 8 kB and more; so a long wording is asked for by its rarest words
 * first, and once few units are left, their texts (which the reader is about to see anyway) are read instead. Where words that
 * are loaded leave so few that their texts cost less than what is missing, nothing more of the index is loaded.
 */
import { fieldGap } from '../../policy/search-index/index-files.ts';
import { type Alphabet, type Lookup, lookupsFor, wordSpan, wordsInside } from '../../policy/search-index/index-tokens.ts';
import type { Positions, WordIndex } from './word-index.ts';

/** So few units are read rather than looked up further: as many as a reader is shown at once. */
export const fewUnits = 10;
/** Words asked for at a time. */
const atOnce = 2;
/** Bytes of the file in which the text of a unit stands, about. */
const bytesOfText = 1600;
/** With so many words known and still many units left, all of those are read: a passage, not a term. */
const mostLookups = 12;

/** Title, label and text of a unit in normal form, in the order of its record. */
export type ReadFields = (unit: number) => Promise<readonly string[]>;

/**
 * Units that hold `characters` one after another inside one field, with the positions in the record where they begin.
 * Complete and exact.
 */
export async function placesOf(characters: readonly string[], alphabet: Alphabet, index: WordIndex, read: ReadFields): Promise<Positions> {
  if (characters.length === 0) return new Map();
  const cover = lookupsFor(characters, alphabet, index.missingBytes);
  const missing = cover.filter(({ prefix }) => index.missingBytes(prefix) > 0);
  const known = atHand(characters, alphabet, index);
  const near = known.length > 0 && missing.length > 0 ? intersect(await askAll(known, index)) : null;
  const cost = missing.reduce((sum, { prefix }) => sum + index.missingBytes(prefix), 0);
  if (near && near.size * bytesOfText <= cost) return readAll([...near.keys()], characters.join(''), read);
  if (missing.length <= atOnce && cover.length <= mostLookups) return intersect(await askAll(cover, index));
  const rarest = missing.toSorted((a, b) => rarity(b, characters, alphabet) - rarity(a, characters, alphabet)).slice(0, atOnce);
  const candidates = intersect(await askAll([...known, ...rarest], index));
  if (candidates.size > fewUnits && cover.length <= mostLookups) return intersect(await askAll(cover, index));
  return readAll([...candidates.keys()], characters.join(''), read);
}

/** Words of the wording whose places are known already. */
function atHand(characters: readonly string[], alphabet: Alphabet, index: WordIndex): Lookup[] {
  return wordsInside(characters, alphabet)
    .filter(({ prefix }) => index.missingBytes(prefix) === 0)
    .slice(0, mostLookups);
}

/** Ranks count from the most frequent character: the product is small for a word of frequent ones. */
function rarity({ offset }: Lookup, characters: readonly string[], alphabet: Alphabet): number {
  return characters.slice(offset, offset + wordSpan).reduce((product, character) => product * (alphabet.get(character)?.rank ?? 0), 1);
}

interface AnsweredLookup {
  offset: number;
  positions: Positions;
}

function askAll(lookups: readonly Lookup[], index: WordIndex): Promise<AnsweredLookup[]> {
  return Promise.all(lookups.map(async ({ offset, prefix }) => ({ offset, positions: await index.positionsOf(prefix) })));
}

/** Positions p for which every lookup has a word at p + its offset, in the same unit. */
export function intersect(lookups: readonly AnsweredLookup[]): Positions {
  const [rarest, ...others] = lookups.toSorted((a, b) => a.positions.size - b.positions.size);
  const found = new Map<number, number[]>();
  for (const [unit, positions] of rarest?.positions ?? []) {
    let starts = positions.map((position) => position - (rarest?.offset ?? 0));
    for (const { offset, positions: there } of others) {
      const known = new Set(there.get(unit));
      starts = starts.filter((start) => known.has(start + offset));
      if (starts.length === 0) break;
    }
    if (starts.length > 0) found.set(unit, starts);
  }
  return found;
}

async function readAll(units: readonly number[], wording: string, read: ReadFields): Promise<Positions> {
  const entries = await Promise.all(units.map(async (unit) => [unit, placesInFields(await read(unit), wording)] as const));
  return new Map(entries.filter(([, positions]) => positions.length > 0));
}

/** Where the wording begins, counted as in the record that was indexed: in characters, fields with their gaps one after another. */
export function placesInFields(fields: readonly string[], wording: string): number[] {
  const places: number[] = [];
  let before = 0;
  for (const field of fields) {
    for (let at = field.indexOf(wording); at >= 0; at = field.indexOf(wording, at + 1)) places.push(before + lengthOf(field.slice(0, at)));
    before += lengthOf(field) + fieldGap;
  }
  return places;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
