/** Entries of document.yaml that change nothing: who wrote them believed something of the text that is not so. */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { SourcedKey } from '../../../src/policy/model/particulars.ts';
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

type Written = Pick<Seed, 'metadata' | 'paths' | 'metadataLine'>;

/** What is said of particulars that are not given, and of headings that nothing stands above. */
export function statementsWithoutEffect(seed: Written): Issue[] {
  const { sources, numbering } = seed.metadata;
  const unstated = (Object.keys(sources) as SourcedKey[]).filter((key) => isUnstated(seed.metadata, key));
  const outermost = numbering.levels[0] === undefined ? -1 : numbering.runOn.indexOf(numbering.levels[0]);
  return [
    ...unstated.map((key) => withoutEffect(seed, `sources.${key}`, ['sources', key], `${key} itself is not given`)),
    ...(outermost < 0
      ? []
      : [withoutEffect(seed, 'numbering.runOn', ['numbering', 'runOn', outermost], `${numbering.levels[0]} is the outermost level, which runs on by itself`)]),
  ];
}

function isUnstated(metadata: DocumentMetadata, key: SourcedKey): boolean {
  // Where the place is not written it follows from the province; rank and system from the maker.
  if (key === 'territories') return metadata.territories === undefined && metadata.province === null;
  if (key === 'rank' || key === 'system') return metadata[key] === null && metadata.maker === null;
  const value = metadata[key];
  return value === null || (Array.isArray(value) && value.length === 0);
}
