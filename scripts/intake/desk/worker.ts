/** What runs in a thread: one file proposed, one archive opened. */

import { oncePer } from '../../../src/policy/word-patterns.ts';
import { loadJurisdictions } from '../../convert/read/read-jurisdictions.ts';
import { loadLanguage } from '../../language/load-language.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { propose } from '../propose.ts';
import { filesOfArchive } from '../readers/zip/files-of-archive.ts';
import type { ReceivedFile } from '../received/extract.ts';
import { collectionKnowledge } from './collection-knowledge.ts';
import type { Opened, ProposeJob } from './workers.ts';

/** What is known of the field, and of the texts that are there, is read once in each thread. */
const knownIn = oncePer(({ seeds }: { seeds: string }) => {
  const field = { language: loadLanguage(seeds), jurisdictions: loadJurisdictions(seeds) };
  return { field, ...collectionKnowledge(seeds, field.language) };
});
const folders = new Map<string, { seeds: string }>();

export function proposeFile({ file, seeds, allow, taken }: ProposeJob): Promise<Proposal> {
  const folder = folders.get(seeds) ?? { seeds };
  folders.set(seeds, folder);
  return propose(file, { seeds, ...knownIn(folder), allow, taken: new Set(taken) });
}

export const openArchive = (archive: ReceivedFile): Opened => filesOfArchive(archive);
