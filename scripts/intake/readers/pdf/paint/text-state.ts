/** The text state of PDF (ISO 32000-1, 9.3): from operators of text to characters with their places. */
import { compose, identity, type Matrix } from './matrix.ts';

/** A font as far as places and identity need it. */
export interface FontFace {
  face: string;
  /** Width of a glyph space unit in text space. */
  unit: number;
  vertical: boolean;
}

/** A character before the page's own orientation is known. */
export interface PlacedGlyph {
  text: string;
  /** From text space to the page, at the character's origin. */
  at: Matrix;
  /** In text space, to be scaled by `at`. */
  advance: number;
  size: number;
  face: string;
}

export interface TextState {
  font: FontFace | undefined;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  /** Filled and stroked: how word processors make a bold that the font lacks. */
  mode: number;
}

export const initialTextState: TextState = {
  font: undefined,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Where the pen stands in a text object. */
export interface Pen {
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export const newPen = (matrix: Matrix = identity): Pen => ({ matrix, lineX: 0, lineY: 0, x: 0, y: 0 });

export function moveLine(pen: Pen, x: number, y: number): void {
  pen.lineX += x;
  pen.lineY += y;
  pen.x = pen.lineX;
  pen.y = pen.lineY;
}

/** What pdf.js gives for a character of showText. */
interface ShownGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

const fillAndStroke = 2;

/** The characters of one showText; moves the pen behind them. Numbers among them move the pen by thousandths of the size. */
export function showGlyphs(shown: readonly unknown[], state: TextState, pen: Pen, page: Matrix): PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  const { font, size, hScale } = state;
  if (!font || size === 0) return placed;
  const face = (state.mode & 3) === fillAndStroke ? `${font.face}+bold` : font.face;
  const toPage = compose(page, pen.matrix);
  for (const one of shown) {
    if (typeof one === 'number') movePen(pen, font, (-one * size * state.direction) / 1000, hScale);
    else if (one && typeof one === 'object') {
      const { unicode = '', width = 0, isSpace = false } = one as ShownGlyph;
      const glyphWidth = width * font.unit * size;
      const at = compose(toPage, [hScale * state.direction, 0, 0, state.direction, pen.x, pen.y + state.rise]);
      if (unicode) placed.push({ text: unicode, at, advance: font.vertical ? size : glyphWidth, size, face });
      movePen(pen, font, glyphWidth * state.direction + (isSpace ? state.wordSpacing : 0) + state.charSpacing, hScale);
    }
  }
  return placed;
}

function movePen(pen: Pen, font: FontFace, by: number, hScale: number): void {
  if (font.vertical) pen.y += by;
  else pen.x += by * hScale;
}
