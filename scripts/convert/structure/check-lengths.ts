/** Units that are longer than any that people cite: the headings below were not read, or the text is none. */
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { lineNumbers } from '../lines/split-lines.ts';
import type { Seed } from '../read/read-seed.ts';

/** A whole statute has fewer characters. */
const longestUnit = 100_000;

export function checkLengths(units: readonly Unit[], { text, paths }: Pick<Seed, 'text' | 'paths'>): Issue[] {
  const long = units.filter((unit) => unit.kind !== 'table' && unit.text.length > longestUnit);
  if (long.length === 0) return [];
  const numberAt = lineNumbers(text);
  return long.map((unit) =>
    issue('long-unit', paths.text, numberAt(unit.source[0]?.start ?? 0), { anchor: unit.anchor, length: unit.text.length, most: longestUnit }),
  );
}
