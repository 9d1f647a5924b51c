/** What a Word file holds, before it is written: headings, paragraphs with notes and links, tables. Numbers stand in it as text. */

/** Media type of the files. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface WordRun {
  text: string;
  bold?: boolean;
  /** Said of the text, not by it: in grey. */
  quiet?: boolean;
  /** Address that the words lead to. */
  link?: string;
  /** Text of a footnote, whose mark stands behind the words. */
  note?: string;
}

export interface WordCell {
  runs: readonly WordRun[];
  isHead?: boolean;
  columns?: number;
  rows?: number;
}

export type WordBlock =
  /** `notes`: footnotes behind it. */
  | { kind: 'title'; text: string; notes?: readonly string[] }
  /** 1 to 6. */
  | { kind: 'heading'; level: number; runs: readonly WordRun[] }
  /** `text`: with the first line indented; `quotation`; `source`: on the right, below a quotation; `plain`; `fact`: on the text, small and quiet, below its title; `around`: before the text or behind it, set apart from it; `entry`: of a list, hanging. */
  | { kind: 'paragraph'; form: 'text' | 'quotation' | 'source' | 'plain' | 'fact' | 'around' | 'entry'; runs: readonly WordRun[] }
  /** Rows that hold heads only, at the top, are repeated on every page. */
  | { kind: 'table'; rows: readonly (readonly WordCell[])[] };

/** When a file was made and last changed, as ISO 8601 has it (2021-01-20T00:00:00Z); absent where it is not known. */
export interface MadeAt {
  created?: string;
  modified?: string;
}

export interface WordFile extends MadeAt {
  title: string;
  /** Across: for wide tables. */
  landscape?: boolean;
  blocks: readonly WordBlock[];
}
