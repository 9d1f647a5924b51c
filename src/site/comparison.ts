/** What the comparing pages know at build time: topics, links, sentences, and columns made of them. */
import { z } from 'astro/zod';
import linksJson from '../../content/data/links.json?raw';
import sentencesJson from '../../content/data/sentences.json?raw';
import topicsJson from '../../content/data/topics.json?raw';
import type { ColumnRequest } from '../compare/address.ts';
import type { Column, ComparedUnit } from '../compare/compare.ts';
import { commonWording, weighBy } from '../compare/likeness.ts';
import { type MeasureLink, measureLinkSchema, type PolicyDocument, sentenceSchema, type Topic, topicSchema, type Unit } from '../policy/model.ts';
import { address } from './address.ts';
import { documents, unitsOf } from './library.ts';
import { nameOfUnit } from './wording.ts';

/** All topics, in the order of the editor's framework. */
export const topics: readonly Topic[] = z.array(topicSchema).parse(JSON.parse(topicsJson));
export const links: readonly MeasureLink[] = z.array(measureLinkSchema).parse(JSON.parse(linksJson));

const sentences = z.array(sentenceSchema).parse(JSON.parse(sentencesJson));
const sentencesByUnit = Map.groupBy(sentences, (sentence) => sentence.clause);
const unitsById = new Map(documents.flatMap(({ id }) => unitsOf(id).map((unit) => [unit.id, unit])));
const shelfPlace = new Map(documents.map(({ id }, index) => [id, index]));
const documentsById = new Map(documents.map((document) => [document.id, document]));

/** Weights of common wording, of the whole collection: published for the browser as /compare/data/common-wording.json. */
export const common = commonWording(sentences.map(({ text }) => text));
export const weigh = weighBy(common);

/** Throws where there is none: ids in topics and links come from the same conversion. */
export function unitById(id: string): Unit {
  const unit = unitsById.get(id);
  if (!unit) throw new Error(`${id} is no unit of content/data/clauses.json: run scripts/build-content.ts again.`);
  return unit;
}

export function documentById(id: string): PolicyDocument {
  const document = documentsById.get(id);
  if (!document) throw new Error(`${id} is no document of content/data/documents.json: run scripts/build-content.ts again.`);
  return document;
}

/** A unit as the comparison takes it: its sentences in the order of its text, or its whole text where it has none. */
export function comparedUnit(unit: Unit): ComparedUnit {
  const own = (sentencesByUnit.get(unit.id) ?? []).toSorted((a, b) => a.start - b.start).map(({ index, text }) => ({ index, text }));
  const whole = unit.text ? [{ index: null, text: unit.text.replace(/\s+/gu, ' ') }] : [];
  return { document: unit.document, anchor: unit.anchor, name: nameOfUnit(unit), sentences: own.length ? own : whole };
}

/** Units of one document as a column. */
export function columnOf(units: readonly Unit[]): Column {
  const { id, province, shortTitle } = documentById(units[0]?.document ?? '');
  return { document: id, province, documentTitle: shortTitle, units: units.map(comparedUnit) };
}

/** The documents that have units in a topic, in the order of the shelf, each with these units. */
export function documentsIn(topic: Topic): { document: PolicyDocument; units: Unit[]; source: 'editor' | 'proposed' }[] {
  return documents.flatMap((document) => {
    const own = topic.units.filter(({ id }) => unitById(id).document === document.id);
    return own.length
      ? [{ document, units: own.map(({ id }) => unitById(id)), source: own.some(({ source }) => source === 'editor') ? 'editor' : 'proposed' }]
      : [];
  });
}

/** The documents to which the editor assigned topics: the columns that the matrix shows first. */
export const framedDocuments: readonly PolicyDocument[] = documents.filter(({ id }) =>
  topics.some((topic) => topic.units.some((unit) => unit.source === 'editor' && unitById(unit.id).document === id)),
);

/** The other documents with units in some topic: columns that can be switched in. */
export const proposedDocuments: readonly PolicyDocument[] = documents.filter(
  (document) => !framedDocuments.includes(document) && topics.some((topic) => topic.units.some(({ id }) => unitById(id).document === document.id)),
);

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

/** The counterparts of a unit: other provinces first, then the same province's other documents; `same` before `partial`. */
export function counterpartsOf(unit: Unit): Counterpart[] {
  const own = documentById(unit.document).province;
  const order = ({ document, link }: Counterpart): number => (document.province === own ? 10 : 0) + (link.strength === 'same' ? 0 : 1);
  const found = (counterpartsByUnit.get(unit.id) ?? []).map(({ other, link }) => ({
    unit: unitById(other),
    document: documentById(unitById(other).document),
    link,
  }));
  return found.toSorted(
    (a, b) => order(a) - order(b) || (shelfPlace.get(a.document.id) ?? 0) - (shelfPlace.get(b.document.id) ?? 0) || b.link.score - a.link.score,
  );
}
