/** A paragraph as it is read, run by run, and the lines that come of it. */
import type { ExtractLine, LineForm, RestoredSpan } from '../../received/extract.ts';
import type { AutomaticLabel } from './counters.ts';
import type { Note } from './notes.ts';
import type { ParagraphLook, RunLook } from './styles.ts';
import type { XmlElement } from './xml-tree.ts';

/** Text that is set alike; a line end stands alone in one. */
export interface Piece {
  text: string;
  look: RunLook;
  href?: string;
  /** The file does not hold it as text; what it is. */
  restored?: string;
}

export interface ParagraphDraft {
  pieces: Piece[];
  /** What stands behind the paragraph: contents of text boxes, notes. */
  boxes: XmlElement[];
  notes: Note[];
  /** Words in it are hidden. */
  hidden: boolean;
}

/** A stretch of a line that is set alike. */
export interface Stretch {
  end: number;
  bold: boolean;
  font: string | undefined;
}

export interface DraftLine {
  line: ExtractLine;
  stretches: Stretch[];
}

export const emptyDraft = (): ParagraphDraft => ({ pieces: [], boxes: [], notes: [], hidden: false });

export const lineEnd = '\n';
export const hasWords = ({ pieces }: ParagraphDraft): boolean => pieces.some(({ text }) => text.trim() !== '');

/** The lines of a paragraph that are not empty; the automatic label stands at the head of the first. */
export function linesOfDraft({ pieces }: ParagraphDraft, look: ParagraphLook, label: AutomaticLabel | null): DraftLine[] {
  const form = formOf(look, label);
  const lines = partedAtLineEnds(look.level ? withoutLineEnds(pieces) : pieces).map(trimmed);
  const [first, ...others] = lines.filter(({ pieces: inLine }, i) => inLine.length > 0 || (i === 0 && lines.length === 1));
  if (!first) return [];
  const labelled = label?.label ? [labelPiece(label, first), ...first.pieces] : first.pieces;
  const shifted = first.indent >= halfLine;
  return [lineOf(labelled, { ...form, ...(shifted && { right: true }) }), ...others.map(({ pieces: inLine }) => lineOf(inLine, form))].filter(
    ({ line }) => line.text,
  );
}

/** A heading is one line, however it is broken. */
const withoutLineEnds = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => (piece.text === lineEnd ? { ...piece, text: ' ' } : piece));

/** A space that was typed behind the label keeps them apart, as the gap of the list does. */
function labelPiece({ label, gap }: AutomaticLabel, { pieces: [first], indent }: { pieces: readonly Piece[]; indent: number }): Piece {
  const between = gap === '' && indent > 0 ? ' ' : gap;
  return { text: first ? label + between : label, look: first?.look ?? {}, href: first?.href, restored: '自动编号' };
}

function partedAtLineEnds(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === lineEnd) lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

/** Half of a line of 28 characters, as official documents are set. */
const halfLine = 14;
const twipsOfHalfLine = 4400;

/** Without white space at both ends; `indent` tells how many characters wide that at the head was. */
function trimmed(pieces: readonly Piece[]): { pieces: Piece[]; indent: number } {
  let from = 0;
  let to = pieces.length;
  let indent = 0;
  while (from < to && !pieces[from]?.text.trim()) indent += widthOf(pieces[from++]?.text ?? '');
  while (to > from && !pieces[to - 1]?.text.trim()) to--;
  const inside = pieces.slice(from, to);
  const first = inside[0];
  if (first) {
    indent += widthOf(first.text.slice(0, first.text.length - first.text.trimStart().length));
    inside[0] = { ...first, text: first.text.trimStart() };
  }
  const last = inside.at(-1);
  if (last) inside[inside.length - 1] = { ...last, text: last.text.trimEnd() };
  return { pieces: inside, indent };
}

function widthOf(space: string): number {
  let width = 0;
  for (const character of space) width += character === '\u3000' ? 1 : 0.5;
  return width;
}

function formOf({ level, align, indent }: ParagraphLook, label: AutomaticLabel | null): LineForm {
  return {
    ...(align === 'center' && { centred: true }),
    ...((align === 'right' || align === 'end' || (indent ?? 0) >= twipsOfHalfLine) && { right: true }),
    ...(level && { heading: level }),
    ...(label?.isBullet && { item: true }),
  };
}

function lineOf(pieces: readonly Piece[], form: LineForm): DraftLine {
  const restored: RestoredSpan[] = [];
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text: words, restored: what, look } of pieces) {
    if (what) restored.push({ start: length, end: length + words.trimEnd().length, what });
    parts.push(words);
    length += words.length;
    stretches.push({ end: length, bold: look.bold ?? false, font: look.font });
  }
  const text = parts.join('');
  const size = pieces.find(({ text: words }) => words.trim())?.look.size;
  const href = commonLink(pieces);
  const whole = { ...form, ...(size && { size }), ...(href && { href }) };
  return { line: { text, ...(restored.length > 0 && { restored }), form: whole }, stretches };
}

/** The address of a line that is one link. */
function commonLink(pieces: readonly Piece[]): string | undefined {
  const links = new Set(pieces.filter(({ text }) => text.trim()).map(({ href }) => href));
  return links.size === 1 ? [...links][0] : undefined;
}
