/**
 * Text as outlines, so that a picture is the same on a machine without any Chinese font. The font is a package (Noto Serif SC, OFL-1.1)
 * in some hundred pieces, of which only those are read that hold a character of the text. They hold its thinnest weight: heavier
 * ones are drawn by a line along the outlines.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { type Markup, tag } from '../../../src/browser/markup.ts';

export interface TextStyle {
  size: number;
  fill: string;
  /** Width of the line along the outlines, in thousandths of the size. */
  weight: number;
}

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'));

/** The pieces of the font, each with the ranges of characters that it holds. */
const pieces = Object.entries(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>).map(([key, ranges]) => ({
  name: key.replace(/[[\]]/gu, ''),
  ranges: ranges.split(',').map(rangeOf),
}));

/** U+4e00-4eff, or one character alone. */
function rangeOf(written: string): [first: number, last: number] {
  const [first = 0, last = first] = written
    .replace('U+', '')
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return [first, last];
}

const fonts = new Map<string, Font>();

function fontWith(character: number): Font | null {
  const piece = pieces.find(({ ranges }) => ranges.some(([first, last]) => first <= character && character <= last));
  if (!piece) return null;
  const known = fonts.get(piece.name) ?? (create(readFileSync(join(folder, 'files', `noto-serif-sc-${piece.name}-wght-normal.woff2`))) as Font);
  fonts.set(piece.name, known);
  return known;
}

/** A line of text whose first character begins at `x` on the line `y`; null where the font lacks one of its characters. */
export function drawLine(text: string, x: number, y: number, { size, fill, weight }: TextStyle): Markup | null {
  const scale = size / 1000;
  const outlines: Markup[] = [];
  let at = x;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const font = fontWith(code);
    if (!font?.hasGlyphForCodePoint(code)) return null;
    const glyph = font.glyphForCodePoint(code);
    outlines.push(tag('path', { transform: `translate(${at} ${y}) scale(${scale} ${-scale})`, d: glyph.path.toSVG() }));
    at += glyph.advanceWidth * scale;
  }
  return tag('g', { fill, stroke: fill, 'stroke-width': weight, 'stroke-linejoin': 'round' }, ...outlines);
}
