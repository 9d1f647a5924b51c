/** What stands alone, over all topics, at build time: each passage checked against all texts of other places, each gap searched. */
import { language } from '../../library/language.ts';
import { documents, places, topics, unitsOf } from '../../library/library.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { Place } from '../../policy/places.ts';
import { checkedInWords, soughtInWords } from '../../wording/alone.ts';
import { holdsTerm, type SpokenUnit, soughtTerms, type Term, termsWanted, unitsSpeakingOf } from '../alone/sought.ts';
import type { Absence, SoleClaim, TopicStanding } from '../alone/standing.ts';
import type { CheckedList } from '../claims/check-lists.ts';
import { bareWords } from '../claims/wording.ts';
import { wordsOf } from '../only-in.ts';
import { claimsOf, concepts, documentsOfPlaces } from './checked-claims.ts';
import { documentById, mainDocuments, otherDocuments, unitById } from './comparison.ts';

interface PlacedUnit extends SpokenUnit {
  place: string;
}

const spoken: PlacedUnit[] = documents.flatMap(({ id, place }) => unitsOf(id).map((unit) => ({ unit, place: place.name, bare: bareUnit(unit) })));
const spokenIn = Map.groupBy(spoken, ({ place }) => place);
const documentsOf = Map.groupBy(documents, ({ place }) => place.name);

function bareUnit({ label, title, text }: Unit): string {
  return bareWords(`${label ?? ''}${title ?? ''}${text}`);
}

const placeOf = (unit: Unit): Place => documentById(unit.document).place;

/** What the checked claims of a topic say of one place alone. */
const soleIn = (topic: Topic): SoleClaim[] =>
  claimsOf(topic)
    .filter(({ having }) => having.length === 1)
    .flatMap(soleOf);

function soleOf({ lacking, claims }: CheckedList): SoleClaim[] {
  const checked = checkedInWords(lacking, documentsOfPlaces(lacking).length);
  return claims.map(({ sentence, quotation, nearest }) => ({
    place: documentById(sentence.unit.document).place,
    sentence,
    words: wordsOf(quotation),
    checked,
    nearest: nearest.map(({ unit }) => unitById(unit)),
  }));
}

const shares = new Map<string, number>();

/** In how many of all units a term stands, 0 to 1. */
function shareOf(term: Term): number {
  const known = shares.get(term.join()) ?? spoken.filter(({ bare }) => holdsTerm(bare, term)).length / Math.max(1, spoken.length);
  shares.set(term.join(), known);
  return known;
}

/** Places whose documents have units in some topic; of the others nothing of the kind is held. */
const placesInTopics = new Set([...mainDocuments, ...otherDocuments].map(({ place }) => place.name));

export const placesWithoutTopics: readonly Place[] = places.filter(({ name }) => !placesInTopics.has(name));

/** In topics that nobody has a unit in, nobody lacks one. */
function placesLacking(topic: Topic): Place[] {
  const having = new Set(topic.units.map(({ id }) => placeOf(unitById(id)).name));
  return having.size ? places.filter(({ name }) => placesInTopics.has(name) && !having.has(name)) : [];
}

function absenceOf(place: Place, terms: readonly Term[]): Absence {
  const { nearest, further } = unitsSpeakingOf(terms, spokenIn.get(place.name) ?? [], shareOf);
  return { place, state: nearest.length ? 'elsewhere' : 'not-found', nearest, further, documents: documentsOf.get(place.name)?.length ?? 0 };
}

function standingOf(topic: Topic): TopicStanding {
  const lacking = placesLacking(topic);
  const terms = lacking.length ? soughtTerms(topic.title, concepts, language.particles.linking, shareOf) : [];
  const absences = lacking.map((place) => absenceOf(place, terms));
  return { topic, sole: soleIn(topic), absences, sought: absences.length ? soughtInWords(terms, termsWanted(terms)) : '' };
}

export const topicStandings: readonly TopicStanding[] = topics.map(standingOf);
