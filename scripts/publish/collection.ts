/** The converted collection as it is published: content/data and the lock of anchors beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnchorEntry, Erratum, MeasureLink, PolicyDocument, Sentence, Topic, Unit } from '../../src/policy/model.ts';

export type { Topic };

export interface Collection {
  /** Addresses (`url`) carry the site's base path. */
  documents: PolicyDocument[];
  clauses: Unit[];
  sentences: Sentence[];
  errata: Erratum[];
  links: MeasureLink[];
  topics: Topic[];
  anchors: AnchorEntry[];
}

/** `base`: the site's base path without a slash at its end. A conversion that wrote no lock file has no anchors. */
export function readCollection(folder: string, base: string): Collection {
  const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T[];
  const withBase = <T extends { url: string }>(row: T): T => ({ ...row, url: base + row.url });
  return {
    documents: read<PolicyDocument>('documents.json').map(withBase),
    clauses: read<Unit>('clauses.json').map(withBase),
    sentences: read('sentences.json'),
    errata: read('errata.json'),
    links: read('links.json'),
    topics: read('topics.json'),
    anchors: existsSync(join(folder, '../anchors.lock.json')) ? read('../anchors.lock.json') : [],
  };
}
