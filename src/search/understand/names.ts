/** Words that mean the same as (a part of) a query. */

import { longestJoin, withoutJoin } from '../../policy/joined-words.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { WordGroup } from '../../policy/search-index/index-files.ts';
import type { ViaKind } from '../answer/answer.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

export interface OtherName {
  kind: ViaKind;
  /** What stands in the query, and what is looked for in its place. */
  from: string;
  to: string;
  /** The whole query with it. */
  wording: string;
  /** A part of what was named. */
  further?: boolean;
}

/** More replacements of parts than that are no query any more. */
const mostParts = 3;

/** Other names of the whole wording; where it is no word of the vocabulary itself, of the words in it. In normal form. */
export function otherNames(wording: string, vocabulary: Vocabulary): OtherName[] {
  const whole = namesBeside(wording, vocabulary);
  return whole.length > 0 || wording.length > 40 ? whole : namesInside(wording, vocabulary);
}

/** Names of the same thing that stand in the collection, but the word itself. */
export function namesBeside(word: string, vocabulary: Vocabulary): OtherName[] {
  const groups = groupsNamed(word, vocabulary);
  const names = groups.flatMap((group) =>
    [...group.here, ...(group.narrower ?? [])].flatMap((to, at) => {
      const wording = normalForm(to);
      const further = at >= group.here.length;
      return wording === word ? [] : [{ kind: kindOf(group, word, wording), from: word, to, wording, further }];
    }),
  );
  return names.filter(({ to }, index) => names.findIndex((other) => other.to === to) === index);
}

/** The groups of a word; where it is none, of the same without a word that joins: 碳达峰和碳中和 is 碳达峰、碳中和. */
function groupsNamed(word: string, { groupsOf, longest, language }: Vocabulary): WordGroup[] {
  const bare = withoutMarks(word);
  if (bare.length > longest + longestJoin) return [];
  return [bare, ...withoutJoin(bare, language)].map((name) => groupsOf.get(name)).find((groups) => groups !== undefined) ?? [];
}

/** Names of which other shapes are worth looking for (生活垃圾减量分类): the word itself and the full names of what it names. */
export function fullNames(word: string, { groupsOf }: Vocabulary): string[] {
  const groups = groupsOf.get(withoutMarks(word)) ?? [];
  return groups.length === 0 ? [] : [...new Set([word, ...groups.slice(0, 1).flatMap(({ full }) => full ?? [])])];
}

function kindOf({ department, short = [] }: WordGroup, from: string, to: string): ViaKind {
  if (withoutMarks(from) === withoutMarks(to)) return 'punctuation';
  if (department) return 'department';
  return short.includes(from) || short.includes(to) ? 'abbreviation' : 'synonym';
}

function namesInside(wording: string, vocabulary: Vocabulary): OtherName[] {
  return (
    wordsInside(wording, vocabulary)
      .slice(0, mostParts)
      .flatMap(({ start, end }) =>
        namesBeside(wording.slice(start, end), vocabulary).map((name) => ({
          ...name,
          inPlace: name.wording,
          wording: wording.slice(0, start) + name.wording + wording.slice(end),
        })),
      )
      // 排污许可证 in place of 排污许可 before 证 gives 排污许可证证; a name that holds the query whole is no other reading.
      .filter(({ inPlace }) => !wording.includes(inPlace))
  );
}

/** Words of the vocabulary in a wording, from the left, the longest first, without overlaps. */
export function wordsInside(wording: string, { groupsOf, longest }: Vocabulary): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < wording.length; start++) {
    for (let end = Math.min(wording.length, start + longest); end > start + 1; end--) {
      if (!groupsOf.has(wording.slice(start, end))) continue;
      found.push({ start, end });
      start = end - 1;
      break;
    }
  }
  return found;
}
