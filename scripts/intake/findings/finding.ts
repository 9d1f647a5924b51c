/** What is found of a received text, what it rests on, and what cannot be decided without a person. */
import type { z } from 'astro/zod';
import type { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';

/** What document.yaml holds, as a person writes it: keys with a default may be absent. */
export type DocumentYaml = z.input<typeof documentMetadataSchema>;

/** Where words stand: on a line of the extract (from 1), or under a label beside the text (发布日期). */
export type EvidencePlace = { line: number } | { label: string };

export interface Evidence {
  /** As they stand there, at most 80 UTF-16 units. */
  words: string;
  place: EvidencePlace;
}

export type Certainty = 'certain' | 'likely' | 'uncertain';

/** A value with what it rests on, the strongest first; never without evidence. */
export interface Finding<T> {
  value: T;
  evidence: Evidence[];
  confidence: Certainty;
}

/** What a person has to decide. Without an answer the first choice is taken. */
export interface Doubt {
  /** In the style of the faults: two-issuers, title-or-notice, number-skipped … */
  rule: string;
  /** The line of the extract (from 1) where it arises; null where the whole text is meant. */
  line: number | null;
  /** The words there, at most 80 UTF-16 units. */
  words: string;
  /** The question, in Chinese, in one or two sentences. */
  message: string;
  /** Two or three; the first is what `--yes` takes. */
  choices: Choice[];
}

export interface Choice {
  /** Chinese: 取 2021-02-03（落款）. */
  words: string;
  /** What document.yaml says if it is chosen: these keys take the place of those proposed. */
  set: Partial<DocumentYaml>;
}
