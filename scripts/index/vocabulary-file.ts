/** The editor's vocabulary → what the browser loads of it: words by their first characters, and the concepts that they name. */

import { type Language, queryLanguageOf } from '../../src/policy/language.ts';
import { withoutMarks } from '../../src/policy/marks.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { ConceptsFile, FieldWords, VocabularyFile, WordGroup } from '../../src/policy/search-index/index-files.ts';
import { gap } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { type Department, namesOf, type Vocabulary, type VocabularyGroup } from '../../src/policy/vocabulary.ts';
import { mostNames } from '../../src/search/readings/asked.ts';
import { shortestWording } from '../../src/search/understand/slack.ts';
import { type FiledWords, fieldFilesOf, standingWords } from './field-words.ts';
import { speltBlocks } from './sounds-file.ts';
import { countTexts } from './word-counts.ts';

export interface VocabularyFiles {
  vocabulary: VocabularyFile;
  field: FieldWords[];
  concepts: ConceptsFile[];
}

/** The files, and by what the concepts are read of which the collection holds something, beside the names that stand there. */
export interface ReadVocabulary extends VocabularyFiles {
  read: string[];
  /** By what any concept is read, held or not, beside the names that stand in the texts. */
  unwritten: string[];
}

/** Concepts in a file. */
const perFile = 40;

/** A concept as the browser reads it, with the questions that ask for it. */
interface Concept {
  group: WordGroup;
  questions: readonly string[];
  /** Its name, that of what it is a part or form of, and those of what is near it, in normal form. */
  name: string;
  broader?: string;
  related: readonly string[];
}

/** `texts`: of each unit its fields in normal form. `index` is filled in when the index has its name. */
export function vocabularyFilesOf(
  { groups, departments, related }: Vocabulary,
  texts: readonly (readonly string[])[],
  language: Language,
  jurisdictions: Jurisdictions,
  figureBlocks: number,
): ReadVocabulary {
  const named = [
    ...groups.map((group) => wordsOfGroup(group, language.departments)),
    ...departments.flatMap((department) => groupsOfDepartment(department, language.departments)),
  ];
  const near = [
    ...groups.flatMap((group) => namesOf(group).flatMap((name) => group.related.map(({ word, why }) => [name, word, why] as const))),
    ...related.flatMap(({ word, to, why }) => to.map((other) => [word, other, why] as const)),
  ].map(([word, to, why]): [string, string, string] => [normalForm(word), to, why]);
  const printed = new Map(groups.flatMap(namesOf).map((name) => [normalForm(name), name]));
  const asked = [
    ...new Set([
      ...named.flatMap(({ names, narrower = [], instead = [] }) => [...names, ...narrower.map(normalForm), ...instead.flat()]),
      ...near.map(([, to]) => normalForm(to)),
    ]),
  ];
  const counts = countTexts(asked, texts);
  const here = new Set(asked.filter((_, index) => (counts[index] ?? 0) > 0));
  const concepts = withBroader(named.flatMap((group) => conceptFor(group, here, printed)));
  const filed: FiledWords = {
    words: numbersBy(concepts.map(({ group }) => wordsRead(group))),
    questions: numbersBy(concepts.map((concept) => concept.questions.map(questionInNormalForm))),
    related: near.filter(([, to]) => here.has(normalForm(to))),
    places: placesIn(jurisdictions),
  };
  const { starts, field } = fieldFilesOf(filed);
  const heldWords = new Map([...filed.words].filter(([, numbers]) => numbers.some((number) => isHeld(concepts[number]))));
  return {
    vocabulary: {
      index: '',
      language: queryLanguageOf(language),
      starts,
      ...standingWords({ ...filed, words: heldWords }, texts, language),
      perFile,
      figureBlocks,
      speltBlocks,
    },
    field,
    concepts: conceptFiles(concepts),
    read: concepts.filter(isHeld).flatMap(({ group }) => group.read ?? []),
    unwritten: concepts.flatMap(({ group: { read = [], name } }) => [...read, ...(name ? [normalForm(name)] : [])]),
  };
}

