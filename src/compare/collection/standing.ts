/** What stands alone, over all topics, at build time: each passage checked against all texts of other places, each gap searched. */
import { language } from '../../library/language.ts';
import { documents, links, places, topics, unitsOf } from '../../library/library.ts';
import { vocabulary } from '../../library/vocabulary.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { Place } from '../../policy/places.ts';
import { checkedInWords, soughtInWords } from '../../wording/alone.ts';
import { type Candidate, checkCandidates } from '../alone/check.ts';
import { conceptsOf } from '../alone/concepts.ts';
import { holdsTerm, soughtTerms, type Term, termsWanted, unitsSpeakingOf } from '../alone/sought.ts';
import { type Spoken, spokenOf } from '../alone/spoken.ts';
import type { Absence, SoleClaim, TopicStanding } from '../alone/standing.ts';
import type { ComparedSentence, Comparison } from '../compare.ts';
import { weighBy } from '../likeness.ts';
import { listOnlyIn, wordsOf } from '../only-in.ts';
import { common, compareTopic, documentById, mainDocuments, otherDocuments, unitById } from './comparison.ts';

const spoken: Spoken[] = documents.flatMap(({ id, place }) => unitsOf(id).map((unit) => spokenOf(unit, place.name)));
const spokenIn = Map.groupBy(spoken, ({ place }) => place);
const concepts = conceptsOf(vocabulary.groups);
const documentsOf = Map.groupBy(documents, ({ place }) => place.name);
const placeOf = (unit: Unit): Place => documentById(unit.document).place;

/** For each unit those of which a link says that they regulate the same. */
const kinOf = Map.groupBy(
  links
    .filter(({ strength }) => strength === 'same')
    .flatMap(({ a, b }) => [
      { of: a, other: b },
      { of: b, other: a },
    ]),
  ({ of }) => of,
);

/** A passage that the comparison of a topic found in the columns of one place alone. */
interface Passage extends Candidate {
  topic: Topic;
  sentence: ComparedSentence;
}

function passagesIn(topic: Topic): Passage[] {
  const comparison = compareTopic(topic);
  return listOnlyIn(comparison)
    .filter(({ columns }) => new Set(columns.map((column) => comparison.columns[column]?.place)).size === 1)
    .flatMap(({ passages }) =>
      passages.flatMap(({ column, sentence, quotations }) => quotations.map((quotation) => ({ column, sentence, words: wordsOf(quotation) }))),
    )
    .flatMap(({ column, sentence, words }) => passageOf(topic, comparison, column, comparison.sentences[column]?.[sentence], words));
}

function passageOf(topic: Topic, { columns }: Comparison, column: number, sentence: ComparedSentence | undefined, quotation: string): Passage[] {
  if (!sentence) return [];
  const id = `${sentence.unit.document}#${sentence.unit.anchor}`;
  return [{ topic, sentence, quotation, place: columns[column]?.place ?? '', kin: new Set((kinOf.get(id) ?? []).map(({ other }) => other)) }];
}

/** What was searched for a claim of this place, in words. */
function searchedFor(place: string): string {
  const others = places.filter(({ name }) => name !== place).map(({ name }) => name);
  return checkedInWords(others, documents.length - (documentsOf.get(place)?.length ?? 0));
}

function soleClaims(): Map<string, SoleClaim[]> {
  const passages = topics.flatMap(passagesIn);
  const checked = checkCandidates(passages, spoken, weighBy(common), concepts);
  const claims = passages.flatMap(({ topic, sentence, place }, i) =>
    (checked[i] ?? []).map(({ words, nearest }) => ({
      topic: topic.id,
      claim: { place: documentById(sentence.unit.document).place, sentence, words, checked: searchedFor(place), nearest: nearest ? [nearest.unit] : [] },
    })),
  );
  return new Map([...Map.groupBy(claims, ({ topic }) => topic)].map(([topic, own]) => [topic, own.map(({ claim }) => claim)]));
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
function absencesIn(topic: Topic): Absence[] {
  const having = new Set(topic.units.map(({ id }) => placeOf(unitById(id)).name));
  const terms = having.size ? soughtTerms(topic.title, concepts, language.particles.linking, shareOf) : [];
  return places.filter(({ name }) => having.size > 0 && placesInTopics.has(name) && !having.has(name)).map((place) => absenceOf(place, terms));
}

function absenceOf(place: Place, terms: readonly Term[]): Absence {
  const { nearest, further } = unitsSpeakingOf(terms, spokenIn.get(place.name) ?? [], shareOf);
  const checked = soughtInWords(terms, termsWanted(terms), place.name, documentsOf.get(place.name)?.length ?? 0);
  return { place, state: nearest.length ? 'elsewhere' : 'not-found', nearest, further, checked };
}

const claims = soleClaims();

export const topicStandings: readonly TopicStanding[] = topics.map((topic) => ({ topic, sole: claims.get(topic.id) ?? [], absences: absencesIn(topic) }));
