/** The claims of all topics, each checked against all that the documents of the other places say. Searched once, when first asked for. */
import { language } from '../../library/language.ts';
import { documents, links, places, topics, unitsOf } from '../../library/library.ts';
import { vocabulary } from '../../library/vocabulary.ts';
import { comparisonLanguageOf } from '../../policy/language.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { type CheckedList, checkLists } from '../claims/check-lists.ts';
import { conceptsOf } from '../claims/concepts.ts';
import type { SearchedText } from '../claims/question.ts';
import { weighBy } from '../likeness.ts';
import { common, compareTopic, documentById, unitById } from './comparison.ts';

export const concepts = conceptsOf(vocabulary);

const searchedText = (unit: Unit): SearchedText => ({
  unit: unit.id,
  document: unit.document,
  place: documentById(unit.document).place.name,
  title: unit.title ?? '',
  text: unit.text,
});

/** Everything that the collection says, unit by unit. */
export function* allTexts(): Generator<SearchedText> {
  for (const { id } of documents) for (const unit of unitsOf(id)) yield searchedText(unit);
}

const sameUnits = Map.groupBy(
  links
    .filter(({ strength }) => strength === 'same')
    .flatMap(({ a, b }) => [
      { of: a, other: b },
      { of: b, other: a },
    ]),
  ({ of }) => of,
);

let checked: Map<string, CheckedList[]> | undefined;

/**
 * What of a topic stands in one place only (`having` has one name), or in some places and not in the others of its columns.
 * Every claim was sought in all documents of the places in `lacking`.
 */
export function claimsOf({ id }: Pick<Topic, 'id'>): readonly CheckedList[] {
  checked ??= checkAll();
  return checked.get(id) ?? [];
}

function checkAll(): Map<string, CheckedList[]> {
  const lists = checkLists(topics.map(compareTopic), {
    places: places.map(({ name }) => name),
    texts: allTexts(),
    concepts,
    weigh: weighBy(common),
    language: comparisonLanguageOf(language),
    sameAs: (unit) => (sameUnits.get(unit) ?? []).map(({ other }) => searchedText(unitById(other))),
  });
  return new Map(topics.map((topic, i) => [topic.id, lists[i] ?? []]));
}

/** The documents of some places, which a claim about them rests on. */
export const documentsOfPlaces = (names: readonly string[]): PolicyDocument[] => documents.filter(({ place }) => names.includes(place.name));
