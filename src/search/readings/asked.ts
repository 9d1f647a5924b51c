/** What a question asks for without naming it, and what a query names that the collection does not hold. */
import { greatest } from '../../policy/extremes.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { WordGroup } from '../../policy/search-index/index-files.ts';
import { gap } from '../../policy/search-index/vocabulary-blocks.ts';
import type { Terms } from '../index/knowledge.ts';
import { isHeld, type Vocabulary } from '../index/vocabulary.ts';
import { type Concept, furtherStrength, shapesOf } from '../understand/concepts.ts';
import { segments } from '../understand/segments.ts';

/** A concept that a question asks for, and the parts of the query by which it was heard. */
export interface Asked extends Concept {
  heard: string[];
  /** 1 for the one that was heard by most of its words, less for the others. */
  trust: number;
}

/** Concepts that one query asks for, at most. */
const mostAsked = 4;
/** Names of a concept of which the words that make them up are looked for. */
export const mostNames = 4;
/** Of a concept that another was heard better than. */
const lessTrust = 0.85;

/**
 * 举报…给钱 → 举报奖励; also such as stand nowhere by a name of theirs, but may by the words that make it up. Those first that were
 * heard by most of the query; every one costs files of the index.
 */
export function askedConcepts(vocabulary: Vocabulary, terms: Terms): Asked[] {
  const byGroup = [...Map.groupBy(vocabulary.questions, ({ group }) => group)];
  const heardBy = byGroup.map(([group, own]) => {
    const most = greatest(
      own.map(({ question }) => lengthHeard(question)),
      0,
    );
    return { group, heard: own.flatMap(({ question }) => question.split(gap)), most };
  });
  const best = heardBy.toSorted((a, b) => b.most - a.most).slice(0, mostAsked);
  return best.map(({ group, heard, most }) => ({
    said: nameOf(group),
    wordings: [...wordingsOf(group.here, 1), ...wordingsOf(group.narrower ?? [], furtherStrength)],
    shapes: isHeld(group) ? [] : shapesOf([group.name ?? '', ...(group.read ?? [])].map(normalForm).slice(0, mostNames), terms, vocabulary),
    heard,
    trust: most === best[0]?.most ? 1 : lessTrust,
  }));
}

const wordingsOf = (words: readonly string[], strength: number): Concept['wordings'] => words.map((text) => ({ text: normalForm(text), strength }));

const lengthHeard = (question: string): number => question.replaceAll(gap, '').length;

const nameOf = ({ name, here }: WordGroup): string => name ?? here[0] ?? '';

/** A concept of the field that the collection does not hold: what was typed, its official name. */
export interface AbsentConcept {
  query: string;
  name: string;
  group: WordGroup;
}

/** Those that the query names, by the longest word of each, or asks for; none of those `found` otherwise. */
export function absentConcepts(
  plain: string,
  { absent, questions, groupsOf, language }: Vocabulary,
  found: ReadonlySet<string>,
  terms: Terms,
): AbsentConcept[] {
  const words = [...absent.keys(), ...groupsOf.keys()];
  const isNamed = (word: string): boolean =>
    !groupsOf.has(word) && !words.some((other) => other !== word && other.includes(word)) && !namesPlants(word, terms, language);
  const named = [...absent].filter(([word]) => isNamed(word));
  const asked = questions.filter(({ group }) => !isHeld(group)).map(({ group }) => ({ query: plain, name: nameOf(group), group }));
  const all = [...named.flatMap(([query, groups]) => groups.map((group) => ({ query, name: nameOf(group), group }))), ...asked];
  return all.filter(({ name }, at) => !found.has(name) && all.findIndex((other) => other.name === name) === at);
}

/** 钢铁厂 is 钢铁, which texts speak of. */
const namesPlants = (word: string, { byNormal }: Terms, { questionWords }: QueryLanguage): boolean =>
  questionWords.plants.some((ending) => word.endsWith(ending) && byNormal.has(word.slice(0, -ending.length)));

/** Of what a broader concept holds, and of the words of a name. */
const broaderStrength = 0.6;
const wordStrength = 0.4;

/** What comes nearest to a concept that stands nowhere: what it belongs to, and the words that its names are made of. */
export function conceptsInstead(absent: readonly AbsentConcept[], terms: Terms, vocabulary: Vocabulary): Concept[] {
  return absent.map(({ query, name, group }) => ({
    said: query,
    wordings: [
      ...wordingsOf(group.broader ?? [], broaderStrength),
      ...[query, name].flatMap((text) => wordingsOf(knownIn(normalForm(text), terms, vocabulary), wordStrength)),
    ],
    shapes: [],
  }));
}

/** Words that more units hold say little. */
const tellingShare = 0.1;
const mostWords = 2;

/** The rarest words of a name. */
function knownIn(text: string, terms: Terms, vocabulary: Vocabulary): string[] {
  const words = segments(text, terms, vocabulary).flatMap(({ text: word }) => terms.byNormal.get(word) ?? []);
  const telling = words.filter(({ count }) => count <= terms.units * tellingShare);
  return telling
    .toSorted((a, b) => a.count - b.count)
    .slice(0, mostWords)
    .map(({ normal }) => normal);
}
