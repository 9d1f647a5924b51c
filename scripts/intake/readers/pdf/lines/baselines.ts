/** From characters with places to lines of print: those of one baseline, with small ones that are raised or lowered beside them. */
import type { Glyph } from '../geometry/places.ts';
import { lineOf, type PrintedLine } from './printed-line.ts';

/** Of an em. */
const sameBaseline = 0.25;
const smaller = 0.8;
const raised = 0.65;
const lowered = 0.4;
const beside = 0.6;

/** An index is short; more characters are a line of their own. */
const longestIndex = 40;

interface Strip {
  y: number;
  size: number;
  glyphs: Glyph[];
}

function stripsOf(glyphs: readonly Glyph[]): Strip[] {
  const strips: Strip[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const strip = strips.at(-1);
    if (strip && glyph.y - strip.y <= sameBaseline * Math.min(Math.max(strip.size, glyph.size), 30)) {
      strip.glyphs.push(glyph);
      if (glyph.size > strip.size) Object.assign(strip, { size: glyph.size, y: glyph.y });
    } else strips.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return strips;
}

const isIndexOf = (small: Strip, large: Strip): boolean =>
  small.glyphs.length <= longestIndex &&
  small.size <= smaller * large.size &&
  small.y - large.y <= lowered * large.size &&
  large.y - small.y <= raised * large.size &&
  small.glyphs.every((glyph) => glyph.text.trim() === '' || large.glyphs.some((other) => touches(glyph, other, large.size)));

const touches = (a: Glyph, b: Glyph, em: number): boolean => a.x - (b.x + b.width) < beside * em && b.x - (a.x + a.width) < beside * em;

/** An index belongs to the strip above or below it. */
function withIndices(strips: readonly Strip[]): Strip[] {
  const kept: Strip[] = [];
  let waiting: Strip | undefined;
  for (const strip of strips) {
    if (waiting && isIndexOf(strip, waiting)) {
      waiting.glyphs = [...waiting.glyphs, ...strip.glyphs];
      continue;
    }
    if (waiting && isIndexOf(waiting, strip)) strip.glyphs = [...waiting.glyphs, ...strip.glyphs];
    else if (waiting) kept.push(waiting);
    waiting = strip;
  }
  if (waiting) kept.push(waiting);
  return kept;
}

/** Lines from top to bottom. */
export function linesOf(glyphs: readonly Glyph[], page: number): PrintedLine[] {
  return withIndices(stripsOf(glyphs)).flatMap((strip) => lineOf(strip.glyphs, page) ?? []);
}
