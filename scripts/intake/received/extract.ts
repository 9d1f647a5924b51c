/**
 * What a reader makes of a file as received, whatever its format. Readers (scripts/intake/readers/) are pure functions of bytes:
 * they import nothing of Node, so that they run in a browser as well. They find words and how these are set; what the words mean
 * is found afterwards, in the same way for all formats.
 */

/** What a reader is given. `name` is that of the file, without folders: it tells the format where bytes do not. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that is not taken in, and why. All words are Chinese, for the person at the desk. */
export interface Refusal {
  rule: RefusalRule;
  /** What is the matter. */
  message: string;
  /** What to do. */
  remedy: string;
}

export const refusalRules = [
  /** A binary Word file, a picture, a program. */
  'unsupported-format',
  /** No text in it: a scan, an empty page. */
  'no-text',
  /** It cannot be read to its end. */
  'damaged-file',
  /** It needs a password. */
  'encrypted-file',
  /** Larger, deeper, longer or slower than `limits` allow. */
  'beyond-limits',
  /** Nothing in it that could be a policy text: an index page, a list of links. */
  'no-document',
  /** Its text is in the seeds already. */
  'already-held',
  /** Its own words keep it from publication. */
  'kept-from-publication',
] as const;
export type RefusalRule = (typeof refusalRules)[number];

/** Either an extract or a refusal; a reader never throws for what a file holds. */
export type Reading = { extract: Extract; refusal?: never } | { extract?: never; refusal: Refusal };

export interface Extract {
  /** As registered: application/pdf, text/html … */
  mediaType: string;
  /**
   * The text in reading order, a line each; text.txt is these lines joined by \n. Every visible character of the document's text
   * is in exactly one line, in the order of reading, unchanged but for white space; no line holds a line end.
   */
  lines: ExtractLine[];
  /**
   * How the lines came about. `paragraphs`: each is a paragraph, a heading or a row of a table, because the format says so;
   * `printed`: they are lines of print, or as they were typed, and what belongs together has to be found.
   */
  lineation: 'paragraphs' | 'printed';
  /** What stands beside the text with a name: rows of metadata tables (发文字号 | 国发〔2018〕42号), front matter, fields of JSON, document properties. */
  labelled: LabelledFact[];
  /** What the file holds and the lines do not: navigation, running heads, page numbers, deleted words; nothing visible is left out in silence. */
  leftOut: LeftOut[];
  /** What the person at the desk should know of the reading: 修订按接受处理（12 处）. Chinese. */
  remarks: string[];
}

export interface ExtractLine {
  /** Cells of a row of a table are parted by \t: every row of a table has as many cells as its header, cells that a merged one covers are empty. No cell holds a line end; paragraphs in it are joined by a space. */
  text: string;
  /** Characters that the file does not hold as text: numbers that a word processor counts. `end` is exclusive, both count UTF-16 units of `text`. */
  restored?: RestoredSpan[];
  /** How it is set, as far as the format tells. Hints: numbers decide what is a heading. */
  form?: LineForm;
}

export interface RestoredSpan {
  start: number;
  end: number;
  /** 自动编号, 列表编号 … */
  what: string;
}

export interface LineForm {
  /** So many UTF-16 units at its head are bold, or else set apart from what follows (黑体, 楷体). */
  bold?: number;
  centred?: boolean;
  /** Flush right, or indented by half a line: signature and date. */
  right?: boolean;
  /** Indented as a paragraph begins; of printed lines only. */
  indented?: boolean;
  /** Size of its letters in points, where known. */
  size?: number;
  /** A heading of the format (h1–h6, #, Heading 1, outline level), outermost 1. */
  heading?: number;
  /** It is a row of the nth table (from 1). */
  table?: number;
  /** It is an item of a list without a printed number. */
  item?: boolean;
  /** The page that it begins on (from 1). */
  page?: number;
  /** The address that its words lead to (an attachment to be downloaded). */
  href?: string;
  /** It stands in a box of the format (a container of Markdown, a text box), and the box's own name: 备注. */
  box?: string;
  /** It is a footnote or an endnote, set at its place behind the paragraph that cites it. */
  note?: boolean;
  /** An empty line or a larger gap stands before it; of printed lines only. */
  afterGap?: boolean;
}

export interface LabelledFact {
  /** As printed, white space and the colon behind it removed: 发文字号; a key of front matter or JSON as it is: author. */
  label: string;
  /** As printed, trimmed; never empty. */
  value: string;
}

export interface LeftOut {
  /** Chinese: 网页导航, 页码, 页眉, 修订中删去的文字 … */
  reason: string;
  /** What was left out, as it stands in the file; lines parted by \n. */
  words: string;
}
