/** What the seeds hold already: ids that are in use, and files that were taken in. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type FileBytes, isFolder, readBytes } from '../../convert/read/file-bytes.ts';
import { readPublishedContent } from '../../convert/read/published-content.ts';
import { idOfFolder } from '../../convert/read/read-seed.ts';
import { readSeedFolders } from '../../convert/read/seed-folders.ts';

export interface Held {
  /** Ids and short names of documents, those that were published and taken out among them. */
  taken: Set<string>;
  /** SHA-256 of a received file → the id of the document that it became. */
  received: Map<string, string>;
}

/** Nothing is thrown: a document.yaml that cannot be read holds no file. */
export function heldIn(seeds: string): Held {
  const held: Held = { taken: publishedIds(seeds), received: new Map() };
  for (const files of readSeedFolders(seeds)) {
    const id = idOfFolder(files);
    held.taken.add(id);
    for (const bytes of [files.metadata, ...versionsIn(files.folder)]) hold(held, id, bytes);
  }
  return held;
}

/** An id that was published once names that document for ever. */
function publishedIds(seeds: string): Set<string> {
  const { register } = readPublishedContent(join(dirname(resolve(seeds)), 'content'));
  return new Set(register.documents.flatMap(({ id, shortNames }) => [id, ...shortNames]));
}

function versionsIn(folder: string): (FileBytes | null)[] {
  const versions = join(folder, 'versions');
  return isFolder(versions) ? readdirSync(versions).map((name) => readBytes(join(versions, name, 'document.yaml'))) : [];
}

function hold({ taken, received }: Held, id: string, bytes: FileBytes | null): void {
  const { shortName, original } = (bytes && !('unreadable' in bytes) ? parsed(bytes) : null) ?? {};
  if (typeof shortName === 'string') taken.add(shortName);
  if (typeof original?.sha256 === 'string') received.set(original.sha256, id);
}

function parsed(bytes: Uint8Array): { shortName?: unknown; original?: { sha256?: unknown } | null } | null {
  try {
    return parse(new TextDecoder().decode(bytes), { logLevel: 'silent' });
  } catch {
    return null;
  }
}

/** The id itself or, where it is in use, with the first number from 2 that is free. A bare number behind it would be the short address of a measure: plan-2 of `plan`. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-no${number}`)) return `${id}-no${number}`;
}
