/** Which styles of numbers stand above which: the outer one goes on while the inner one begins anew below it, or runs through. */
import { least } from '../../../src/policy/extremes.ts';
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import type { NumberRun } from './number-runs.ts';

/** The styles of the runs, outermost first. */
export function orderLevels(runs: readonly NumberRun[]): NumberStyle[] {
  const styles = [...new Set(runs.map(({ style }) => style))];
  const above = new Map(styles.map((style) => [style, styles.filter((other) => other !== style && standsAbove(other, style, runs)).length]));
  return styles.sort((a, b) => (above.get(a) ?? 0) - (above.get(b) ?? 0) || usualRank(a) - usualRank(b));
}

/** Where texts are numbered as most are. */
const usualRank = (style: NumberStyle): number => numberStyles.indexOf(style);

/** More runs of `inner` begin inside a run of `outer` than the other way round; where neither tells, the usual order does. */
function standsAbove(outer: NumberStyle, inner: NumberStyle, runs: readonly NumberRun[]): boolean {
  const [below, over] = [beginsWithin(inner, outer, runs), beginsWithin(outer, inner, runs)];
  return below === over ? below > 0 && usualRank(outer) < usualRank(inner) : below > over;
}

/** How many runs of a style begin between two numbers, or behind the last, of a run of the other. */
function beginsWithin(style: NumberStyle, other: NumberStyle, runs: readonly NumberRun[]): number {
  const begins = runs.filter((run) => run.style === style).map(({ lines }) => lines[0]?.at ?? 0);
  const others = runs.filter((run) => run.style === other);
  return begins.filter((at) => others.some((run) => beginOf(run) < at && at < endOf(run, runs))).length;
}

const beginOf = ({ lines }: NumberRun): number => lines[0]?.at ?? 0;

/** A run reaches to where the next of its style begins, or to where a run goes on in which it stands. */
function endOf(run: NumberRun, runs: readonly NumberRun[]): number {
  const last = run.lines.at(-1)?.at ?? 0;
  const ends = runs.flatMap((other) => {
    if (other.style === run.style) return [beginOf(other)];
    return beginOf(other) < beginOf(run) ? other.lines.map(({ at }) => at) : [];
  });
  return least(
    ends.filter((at) => at > last),
    Number.POSITIVE_INFINITY,
  );
}

/** The styles whose numbers go on below the next heading above them more often than they begin anew. `unnumbered`: where headings without a number stand above all. */
export function runningOn(levels: readonly NumberStyle[], runs: readonly NumberRun[], unnumbered: readonly number[] = []): NumberStyle[] {
  return levels.filter((style) => {
    if (style === '第一条' || style.includes('.1')) return false;
    const above = levels.slice(0, levels.indexOf(style));
    const headings = [...unnumbered, ...runs.filter((run) => above.includes(run.style)).flatMap(({ lines }) => lines.map(({ at }) => at))];
    const own = runs.filter((run) => run.style === style);
    const anew = own.filter(({ lines }) => headings.some((at) => at < (lines[0]?.at ?? 0))).length - 1;
    const on = own.reduce(
      (sum, { lines }) => sum + lines.filter(({ at }, i) => i > 0 && headings.some((heading) => heading < at && heading > (lines[i - 1]?.at ?? 0))).length,
      0,
    );
    return on > Math.max(0, anew);
  });
}
