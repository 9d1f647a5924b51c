/** What exactly a target measures: two targets say the same thing only where this is the same. Pure. */
import { type Indicator, indicatorKey } from '../../policy/model/facts/indicators.ts';
import type { Target } from '../../policy/model/facts/target.ts';

/** The names of a listed indicator; none of what is not listed. */
export type NamesOf = (id: string) => Pick<Indicator, 'name' | 'same'> | undefined;

/**
 * What is measured, where, and how it is counted, as a key. Several names of a listed indicator are one; what stands before the name stays
 * (县级城市 is not 地级城市). A scope of the whole (全省) is none.
 */
export function measured(target: Target, namesOf: NamesOf): string {
  const { indicator, indicatorId, scope, unitOfMeasure, basis } = target;
  const names = indicatorId === null ? undefined : namesOf(indicatorId);
  const name = names ? `${indicatorId} ${before(indicator, [names.name, ...names.same])}` : indicatorKey(indicator);
  return JSON.stringify([name, scopeKey(scope), unitOfMeasure, basis === 'cumulative', kindOfChange(target)]);
}

/** What a printed name has before the longest of the names that ends it; all of it where none does. */
function before(printed: string, names: readonly string[]): string {
  const key = indicatorKey(printed);
  const ends = names.map(indicatorKey).filter((name) => key.endsWith(name));
  const longest = ends.reduce((most, { length }) => Math.max(most, length), 0);
  return key.slice(0, key.length - longest);
}

const scopeKey = (scope: string | null): string => (scope === null || scope.startsWith('全') ? '' : indicatorKey(scope));

/** A rise of 2 % is no level of 2 %. */
const kindOfChange = ({ comparator }: Target): string => (comparator === 'increase' || comparator === 'decrease' ? comparator : '');

/** The scope of a target as printed: 全省; or what stands before the listed name: 县级城市. Null where there is none. */
export function printedScope({ indicator, indicatorId, scope }: Target, namesOf: NamesOf): string | null {
  const names = indicatorId === null ? undefined : namesOf(indicatorId);
  const ends = names ? [names.name, ...names.same].filter((name) => indicator.endsWith(name)) : [];
  const longest = ends.reduce((most, { length }) => Math.max(most, length), 0);
  const inName = longest > 0 ? indicator.slice(0, indicator.length - longest) : '';
  return inName || scope;
}
