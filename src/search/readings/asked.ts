/** What a question asks for without naming it, and what a query names that the collection does not hold. */
import { greatest } from '../../policy/extremes.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { WordGroup } from '../../policy/search-index/index-files.ts';
import { gap } from '../../policy/search-index/vocabulary-blocks.ts';
import type { Terms } from '../index/knowledge.ts';
import { isHeld, type Vocabulary } from '../index/vocabulary.ts';
import { type Concept, furtherStrength, shapesOf } from '../understand/concepts.ts';

/** A concept that a question asks for, and the parts of the query by which it was heard. */
export interface Asked extends Concept {
  heard: string[];
  /** 1 for the one that was heard by most of its words, less for the others. */
  trust: number;
}

/** Names of a concept of which the words that make them up are looked for. */
const mostNames = 6;
/** Of a concept that another was heard better than. */
const lessTrust = 0.85;

/** 举报…给钱 → 举报奖励; also such as stand nowhere by a name of theirs, but may by the words that make it up. */
export function askedConcepts(vocabulary: Vocabulary, terms: Terms): Asked[] {
  const { questions } = vocabulary;
  const most = greatest(
    questions.map(({ question }) => lengthHeard(question)),
    0,
  );
  return [...Map.groupBy(questions, ({ group }) => group)].map(([group, own]) => ({
    said: nameOf(group),
    wordings: [...wordingsOf(group.here, 1), ...wordingsOf(group.narrower ?? [], furtherStrength)],
    shapes: isHeld(group) ? [] : shapesOf([group.name ?? '', ...(group.read ?? [])].map(normalForm).slice(0, mostNames), terms, vocabulary),
    heard: own.flatMap(({ question }) => question.split(gap)),
    trust: own.some(({ question }) => lengthHeard(question) === most) ? 1 : lessTrust,
  }));
}

const wordingsOf = (words: readonly string[], strength: number): Concept['wordings'] => words.map((text) => ({ text: normalForm(text), strength }));

const lengthHeard = (question: string): number => question.replaceAll(gap, '').length;

const nameOf = ({ name, here }: WordGroup): string => name ?? here[0] ?? '';

/** Concepts of the field that the query names, by the longest word of each, and the collection does not hold; none of those `found` otherwise. */
export function absentConcepts(plain: string, { absent, questions, groupsOf }: Vocabulary, found: ReadonlySet<string>): { query: string; name: string }[] {
  const named = [...absent].filter(
    ([word]) => !groupsOf.has(word) && ![...absent.keys(), ...groupsOf.keys()].some((other) => other !== word && other.includes(word)),
  );
  const asked = questions.filter(({ group }) => !isHeld(group)).map(({ group }) => ({ query: plain, name: nameOf(group) }));
  const all = [...named.flatMap(([query, groups]) => groups.map((group) => ({ query, name: nameOf(group) }))), ...asked];
  return all.filter(({ name }, at) => !found.has(name) && all.findIndex((other) => other.name === name) === at);
}
