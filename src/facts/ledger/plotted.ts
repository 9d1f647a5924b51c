/** Which targets of an indicator can be drawn together: values of one unit and kind, each meant for a year. Pure. */
import type { Target } from '../../policy/model/facts/target.ts';

/** The largest group of targets that lie on one scale; empty where none has a value and a year. */
export function onOneScale(targets: readonly Target[]): readonly Target[] {
  const dated = targets.filter(({ value, deadline, basis }) => value !== null && deadline !== null && basis !== 'annual');
  const groups = Map.groupBy(dated, ({ unitOfMeasure, comparator }) =>
    JSON.stringify([unitOfMeasure, comparator === 'increase' || comparator === 'decrease' ? comparator : '']),
  );
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}
