/** Whether two measures are about one matter (领域). */
import type { Measure } from '../split-measure.ts';
import { haveCommon, type Matters, wholeMatter } from './matters.ts';

/**
 * `whole`: their documents are about one matter, and they themselves are not about different ones; `crossing`: their
 * documents are about different matters, and they themselves about one; `apart`: neither.
 */
export type Agreement = 'whole' | 'crossing' | 'apart';

type Placed = Pick<Measure, 'documentMatters' | 'matters'>;

export function agreementOf(one: Placed, other: Placed): Agreement {
  if (haveCommon(one.documentMatters, other.documentMatters)) return mayAgree(one, other) ? 'whole' : 'apart';
  return haveCommon(specificOf(one), specificOf(other)) ? 'crossing' : 'apart';
}

/** In documents of one matter a measure that names none of its own is about that; on the environment as a whole every measure is about much. */
function mayAgree(one: Placed, other: Placed): boolean {
  const common = one.documentMatters.intersection(other.documentMatters);
  if (common.has(wholeMatter) || !one.matters.size || !other.matters.size) return true;
  return haveCommon(one.matters, other.matters) || haveCommon(one.matters, common) || haveCommon(other.matters, common);
}

/** What a measure is about: what it names, else what its document is about, if that is not the environment as a whole. */
function specificOf({ documentMatters, matters }: Placed): Matters {
  if (matters.size) return matters;
  return new Set([...documentMatters].filter((matter) => matter !== wholeMatter));
}
