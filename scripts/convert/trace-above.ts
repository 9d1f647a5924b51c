/** The stage that looks for texts above, among the documents of a conversion. */
import { contentFiles } from '../../src/library/content-folder.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import { type TracedCollection, traceCollection } from '../above/trace-collection.ts';
import type { HeldDocument } from './held-documents.ts';
import { type ContentFiles, printRecords } from './write/content-files.ts';

/** The files of each document that say which texts it carries out, and what of its measures comes from them. */
export function aboveFiles(held: readonly HeldDocument[], language: Language, jurisdictions: Jurisdictions): ContentFiles {
  const traced = traceCollection(held, language, jurisdictions);
  return new Map(
    filesOf(
      held.map(({ document }) => document.id),
      traced,
    ),
  );
}

function filesOf(documents: readonly string[], { texts, measures }: TracedCollection): [string, string][] {
  const textsOf = Map.groupBy(texts, ({ document }) => document);
  const measuresOf = Map.groupBy(measures, ({ unit }) => documentOf(unit));
  return documents.flatMap((id) => [
    [`${id}/${contentFiles.basis}`, printRecords(textsOf.get(id) ?? [])],
    [`${id}/${contentFiles.above}`, printRecords(measuresOf.get(id) ?? [])],
  ]);
}
