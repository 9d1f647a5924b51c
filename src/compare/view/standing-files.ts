/** What stands alone as files to take away: CSV, a line for each passage that only one place has, or for each topic that one lacks. */

import { csvOf } from '../../policy/csv.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { Place } from '../../policy/places.ts';
import { policyAddress } from '../../site/address.ts';
import { absenceInWords, lackingColumns, noSuchDocuments, soleColumns } from '../../wording/alone.ts';
import { sentenceInWords } from '../../wording/compare.ts';
import { nameOfUnit } from '../../wording/units.ts';
import type { TopicStanding } from '../alone/standing.ts';
import { sentenceAddress } from './addresses.ts';
import type { Absolute } from './table-files.ts';

/** Throws where there is no such document. */
type DocumentOf = (id: string) => PolicyDocument;

export function soleToCsv(standings: readonly TopicStanding[], documentOf: DocumentOf, absolute: Absolute): string {
  const lines = standings.flatMap(({ topic, sole }) =>
    sole.map(({ place, sentence, words, checked, nearestName, nearest }) => [
      place.name,
      topic.title,
      documentOf(sentence.unit.document).title,
      sentenceInWords(sentence),
      words,
      checked,
      nearest.length > 0 ? nearestName : '',
      nearest.map((unit) => named(unit, documentOf)).join('、'),
      absolute(sentenceAddress(sentence)),
    ]),
  );
  return csvOf([soleColumns, ...lines]);
}

/** `without`: places whose documents are of another kind; they have a line each, without a topic. */
export function lackingToCsv(standings: readonly TopicStanding[], without: readonly Place[], documentOf: DocumentOf, absolute: Absolute): string {
  const lines = standings.flatMap(({ topic, absences, sought }) =>
    absences.map((absence) => [
      absence.place.name,
      topic.title,
      absenceInWords(absence),
      absence.nearest.map((unit) => named(unit, documentOf)).join('、'),
      absence.nearest.length + absence.further,
      sought,
      absence.documents,
      absence.nearest.map(({ document, anchor }) => absolute(policyAddress(document, anchor))).join('\n'),
    ]),
  );
  return csvOf([lackingColumns, ...lines, ...without.map(({ name }) => [name, '', noSuchDocuments, '', 0, '', 0, ''])]);
}

const named = (unit: Unit, documentOf: DocumentOf): string => `${documentOf(unit.document).shortTitle}${nameOfUnit(unit)}`;
