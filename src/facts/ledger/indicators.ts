/** Targets by what they measure (指标): those that are joined under one name, and those that are called the same. Pure. */
import { fingerprint } from '../../policy/fingerprint.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import { normalForm } from '../../policy/normal-form.ts';

export interface IndicatorGroup {
  /** Stays while the name does: the id of the indicator, else made of the printed name. */
  key: string;
  /** Of the list of indicators, else as printed first. */
  name: string;
  /** As the texts print it, each once. */
  printed: readonly string[];
  targets: readonly Target[];
}

export const groupKey = ({ indicatorId, indicator }: Pick<Target, 'indicatorId' | 'indicator'>): string =>
  indicatorId ?? `n${fingerprint(normalForm(indicator))}`;

/** In the order of their first targets. `nameOf`: the name of a listed indicator. */
export function indicatorGroups(targets: readonly Target[], nameOf: (id: string) => string | undefined): IndicatorGroup[] {
  return [...Map.groupBy(targets, groupKey)].map(([key, own]) => {
    const printed = [...new Set(own.map(({ indicator }) => indicator))];
    const id = own[0]?.indicatorId ?? null;
    return { key, name: (id !== null && nameOf(id)) || (printed[0] ?? key), printed, targets: own };
  });
}

/** Has a page: listed, or named by more than one target. */
export const hasIndicatorPage = ({ targets }: IndicatorGroup): boolean => targets.length > 1 || targets.some(({ indicatorId }) => indicatorId !== null);
