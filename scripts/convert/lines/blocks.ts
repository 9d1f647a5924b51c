/** Blocks: what lines are made into before they become units. */

import type { Numbering } from '../../../src/policy/model/numbering.ts';
import type { SourcedText } from '../correct/sourced-text.ts';
import type { PrintedNumber } from '../numbers/numbering.ts';

export interface HeadingBlock {
  kind: 'heading';
  /** Its place among the levels of the numbering, outermost 0; -1 of a chapter above articles that are the outermost. */
  level: number;
  /** Null of a heading that only its form tells. */
  number: PrintedNumber | null;
  /** What follows the number: title, or title and body run together. */
  rest: SourcedText;
  /** Length of the title in `rest` where marks show it; null where its 。 does. */
  titleLength: number | null;
}
/** A heading without a number above what opens the text: 前言. */
export interface PrefaceBlock {
  kind: 'preface';
  title: SourcedText;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  text: SourcedText;
  /** Length of the run-in heading at its head, its final 。 included; 0 without one. */
  headingLength: number;
  /** It goes on with the sentence that a box tore. */
  goesOn?: boolean;
}
export interface CaptionedBlock {
  kind: 'table' | 'box';
  /** As printed, without white space: 专栏三, 表1-2; null for a table without a caption. */
  label: string | null;
  title: SourcedText;
  /** Of a table its rows as received (cells parted by tabs), of a box its items. */
  parts: SourcedText[];
}
/** Goes on with a table or a box in which something else stood that is a unit of its own: all rows of the table, further items of the box. */
export interface MoreBlock {
  kind: 'more';
  of: CaptionedBlock['kind'];
  parts: SourcedText[];
}
export interface TextBlock {
  kind: 'front' | 'note' | 'attachment' | 'back';
  parts: SourcedText[];
  /** Of a list of attachments 附件：, as printed; null where its entries have labels of their own. Of a note 注：, null where its words are its text. */
  label?: string | null;
  /** Of a note: it says in what unit the rows below it count, and stands above them. */
  aboveRows?: boolean;
  /** Of a back: it closes the whole document, not an attachment. */
  ofDocument?: boolean;
}
/** Where an attachment begins whose text, or whose heading alone, was received; what follows up to the next one is its own. */
export interface AttachedBlock {
  kind: 'attached';
  label: string | null;
  title: SourcedText | null;
  /** （略）: they say of an attachment that was not received why; else null. */
  words: SourcedText | null;
  /** 2 of 附件2, 2-1 of 附件2-1; else its place among the attachments. */
  number: string;
  numbering: Numbering;
}
/** Lines that are no text of the document, and why. */
export interface DroppedBlock {
  kind: 'dropped';
  reason: string;
}
export type UnplacedBlock = HeadingBlock | PrefaceBlock | ParagraphBlock | CaptionedBlock | MoreBlock | TextBlock | AttachedBlock | DroppedBlock;
export type Block = UnplacedBlock & { start: number; line: number };
