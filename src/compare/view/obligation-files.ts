/** Words of obligation as files to take away: counts by document, and every occurrence of a document with its sentence. CSV. */

import { csvOf } from '../../policy/csv.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { markNames, sentenceInWords } from '../../wording/compare.ts';
import { countColumns, occurrenceColumns } from '../../wording/obligations.ts';
import { type ObligationCounts, perThousand } from '../obligations/counts.ts';
import { type BindingSentence, obligationKinds } from '../obligations/said.ts';
import { sentenceAddress } from './addresses.ts';
import type { Absolute } from './table-files.ts';

/** One line for each document. */
export function countsToCsv(rows: readonly { document: PolicyDocument; counts: ObligationCounts; address: string }[], absolute: Absolute): string {
  const lines = rows.map(({ document, counts, address }) => [
    document.place.name,
    document.title,
    document.documentNumber,
    document.date,
    ...obligationKinds.map((kind) => counts.kinds[kind]),
    counts.total,
    counts.characters,
    perThousand(counts),
    absolute(address),
  ]);
  return csvOf([countColumns, ...lines]);
}

/** One line for each occurrence, in the order of the text. */
export function occurrencesToCsv({ place, title }: PolicyDocument, found: readonly BindingSentence[], absolute: Absolute): string {
  const lines = found.flatMap((sentence) =>
    sentence.occurrences.map(({ kind, word }) => [
      place.name,
      title,
      markNames[kind].name,
      word,
      sentenceInWords(sentence),
      sentence.text,
      absolute(sentenceAddress(sentence)),
    ]),
  );
  return csvOf([occurrenceColumns, ...lines]);
}
