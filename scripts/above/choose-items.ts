/** Which upper item a lower one comes from, if any: the most alike, where it is alike enough or stands alone. */
import type { Likeness } from './compare-items.ts';

/**
 * From this likeness on the most alike item is the one. Chosen by reading some 110 articles of provincial and municipal statutes beside
 * the article of a law that is most like each: from 0.25 on eleven in twelve were right, from 0.21 to 0.25 ten in fourteen, below that two
 * in three.
 */
const found = 0.22;
/**
 * Below that, down to here, it is the one if it stands alone: no other lower item is more like it, and it is so many times as like as
 * the next. Of thirty-six read so, from 0.18 on twelve in twelve were right, from 0.15 eleven, from 0.12 ten; of measures with headings
 * (two provinces' opinions on one framework, whose pairs readers had agreed on) all.
 */
const [foundAlone, timesTheNext] = [0.12, 1.5];
/** From this likeness on the most alike item is named where none is found: a reader may look for himself. */
const near = 0.08;

export interface Choice {
  /** The index of the upper item; null where none is found. */
  chosen: number | null;
  /** The others that are near at all, the most alike first. */
  others: number[];
}

export function chooseItems(likeness: readonly Likeness[]): Choice[] {
  const most = mostByUpper(likeness);
  return likeness.map((own) => {
    const ranked = [...own].filter(([, value]) => value >= near).sort(([a, x], [b, y]) => y - x || a - b);
    const [first, second] = ranked;
    const others = ranked.map(([upper]) => upper);
    if (!first) return { chosen: null, others };
    const [upper, value] = first;
    const standsAlone = value >= foundAlone && value >= (most.get(upper) ?? 0) && value >= timesTheNext * (second?.[1] ?? 0);
    return value >= found || standsAlone ? { chosen: upper, others: others.slice(1) } : { chosen: null, others };
  });
}

/** For each upper item how alike the most alike lower one is. */
function mostByUpper(likeness: readonly Likeness[]): Map<number, number> {
  const most = new Map<number, number>();
  for (const own of likeness) for (const [upper, value] of own) if (value > (most.get(upper) ?? 0)) most.set(upper, value);
  return most;
}
