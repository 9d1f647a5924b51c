/** The coded stretches of a document: its facts, its words of obligation, and whole units for topics and families. Pure. */
import { isCounted, occurrencesIn } from '../../../src/compare/obligations/said.ts';
import type { IsBelow } from '../../../src/facts/division/below.ts';
import type { ComparisonLanguage } from '../../../src/policy/language.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import { type FactKind, type Facts, factKinds } from '../../../src/policy/model/facts/facts.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { bodiesInWords, deadlineInWords, relationNames, sanctionInWords } from '../../../src/wording/facts.ts';
import { factKey, familyKey, obligationKey, topicKey } from './codes.ts';
import { type CodedCollection, evidenceRange } from './passages.ts';
import { targetInOneValue } from './sentence-rows.ts';
import type { UnitPlace } from './source-text.ts';

/** `range` in code points of the source; `name` is what it is called here: the id of a fact, a sentence, a unit. */
export interface Selection {
  name: string;
  range: Range;
  about?: string;
  codes: readonly string[];
}

/** What is known of a unit beside its text. */
export interface UnitCoding {
  facts: Facts;
  sentences: readonly Sentence[];
  topics: readonly string[];
  family: string | null;
}

/** The selections in one unit. */
export function selectionsIn(unit: Unit, place: UnitPlace, coding: UnitCoding, language: ComparisonLanguage, isBelow: IsBelow): Selection[] {
  const groups = [...coding.topics.map(topicKey), ...(coding.family === null ? [] : [familyKey(coding.family)])];
  return [
    ...(groups.length > 0 && place.whole.start < place.whole.end ? [{ name: unit.id, range: place.whole, codes: groups }] : []),
    ...factSelections(unit, place, coding.facts, isBelow),
    ...obligationSelections(unit, place, coding.sentences, language),
  ];
}

function factSelections(unit: Unit, place: UnitPlace, facts: Facts, isBelow: IsBelow): Selection[] {
  const inWords = wordsWith(isBelow);
  const of = <K extends FactKind>(kind: K): Selection[] =>
    facts[kind].map((fact) => ({
      name: fact.id,
      range: rangeOf(fact.evidence, unit, place),
      about: inWords[kind](fact),
      codes: [factKey(kind, fact)],
    }));
  return factKinds.flatMap((kind) => of(kind));
}

/** Words that stand in label or title are the heading. */
function rangeOf(evidence: Facts['targets'][number]['evidence'], unit: Unit, place: UnitPlace): Range {
  const range = evidenceRange(evidence, unit);
  return range.start === range.end ? place.heading : place.within(range);
}

/** What a fact says, beside its words. */
const wordsWith = (isBelow: IsBelow): { [K in FactKind]: (fact: Facts[K][number]) => string } => ({
  targets: (target) => `${targetInOneValue(target)}${target.deadline ? `；${deadlineInWords(target.deadline)}` : ''}`,
  assignments: (assignment) => bodiesInWords(assignment, isBelow),
  citations: ({ name, number, locator, relation }) => `${relationNames[relation]}：${name}${locator ?? ''}${number ? `（${number}）` : ''}`,
  terms: ({ term }) => term,
  penalties: ({ sanctions }) => sanctions.map(sanctionInWords).join('；'),
});

function obligationSelections(unit: Unit, place: UnitPlace, sentences: readonly Sentence[], language: ComparisonLanguage): Selection[] {
  if (!isCounted(unit.kind)) return [];
  const stretches = sentences.length > 0 ? sentences : linesOf(unit);
  return stretches.flatMap(({ id, start, text }) =>
    occurrencesIn(text, language).map((found) => ({
      name: id,
      range: place.within({ start: start + found.start, end: start + found.end }),
      codes: [obligationKey(found.kind)],
    })),
  );
}

/** Rows of a table. */
function linesOf({ id, text }: Unit): Pick<Sentence, 'id' | 'start' | 'text'>[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const stretch = { id, start, text: line };
    start += line.length + 1;
    return stretch;
  });
}

/** Topics and family by unit. */
export function groupsByUnit({ topics, families }: Pick<CodedCollection, 'topics' | 'families'>): (unit: string) => Pick<UnitCoding, 'topics' | 'family'> {
  const byUnit = Map.groupBy(
    topics.flatMap(({ id: topic, units }) => units.map(({ id }) => ({ topic, id }))),
    ({ id }) => id,
  );
  const familyOf = new Map(families.flatMap(({ id, members }) => members.map((unit) => [unit, id] as const)));
  return (unit) => ({ topics: (byUnit.get(unit) ?? []).map(({ topic }) => topic), family: familyOf.get(unit) ?? null });
}
