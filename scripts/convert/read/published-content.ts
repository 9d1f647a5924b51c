/** What was published so far: the register of a content folder and the lock file of each document, held against each other. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { contentFiles } from '../../../src/library/content-folder.ts';
import { type LockedEntry, lockedEntrySchema } from '../../../src/policy/model/anchor.ts';
import { type Family, familySchema } from '../../../src/policy/model/family.ts';
import { emptyRegister, type Register, type RegisteredDocument, registerSchema } from '../../../src/policy/model/register.ts';
import { type Issue, issue } from '../../faults/issues.ts';

/** The ids of a document that were published so far; the path is for messages. */
export interface AnchorLock {
  path: string;
  entries: readonly LockedEntry[];
}

export interface PublishedContent {
  folder: string;
  register: Register;
  /** Families as they were last written, those of drafts too. */
  families: readonly Family[];
  /** Lock files of registered documents; a document whose lock cannot be used has none here and faults below. */
  locks: ReadonlyMap<string, AnchorLock>;
  /** Faults of single documents: these are set aside. */
  faulty: ReadonlyMap<string, Issue[]>;
  /** Faults of the whole: nothing can be written. */
  issues: Issue[];
}

/** A folder that holds nothing yet has an empty register. Nothing is thrown: all that is wrong is an issue. */
export function readPublishedContent(folder: string): PublishedContent {
  const { register, issues } = readRegister(folder);
  const families = readFamilies(folder, register);
  const known = new Set(register.documents.map(({ id }) => id));
  const strangers = issues.length ? [] : lockedFolders(folder).filter((id) => !known.has(id));
  const locks = register.documents.map((entry) => ({ id: entry.id, ...readLock(folder, entry) }));
  return {
    folder,
    register,
    families: families.families,
    locks: new Map(locks.flatMap(({ id, lock }) => (lock ? [[id, lock]] : []))),
    faulty: new Map(locks.filter((lock) => lock.issues.length > 0).map((lock) => [lock.id, lock.issues])),
    issues: [
      ...issues,
      ...families.issues,
      ...strangers.map((id) => issue('unregistered-lock', join(folder, id, contentFiles.lock), null, { id })),
      ...unknownFolders(folder, known).map((id) => issue('unregistered-document', join(folder, id), null, { id })),
    ],
  };
}

function readRegister(folder: string): { register: Register; issues: Issue[] } {
  const path = join(folder, contentFiles.register);
  if (!existsSync(path)) {
    const missing = lockedFolders(folder).length > 0 ? [issue('bad-register', path, null, { error: 'the file is missing, but documents were released' })] : [];
    return { register: emptyRegister, issues: missing };
  }
  const { value, error } = parse(readFileSync(path, 'utf8'), registerSchema);
  return value ? { register: value, issues: [] } : { register: emptyRegister, issues: [issue('bad-register', path, null, { error })] };
}

/** A folder without the file has no families, unless some were published. */
function readFamilies(folder: string, { families: registered }: Register): { families: Family[]; issues: Issue[] } {
  const path = join(folder, contentFiles.families);
  const bad = (error: string): { families: Family[]; issues: Issue[] } => ({ families: [], issues: [issue('bad-families', path, null, { error })] });
  if (!existsSync(path)) return registered.length ? bad('the file is missing, but the register names families') : { families: [], issues: [] };
  const { value, error } = parse(readFileSync(path, 'utf8'), z.array(familySchema));
  return value ? { families: value, issues: [] } : bad(error);
}

/** Documents with a lock file. */
function lockedFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((id) => existsSync(join(folder, id, contentFiles.lock)));
}

/** Documents without a lock file that neither the register knows nor the conversion has written as drafts: lock and register's entry are lost. */
function unknownFolders(folder: string, known: ReadonlySet<string>): string[] {
  if (!existsSync(folder)) return [];
  const isThere = (id: string, file: string): boolean => existsSync(join(folder, id, file));
  return readdirSync(folder).filter((id) => !known.has(id) && isThere(id, contentFiles.units) && !isThere(id, contentFiles.lock) && !isDraft(folder, id));
}

function isDraft(folder: string, id: string): boolean {
  const path = join(folder, id, contentFiles.document);
  return existsSync(path) && parse(readFileSync(path, 'utf8'), z.object({ draft: z.literal(true) })).value !== null;
}

function readLock(folder: string, { id, lock: hash }: RegisteredDocument): { lock: AnchorLock | null; issues: Issue[] } {
  const path = join(folder, id, contentFiles.lock);
  const bad = (error: string): { lock: null; issues: Issue[] } => ({ lock: null, issues: [issue('bad-anchor-lock', path, null, { error })] });
  if (!existsSync(path)) return bad('the file is missing, but the document was released');
  if (!statSync(path).isFile()) return bad('it is no file');
  const text = readFileSync(path, 'utf8');
  if (hashOfLock(text) !== hash) return bad('it is not the file that the register names');
  const { value, error } = parse(text, z.array(lockedEntrySchema));
  if (!value) return bad(error);
  const left = unlocked(folder, id, value);
  return left === null ? { lock: { path, entries: value }, issues: [] } : bad(`it lacks ${left}, which ${contentFiles.units} beside it has`);
}

/** A unit of the published text that its lock file does not have as live; null where there is none, or no text. */
function unlocked(folder: string, id: string, entries: readonly LockedEntry[]): string | null {
  const path = join(folder, id, contentFiles.units);
  if (!existsSync(path)) return null;
  const live = new Set(entries.filter(({ state }) => state === 'live').map((entry) => entry.id));
  const { value } = parse(readFileSync(path, 'utf8'), z.array(z.object({ id: z.string() })));
  return value?.find((unit) => !live.has(unit.id))?.id ?? null;
}

export const hashOfLock = (text: string): string => createHash('sha256').update(text).digest('hex');

function parse<T>(text: string, schema: z.ZodType<T>): { value: T | null; error: string } {
  try {
    const result = schema.safeParse(JSON.parse(text));
    const [fault] = result.error?.issues ?? [];
    return result.success ? { value: result.data, error: '' } : { value: null, error: `${fault?.path.join('.')}: ${fault?.message}` };
  } catch (error) {
    return { value: null, error: (error as Error).message };
  }
}
