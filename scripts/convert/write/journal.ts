/** The journal of a change of a folder: what is still to be put in place and removed. Nothing is done by one that no change can have written. */
import { z } from 'astro/zod';
import { contentFiles } from '../../../src/library/content-folder.ts';
import { FolderFault } from './folder-fault.ts';

/** A file of the folder or of a folder in it; names that begin with a dot are those of the change itself. */
const place = z.string().regex(/^(?:[^./\\\0:][^/\\\0:]*\/)?[^./\\\0:][^/\\\0:]*$/u, 'leads out of the folder');
const isLock = (path: string): boolean => path.endsWith(`/${contentFiles.lock}`);

const journalSchema = z
  .strictObject({
    /** Paths whose new files lie in the staged folder, by number. */
    put: z.array(place),
    remove: z.array(place),
  })
  .refine(({ put, remove }) => new Set([...put, ...remove]).size === put.length + remove.length, 'names a file twice')
  .refine(({ remove }) => !remove.some((path) => isLock(path) || path === contentFiles.register), 'would remove what was published')
  // The register names the hash of each lock file.
  .refine(({ put }) => !put.some(isLock) || put.includes(contentFiles.register), 'would change a lock file without the register');
export type Journal = z.infer<typeof journalSchema>;

/** Throws a FolderFault that says what to do where the journal at `path` is damaged, or is not as a change writes it. */
export function readJournal(path: string, staged: string, text: string): Journal {
  const { data, error } = journalSchema.safeParse(parsed(text));
  if (data) return data;
  const [fault] = error.issues;
  const what =
    fault?.path.length === 0 && fault.code === 'invalid_type'
      ? 'it is empty, cut or no journal'
      : [fault?.path.join('.'), fault?.message].filter(Boolean).join(' ');
  throw new FolderFault(
    `${path} is damaged (${what}), so that a change that was cut short cannot be finished: remove it and ${staged}, take the folder that they lie in back from version control, and run the same command again.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