const isHeld = (concept: Concept | undefined): boolean => (concept?.group.here.length ?? 0) + (concept?.group.narrower?.length ?? 0) > 0;

function conceptFiles(concepts: readonly Concept[]): ConceptsFile[] {
  const groups = concepts.map(asPublished);
  return Array.from({ length: Math.ceil(groups.length / perFile) }, (_, n) => ({
    index: '',
    first: n * perFile,
    groups: groups.slice(n * perFile, (n + 1) * perFile),
  }));
}

/** The words by which it is read stand in the files of words; a few are wanted here of what the collection does not hold. */
function asPublished(concept: Concept): WordGroup {
  const { read = [], ...group } = concept.group;
  return isHeld(concept) || read.length === 0 ? group : { ...group, read: read.slice(0, mostNames - 1) };
}

/** By which words each concept is read: its names and everyday words, without punctuation. */
function wordsRead({ here, read = [], name }: WordGroup): string[] {
  const words = [...here.map(normalForm), ...read, ...(name ? [normalForm(name)] : [])];
  return [...new Set(words.map((word) => withoutMarks(word) || word))];
}

/** Province-level units and cities: readers say where they look, whether the collection is of there or not. */
function placesIn(jurisdictions: Jurisdictions): string[] {
  const wanted = jurisdictions.all.filter(({ level }) => level === 'province' || level === 'prefecture');
  return wanted.map(({ id, name, fullName }) => [name, fullName, jurisdictions.provinceOf(id)?.name ?? name].map(normalForm).join(' '));
}

/** The numbers of the concepts of each word. */
function numbersBy(words: readonly (readonly string[])[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, own] of words.entries()) for (const word of own) numbers.set(word, [...(numbers.get(word) ?? []), number]);
  return numbers;
}

const questionInNormalForm = (question: string): string => question.split(gap).map(normalForm).join(gap);

/** Words of one meaning in normal form, before it is known which of them the collection holds. */
interface NamedGroup {
  names: string[];
  read: string[];
  short: string[];
  narrower?: string[];
  questions?: string[];
  broader?: string;
  related?: string[];
  department?: true;
  /** Of a department: 建设厅 stands in every 住房城乡建设厅, and is looked for after it. */
  older?: string[];
  /** What is looked for where no text names the department so, the first that stands: 生态环境部门 for 环保局, then 生态环境厅. */
  instead?: string[][];
}

function wordsOfGroup(group: VocabularyGroup, { generic, listed }: Language['departments']): NamedGroup {
  const { narrower, questions, broader } = group;
  const [whole = ''] = generic;
  const inLists = namesOf(group).flatMap((name) => (name.endsWith(whole) ? listed.map((word) => name.slice(0, -whole.length) + word) : []));
  const names = { names: unique([...namesOf(group), ...inLists]), read: unique(group.everyday), short: unique(group.short) };
  return { ...names, narrower, questions, ...(broader && { broader: normalForm(broader) }), related: unique(group.related.map(({ word }) => word)) };
}

/** One group for each level and ending: 省 + (住房和城乡建设, 住房城乡建设, 住建) + 厅; and for each ending without a level. */
function groupsOfDepartment(department: Department, words: Language['departments']): NamedGroup[] {
  const { stems, endings, older } = department;
  const instead = namesInstead(department, words);
  const charged = unique([...stems, ...stemsOf(older, endings)].flatMap((stem) => words.generic.map((word) => stem + word)));
  return [...words.levels, ''].flatMap((level) =>
    endings.map((ending): NamedGroup => {
      const alike = ending.split('|');
      const names = [...stems.flatMap((stem) => alike.map((end) => stem + end)), ...older.filter((name) => alike.some((end) => name.endsWith(end)))];
      return {
        names: unique(names.map((name) => level + name)),
        read: level === '' && !words.national.includes(ending) ? charged : [],
        short: unique(stems.slice(1).flatMap((stem) => alike.map((end) => level + stem + end))),
        department: true,
        older: unique(older.map((name) => level + name)),
        ...(level === '' && !words.national.includes(ending) && { instead }),
      };
    }),
  );
}

