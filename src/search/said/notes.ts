/**
 * What is said of a query as a whole, made sure of: nothing is said to stand nowhere that stands somewhere, by whatever name, and
 * no word is quoted that is none.
 */
import { normalForm } from '../../policy/normal-form.ts';
import type { Note } from '../answer/answer.ts';
import type { Ground } from '../readings/finding.ts';
import { holdingsOf } from '../readings/holdings.ts';
import { conceptOf } from '../understand/concepts.ts';
import { leadingApart } from './apart.ts';
import type { SaidWords } from './words.ts';

type NoteOf<Kind extends Note['kind']> = Extract<Note, { kind: Kind }>;

/** `answered`: something answers the query; where nothing does, it is said what stands apart. */
export async function sureNotes(notes: readonly Note[], answered: boolean, words: SaidWords, ground: Pick<Ground, 'find'>): Promise<Note[]> {
  const notHeld = await sureNotHeld(
    notes.flatMap((note) => (note.kind === 'not-held' ? note.words : [])),
    words,
  );
  const named = notHeld.flatMap(({ query, name }) => [query, name].map(normalForm));
  const lacking = await surelyLacking(notes.flatMap(missingIn), named, words);
  const looked = notes.flatMap((note) => (note.kind === 'terms' ? note.lookedFor.filter(words.isWord) : []));
  const lookedFor = notes.flatMap((note) => ('lookedFor' in note ? [note.lookedFor].flat() : []));
  const given = notes.flatMap((note) => (note.kind === 'apart' ? note.words : []));
  const leading = answered || given.length === 0 ? given : await leadingApart(given, lookedFor, words, ground);
  const apart = !answered && lacking.length + notHeld.length === 0 && (await standApart(looked, words, ground));
  return [
    ...(notHeld.length > 0 ? [{ kind: 'not-held' as const, words: notHeld }] : []),
    ...notes.flatMap((note): Note[] => {
      if (note.kind === 'not-held') return [];
      if (note.kind === 'terms') return apart ? [{ kind: 'none-together', words: looked }] : sureTerms({ ...note, missing: lacking }, words);
      if (note.kind === 'apart') return [{ ...note, words: leading, places: isPlaceAsked(notes, lacking, words) ? note.places : [] }];
      if (note.kind === 'nearest') return [{ ...note, lookedFor: note.lookedFor.filter(words.isWord), missing: lacking }];
      return [note];
    }),
  ];
}

/** The words that notes quote of what was looked for. */
export const wordsIn = (notes: readonly Note[]): string[] => notes.flatMap((note) => ('lookedFor' in note ? [note.lookedFor].flat() : []));

const missingIn = (note: Note): string[] => (note.kind === 'terms' || note.kind === 'nearest' ? note.missing : []);

/** What stands nowhere beside other parts of the query may be a place that the collection is not of. */
const isPlaceAsked = (notes: readonly Note[], lacking: readonly string[], { query, isWord }: SaidWords): boolean =>
  notes.some(({ kind }) => kind === 'place-not-held') || lacking.some((word) => word !== query && isWord(word));

/** One word that was looked for says no more than the query. */
function sureTerms(note: NoteOf<'terms'>, { isWord }: SaidWords): Note[] {
  const looked = note.lookedFor.filter(isWord);
  const lookedFor = looked.length > 1 ? looked : [];
  return lookedFor.length + note.missing.length > 0 ? [{ ...note, lookedFor }] : [];
}

/** What stands nowhere by any name, as words. `told`: what is said of already. */
async function surelyLacking(missing: readonly string[], told: readonly string[], words: SaidWords): Promise<string[]> {
  const asWords = [...new Set(missing.flatMap(words.asWord))].filter((word) => !told.some((other) => other.includes(word) || word.includes(other)));
  const lacking = await Promise.all(asWords.map(async (word) => ((await words.stands(word)) ? [] : [word])));
  return lacking.flat();
}

/** Concepts that the query names, none of whose names stands anywhere; by its official name only where nothing stands that this is made of. */
async function sureNotHeld(given: NoteOf<'not-held'>['words'], words: SaidWords): Promise<NoteOf<'not-held'>['words']> {
  const checked = given.map(async ({ query, name }) => {
    const isNamed = words.vocabulary.absent.has(normalForm(query));
    const partly = words.inName(normalForm(name)).length > 0;
    if (isNamed ? await words.stands(normalForm(query)) : partly || (await words.stands(normalForm(name)))) return [];
    return [{ query: isNamed ? query : name, name: partly ? query : name }];
  });
  return (await Promise.all(checked)).flat();
}

/** Whether each of several words stands somewhere, by whatever name or in almost the same wording, and no unit has them all. */
async function standApart(looked: readonly string[], { terms, vocabulary }: SaidWords, { find }: Pick<Ground, 'find'>): Promise<boolean> {
  if (looked.length < 2) return false;
  const held = await holdingsOf(
    looked.map((word) => conceptOf(word, terms, vocabulary)),
    terms.units,
    find,
  );
  const [first, ...others] = held.map(({ units }) => units);
  return first !== undefined && [...first.keys()].every((unit) => !others.every((units) => units.has(unit)));
}
