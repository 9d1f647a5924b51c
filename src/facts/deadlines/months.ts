/** Deadlines by month. Pure. */
import type { Target } from '../../policy/model/facts/target.ts';
import { wholeYear } from '../../wording/facts.ts';

/** 2022-06 → 06. */
export const monthOf = (deadline: string): string => deadline.split('-')[1] ?? wholeYear;

/** How many targets of a year are due in each month, from the first; those of the whole year last. */
export function byMonth(targets: readonly Pick<Target, 'deadline'>[]): { month: string; count: number }[] {
  const groups = Map.groupBy(targets, ({ deadline }) => monthOf(deadline ?? ''));
  return [...groups].map(([month, own]) => ({ month, count: own.length })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
