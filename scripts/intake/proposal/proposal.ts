/** What the intake proposes for one received file: everything that the desk shows, asks and writes. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { ErrataKnowledge } from '../errata/knowledge.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import type { KnownText } from '../known/compare-with-known.ts';
import type { LeftOut, ReceivedFile, Refusal } from '../received/extract.ts';

export interface ProposeOptions {
  /** The folder of the seeds: texts that are there already are told. */
  seeds: string;
  /** What texts are read with. */
  field: FieldKnowledge;
  /** Texts that the seeds hold. */
  known: readonly KnownText[];
  /** What misprints are told by; null: none are looked for. */
  errata: ErrataKnowledge | null;
  /** Why a file is taken in that its own words keep from publication; null: it is refused. */
  allow: string | null;
  /** Ids in use; what is proposed has another. */
  taken: ReadonlySet<string>;
}

/** A line that a person should look at: a tag, 扫一扫, a telephone number, a nameless measure. */
export interface SuspiciousLine {
  /** In text.txt, from 1. */
  line: number;
  words: string;
  /** Chinese. */
  why: string;
}

export interface OutlineEntry {
  kind: string;
  label: string | null;
  title: string | null;
  /** 0 at the margin. */
  depth: number;
}

export interface Refused {
  file: string;
  status: 'refused';
  refusal: Refusal;
}

export interface Proposed {
  file: string;
  /** `ready`: nothing is open. `review`: there are doubts; what is proposed converts all the same. */
  status: 'ready' | 'review';
  /** As received, kept in received/ beside the text. */
  received: ReceivedFile;
  /** text.txt. */
  text: string;
  /** document.yaml; its `id` is the name of the folder, `sha256` that of `text`, `original` the received file. */
  metadata: DocumentYaml;
  /** errata.yaml: proposals, each `noted` or `corrected` only after a person agreed; empty where there are none. */
  errata: ErratumEntry[];
  doubts: Doubt[];
  /** What its own words say against publication, of a file that is taken in all the same; Chinese. */
  kept: string[];
  leftOut: LeftOut[];
  /** Of the reading, in Chinese. */
  remarks: string[];
  /** How many units the conversion makes of it. */
  units: number;
  outline: OutlineEntry[];
  suspicious: SuspiciousLine[];
}

export type Proposal = Refused | Proposed;