/** 林业 of 林业局. */
function stemsOf(names: readonly string[], endings: readonly string[]): string[] {
  const all = endings.flatMap((ending) => ending.split('|'));
  return names.flatMap((name) => {
    const ending = all.find((end) => name.endsWith(end));
    return ending ? [name.slice(0, -ending.length)] : [];
  });
}

/** What a text that does not name the bureau calls it: 生态环境部门, 生态环境主管部门; else the department of another level. */
function namesInstead({ stems, endings }: Department, { generic, listed, national }: Language['departments']): string[][] {
  const behind = (words: readonly string[]): string[] => unique(stems.flatMap((stem) => words.map((word) => stem + word)));
  const local = endings.flatMap((ending) => ending.split('|')).filter((ending) => !national.includes(ending));
  return [behind(generic), behind([...local, ...listed])];
}

/** A department of which the collection holds nothing, or one by its only name, is none. */
function conceptFor(named: NamedGroup, here: ReadonlySet<string>, printed: ReadonlyMap<string, string>): Concept[] {
  const { names, read, short, narrower = [], questions = [], department, older = [] } = named;
  // 城市黑臭水体 is found with 黑臭水体.
  const held = names.filter((name) => here.has(name));
  const found = held.filter((name) => !held.some((other) => other !== name && name.includes(other) && !older.includes(other)));
  // Who asks for 审计部门 means 审计厅, unless texts speak of the former.
  const absent = [...names.filter((name) => !found.includes(name)), ...read.filter((word) => !department || !here.has(word))];
  const parts = narrower.filter((word) => here.has(normalForm(word)));
  if (department && found.length === 0) return conceptInstead(named, here);
  if (department && found.length + absent.length < 2) return [];
  const [name = ''] = names;
  const group: WordGroup = {
    here: found.map((word) => printed.get(word) ?? word),
    ...(here.has(name) && name.length >= shortestWording && !department && { full: name }),
    ...(absent.length > 0 && { read: absent }),
    ...(short.length > 0 && { short }),
    ...(parts.length > 0 && { narrower: parts }),
    ...(department && { department }),
    ...(found[0] !== name && !department && { name: printed.get(name) ?? name }),
  };
  return [{ group, questions, name, broader: named.broader, related: named.related ?? [] }];
}

/** What a collection holds nothing of gets the names of the first broader concept that it holds, else of what is near it. */
function withBroader(concepts: readonly Concept[]): Concept[] {
  const byName = new Map(concepts.map((concept) => [concept.name, concept]));
  const near = ({ related }: Concept): string[] => related.flatMap((word) => byName.get(word)?.group.here ?? []);
  const heldAbove = ({ broader }: Concept, steps = 5): string[] => {
    const above = byName.get(broader ?? '');
    if (!above || steps === 0) return [];
    return isHeld(above) ? [...above.group.here, ...(above.group.narrower ?? [])] : heldAbove(above, steps - 1);
  };
  return concepts.map((concept) => {
    const above = isHeld(concept) ? [] : heldAbove(concept);
    const broader = isHeld(concept) || above.length > 0 ? above : near(concept);
    return broader.length > 0 ? { ...concept, group: { ...concept.group, broader } } : concept;
  });
}

function conceptInstead({ names, instead = [] }: NamedGroup, here: ReadonlySet<string>): Concept[] {
  const held = instead.map((words) => words.filter((word) => here.has(word))).find((words) => words.length > 0) ?? [];
  const found = held.filter((word) => !held.some((other) => other !== word && word.includes(other)));
  return found.length > 0 ? [{ group: { here: found, read: names, department: true }, questions: [], name: names[0] ?? '', related: [] }] : [];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map(normalForm))];
}
