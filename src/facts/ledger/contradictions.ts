/** Targets of one document that do not agree: box against text, table against text. Pure. */
import { documentOf } from '../../policy/ids.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import { measured, type NamesOf } from './measured.ts';

/**
 * Groups of targets of one document that measure the same for the same time and differ in value. They stand in different units: within one,
 * a text sets several values side by side on purpose. Nothing is said where no time is stated, or the value is of every year.
 */
export function contradictions(targets: readonly Target[], namesOf: NamesOf): Target[][] {
  const alike = Map.groupBy(targets.filter(isFixed), (target) =>
    JSON.stringify([documentOf(target.evidence.clause), target.deadline, measured(target, namesOf)]),
  );
  return [...alike.values()].filter((group) => differ(group) && new Set(group.map(({ evidence }) => evidence.clause)).size > 1);
}

const isFixed = ({ value, deadline, basis }: Target): boolean => value !== null && deadline !== null && basis !== 'annual';

const differ = (group: readonly Target[]): boolean => new Set(group.map(({ value, valueTo }) => `${value} ${valueTo}`)).size > 1;
