/** A line of print: characters that share a baseline, in the order of reading, with the spaces that their gaps ask for. */
import { type Area, commonest, type Glyph } from '../geometry/places.ts';

/** A stretch of a line without a gap as wide as one between columns. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
}

export interface PrintedLine extends Area {
  text: string;
  /** Baseline. */
  y: number;
  size: number;
  page: number;
  /** Faces of its ideographs with the UTF-16 units of `text` that each is set in, in order. */
  faces: { face: string; length: number }[];
  segments: Segment[];
  /** White space stands behind its last character. */
  spaced: boolean;
}

export const isIdeographic = (text: string): boolean => /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·○〇]/u.test(text);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

/** Of an em: how near the same character must stand to be an overprint of itself. */
const overprinted = 0.2;
/** Of an em: gaps that are spaces, beyond what the line has between all its characters. */
const spaceAmongIdeographs = 0.4;
const spaceAmongLetters = 0.18;
const spaceAsPrinted = 0.12;
const columnGap = 1.6;
const evenness = 0.15;
const justified = 0.35;

/** Characters of a line from left to right; what is printed twice at one place, to look bold, comes once. */
function inOrder(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const isTwin = (other: Glyph | undefined): boolean => other?.text === glyph.text && glyph.x - other.x < overprinted * glyph.size && !isBlank(glyph);
    if (!isTwin(kept.at(-1)) && !isTwin(kept.at(-2))) kept.push(glyph);
  }
  return kept;
}

interface Gap {
  width: number;
  printed: string;
}

/** What lies before each visible character: how wide, and which white space the file has there. */
function gapsOf(glyphs: readonly Glyph[]): { visible: Glyph[]; gaps: Gap[]; behind: string } {
  const visible: Glyph[] = [];
  const gaps: Gap[] = [];
  let printed = '';
  let end: number | undefined;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) printed += glyph.text;
    else {
      gaps.push({ width: end === undefined ? 0 : glyph.x - end, printed });
      visible.push(glyph);
      printed = '';
      end = Math.max(end ?? glyph.x, glyph.x + glyph.width);
    }
  }
  return { visible, gaps, behind: printed };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Letter-spaced words have one wide gap throughout; justified lines narrow ones. Only what is wider than that parts words. */
function usualGap(gaps: readonly Gap[], size: number): number {
  const widths = gaps.slice(1).map(({ width }) => width);
  const usual = Math.max(0, median(widths));
  const alike = widths.every((width) => Math.abs(width - usual) < evenness * size);
  return alike ? usual : Math.min(usual, justified * size);
}

function spaceFor(gap: Gap, before: Glyph, after: Glyph, usual: number): string {
  const em = Math.max(before.size, after.size);
  const extra = (gap.width - usual) / em;
  const letters = !isHan(before.text) && !isHan(after.text) && (!isIdeographic(before.text) || !isIdeographic(after.text));
  const wanted = gap.printed ? spaceAsPrinted : letters ? spaceAmongLetters : spaceAmongIdeographs;
  if (extra < wanted) return letters && gap.printed && gap.width > spaceAsPrinted * em ? ' ' : '';
  return gap.printed.includes('\u3000') || (!letters && extra >= 0.8) ? '\u3000' : ' ';
}

/** Builds the line; undefined where nothing is visible. */
export function lineOf(glyphs: readonly Glyph[], page: number): PrintedLine | undefined {
  const { visible, gaps, behind } = gapsOf(inOrder(glyphs));
  const [first] = visible;
  if (!first) return undefined;
  const size = commonest(visible.map((glyph) => Math.round(glyph.size * 10) / 10)) ?? first.size;
  const usual = usualGap(gaps, size);
  const segments: Segment[] = [];
  const faces: { face: string; length: number }[] = [];
  let text = '';
  for (const [i, glyph] of visible.entries()) {
    const before = visible[i - 1];
    const gap = gaps[i] as Gap;
    const space = before ? spaceFor(gap, before, glyph, usual) : '';
    text += space + glyph.text;
    addToSegments(segments, glyph, space, gap.width - usual > columnGap * size);
    addToFaces(faces, glyph, space.length + glyph.text.length);
  }
  const right = visible.reduce((most, glyph) => Math.max(most, glyph.x + glyph.width), first.x);
  const y = commonest(visible.filter((glyph) => Math.abs(glyph.size - size) < 0.1 * size).map((glyph) => glyph.y)) ?? first.y;
  return { text, x0: first.x, x1: right, y, y0: y - 0.85 * size, y1: y + 0.2 * size, size, page, faces, segments, spaced: behind !== '' };
}

function addToSegments(segments: Segment[], glyph: Glyph, space: string, apart: boolean): void {
  const last = segments.at(-1);
  if (!last || apart) segments.push({ text: glyph.text, x0: glyph.x, x1: glyph.x + glyph.width });
  else {
    last.text += space + glyph.text;
    last.x1 = Math.max(last.x1, glyph.x + glyph.width);
  }
}

/** Digits, letters and marks are set in whatever face goes with the ideographs around them. */
function addToFaces(faces: { face: string; length: number }[], glyph: Glyph, length: number): void {
  const last = faces.at(-1);
  const tells = isHan(glyph.text);
  if (last && (!tells || last.face === glyph.face || last.face === '')) {
    last.length += length;
    if (tells) last.face = glyph.face;
  } else faces.push({ face: tells ? glyph.face : '', length });
}
