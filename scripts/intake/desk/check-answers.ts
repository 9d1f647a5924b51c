/** Whether what was answered converts: the faults that are left, and doubts under `open` that nothing answers to any more. */
import { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import { mayBeOpen, withoutOpen } from '../../convert/open-doubts.ts';
import type { Issue } from '../../faults/issues.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import type { Proposed } from '../proposal/proposal.ts';
import { paths, tryConversion } from '../settle/trial.ts';

export interface Checked {
  /** Without entries under `open` that are settled. */
  metadata: DocumentYaml;
  /** What the conversion would find at fault. */
  faults: Issue[];
}

export type CheckAnswers = (metadata: DocumentYaml, proposed: Pick<Proposed, 'text' | 'errata'>) => Checked;

export const checkWith =
  (field: FieldKnowledge): CheckAnswers =>
  (metadata, { text, errata }) => {
    const valid = documentMetadataSchema.safeParse(metadata);
    if (!valid.success) return { metadata, faults: [] };
    const { issues } = tryConversion(text, metadata, errata, field);
    const left = (open: typeof valid.data.open): Issue[] =>
      withoutOpen(issues, { metadata: { ...valid.data, open }, text, paths, metadataLine: () => 1 }, true);
    // An entry that names nothing adds a fault of its own.
    const needed = valid.data.open.filter((entry) => left([entry]).length < issues.length);
    const { open: _, ...others } = metadata;
    return { metadata: needed.length ? { ...others, open: needed } : others, faults: left(needed) };
  };

/** The same with what may stay open among its faults left open; null where something else is at fault. */
export function leftOpen({ metadata, faults }: Checked): DocumentYaml | null {
  if (!faults.every(({ rule }) => mayBeOpen(rule))) return null;
  const rules = new Map(faults.map((fault) => [fault.rule, fault]));
  const open = [...rules.values()].map(({ rule, zh }) => ({ rule, words: null, question: zh }));
  return { ...metadata, open: [...(metadata.open ?? []), ...open] };
}
