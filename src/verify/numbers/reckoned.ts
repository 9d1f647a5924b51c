/** Differences that a report tells beside their ends, 由91.7%提高到95.8%，提高4.1个百分点, or beside one end and the year of the other: reckoned. */
import type { AmountWords, KnownValue } from '../../policy/model/verify-file.ts';
import type { Amount } from './amounts.ts';
import { unscaled } from './scales.ts';

type Valued = Pick<KnownValue, 'value' | 'valueTo' | 'unit'>;

/** No more than what subtracting leaves. */
const exact = 1e-6;

/** What lies between them, in the unit of the difference that is told; null where that cannot be reckoned. */
export function differenceBetween(one: Valued, other: Valued, { unit }: Pick<Amount, 'unit'>, { pointUnits }: AmountWords): number | null {
  const [first, second, told] = [unscaled(one.unit), unscaled(other.unit), unscaled(unit)];
  const isInPoints = pointUnits.includes(unit) && first.unit === '%';
  // By how many of a hundred a share rose may be meant in points or in parts of itself.
  const isInUnit = told.unit === first.unit && first.unit !== '%';
  if (first.unit !== second.unit || one.valueTo !== null || other.valueTo !== null || !(isInPoints || isInUnit)) return null;
  return Math.abs(one.value * first.scale - other.value * second.scale) / told.scale;
}

export const isDifference = (told: Pick<Amount, 'value' | 'slack'>, difference: number): boolean => Math.abs(told.value - difference) <= exact + told.slack;
