/** The concepts of the vocabulary (seeds/vocabulary.yaml) in a text, under one name each. Pure. */
import { namesOf, type VocabularyGroup } from '../../policy/vocabulary.ts';
import { anyOf } from '../../policy/word-patterns.ts';
import type { Concepts } from './nearest.ts';

/** Every name of a concept becomes its first: 环评 → 环境影响评价. */
export function conceptsOf(groups: readonly VocabularyGroup[]): Concepts {
  const first = new Map(groups.flatMap((group) => namesOf(group).map((name) => [name, group.name] as const)));
  if (!first.size) return { unified: (text) => text, namedIn: () => [], namesOf: (concept) => [concept] };
  const names = new Map(groups.map((group) => [group.name, namesOf(group)]));
  const pattern = new RegExp(anyOf([...first.keys()]), 'gu');
  const own = new RegExp(anyOf([...new Set(first.values())]), 'gu');
  return {
    unified: (text) => text.replace(pattern, (name) => first.get(name) ?? name),
    namedIn: (unified) => [...new Set(unified.match(own) ?? [])],
    namesOf: (concept) => names.get(concept) ?? [concept],
  };
}
