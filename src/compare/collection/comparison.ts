/** What the comparing pages know at build time: topics, links, sentences, and columns made of them. */

import { factsBeside, isBelow } from '../../library/facts.ts';
import { language } from '../../library/language.ts';
import { documents, links, partsOf, sentencesOf, topics, unitsOf } from '../../library/library.ts';
import { comparisonLanguageOf } from '../../policy/language.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { linkStrengths, type MeasureLink } from '../../policy/model/link.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { address } from '../../site/address.ts';
import type { ColumnRequest } from '../address.ts';
import { type Column, type ComparedUnit, type Comparison, compareColumns } from '../compare.ts';
import { commonWording, weighBy } from '../likeness.ts';
import type { Reading } from '../shared-wording.ts';
import { comparedUnitOf } from './compared-unit.ts';

const sentences = documents.flatMap(({ id }) => sentencesOf(id));
const sentencesByUnit = Map.groupBy(sentences, (sentence) => sentence.clause);
const partsByUnit = Map.groupBy(
  documents.flatMap(({ id }) => partsOf(id)),
  ({ clause }) => clause,
);
const unitsById = new Map(documents.flatMap(({ id }) => unitsOf(id).map((unit) => [unit.id, unit])));
const shelfPlace = new Map(documents.map(({ id }, index) => [id, index]));
const documentsById = new Map(documents.map((document) => [document.id, document]));

/** Weights of common wording, of the whole collection: published for the browser as /compare/data/common-wording.json. */
export const common = commonWording(sentences.map(({ text }) => text));
const reading: Reading = { weigh: weighBy(common), language: comparisonLanguageOf(language) };

/** Throws where there is none: ids in topics and links come from the same conversion. */
export function unitById(id: string): Unit {
  const unit = unitsById.get(id);
  if (!unit) throw new Error(`${id} is no unit of the content: run scripts/build-content.ts again.`);
  return unit;
}

export function documentById(id: string): PolicyDocument {
  const document = documentsById.get(id);
  if (!document) throw new Error(`${id} is no document of the content: run scripts/build-content.ts again.`);
  return document;
}

export const comparedUnit = (unit: Unit): ComparedUnit =>
  comparedUnitOf(unit, sentencesByUnit.get(unit.id) ?? [], partsByUnit.get(unit.id) ?? [], attachmentAround(unit), factsBeside(unit), isBelow);

/** The attachment with a text of its own in which a unit stands. */
function attachmentAround({ document, parent }: Unit): Unit | null {
  const above = parent === null ? undefined : unitsById.get(parent);
  if (!above || above.document !== document) return null;
  return above.kind === 'attachment' ? above : attachmentAround(above);
}

/** Units of one document as a column. */
export function columnOf(units: readonly Unit[]): Column {
  const { id, place, shortTitle } = documentById(units[0]?.document ?? '');
  return { document: id, place: place.name, area: place.area, documentTitle: shortTitle, units: units.map(comparedUnit) };
}

/** How many units a document has in topics, and whether the editor put any of them there. */
const placements = Map.groupBy(
  topics.flatMap((topic) => topic.units),
  ({ id }) => unitById(id).document,
);
const isAssigned = ({ id }: PolicyDocument): boolean => (placements.get(id) ?? []).some(({ source }) => source === 'editor');

/** Documents with units in some topic, by place in the order of the shelf. */
const documentsInTopics = [
  ...Map.groupBy(
    documents.filter(({ id }) => placements.has(id)),
    ({ place }) => place.name,
  ).values(),
];

/**
 * The columns of the matrix and of the topics, in the order of the shelf: the documents to which the editor assigned
 * topics; for a place without any, the document for which most are proposed.
 */
export const mainDocuments: readonly PolicyDocument[] = documentsInTopics.flatMap((own) => {
  const assigned = own.filter(isAssigned);
  const [richest] = own.toSorted((a, b) => (placements.get(b.id)?.length ?? 0) - (placements.get(a.id)?.length ?? 0));
  return assigned.length || !richest ? assigned : [richest];
});

/** The other documents with units in some topic: columns that can be switched in. */
export const otherDocuments: readonly PolicyDocument[] = documentsInTopics.flat().filter((document) => !mainDocuments.includes(document));

/** Whether a document's topics are the editor's or follow from its links. */
export const isProposed = (document: PolicyDocument): boolean => !isAssigned(document);

/** The units of a topic by document, for those of `among` that have any. */
export function unitsIn(topic: Topic, among: readonly PolicyDocument[]): { document: PolicyDocument; units: Unit[] }[] {
  const units = topic.units.map(({ id }) => unitById(id));
  return among.map((document) => ({ document, units: units.filter((unit) => unit.document === document.id) })).filter((entry) => entry.units.length > 0);
}

const comparisons = new Map<Topic, Comparison>();

/** The comparison of a topic: a column for each main document that has units in it. Made once for its page, its files and its claims. */
export function compareTopic(topic: Topic): Comparison {
  const made =
    comparisons.get(topic) ??
    compareColumns(
      unitsIn(topic, mainDocuments).map(({ units }) => columnOf(units)),
      reading,
    );
  comparisons.set(topic, made);
  return made;
}

const topicsByUnit = Map.groupBy(
  topics.flatMap((topic) => topic.units.map(({ id }) => ({ id, topic }))),
  ({ id }) => id,
);

/** The topics that a unit is in, assigned or proposed. */
export const topicsOf = (unit: Unit): Topic[] => (topicsByUnit.get(unit.id) ?? []).map(({ topic }) => topic);

export const topicAddress = (topic: Pick<Topic, 'id'>): string => address(`/compare/${topic.id}/`);

/** A unit as a column of its own. */
export const requestOf = (unit: Unit): ColumnRequest => ({ document: unit.document, anchors: [unit.anchor] });

/** A link seen from one of its units. */
export interface Counterpart {
  unit: Unit;
  document: PolicyDocument;
  link: MeasureLink;
}

const counterpartsByUnit = Map.groupBy(
  links.flatMap((link) => [
    { of: link.a, other: link.b, link },
    { of: link.b, other: link.a, link },
  ]),
  ({ of }) => of,
);

/** The counterparts of a unit: other places first, then the same place's other documents; the strongest first. */
export function counterpartsOf(unit: Unit): Counterpart[] {
  const own = documentById(unit.document).place.name;
  const order = ({ document, link }: Counterpart): number => (document.place.name === own ? 10 : 0) + linkStrengths.indexOf(link.strength);
  const found = (counterpartsByUnit.get(unit.id) ?? []).map(({ other, link }) => ({
    unit: unitById(other),
    document: documentById(unitById(other).document),
    link,
  }));
  return found.toSorted(
    (a, b) => order(a) - order(b) || (shelfPlace.get(a.document.id) ?? 0) - (shelfPlace.get(b.document.id) ?? 0) || b.link.score - a.link.score,
  );
}
