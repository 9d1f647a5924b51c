/** Units that are most like each unit: of its family, then those that speak of the same concepts of the field. Pure. */
import type { UnitKind } from '../../../src/policy/kinds.ts';
import type { Family } from '../../../src/policy/model/family.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { namesOf, type VocabularyGroup } from '../../../src/policy/vocabulary.ts';
import { wordsInTexts } from '../word-counts.ts';

/** More nobody looks through. */
const most = 5;
/** Of one document, so that readers see how others put it. */
const mostOfDocument = 2;
/** Share of the concepts, by weight, that two units have in common; below, they meet by chance. Set on the texts by reading what it gives. */
const leastLikeness = 0.35;
/** A concept in the title says more than one in the text. */
const inTitle = 2;
/** Concepts that more units speak of lead to nobody in particular. */
const mostHolders = 300;
/** They name the text, or what all of it is about. */
const apart: readonly UnitKind[] = ['front', 'back', 'preamble', 'closing', 'note', 'attachment'];

/** Of each unit its concepts with their weights; the squares of the weights add up to 1. */
type Weighed = ReadonlyMap<number, number>;

/** For each of `units` the numbers of the units most like it, best first. */
export function likeUnits(units: readonly Unit[], groups: readonly VocabularyGroup[], families: readonly Family[]): number[][] {
  const weighed = conceptsOf(units, groups);
  const holders = holdersOf(weighed);
  const related = relativesOf(units, families);
  return units.map((unit, number) => {
    const likeness = likenessOf(number, weighed, holders);
    const kin = related.get(number) ?? new Set<number>();
    const others = [...likeness].flatMap(([other, share]) => (share >= leastLikeness && !apart.includes(unit.kind) ? [other] : []));
    const candidates = [...new Set([...kin, ...others])].filter((other) => other !== number && !isApart(units[other]) && !isAbove(units[other], unit));
    const ranked = candidates.sort((a, b) => Number(kin.has(b)) - Number(kin.has(a)) || (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0) || a - b);
    return fewOfEach(ranked, (other) => units[other]?.document ?? '').slice(0, most);
  });
}

/** One is the heading of the other: a reader sees both anyway. */
const isAbove = (a: Unit | undefined, b: Unit): boolean => a?.parent === b.id || b.parent === a?.id;

const isApart = (unit: Unit | undefined): boolean => unit === undefined || apart.includes(unit.kind);

function fewOfEach(numbers: readonly number[], documentOf: (number: number) => string): number[] {
  const taken = new Map<string, number>();
  return numbers.filter((number) => {
    const before = taken.get(documentOf(number)) ?? 0;
    taken.set(documentOf(number), before + 1);
    return before < mostOfDocument;
  });
}

function conceptsOf(units: readonly Unit[], groups: readonly VocabularyGroup[]): Weighed[] {
  const words = groups.flatMap((group, concept) => [...namesOf(group), ...group.narrower].map((word) => ({ word: normalForm(word), concept })));
  const named = (fieldsOf: (unit: Unit) => (string | null)[]): Set<number>[] =>
    [
      ...wordsInTexts(
        words.map(({ word }) => word),
        units.map((unit) => fieldsOf(unit).map((field) => normalForm(field ?? ''))),
      ),
    ].map((found) => new Set([...found].map((word) => words[word]?.concept ?? 0)));
  const [titles, texts] = [named(({ title }) => [title]), named(({ title, text }) => [title, text])];
  const counts = new Map<number, number>();
  for (const own of texts) for (const concept of own) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const rarity = (concept: number): number => Math.log(1 + units.length / (counts.get(concept) ?? 1));
  return texts.map((own, number) => ofLengthOne([...own].map((concept) => [concept, rarity(concept) * (titles[number]?.has(concept) ? inTitle : 1)])));
}

function ofLengthOne(weights: readonly [number, number][]): Weighed {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weights.map(([concept, weight]) => [concept, weight / length]));
}

function holdersOf(weighed: readonly Weighed[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [number, own] of weighed.entries()) for (const concept of own.keys()) holders.set(concept, [...(holders.get(concept) ?? []), number]);
  return holders;
}

/** Of every unit that shares a concept with this one how like it is, 0–1. */
function likenessOf(number: number, weighed: readonly Weighed[], holders: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const likeness = new Map<number, number>();
  for (const [concept, weight] of weighed[number] ?? []) {
    const all = holders.get(concept) ?? [];
    if (all.length > mostHolders) continue;
    for (const other of all) likeness.set(other, (likeness.get(other) ?? 0) + weight * (weighed[other]?.get(concept) ?? 0));
  }
  return likeness;
}

/** Of the units that are in families those of the same one. */
function relativesOf(units: readonly Unit[], families: readonly Family[]): Map<number, Set<number>> {
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const related = new Map<number, Set<number>>();
  for (const { members } of families) {
    const own = members.flatMap((id) => numbers.get(id) ?? []);
    for (const one of own) related.set(one, new Set([...(related.get(one) ?? []), ...own]));
  }
  return related;
}
