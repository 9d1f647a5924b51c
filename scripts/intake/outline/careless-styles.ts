/** Two ways to print one style (1. and 1、), which a careless text mixes: unless one stands inside the other, they are one. */
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { careless } from '../../convert/numbers/number-patterns.ts';
import { numberRuns } from './number-runs.ts';
import type { NumberedLine } from './numbered-lines.ts';

/** The lines; of two such styles the rarer is read as the other, as the converter reads it. */
export function withoutCareless(lines: readonly NumberedLine[]): NumberedLine[] {
  const styles = [...new Set(lines.map(({ number }) => number.style))];
  const rarer = styles.flatMap((style) => {
    const other = careless[style];
    return other && styles.includes(other) && isRarer(style, other, lines) && !areNested(style, other, lines) ? [[style, other] as const] : [];
  });
  const instead = new Map<NumberStyle, NumberStyle>(rarer);
  return lines.map((line) => ({ ...line, number: { ...line.number, style: instead.get(line.number.style) ?? line.number.style } }));
}

function isRarer(style: NumberStyle, other: NumberStyle, lines: readonly NumberedLine[]): boolean {
  const count = (one: NumberStyle): number => lines.filter(({ number }) => number.style === one).length;
  return count(style) < count(other) || (count(style) === count(other) && style > other);
}

/** A run of one begins between two numbers of a run of the other. */
function areNested(style: NumberStyle, other: NumberStyle, lines: readonly NumberedLine[]): boolean {
  const runs = numberRuns(lines.filter(({ number }) => number.style === style || number.style === other));
  return runs.some((outer) =>
    runs.some((inner) => {
      const [from, to, begin] = [outer.lines[0]?.at ?? 0, outer.lines.at(-1)?.at ?? 0, inner.lines[0]?.at ?? 0];
      return inner.style !== outer.style && from < begin && begin < to;
    }),
  );
}
