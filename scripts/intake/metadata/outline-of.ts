/** The outline of a text as it would be: what the desk and the report show of it. */
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { OutlineEntry } from '../proposal/proposal.ts';

/** Every unit with a label or a title, in the order of the text, with how deep it lies. */
export function outlineOf(units: readonly Unit[]): OutlineEntry[] {
  const depths = new Map<string, number>();
  return units.flatMap(({ id, parent, kind, label, title }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    return label === null && title === null ? [] : [{ kind, label, title, depth }];
  });
}
