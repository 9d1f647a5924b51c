/** The editor's vocabulary → what the browser loads of it: groups of which the collection holds at least one name. */

import { type Language, queryLanguageOf } from '../../src/policy/language.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { VocabularyFile, WordGroup } from '../../src/policy/search-index/index-files.ts';
import { type Department, namesOf, type Vocabulary, type VocabularyGroup } from '../../src/policy/vocabulary.ts';
import { shortestWording } from '../../src/search/understand/slack.ts';
import { countTexts } from './word-counts.ts';

/** `texts`: of each unit its fields in normal form. `index` is filled in when the index has its name. */
export function vocabularyFileOf({ groups, departments, related }: Vocabulary, texts: readonly (readonly string[])[], language: Language): VocabularyFile {
  const named = [...groups.map(wordsOfGroup), ...departments.flatMap((department) => groupsOfDepartment(department, language.departments.levels))];
  const near = [
    ...groups.flatMap((group) => namesOf(group).flatMap((name) => group.related.map(({ word, why }) => [name, word, why] as const))),
    ...related.flatMap(({ word, to, why }) => to.map((other) => [word, other, why] as const)),
  ].map(([word, to, why]): [string, string, string] => [normalForm(word), to, why]);
  const printed = new Map(groups.flatMap(namesOf).map((name) => [normalForm(name), name]));
  const asked = [
    ...new Set([...named.flatMap(({ names, narrower = [] }) => [...names, ...narrower.map(normalForm)]), ...near.map(([, to]) => normalForm(to))]),
  ];
  const counts = countTexts(asked, texts);
  const here = new Set(asked.filter((_, index) => (counts[index] ?? 0) > 0));
  return {
    index: '',
    groups: named.flatMap((group) => groupFor(group, here)).map((group) => ({ ...group, here: group.here.map((name) => printed.get(name) ?? name) })),
    related: near.filter(([, to]) => here.has(normalForm(to))),
    language: queryLanguageOf(language),
  };
}

/** Words of one meaning in normal form, before it is known which of them the collection holds. */
interface NamedGroup {
  names: string[];
  read: string[];
  short: string[];
  narrower?: string[];
  department?: true;
}

function wordsOfGroup(group: VocabularyGroup): NamedGroup {
  return { names: unique(namesOf(group)), read: unique(group.everyday), short: unique(group.short), narrower: group.narrower };
}

/** One group for each level and ending: 省 + (住房和城乡建设, 住房城乡建设, 住建) + 厅; and for each ending without a level. */
function groupsOfDepartment({ stems, endings, older }: Department, levels: readonly string[]): NamedGroup[] {
  return [...levels, ''].flatMap((level) =>
    endings.map((ending): NamedGroup => {
      const alike = ending.split('|');
      const names = [...stems.flatMap((stem) => alike.map((end) => stem + end)), ...older.filter((name) => alike.some((end) => name.endsWith(end)))];
      return {
        names: unique(names.map((name) => level + name)),
        read: [],
        short: unique(stems.slice(1).flatMap((stem) => alike.map((end) => level + stem + end))),
        department: true,
      };
    }),
  );
}

/** Nothing where the collection holds none of the names, or where there is nothing beside the only one. */
function groupFor({ names, read, short, narrower = [], department }: NamedGroup, here: ReadonlySet<string>): WordGroup[] {
  // 城市黑臭水体 is found with 黑臭水体.
  const held = names.filter((name) => here.has(name));
  const found = held.filter((name) => !held.some((other) => other !== name && name.includes(other)));
  const absent = [...names.filter((name) => !found.includes(name)), ...read];
  const parts = narrower.filter((word) => here.has(normalForm(word)));
  if (found.length + parts.length === 0 || found.length + absent.length + parts.length < 2) return [];
  const full = names[0] && here.has(names[0]) && names[0].length >= shortestWording && !department ? { full: names[0] } : {};
  return [
    {
      here: found,
      ...full,
      ...(absent.length > 0 && { read: absent }),
      ...(short.length > 0 && { short }),
      ...(parts.length > 0 && { narrower: parts }),
      ...(department && { department }),
    },
  ];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map(normalForm))];
}
