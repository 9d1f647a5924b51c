/** Footnotes and endnotes: their contents, and the marks that Word counts for them. */
import { printNumber } from './number-formats.ts';
import { childOf, childrenOf, numberOf, valOf, type XmlElement } from './xml-tree.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface Note {
  kind: NoteKind;
  /** Null where it was cited before: its words come once. */
  content: XmlElement | null;
  mark: string;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Digits of a mark are printed raised: 50¹ is not 501. */
const raisedDigits = (mark: string): string => mark.replace(/\d/gu, (digit) => raised.charAt(Number(digit)));

interface Series {
  contents: Map<string, XmlElement | null>;
  format: string;
  next: number;
}

export class Notes {
  readonly #series: Readonly<Record<NoteKind, Series>>;
  /** Marks begin anew on each page or in each section, which is not followed. */
  readonly restarts: boolean;

  /** `settings`: those of the document, then those of its sections, the last of which hold. */
  constructor(roots: Readonly<Record<NoteKind, XmlElement | undefined>>, settings: readonly (XmlElement | undefined)[]) {
    this.#series = { footnote: seriesOf(roots.footnote, 'footnote', 'decimal', settings), endnote: seriesOf(roots.endnote, 'endnote', 'lowerRoman', settings) };
    this.restarts = settings.some((element) => (valOf(childOf(element, 'w:footnotePr'), 'w:numRestart') ?? 'continuous') !== 'continuous');
  }

  /** The note that is cited next; null where the file does not hold it. */
  cite(kind: NoteKind, id: string, customMark: boolean): Note | null {
    const series = this.#series[kind];
    const content = series.contents.get(id);
    if (content === undefined) return null;
    series.contents.set(id, null);
    if (customMark) return { kind, content, mark: '' };
    return { kind, content, mark: raisedDigits(printNumber(series.next++, series.format) ?? '') };
  }
}

function seriesOf(root: XmlElement | undefined, kind: NoteKind, usual: string, settings: readonly (XmlElement | undefined)[]): Series {
  const properties = settings.map((element) => childOf(element, `w:${kind}Pr`));
  const last = <T>(read: (element: XmlElement | undefined) => T | undefined): T | undefined => properties.map(read).findLast((value) => value !== undefined);
  const notes = root ? childrenOf(root).filter(({ attributes }) => !attributes['w:type'] || attributes['w:type'] === 'normal') : [];
  return {
    contents: new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note])),
    format: last((element) => valOf(element, 'w:numFmt')) ?? usual,
    next: last((element) => numberOf(element, 'w:numStart')) ?? 1,
  };
}
