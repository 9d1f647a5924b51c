/** Turns a page so that most of its text stands upright; what stands at another angle is a watermark or a stamp. */
import { commonest, type Glyph, type PaintedPage, type Rule } from '../geometry/places.ts';
import type { PlacedGlyph } from './text-state.ts';

type Turn = (x: number, y: number) => [number, number];

/** Degrees, clockwise as seen, to the nearest whole one. */
function angleOf({ at }: PlacedGlyph): number {
  return (Math.round((Math.atan2(at[1], at[0]) * 180) / Math.PI) + 360) % 360;
}

function turnBack(angle: number, width: number, height: number): Turn {
  if (angle === 90) return (x, y) => [y, width - x];
  if (angle === 180) return (x, y) => [width - x, height - y];
  if (angle === 270) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
}

function turnRule(rule: Rule, turn: Turn): Rule {
  const [xa, ya] = turn(rule.x0, rule.y0);
  const [xb, yb] = turn(rule.x1, rule.y1);
  return { x0: Math.min(xa, xb), x1: Math.max(xa, xb), y0: Math.min(ya, yb), y1: Math.max(ya, yb) };
}

function glyphOf({ text, at, advance, size, face }: PlacedGlyph, turn: Turn): Glyph {
  const [x, y] = turn(at[4], at[5]);
  return { text, x, y, width: advance * Math.hypot(at[0], at[1]), size: size * Math.hypot(at[2], at[3]), face };
}

const isQuarter = (angle: number): boolean => angle % 90 === 0;

export function upright(glyphs: readonly PlacedGlyph[], rules: readonly Rule[], frame: { number: number; width: number; height: number }): PaintedPage {
  const angles = glyphs.map(angleOf);
  const angle = commonest(angles.filter(isQuarter)) ?? 0;
  const turn = turnBack(angle, frame.width, frame.height);
  const lies = angle === 90 || angle === 270;
  return {
    number: frame.number,
    width: lies ? frame.height : frame.width,
    height: lies ? frame.width : frame.height,
    glyphs: glyphs.filter((_, i) => angles[i] === angle).map((glyph) => glyphOf(glyph, turn)),
    rules: rules.map((rule) => turnRule(rule, turn)),
    turned: glyphs
      .filter((_, i) => angles[i] !== angle)
      .map(({ text }) => text)
      .join(''),
  };
}
