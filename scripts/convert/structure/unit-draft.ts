import type { UnitKind } from '../../../src/policy/kinds.ts';
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import type { Span } from '../../../src/policy/model/values.ts';
import type { SourcedText } from '../correct/sourced-text.ts';
import type { PrintedNumber } from '../numbers/numbering.ts';
import type { Misplaced } from './move-headings.ts';
import type { Table } from './parse-table.ts';

/** A unit before it has an anchor. */
export interface UnitDraft {
  kind: UnitKind;
  /** Of a heading its place among the levels, outermost 0; else null. */
  level: number | null;
  number: PrintedNumber | null;
  label: string | null;
  title: SourcedText | null;
  /** Whether a 。 stands behind the title in the seed, which then runs in to the text. */
  stopped: boolean;
  /** Heading and full stop of a number that stands before one sentence alone: its text, where nothing else is. */
  sentence: SourcedText | null;
  /** Title and first paragraph as they stand in one line, parted by the stop of the title. */
  whole: SourcedText | null;
  /** Paragraphs, items of a box, or nothing. */
  paragraphs: SourcedText[];
  table: Table | null;
  spans: Span[];
  line: number;
  children: UnitDraft[];
  /** How document.yaml declares that it stands elsewhere than in the seed. */
  moved: Misplaced | null;
  /** Of an attachment with a text of its own: what its anchor is numbered, and how it is numbered itself. */
  attached: { number: string; numbering: Numbering } | null;
  /** Of a table or a box that stands within the text of a unit: which, and how many of its paragraphs stand before it. */
  within: { unit: UnitDraft; paragraphs: number } | null;
}

/** What has a caption, and stands between the paragraphs of other units. */
export const isCaptioned = (kind: UnitKind): boolean => kind === 'table' || kind === 'box';

export function newDraft(kind: UnitKind, line: number, spans: Span[]): UnitDraft {
  return {
    kind,
    level: null,
    number: null,
    label: null,
    title: null,
    stopped: false,
    sentence: null,
    whole: null,
    paragraphs: [],
    table: null,
    spans,
    line,
    children: [],
    moved: null,
    attached: null,
    within: null,
  };
}

/** The text of a unit's own body as published: paragraphs joined by line feeds; of a table cells by tabs, rows by line feeds. */
export function textOf(draft: UnitDraft): string {
  const rows = draft.table?.grid.map((row) => row.map((cell) => cell.text).join('\t'));
  return (rows ?? draft.paragraphs.map((paragraph) => paragraph.text)).join('\n');
}

/** Without white space. The lock's hashes are made of this, not of the normal form: they are published. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');
