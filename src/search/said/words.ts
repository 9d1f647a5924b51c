/**
 * Which words of a query may be shown to whoever typed it, as words of his: such as he set apart himself and such as are words
 * of the collection or of the field. What cutting leaves over is none.
 */
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Ground } from '../readings/finding.ts';
import { isTelling } from '../readings/holdings.ts';
import { holdsFigure } from '../understand/figures.ts';
import { segments } from '../understand/segments.ts';
import { partsNaming, partsOf } from '../understand/split.ts';

export interface SaidWords {
  /** Characters that are a word: two and more, set apart by the reader, of the collection, or of the field. */
  isWord(text: string): boolean;
  /** The word itself; of what cutting left over what the reader set apart with it in it, if that is short enough for one thing. */
  asWord(text: string): string[];
  /** Whether it, or another name of the same, stands in some unit. */
  stands(word: string): Promise<boolean>;
  /** Words of the collection in a name of which it holds nothing, but such as very many units hold; none of them is the name itself. */
  inName(name: string): string[];
  /** In normal form. */
  query: string;
  terms: Terms;
  vocabulary: Vocabulary;
}

/** What is longer is no word. */
const longestWord = 12;
/** What is made of words and longer is no one thing. */
const longestMadeUp = 8;

/** `beside`: words that the query was taken for, in other characters perhaps. */
export async function saidWords(query: string, beside: readonly string[], { knowledge, find }: Pick<Ground, 'knowledge' | 'find'>): Promise<SaidWords> {
  const [terms, vocabulary] = await Promise.all([knowledge.terms(), knowledge.vocabulary([query, ...beside].join(' '))]);
  const naming = new Set(partsNaming(query, vocabulary.language));
  const apart = partsOf(query).filter((part) => part.length <= longestWord && naming.has(part));
  const isTerm = (text: string): boolean => apart.includes(text) || holdsFigure(text) || isKnown(text, terms, vocabulary);
  const spoken = beside.every(isTerm) ? new Set() : await spokenWords(vocabulary, knowledge);
  const isWord = (text: string): boolean => Array.from(text).length > 1 && (isTerm(text) || spoken.has(text));
  return {
    isWord,
    asWord: (text) =>
      isWord(text) || Array.from(text).length < 2 ? [text].filter(isWord) : apart.filter((part) => part.includes(text) && part.length <= longestMadeUp),
    stands: async (word) => vocabulary.groupsOf.has(withoutMarks(word)) || standsSo([word, ...otherNames(word, vocabulary)], find),
    inName: (name) => segments(normalForm(name), terms, vocabulary).flatMap(({ text }) => (text !== name && tellsMuch(text, terms) ? [text] : [])),
    query: normalForm(query),
    terms,
    vocabulary,
  };
}

/** Words of the texts that are no terms, and names of places. */
async function spokenWords({ places }: Vocabulary, knowledge: Ground['knowledge']): Promise<ReadonlySet<string>> {
  return new Set([...(await knowledge.sounds()).words, ...places.flatMap(({ names }) => names)]);
}

function isKnown(text: string, { byNormal, byPlain }: Terms, { groupsOf, absent }: Vocabulary): boolean {
  const bare = withoutMarks(text);
  return byNormal.has(text) || byPlain.has(text) || groupsOf.has(bare) || absent.has(bare);
}

function tellsMuch(text: string, { byNormal, units }: Terms): boolean {
  const count = byNormal.get(text)?.count ?? 0;
  return count > 0 && isTelling(count, units);
}

/** All names of what the collection holds nothing of. */
const otherNames = (word: string, { absent }: Vocabulary): string[] =>
  (absent.get(withoutMarks(word)) ?? []).flatMap(({ name = '', read = [] }) => [name, ...read].map(normalForm)).filter(Boolean);

async function standsSo(wordings: readonly string[], find: Ground['find']): Promise<boolean> {
  const found = await Promise.all([...new Set(wordings)].map(async (wording) => (await find(wording)).size > 0));
  return found.some(Boolean);
}
