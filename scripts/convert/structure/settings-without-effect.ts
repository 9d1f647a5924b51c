/** Entries of document.yaml that change nothing: who wrote them believed something of the text that is not so. */
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

/** `path`: where the entry stands in document.yaml. */
export const withoutEffect = ({ paths, metadataLine }: Pick<Seed, 'paths' | 'metadataLine'>, setting: string, path: (string | number)[], why: string): Issue =>
  issue('setting-without-effect', paths.metadata, metadataLine(...path), { setting, why });

/** How an attachment is numbered whose text was not received. */
export function numberingsWithoutEffect(seed: Pick<Seed, 'metadata' | 'paths' | 'metadataLine'>): Issue[] {
  return seed.metadata.attachments.flatMap(({ label, title, state, numbering }, i) =>
    numbering && state === 'not-received'
      ? [withoutEffect(seed, 'attachments.numbering', ['attachments', i, 'numbering'], `the text of “${label ?? title ?? ''}” was not received`)]
      : [],
  );
}
