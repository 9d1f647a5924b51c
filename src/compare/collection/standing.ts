/** PROVISIONAL adapter. */
import { links, places, topics } from '../../library/library.ts';
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { Absence, SoleClaim, TopicStanding } from '../alone/standing.ts';
import { listOnlyIn, wordsOf } from '../only-in.ts';
import { compareTopic, documentById, unitById } from './comparison.ts';

const linked = Map.groupBy(
  links.flatMap(({ a, b }) => [
    [a, b],
    [b, a],
  ]),
  ([a]) => a,
);

function soleIn(topic: Topic): SoleClaim[] {
  const comparison = compareTopic(topic);
  return listOnlyIn(comparison).flatMap(({ columns, passages }) =>
    columns.length > 1
      ? []
      : passages.flatMap(({ column, sentence, quotations }) => {
          const compared = comparison.sentences[column]?.[sentence];
          if (!compared) return [];
          const { place } = documentById(compared.unit.document);
          return quotations.map((quotation) => ({ place, sentence: compared, words: wordsOf(quotation), checked: '（待核）', nearest: [] as Unit[] }));
        }),
  );
}

function absencesIn(topic: Topic): Absence[] {
  return places.flatMap((place) => {
    const own = topic.units.filter(({ id }) => documentById(unitById(id).document).place.name === place.name);
    if (own.length) return [];
    const near = [...new Set(topic.units.flatMap(({ id }) => (linked.get(id) ?? []).map(([, b]) => b as string)))]
      .map(unitById)
      .filter((unit) => documentById(unit.document).place.name === place.name);
    return [{ place, state: near.length ? 'elsewhere' : 'not-found', nearest: near, checked: topic.title } as Absence];
  });
}

export const topicStandings: readonly TopicStanding[] = topics.map((topic) => ({ topic, sole: soleIn(topic), absences: absencesIn(topic) }));
