/** The lock file of published ids (content/anchors.lock.json): reading it, and the faults that it guards against. */
import { z } from 'astro/zod';
import { type AnchorEntry, anchorEntrySchema } from '../../../src/policy/model.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';
import type { AnchorChange } from './keep-anchors.ts';

export interface AnchorLock {
  path: string;
  entries: AnchorEntry[];
}

const lockSchema = z.array(anchorEntrySchema);

/** `text` is null where nothing was published yet. A file that cannot be read stops the build: ids must not be given anew. */
export function parseAnchorLock(path: string, text: string | null): { lock: AnchorLock; issues: Issue[] } {
  if (text === null) return { lock: { path, entries: [] }, issues: [] };
  try {
    const result = lockSchema.safeParse(JSON.parse(text));
    if (result.success) return { lock: { path, entries: result.data }, issues: [] };
    const fault = result.error.issues[0];
    return { lock: { path, entries: [] }, issues: [issue('bad-anchor-lock', path, Number(fault?.path[0] ?? 0) + 2, { error: fault?.message ?? '' })] };
  } catch (error) {
    return { lock: { path, entries: [] }, issues: [issue('bad-anchor-lock', path, null, { error: (error as Error).message })] };
  }
}

/** Published ids whose words are gone without an entry that says where. Sentences of a vanished unit are not listed one by one. */
export function vanishedIds(changes: readonly AnchorChange[], lock: AnchorLock): Issue[] {
  const gone = changes.filter(({ change }) => change === 'vanished');
  const units = new Set(gone.map(({ id }) => id));
  return gone
    .filter(({ id }) => !units.has(id.replace(/\.\d+$/u, '')) || !/\.\d+$/u.test(id))
    .map(({ id, likely }) => vanished(id, lock, likely ? `${likely.state === 'moved' ? 'at' : 'part of'} ${likely.to}` : null));
}

/** Documents that were published and are no longer among the seeds. */
export function vanishedDocuments(seeds: readonly Seed[], lock: AnchorLock): Issue[] {
  const present = new Set(seeds.map(({ metadata }) => metadata.id));
  return lock.entries
    .filter(({ id, kind, state }) => state === 'live' && kind === 'front' && !present.has(id.split('#')[0] ?? ''))
    .map(({ id }) => vanished(id, lock, null));
}

function vanished(id: string, lock: AnchorLock, likely: string | null): Issue {
  return issue('vanished-anchor', lock.path, lock.entries.findIndex((entry) => entry.id === id) + 2, { id, likely });
}
