/** Items whose numbers do not follow each other: a fault at the line of each, unless it is declared as an anomaly of the print. */
import { type Issue, issue } from '../../faults/issues.ts';
import { lineNumbers } from '../lines/split-lines.ts';
import type { Seed } from '../read/read-seed.ts';
import { isSameLabel } from '../structure/number-order.ts';
import { textOf, type UnitDraft } from '../structure/unit-draft.ts';
import { oddItems } from './read-parts.ts';

/**
 * The faults of all units in the order given. `used`: the anomalies that headings have; each declares one number, and one that
 * neither headings nor items have is a fault too.
 */
export function checkItems(units: readonly UnitDraft[], { text, metadata, paths, metadataLine }: Seed, used: ReadonlySet<number>): Issue[] {
  const lineAt = lineNumbers(text);
  const met = new Set(used);
  const odd = units.flatMap((unit) => {
    const found = unit.table ? [] : oddItems({ kind: unit.kind, text: textOf(unit) });
    return found.map(({ start, ...details }) => ({ line: lineAt(seedOffset(unit, start)), details }));
  });
  const faults = odd.flatMap(({ line, details }) => {
    const declared = metadata.anomalies.findIndex(
      (entry, i) => !met.has(i) && isSameLabel(entry.label, details.label) && isSameLabel(entry.expected, details.expected),
    );
    if (declared >= 0) met.add(declared);
    return declared >= 0 ? [] : [issue('number-order', paths.text, line, details)];
  });
  const unused = metadata.anomalies.flatMap(({ label, expected }, i) =>
    met.has(i) ? [] : [issue('unused-anomaly', paths.metadata, metadataLine('anomalies', i), { label, expected })],
  );
  return [...faults, ...unused];
}

/** Where in the seed a place in the text of a unit is. */
function seedOffset({ paragraphs }: UnitDraft, offset: number): number {
  let start = 0;
  for (const { text, at } of paragraphs) {
    if (offset < start + text.length) return at[offset - start] ?? 0;
    start += text.length + 1;
  }
  return 0;
}
