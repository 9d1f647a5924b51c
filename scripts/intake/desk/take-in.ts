/** Files as they are named → what is proposed for each, in the order of their names. */
import { comparedLetters } from '../../convert/read/read-seed.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { ReceivedFile, Refusal } from '../received/extract.ts';
import { sha256Of } from '../settle/trial.ts';
import { freeId, type Held } from './held.ts';
import { inOrder } from './in-order.ts';
import { readSource } from './read-source.ts';
import { isArchive, type Source } from './sources.ts';
import type { Workers } from './workers.ts';

/** A file that is there already: as a document of the seeds, or as another file of this run. */
export interface Skipped {
  file: string;
  status: 'skipped';
  sameAs: string;
}

export type TakenIn = Proposal | Skipped;

export interface TakingIn {
  seeds: string;
  allow: string | null;
  held: Held;
  workers: Pick<Workers, 'propose' | 'open'>;
  /** Whether files that were named, not found in a folder, are passed over as well where they were taken in before. */
  skipNamed: boolean;
  /** Whether a file is passed over that has the very text of one before it: the same document as docx and as pdf. */
  skipSameText: boolean;
}

/** A result that has not been held against those before it. */
interface Found {
  taken: TakenIn;
  hash: string | null;
}

const lanes = { atOnce: 2, ahead: 4 };

/**
 * Each file's result in the order of the names, whatever is done first; those in an archive one after the other. No two proposals
 * have the same id, and none has one in use; of files with the same bytes the first is proposed.
 */
export async function* takeIn(sources: readonly Source[], options: TakingIn): AsyncGenerator<TakenIn> {
  const run: Run = { seen: new Map(), taken: new Set(options.held.taken) };
  for await (const found of inOrder(sources, (source) => resultsOf(source, options), lanes)) for (const one of found) yield settled(one, run, options);
}

/** What the files before have taken. */
interface Run {
  /** Hash of bytes, or of the letters of a text → the file that had them first. */
  seen: Map<string, string>;
  taken: Set<string>;
}

function settled({ taken: result, hash }: Found, { seen, taken }: Run, { skipSameText }: TakingIn): TakenIn {
  const isProposed = result.status === 'ready' || result.status === 'review';
  const marks = [...(hash === null ? [] : [hash]), ...(isProposed && skipSameText ? [lettersOf(result.text)] : [])];
  const sameAs = marks.map((mark) => seen.get(mark)).find((file) => file !== undefined);
  if (sameAs !== undefined) return { file: result.file, status: 'skipped', sameAs };
  if (!isProposed) return result;
  for (const mark of marks) seen.set(mark, result.file);
  const id = freeId(result.metadata.id, taken);
  taken.add(id);
  return { ...result, metadata: { ...result.metadata, id } };
}

/** The same for texts that the conversion takes for one. */
const lettersOf = (text: string): string => {
  const bytes = new TextEncoder();
  return `letters ${sha256Of(bytes.encode(comparedLetters({ text: bytes.encode(text) })))}`;
};

async function resultsOf({ path, inFolder }: Source, options: TakingIn): Promise<Found[]> {
  const { file, refusal } = readSource(path);
  const passesOver = inFolder || options.skipNamed;
  if (refusal) return [refused(path, refusal)];
  return isArchive(path) ? resultsInArchive(path, file, passesOver, options) : [await resultOf(path, file, passesOver, options)];
}

async function resultsInArchive(path: string, archive: ReceivedFile, passesOver: boolean, options: TakingIn): Promise<Found[]> {
  const { files, refusal } = await options.workers.open(archive);
  if (refusal) return [refused(path, refusal)];
  const found: Found[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) found.push(await resultOf(`${path}/${file.name}`, file, passesOver, options));
  return found;
}

async function resultOf(path: string, file: ReceivedFile, passesOver: boolean, { seeds, allow, held, workers }: TakingIn): Promise<Found> {
  const hash = sha256Of(file.bytes);
  const sameAs = passesOver ? held.received.get(hash) : undefined;
  if (sameAs !== undefined) return { taken: { file: path, status: 'skipped', sameAs }, hash: null };
  const proposal = await workers.propose({ file, seeds, allow, taken: [...held.taken] });
  return { taken: { ...proposal, file: path }, hash };
}

const refused = (file: string, refusal: Refusal): Found => ({ taken: { file, status: 'refused', refusal }, hash: null });
