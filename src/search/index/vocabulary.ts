/** What the browser knows of the field's words: of each text the files that it may need, and of these what it names. */
import { withoutJoin } from '../../policy/joined-words.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { ConceptsFile, FieldWords, VocabularyFile, WordGroup } from '../../policy/search-index/index-files.ts';
import { blocksFor, fileOfConcept, gap } from '../../policy/search-index/vocabulary-blocks.ts';
import { once, onceEach } from './site-files.ts';

export interface VocabularySource {
  vocabulary(): Promise<VocabularyFile>;
  field(block: number): Promise<FieldWords>;
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

/** Of a text the vocabulary that it needs; files are loaded once. */
export function vocabularyOver(source: VocabularySource): (text: string) => Promise<Vocabulary> {
  const core = once(() => source.vocabulary());
  const [field, concepts] = [onceEach(source.field), onceEach(source.concepts)];
  return async (text) => {
    const { language, blocks, perFile } = await core();
    const bare = withoutMarks(normalForm(text));
    const ways = [bare, ...withoutJoin(bare, language)];
    const files = await Promise.all(blocksFor(ways, blocks).map(field));
    const words = files.flatMap((file) => named(file.words).filter(({ word }) => ways.some((way) => way.includes(word))));
    const questions = files.flatMap((file) => named(file.questions).filter(({ word }) => fits(bare, word.split(gap))));
    const loaded = await Promise.all(
      [...new Set([...words, ...questions].flatMap(({ numbers }) => numbers.map((number) => fileOfConcept(number, perFile))))].map(concepts),
    );
    const groupOf = new Map(loaded.flatMap(({ first, groups }) => groups.map((group, at) => [first + at, group] as const)));
    const groupsOf = (isWanted: (group: WordGroup) => boolean): Map<string, WordGroup[]> => {
      const known = words.map(({ word, numbers }) => [word, numbers.flatMap((number) => groupOf.get(number) ?? []).filter(isWanted)] as const);
      return new Map(known.filter(([, groups]) => groups.length > 0));
    };
    return {
      groupsOf: groupsOf(isHeld),
      absent: groupsOf((group) => !isHeld(group)),
      questions: questions.flatMap(({ word, numbers }) => numbers.flatMap((number) => groupOf.get(number) ?? []).map((group) => ({ question: word, group }))),
      related: relatedIn(files),
      places: files.flatMap(placesIn).filter(({ names }) => names.some((name) => bare.includes(name))),
      longest: words.reduce((longest, { word }) => Math.max(longest, word.length), 0),
      language,
    };
  };
}

function placesIn({ places }: FieldWords): NamedPlace[] {
  return places
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', fullName = '', area = ''] = line.split(' ');
      return { names: [...new Set([fullName, name])], area };
    });
}

function relatedIn(files: readonly FieldWords[]): Map<string, { to: string; why: string }[]> {
  const related = new Map<string, { to: string; why: string }[]>();
  for (const [word, to, why] of files.flatMap((file) => file.related)) related.set(word, [...(related.get(word) ?? []), { to, why }]);
  return related;
}

export const isHeld = ({ here, narrower = [] }: WordGroup): boolean => here.length + narrower.length > 0;

/** The lines of a file of words. */
function named(lines: string): { word: string; numbers: number[] }[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [word = '', ...numbers] = line.split(' ');
      return { word, numbers: numbers.map(Number) };
    });
}

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
