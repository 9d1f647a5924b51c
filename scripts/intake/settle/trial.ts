/** A conversion of what is proposed, in memory: what the converter would make of it, and what it would find at fault. */
import { createHash } from 'node:crypto';
import { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import { convertDocument } from '../../convert/convert-document.ts';
import type { Seed } from '../../convert/read/read-seed.ts';
import type { ConvertedDocument } from '../../convert/write/converted-document.ts';
import type { Issue } from '../../faults/issues.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml } from '../findings/finding.ts';

export interface Trial {
  converted: ConvertedDocument;
  issues: Issue[];
}

/** Paths as faults of a trial name them. */
export const paths = { folder: 'seeds', text: 'text.txt', metadata: 'document.yaml', errata: 'errata.yaml' };

/** `metadata` must be valid for document.yaml; the hash of the text is put in. */
export function tryConversion(text: string, metadata: DocumentYaml, errata: readonly ErratumEntry[], field: FieldKnowledge): Trial {
  const checked = documentMetadataSchema.parse({ ...metadata, sha256: sha256Of(text) });
  const seed: Seed = { metadata: checked, text, errata: [...errata], errataLines: errata.map(() => 1), paths, metadataLine: () => 1 };
  const { value, issues } = convertDocument(seed, { ...field, draft: true });
  return { converted: value, issues };
}

/** Whether a fault is one of the text, not of document.yaml. */
export const isOfText = ({ file }: Issue): boolean => file === paths.text;

export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
