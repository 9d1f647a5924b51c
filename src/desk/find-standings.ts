/** Holds kept units against what the site says now; loaded when there are any. */
import { type DocumentFiles, openFiles } from '../compare/page/document-files.ts';
import type { KeptUnit } from './desk.ts';
import { type Standing, standingOf } from './standing.ts';

let files: DocumentFiles | undefined;

/** What is held against the site. */
type Held = Pick<KeptUnit, 'id' | 'text'> & { document: Pick<KeptUnit['document'], 'id'> };

/**
 * By the ids of the units. `folder`: where the texts lie; `held`: the documents that the site has. Of a document that does not come (no network) nothing
 * is said.
 */
export async function findStandings(units: readonly Held[], folder: string, held: readonly string[]): Promise<[id: string, standing: Standing][]> {
  files ??= openFiles(folder);
  const byDocument = [...Map.groupBy(units, ({ document }) => document.id)];
  const found = await Promise.all(byDocument.map(([document, own]) => standingsIn(own, held.includes(document) ? files?.document(document) : null)));
  return found.flat();
}

async function standingsIn(units: readonly Held[], file: ReturnType<DocumentFiles['document']> | null | undefined): Promise<[string, Standing][]> {
  try {
    const known = (await file) ?? null;
    return units.map((unit) => [unit.id, standingOf(unit, known)]);
  } catch {
    return [];
  }
}
