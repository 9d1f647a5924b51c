/** Blocks: what lines are made into before they become units. */

import type { SourcedText } from '../correct/sourced-text.ts';
import type { Level, PrintedNumber } from './numbering.ts';

export interface HeadingBlock {
  kind: 'heading';
  level: Level;
  number: PrintedNumber;
  /** What follows the number: title, or title and body run together. */
  rest: SourcedText;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  text: SourcedText;
  /** Length of the run-in heading at its head, its final 。 included; 0 without one. */
  headingLength: number;
}
export interface CaptionedBlock {
  kind: 'table' | 'box';
  number: number | null;
  title: SourcedText;
  /** Of a table its rows as received (cells parted by tabs), of a box its items. */
  parts: SourcedText[];
}
export interface TextBlock {
  kind: 'front' | 'note' | 'attachment';
  parts: SourcedText[];
}
/** Lines that are no text: rules drawn with hyphens. */
export interface RuleBlock {
  kind: 'rule';
}
export type Block = (HeadingBlock | ParagraphBlock | CaptionedBlock | TextBlock | RuleBlock) & { start: number; line: number };
