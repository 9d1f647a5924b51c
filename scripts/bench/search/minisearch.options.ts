/** MiniSearch over overlapping pairs of characters; the index and the page must agree on them. */
import type { Options } from 'minisearch';
import { normalForm } from '../../../src/policy/normal-form.ts';

export interface IndexedTexts {
  id: number;
  label: string;
  title: string;
  text: string;
}

/** The last character of a field stands alone as well, so that a single character is the beginning of a word wherever it stands. */
function wordsOfField(field: string): string[] {
  const characters = Array.from(normalForm(field));
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

function wordsOfQuery(query: string): string[] {
  const words = wordsOfField(query);
  return words.length > 1 ? words.slice(0, -1) : words;
}

export const options: Options<IndexedTexts> = {
  fields: ['label', 'title', 'text'],
  tokenize: wordsOfField,
  processTerm: (word) => word,
  searchOptions: { tokenize: wordsOfQuery, combineWith: 'AND', prefix: (word) => Array.from(word).length === 1 },
};
