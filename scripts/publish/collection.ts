/** The converted collection as it is published: content/data and the lock of anchors beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnchorEntry, Erratum, MeasureLink, PolicyDocument, Sentence, Unit } from '../../src/policy/model.ts';

export interface Collection {
  /** Addresses (`url`) carry the site's base path. */
  documents: PolicyDocument[];
  clauses: Unit[];
  sentences: Sentence[];
  errata: Erratum[];
  links: MeasureLink[];
  anchors: AnchorEntry[];
}

/** `base`: the site's base path without a slash at its end. A conversion that wrote no lock file has no anchors. */
export function readCollection(folder: string, base: string): Collection {
  const read = <T>(path: string): T[] => JSON.parse(readFileSync(path, 'utf8')) as T[];
  const withBase = <T extends { url: string }>(row: T): T => ({ ...row, url: base + row.url });
  const lock = join(folder, '..', 'anchors.lock.json');
  return {
    documents: read<PolicyDocument>(join(folder, 'documents.json')).map(withBase),
    clauses: read<Unit>(join(folder, 'clauses.json')).map(withBase),
    sentences: read<Sentence>(join(folder, 'sentences.json')),
    errata: read<Erratum>(join(folder, 'errata.json')),
    links: read<MeasureLink>(join(folder, 'links.json')),
    anchors: existsSync(lock) ? read<AnchorEntry>(lock) : [],
  };
}
