/** The stage that looks for texts above, given the documents of a conversion: those converted now, and those that the content folder holds. */
import { contentFiles, DocumentFolder } from '../../src/library/content-folder.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import { type TracedCollection, traceCollection } from '../above/trace-collection.ts';
import type { Member } from './convert-member.ts';
import { type ContentFiles, printRecords } from './write/content-files.ts';

/** The files of each document that say which texts it carries out, and what of its measures comes from them. */
export function aboveFiles(members: readonly Member[], folder: string, language: Language, jurisdictions: Jurisdictions): ContentFiles {
  const held = members.flatMap((member) => {
    const document = member.converted?.document ?? heldDocument(folder, member.id);
    return document && member.units ? [{ document, units: member.units }] : [];
  });
  const traced = traceCollection(held, language, jurisdictions);
  return new Map(
    filesOf(
      members.filter(({ units }) => units).map(({ id }) => id),
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

function heldDocument(folder: string, id: string): PolicyDocument | null {
  try {
    return new DocumentFolder(folder, id).document;
  } catch {
    return null;
  }
}
