/** Numbers of one style that follow each other: 1, 2, 3 … up to where they begin anew. */
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import type { NumberedLine } from './numbered-lines.ts';

export interface NumberRun {
  style: NumberStyle;
  lines: NumberedLine[];
}

/** So many numbers may be missing in a run: a page is lost, a heading was not read. */
const mostMissing = 2;

/** The runs of every style, each in the order of the text. A number that neither goes on nor begins anew stands in no run. */
export function numberRuns(lines: readonly NumberedLine[]): NumberRun[] {
  const runs: NumberRun[] = [];
  const open = new Map<string, NumberRun>();
  for (const line of lines) {
    const { style, prefix, ordinal } = line.number;
    const key = `${style} ${prefix}`;
    const run = open.get(key);
    if (run && goesOn(run, line)) run.lines.push(line);
    else if (ordinal === 1 || (!run && isSecond(line, lines))) {
      const begun = { style, lines: [line] };
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs;
}

/** Papers that number their paragraphs often leave the first without: 2. begins a run that goes on. */
const fewestBehindSecond = 3;

function isSecond({ at, number }: NumberedLine, lines: readonly NumberedLine[]): boolean {
  if (number.ordinal !== 2 || !number.certain || number.prefix !== '') return false;
  const own = lines.filter((line) => line.at > at && line.number.style === number.style && line.number.prefix === '');
  return own.slice(0, fewestBehindSecond).every((line, i) => line.number.ordinal === i + 3) && own.length >= fewestBehindSecond;
}

function goesOn({ lines }: NumberRun, { number }: NumberedLine): boolean {
  const last = lines.at(-1)?.number;
  const [before, ordinal] = [last?.ordinal ?? 0, number.ordinal ?? 0];
  if (number.insertion > 0) return ordinal === before;
  const most = number.certain ? mostMissing + 1 : 1;
  return ordinal > before && ordinal - before <= most;
}

/** Runs that show a style to be one of headings: one number alone shows nothing. */
export const tells = ({ lines }: NumberRun): boolean => lines.length > 1;
