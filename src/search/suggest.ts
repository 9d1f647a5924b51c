/** Completions while typing: terms of the collection, documents, numbers. */
import { withoutMarks } from '../policy/marks.ts';
import { findInOriginal, foldCharacters, mapNormalForm, normalForm } from '../policy/normal-form.ts';
import type { Completion } from './answer/answer.ts';
import type { Engine } from './engine.ts';
import type { Collection } from './index/collection.ts';
import type { Sounds, Term } from './index/knowledge.ts';
import { heardAt, initialsAt, lettersOf, soundingOf } from './understand/heard.ts';
import { isLatin, isMixed } from './understand/pinyin.ts';
import { ownCharacters } from './understand/variants.ts';

/** Longer ones are sentences; nothing completes them. */
const longestText = 30;

/** What completions are made of. */
export type Known = Pick<Engine, 'alphabet' | 'collection' | 'knowledge' | 'site'>;

/**
 * Best first: documents whose name holds it, terms that begin so, terms that hold it, terms and documents that are read so;
 * each by the number of units. What is typed in other characters than the collection's is taken as in its own.
 */
export async function completionsFor(text: string, known: Known, limit: number): Promise<Completion[]> {
  const typed = normalForm(text);
  if (!withoutMarks(typed) || typed.length > longestText) return [];
  const { all } = await known.knowledge.terms();
  const own = await written(typed, all, known);
  const names = documentsNamed(own, known);
  const found = [...names, ...termsWith(own, typed, all).map((term) => completionOf(term, own)), ...(await spoken(text, all, known))];
  return found.filter(({ query }, index) => found.findIndex((other) => other.query === query) === index).slice(0, limit);
}

/** What was typed in the characters of the collection: 計畫 → 计划. */
function written(typed: string, terms: readonly Term[], { alphabet, collection, knowledge }: Known): Promise<string> {
  const names = collection.documents.flatMap(({ title, shortTitle }) => [title, shortTitle]).map(normalForm);
  const holds = (wording: string): boolean => terms.some(({ normal }) => normal.includes(wording)) || names.some((name) => name.includes(wording));
  return ownCharacters(typed, holds(typed), { knows: (character) => alphabet.has(character), holds: async (wording) => holds(normalForm(wording)), knowledge });
}

/** Terms that begin so, then those that hold it; not what stands in the box already. */
function termsWith(own: string, typed: string, all: readonly Term[]): Term[] {
  const [begun, inside] = [all.filter(({ normal }) => normal.startsWith(own)), all.filter(({ normal }) => normal.indexOf(own) > 0)];
  return [...begun, ...inside].filter(({ normal }) => normal !== typed);
}

function completionOf({ printed, count }: Term, typed: string): Completion {
  return { query: printed, kind: 'term', count, match: firstPlace(printed, typed) };
}

function documentsNamed(typed: string, { collection, site }: Known): Completion[] {
  if (typed.length < 2) return [];
  return documentsBy((name) => withoutMarks(normalForm(name)).includes(withoutMarks(typed)), collection, site, typed);
}

function documentsBy(named: (name: string) => boolean, { documents }: Collection, site: URL, typed: string): Completion[] {
  return documents
    .filter(({ title, shortTitle }) => [title, shortTitle].some(named))
    .slice(0, 3)
    .map(({ shortTitle, path, anchors }) => ({
      query: shortTitle,
      kind: 'document',
      count: anchors.split(' ').length,
      url: new URL(path, site).href,
      match: firstPlace(shortTitle, typed),
    }));
}

const firstPlace = (printed: string, typed: string): Completion['match'] => findInOriginal(mapNormalForm(printed), typed)[0] ?? null;

/** What is read as it is spelt: whole words first, then by initials; terms before documents. */
async function spoken(text: string, terms: readonly Term[], { collection, knowledge, site }: Known): Promise<Completion[]> {
  const query = foldCharacters(text).trim();
  if (!isLatin(query) && !isMixed(query)) return [];
  const letters = lettersOf(query);
  const sounds = await knowledge.sounds();
  const documents = documentsBy(
    (name) => letters.length > 1 && heardAt(soundingOf(normalForm(name), sounds), letters) >= 0,
    collection,
    site,
    normalForm(query),
  );
  return [...termsSpoken(letters, terms, sounds).map((term) => completionOf(term, normalForm(query))), ...documents];
}

/** Terms that begin as the letters say, by whole syllables or by initials; then those that go on so. */
function termsSpoken(letters: string, terms: readonly Term[], sounds: Sounds): Term[] {
  const heard = terms.map((term) => {
    const sounding = soundingOf(term.normal, sounds);
    return { term, places: [heardAt(sounding, letters), initialsAt(sounding, letters)] };
  });
  const begun = heard.filter(({ places }) => places.includes(0));
  const inside = heard.filter(({ places: [whole = -1] }) => whole > 0);
  return [...begun, ...inside].map(({ term }) => term);
}
