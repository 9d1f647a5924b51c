/** Follows the operators of one page, as pdf.js lists them, and notes characters and rules with their places. */
import type { PaintedPage, Rule } from '../geometry/places.ts';
import { compose, type Matrix, matrixOf } from './matrix.ts';
import { upright } from './orientation.ts';
import { filledRules, strokedRules } from './rules-of-path.ts';
import { type FontFace, initialTextState, moveLine, newPen, type Pen, type PlacedGlyph, showGlyphs, type TextState } from './text-state.ts';

/** What getOperatorList gives, with the names of its numbers. */
export interface Operators {
  names: readonly string[];
  args: readonly (readonly unknown[] | null)[];
}

export interface PageFrame {
  number: number;
  width: number;
  height: number;
  /** From the page's own space to points from its upper left corner. */
  matrix: Matrix;
}

interface Painter {
  matrix: Matrix;
  text: TextState;
  stack: { matrix: Matrix; text: TextState }[];
  pen: Pen;
  glyphs: PlacedGlyph[];
  rules: Rule[];
  fontOf: (id: string) => FontFace | undefined;
}

type Step = (painter: Painter, args: readonly unknown[]) => void;

const numberIn = (args: readonly unknown[], i: number): number => (Number.isFinite(args[i]) ? (args[i] as number) : 0);

const save: Step = (painter) => painter.stack.push({ matrix: painter.matrix, text: { ...painter.text } });
const restore: Step = (painter) => Object.assign(painter, painter.stack.pop());
const move: Step = ({ pen }, args) => moveLine(pen, numberIn(args, 0), numberIn(args, 1));

function transform(painter: Painter, args: readonly unknown[]): void {
  const inner = matrixOf(args);
  if (inner) painter.matrix = compose(painter.matrix, inner);
}

function setFont({ text, fontOf }: Painter, args: readonly unknown[]): void {
  const size = numberIn(args, 1);
  text.font = typeof args[0] === 'string' ? fontOf(args[0]) : undefined;
  text.size = Math.abs(size);
  text.direction = size < 0 ? -1 : 1;
}

function constructPath(painter: Painter, args: readonly unknown[], stroked: ReadonlySet<unknown>, filled: ReadonlySet<unknown>): void {
  const data = (args[1] as unknown[] | undefined)?.[0] as ArrayLike<number> | null | undefined;
  if (!data || typeof data !== 'object' || !('length' in data)) return;
  const read = stroked.has(args[0]) ? strokedRules : filled.has(args[0]) ? filledRules : undefined;
  for (const rule of read?.(data, painter.matrix) ?? []) painter.rules.push(rule);
}

const steps: Record<string, Step> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: (painter, args) => {
    save(painter, args);
    const inner = matrixOf(args[0]);
    if (inner) painter.matrix = compose(painter.matrix, inner);
  },
  paintFormXObjectEnd: restore,
  beginText: (painter) => {
    painter.pen = newPen();
  },
  setFont,
  setTextMatrix: (painter, args) => {
    painter.pen = newPen(matrixOf(args[0]) ?? matrixOf(args));
  },
  moveText: move,
  setLeadingMoveText: (painter, args) => {
    painter.text.leading = -numberIn(args, 1);
    move(painter, args);
  },
  nextLine: ({ pen, text }) => moveLine(pen, 0, -text.leading),
  setLeading: ({ text }, args) => {
    text.leading = numberIn(args, 0);
  },
  setCharSpacing: ({ text }, args) => {
    text.charSpacing = numberIn(args, 0);
  },
  setWordSpacing: ({ text }, args) => {
    text.wordSpacing = numberIn(args, 0);
  },
  setHScale: ({ text }, args) => {
    text.hScale = numberIn(args, 0) / 100;
  },
  setTextRise: ({ text }, args) => {
    text.rise = numberIn(args, 0);
  },
  setTextRenderingMode: ({ text }, args) => {
    text.mode = numberIn(args, 0);
  },
  showText: ({ glyphs, text, pen, matrix }, args) => {
    for (const glyph of showGlyphs(Array.isArray(args[0]) ? args[0] : [], text, pen, matrix)) glyphs.push(glyph);
  },
};

/** Guarantees coordinates of the page as it is read. Text that is painted invisibly (the layer of an OCR) is text like any other. */
export function paintPage(
  operators: Operators,
  frame: PageFrame,
  fontOf: (id: string) => FontFace | undefined,
  paths: { stroked: ReadonlySet<unknown>; filled: ReadonlySet<unknown> },
): PaintedPage {
  const painter: Painter = { matrix: frame.matrix, text: { ...initialTextState }, stack: [], pen: newPen(), glyphs: [], rules: [], fontOf };
  for (const [i, name] of operators.names.entries()) {
    const args = operators.args[i] ?? [];
    if (name === 'constructPath') constructPath(painter, args, paths.stroked, paths.filled);
    else steps[name]?.(painter, args);
  }
  return upright(painter.glyphs, painter.rules, frame);
}
