/** What the browser knows of the field's words: of each text the files that it may need, and of these what it names. */
import { withoutJoin } from '../../policy/joined-words.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { ConceptsFile, FieldWords, VocabularyFile, WordGroup } from '../../policy/search-index/index-files.ts';
import { fileOfConcept, filesFor, fileWith, gap } from '../../policy/search-index/vocabulary-blocks.ts';
import { filterIn, type WordFilter } from '../../policy/search-index/word-filter.ts';
import { once, onceEach } from './site-files.ts';

export interface VocabularySource {
  vocabulary(): Promise<VocabularyFile>;
  field(file: number): Promise<FieldWords>;
  concepts(file: number): Promise<ConceptsFile>;
}

/** Of the vocabulary what a text names. */
export interface Vocabulary {
  /** The concepts of a word in normal form without punctuation, such as the collection holds; an everyday word may have several. */
  groupsOf: ReadonlyMap<string, WordGroup[]>;
  /** Those of which it holds nothing. */
  absent: ReadonlyMap<string, WordGroup[]>;
  /** Questions that the text fits, with what they ask for, held or not. */
  questions: readonly { question: string; group: WordGroup }[];
  related: ReadonlyMap<string, { to: string; why: string }[]>;
  /** Province-level units and cities that the text names, by whatever name. */
  places: readonly NamedPlace[];
  /** Length of the longest word. */
  longest: number;
  /** How questions, numbers and citations are worded. */
  language: QueryLanguage;
}

/** A province-level unit or a city, by the names that readers give it, the full one first. */
export interface NamedPlace {
  names: readonly string[];
  /** Short name of the province-level unit. */
  area: string;
}

/** Of a text the vocabulary that it needs. `standing`: the text stands so in the collection and asks nothing: no questions, nor words of what is not held. */
export type VocabularyOf = (text: string, standing?: boolean) => Promise<Vocabulary>;

/** Files are loaded once. */
export function vocabularyOver(source: VocabularySource): VocabularyOf {
  const core = once(async () => coreOf(await source.vocabulary()));
  const [field, concepts] = [onceEach(async (file) => namedIn(await source.field(file))), onceEach(source.concepts)];
  return async (text, standing = false) => {
    const known = await core();
    const bare = withoutMarks(normalForm(text));
    const ways = [bare, ...withoutJoin(bare, known.language)];
    const files = await Promise.all((standing ? filesOfStanding(ways, known) : filesFor(ways, known.starts)).map(field));
    const words = files.flatMap((file) => file.words.filter(({ word }) => ways.some((way) => way.includes(word))));
    const questions = standing ? [] : unique(files.flatMap((file) => file.questions.filter(({ word }) => fits(bare, word.split(gap)))));
    const wanted = [...words, ...questions].flatMap(({ numbers }) => numbers.map((number) => fileOfConcept(number, known.perFile)));
    const groupOf = groupsIn(await Promise.all([...new Set(wanted)].map(concepts)));
    return {
      groupsOf: groupsNamed(words, groupOf, isHeld),
      absent: groupsNamed(words, groupOf, (group) => !isHeld(group)),
      questions: questions.flatMap(({ word, numbers }) => groupsFor(numbers, groupOf).map((group) => ({ question: word, group }))),
      related: relatedIn(files),
      places: placesIn(files).filter(({ names }) => names.some((name) => bare.includes(name))),
      longest: words.reduce((longest, { word }) => Math.max(longest, word.length), 0),
      language: known.language,
    };
  };
}

interface Core extends Omit<VocabularyFile, 'standing'> {
  mayStand: WordFilter;
}

const coreOf = ({ standing, ...core }: VocabularyFile): Core => ({ ...core, mayStand: filterIn(standing) });

/** The files of those words that may stand in the texts. */
function filesOfStanding(texts: readonly string[], { mayStand, longest, starts }: Core): number[] {
  const words = texts.flatMap((text) => beginnings(text, longest)).filter(mayStand);
  return [...new Set(words.map((word) => fileWith(word, starts)))];
}

/** Everything of two characters or more in a text, up to a length. */
const beginnings = (text: string, longest: number): string[] =>
  Array.from({ length: text.length }, (_, start) => start).flatMap((start) =>
    Array.from({ length: Math.max(0, Math.min(longest, text.length - start) - 1) }, (_, more) => text.slice(start, start + more + 2)),
  );

interface Named {
  word: string;
  numbers: number[];
}

/** What a file of words holds. */
interface NamedWords {
  words: Named[];
  questions: Named[];
  related: FieldWords['related'];
  places: NamedPlace[];
}

function namedIn({ words, questions, related, places }: FieldWords): NamedWords {
  return { words: linesOf(words).map(named), questions: linesOf(questions).map(named), related, places: linesOf(places).map(placeIn) };
}

const linesOf = (lines: string): string[] => lines.split('\n').filter(Boolean);

function named(line: string): Named {
  const [word = '', ...numbers] = line.split(' ');
  return { word, numbers: numbers.map(Number) };
}

function placeIn(line: string): NamedPlace {
  const [name = '', fullName = '', area = ''] = line.split(' ');
  return { names: [...new Set([fullName, name])], area };
}

/** Each once: neighbouring files may have the same. */
const unique = (all: readonly Named[]): Named[] => [...new Map(all.map((one) => [one.word, one])).values()];

const placesIn = (files: readonly NamedWords[]): NamedPlace[] => [
  ...new Map(files.flatMap(({ places }) => places).map((place) => [place.names.join(' '), place])).values(),
];

type GroupOf = ReadonlyMap<number, WordGroup>;

const groupsIn = (files: readonly ConceptsFile[]): GroupOf =>
  new Map(files.flatMap(({ first, groups }) => groups.map((group, at) => [first + at, group] as const)));

const groupsFor = (numbers: readonly number[], groupOf: GroupOf): WordGroup[] => numbers.flatMap((number) => groupOf.get(number) ?? []);

function groupsNamed(words: readonly Named[], groupOf: GroupOf, isWanted: (group: WordGroup) => boolean): Map<string, WordGroup[]> {
  const known = words.map(({ word, numbers }) => [word, groupsFor(numbers, groupOf).filter(isWanted)] as const);
  return new Map(known.filter(([, groups]) => groups.length > 0));
}

function relatedIn(files: readonly NamedWords[]): Map<string, { to: string; why: string }[]> {
  const related = new Map<string, { to: string; why: string }[]>();
  for (const [word, to, why] of files.flatMap((file) => file.related)) {
    const before = related.get(word) ?? [];
    if (before.every((other) => other.to !== to)) related.set(word, [...before, { to, why }]);
  }
  return related;
}

export const isHeld = ({ here, narrower = [] }: WordGroup): boolean => here.length + narrower.length > 0;

/** Characters that may stand between two parts of a question. */
const widestGap = 12;

/** Whether the parts stand in the text in their order, near each other. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length;
    const follows = others.every((part) => {
      const next = text.indexOf(part, end);
      const near = next >= 0 && next - end <= widestGap;
      end = next + part.length;
      return near;
    });
    if (follows) return true;
  }
  return false;
}
