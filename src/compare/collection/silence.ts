/** Places and documents without a unit in a topic: what they say of it all the same. Searched once, when first asked for. */
import { documents, places, topics } from '../../library/library.ts';
import { documentOf } from '../../policy/ids.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { type Place, unknownArea } from '../../policy/places.ts';
import { fullestOf, type Mention, type Mentions, mentionsOf } from '../claims/elsewhere.ts';
import { type Facet, facetsOfTopics } from '../claims/topic-terms.ts';
import { allTexts, concepts } from './checked-claims.ts';
import { documentById, mainDocuments, otherDocuments, unitById } from './comparison.ts';
import { coverageOf, type PlaceCount } from './coverage.ts';

/** Units that speak of a topic, the few that say most of it, in the order of their document. */
export interface SpokenOf {
  units: Unit[];
  /** How many do, those included. */
  all: number;
  /** They only hold a rare word of it. */
  loosely: boolean;
}

export interface Silence {
  place: Place;
  /**
   * `elsewhere`: units speak of it; `none`: no text does; `unsought`: its title has no word that tells it from others;
   * `no-such-document`: no document of the place has units in any topic.
   */
  state: 'elsewhere' | 'none' | 'unsought' | 'no-such-document';
  spoken: SpokenOf;
  /** How many documents of the place were searched. */
  documents: number;
}

const mostShown = 6;
/** Of texts of unknown origin nobody expects anything. */
const knownPlaces = places.filter(({ area }) => area !== unknownArea);
const documentsOf = Map.groupBy(documents, ({ place }) => place.name);
const inTopics = new Set([...mainDocuments, ...otherDocuments].map(({ id }) => id));
const numbers = new Map(topics.map(({ id }, number) => [id, number]));

interface Searched {
  facets: Facet[][];
  mentions: Mentions[];
}
let searched: Searched | undefined;

function search(): Searched {
  const having = topics.map(({ units }) => new Set(units.map(({ id }) => documentOf(id))));
  const asked = topics.map(({ title, units }) => ({
    title,
    units: new Set(units.map(({ id }) => id)),
    unitTitles: units.flatMap(({ id }) => unitById(id).title ?? []),
  }));
  const facets = facetsOfTopics(asked, allTexts(), concepts);
  return { facets, mentions: mentionsOf(facets, allTexts(), (topic, document) => !having[topic]?.has(document)) };
}

const answersTo = ({ id }: Pick<Topic, 'id'>): { facets: readonly Facet[]; mentions: Mentions } => {
  searched ??= search();
  const number = numbers.get(id) ?? -1;
  return { facets: searched.facets[number] ?? [], mentions: searched.mentions[number] ?? new Map() };
};

/** The words that were sought in the texts of those who have no unit in a topic. */
export const soughtFor = (topic: Pick<Topic, 'id'>): string[] => answersTo(topic).facets.flatMap(({ terms }) => terms.map(({ name }) => name));

/** What a document without units in a topic says of it. */
const spokenOfIn = (topic: Pick<Topic, 'id'>, document: Pick<PolicyDocument, 'id'>): SpokenOf => fewOf(answersTo(topic).mentions.get(document.id) ?? []);

/** What a document without units in a topic has to say, for its column: something itself, or its place does, or nothing of the place. */
export type Answer = { state: 'here' | 'place'; spoken: SpokenOf } | { state: 'not-here' | 'none' | 'unsought' };

export function answerOf(topic: Topic, document: PolicyDocument): Answer {
  const here = spokenOfIn(topic, document);
  if (here.units.length > 0) return { state: 'here', spoken: here };
  const silence = silencesOf(topic).find(({ place }) => place.name === document.place.name);
  if (soughtFor(topic).length === 0) return { state: 'unsought' };
  if (!silence) return { state: 'not-here' };
  return silence.spoken.units.length > 0 ? { state: 'place', spoken: silence.spoken } : { state: 'none' };
}

const silences = new Map<Topic, Silence[]>();

/** The places of the shelf that have no unit in a topic. */
export function silencesOf(topic: Topic): readonly Silence[] {
  const known = silences.get(topic) ?? findSilences(topic);
  silences.set(topic, known);
  return known;
}

function findSilences(topic: Topic): Silence[] {
  const speaking = new Set(topic.units.map(({ id }) => documentOf(id)));
  return knownPlaces.flatMap((place): Silence[] => {
    const own = documentsOf.get(place.name) ?? [];
    if (own.some(({ id }) => speaking.has(id))) return [];
    const spoken = fewOf(own.flatMap(({ id }) => answersTo(topic).mentions.get(id) ?? []));
    return [{ place, state: stateOf(topic, own, spoken), spoken, documents: own.length }];
  });
}

function stateOf(topic: Topic, own: readonly PolicyDocument[], { units }: SpokenOf): Silence['state'] {
  if (!own.some(({ id }) => inTopics.has(id))) return 'no-such-document';
  if (soughtFor(topic).length === 0) return 'unsought';
  return units.length > 0 ? 'elsewhere' : 'none';
}

function fewOf(mentions: readonly Mention[]): SpokenOf {
  const full = fullestOf(mentions);
  const most = new Set(full.toSorted((a, b) => b.weight - a.weight).slice(0, mostShown));
  return {
    units: full.filter((mention) => most.has(mention)).map(({ unit }) => unitById(unit)),
    all: full.length,
    loosely: full.every(({ facets }) => facets.length === 0),
  };
}

/** How many measures each place of the shelf has in a topic; of one without any, what its documents say all the same. */
export function topicCoverage(topic: Topic): PlaceCount[] {
  const silences = new Map(silencesOf(topic).map((silence) => [silence.place.name, silence]));
  return coverageOf(topic, places, (unit) => documentById(documentOf(unit)).place.name).map((count) => {
    const silence = silences.get(count.place);
    return silence ? { ...count, silence: { state: silence.state, spoken: silence.spoken.all } } : count;
  });
}
