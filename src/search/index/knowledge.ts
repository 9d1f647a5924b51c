/** What the browser knows of the language: vocabulary, terms, sounds, variants, labels. Each file is loaded when it is first needed. */

import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { CitingFile, Manifest, ShapesFile, SoundsFile, SpeltFile, TermsFile, VariantsFile } from '../../policy/search-index/index-files.ts';
import { blockOfLetters } from '../../policy/search-index/vocabulary-blocks.ts';
import type { Places } from './collection.ts';
import { type FactsIndex, type FactsSource, factsOver } from './facts.ts';
import { fetchIndexFile, once, onceEach } from './site-files.ts';
import { type VocabularyOf, type VocabularySource, vocabularyOver } from './vocabulary.ts';

/** The files, whole and of the right index; apart from the network, so that tests can hand over their own. */
export interface KnowledgeFiles extends VocabularySource, FactsSource {
  terms(): Promise<TermsFile>;
  sounds(): Promise<SoundsFile>;
  spelt(block: number): Promise<SpeltFile>;
  shapes(): Promise<ShapesFile>;
  variants(): Promise<VariantsFile>;
  citing(): Promise<CitingFile>;
}

export interface Knowledge {
  /** What the field calls the things that a text names, and how people ask for them. */
  vocabulary: VocabularyOf;
  terms(): Promise<Terms>;
  sounds(): Promise<Sounds>;
  /** Words of the field that no text holds, spelt by these letters (ü as u). */
  spelt(letters: string): Promise<string[]>;
  shapes(): Promise<Shapes>;
  variants(): Promise<Variants>;
  citing(): Promise<Citing>;
  facts: FactsIndex;
}

export interface Term {
  /** As printed, and in normal form. */
  printed: string;
  normal: string;
  /** Units that hold it. */
  count: number;
}

export interface Terms {
  all: readonly Term[];
  byNormal: ReadonlyMap<string, Term>;
  /** By what is left of a term without punctuation, or without a bracket and what stands in it; only where that differs. */
  byPlain: ReadonlyMap<string, Term>;
  longest: number;
  /** Units of the collection. */
  units: number;
}

export interface Sounds {
  /** The syllable of a character: 污 → wu. */
  of: ReadonlyMap<string, string>;
  /** Words of the texts that are no terms, the more frequent first. */
  words: readonly string[];
  /** Syllables of terms and words that are read otherwise. */
  terms: ReadonlyMap<string, string[]>;
  /** Words of the language that are no typing errors of what the texts have. */
  others: readonly string[];
}

/** Of a character those that it is taken for. */
export type Shapes = ReadonlyMap<string, ReadonlySet<string>>;

export interface Variants {
  /** What a traditional or variant character may be in the collection's writing, the usual one first. */
  characters: ReadonlyMap<string, readonly string[]>;
  words: readonly (readonly [from: string, to: string])[];
  /** The words that mean the same in simplified characters, too. */
  foreign: readonly (readonly [from: string, to: string])[];
}

export interface Citing {
  labels: readonly string[];
  numbers: CitingFile['numbers'];
  names: CitingFile['names'];
  shortNames: CitingFile['shortNames'];
}

export function filesOf(places: Places, { index }: Manifest): KnowledgeFiles {
  const file =
    <T extends { index: string }>(name: string) =>
    () =>
      fetchIndexFile<T>(new URL(`${index}/${name}.json`, places.search), index);
  const numbered =
    <T extends { index: string }>(name: string) =>
    (number: number) =>
      file<T>(`${name}-${number}`)();
  return {
    vocabulary: file('vocabulary'),
    field: numbered('field'),
    concepts: numbered('concepts'),
    figures: numbered('figures'),
    facts: numbered('facts'),
    terms: file('terms'),
    sounds: file('sounds'),
    spelt: numbered('spelt'),
    shapes: file('shapes'),
    variants: file('variants'),
    citing: file('citing'),
  };
}

export function knowledgeOf(files: KnowledgeFiles): Knowledge {
  return {
    vocabulary: vocabularyOver(files),
    terms: once(async () => termsOf(await files.terms())),
    sounds: once(async () => soundsOf(await files.sounds())),
    spelt: speltIn(files),
    shapes: once(async () => shapesOf(await files.shapes())),
    variants: once(async () => variantsOf(await files.variants())),
    citing: once(async () => citingOf(await files.citing())),
    facts: factsOver(files),
  };
}

function speltIn(files: KnowledgeFiles): Knowledge['spelt'] {
  const spelt = onceEach(files.spelt);
  return async (letters) => {
    const { speltBlocks } = await files.vocabulary();
    const { lines } = await spelt(blockOfLetters(letters, speltBlocks));
    const known = lines.split('\n').filter((line) => line.startsWith(`${letters} `));
    return known.map((line) => line.slice(letters.length + 1));
  };
}

function termsOf({ terms, counts, units }: TermsFile): Terms {
  const all = terms
    .split('\n')
    .filter(Boolean)
    .map((printed, index) => ({ printed, normal: normalForm(printed), count: counts[index] ?? 0 }));
  const byNormal = new Map(all.map((term) => [term.normal, term]));
  const marked = all.filter(({ normal }) => withoutMarks(normal) !== normal).toReversed();
  const byPlain = new Map(marked.flatMap((term) => plainForms(term.normal).map((plain) => [plain, term] as const)));
  return { all, byNormal, byPlain, longest: longestOf([...byNormal.keys(), ...byPlain.keys()]), units };
}

/** 河(湖)长制 → 河湖长制, 河长制. */
function plainForms(normal: string): string[] {
  return [withoutMarks(normal), withoutMarks(normal.replace(/\([^()]*\)/gu, ''))].filter((plain) => plain.length > 1);
}

function soundsOf({ syllables, words, terms, others }: SoundsFile): Sounds {
  const of = new Map(
    syllables.split('\n').flatMap((line) => {
      const [syllable = '', characters = ''] = line.split(' ');
      return Array.from(characters, (character) => [character, syllable] as const);
    }),
  );
  const linesOf = (all: string): string[] => all.split('\n').filter(Boolean);
  return {
    of,
    words: linesOf(words),
    terms: new Map(Object.entries(terms).map(([term, all]) => [term, all.split(' ')])),
    others: linesOf(others),
  };
}

function shapesOf({ groups }: ShapesFile): Shapes {
  const like = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void like.set(one, (like.get(one) ?? new Set()).add(other));
  for (const group of groups.split('\n')) {
    const all = Array.from(group);
    for (const one of all) for (const other of all) if (one !== other) add(one, other);
  }
  return like;
}

function variantsOf({ characters, words, foreign }: VariantsFile): Variants {
  const written = Array.from(characters);
  const pairs = written.flatMap((variant, at) => (at % 2 === 0 ? [[variant, written[at + 1] ?? variant] as const] : []));
  const byVariant = Map.groupBy(pairs, ([variant]) => variant);
  return {
    characters: new Map([...byVariant].map(([variant, all]) => [variant, all.map(([, one]) => one)])),
    words,
    foreign: words.filter(([from]) => foreign.includes(from)),
  };
}

function citingOf({ labels, numbers, names, shortNames }: CitingFile): Citing {
  return { labels: labels.split('\n'), numbers, names, shortNames };
}

function longestOf(words: Iterable<string>): number {
  let longest = 0;
  for (const word of words) longest = Math.max(longest, word.length);
  return longest;
}
