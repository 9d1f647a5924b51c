/** What stands alone, over all topics, at build time: each passage checked against all texts of other places, each gap searched. */
import { places, topics } from '../../library/library.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Place } from '../../policy/places.ts';
import { checkedInWords, soughtInWords } from '../../wording/alone.ts';
import type { Absence, SoleClaim, TopicStanding } from '../alone/standing.ts';
import type { CheckedList } from '../claims/check-lists.ts';
import { wordsOf } from '../only-in.ts';
import { claimsOf, documentsOfPlaces } from './checked-claims.ts';
import { documentById, mainDocuments, otherDocuments, unitById } from './comparison.ts';
import { nearestNameOf } from './shown-claims.ts';
import { type Silence, silencesOf, soughtFor } from './silence.ts';

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
    nearestName: nearestNameOf(nearest),
    nearest: nearest.map(({ unit }) => unitById(unit)),
  }));
}

/** Places whose documents have no units in any topic: nothing of the kind is held. */
const inTopics = new Set([...mainDocuments, ...otherDocuments].map(({ place }) => place.name));
export const placesWithoutTopics: readonly Place[] = places.filter(({ name }) => !inTopics.has(name));

/** In topics that nobody has a unit in, nobody lacks one. */
const absencesIn = (topic: Topic): Absence[] => (topic.units.length > 0 ? silencesOf(topic).flatMap(absenceOf) : []);

function absenceOf({ place, state, spoken, documents }: Silence): Absence[] {
  // Where nothing could be sought, nothing is claimed.
  if (state === 'no-such-document' || state === 'unsought') return [];
  return [{ place, state: state === 'none' ? 'not-found' : state, nearest: spoken.units, further: spoken.all - spoken.units.length, documents }];
}

function standingOf(topic: Topic): TopicStanding {
  const absences = absencesIn(topic);
  return { topic, sole: soleIn(topic), absences, sought: absences.length > 0 ? soughtInWords(soughtFor(topic)) : '' };
}

export const topicStandings: readonly TopicStanding[] = topics.map(standingOf);
