/** Units → records of the Pagefind index (see src/policy/search-index/index-tokens.ts for the form of their words). */

import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { fieldGap } from '../../src/policy/search-index/index-files.ts';
import { type Alphabet, alphabetOf, emptyRecord, wordsOfField } from '../../src/policy/search-index/index-tokens.ts';

export interface SearchRecord {
  id: string;
  /** Words of title, label and text, in this order, with a gap between them. */
  content: string;
  /** Characters in the title, and in all three. */
  titleLength: number;
  length: number;
}

export interface SearchRecords {
  records: SearchRecord[];
  /** The characters of the collection by rank, as one string. */
  characters: string;
  /** Length of the longest field, in characters. */
  longest: number;
}

/** A word that Pagefind counts as a position but does not index. */
const gapWord = '。';
const gap = Array(fieldGap).fill(gapWord);

export function recordsOf(units: readonly Unit[]): SearchRecords {
  const fields = units.map((unit) => [unit.title, unit.label, unit.text].map((field) => normalForm(field ?? '')));
  const characters = charactersByFrequency(fields.flat());
  const alphabet = alphabetOf(characters);
  const records = units.map((unit, index) => recordOf(unit.id, fields[index] ?? [], alphabet));
  const longest = fields.flat().reduce((most, field) => Math.max(most, Array.from(field).length), 0);
  return { records, characters: characters.join(''), longest };
}

function recordOf(id: string, fields: readonly string[], alphabet: Alphabet): SearchRecord {
  const words = fields.map((field) => wordsOfField(field, alphabet));
  const length = words.reduce((sum, field) => sum + field.length, 0);
  const content = words.flatMap((field, index) => (index > 0 ? [...gap, ...field] : field)).join(' ');
  return { id, content: length > 0 ? content : emptyRecord, titleLength: words[0]?.length ?? 0, length };
}

/** Words of a record's content that are indexed. */
export function wordsIn(content: string): number {
  return content.split(' ').filter((word) => word !== gapWord).length;
}

/** Frequent characters first, so that they have the short codes; equally frequent ones by code point. */
function charactersByFrequency(fields: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const field of fields) for (const character of field) counts.set(character, (counts.get(character) ?? 0) + 1);
  const broken = [...counts.keys()].find((character) => /\p{Surrogate}/u.test(character));
  if (broken) throw new Error(`The texts hold half a character: ${JSON.stringify(broken)}`);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
}
