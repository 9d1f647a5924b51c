/** What runs in a thread: one file proposed, one archive opened. */
import { loadJurisdictions } from '../../convert/read/read-jurisdictions.ts';
import { loadLanguage } from '../../language/load-language.ts';
import type { Proposal } from '../proposal.ts';
import { propose } from '../propose.ts';
import { filesOfArchive } from '../readers/zip/open-zip.ts';
import type { ReceivedFile } from '../received/extract.ts';
import type { Opened, ProposeJob } from './workers.ts';

/** What is known of the field is read once in each thread. */
export function proposeFile({ file, seeds, allow, taken }: ProposeJob): Promise<Proposal> {
  const field = { language: loadLanguage(seeds), jurisdictions: loadJurisdictions(seeds) };
  return propose(file, { seeds, field, allow, taken: new Set(taken) });
}

export const openArchive = (archive: ReceivedFile): Opened => filesOfArchive(archive);
