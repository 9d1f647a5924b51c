import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Erratum } from '../../../src/policy/model/erratum.ts';
import type { Part } from '../../../src/policy/model/part.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { AnchoredUnit } from '../identity/assign-anchors.ts';
import type { AnchorChange } from '../identity/kept-unit.ts';
import type { PublishedErrata } from './published-errata.ts';

/** A document as it comes out of the conversion. */
export interface ConvertedDocument {
  document: PolicyDocument;
  /** The tree, for the MDX. */
  tree: AnchoredUnit[];
  units: Unit[];
  errata: Erratum[];
  sentences: Sentence[];
  parts: Part[];
  /** Every id that was ever published of the document and every id of now, for the lock file. */
  anchors: AnchorEntry[];
  /** What happened to published ids since. */
  changes: AnchorChange[];
  /** What the marks of the text point to, and what headings bear. */
  marks: Pick<PublishedErrata, 'marks' | 'inHeadings'>;
}
