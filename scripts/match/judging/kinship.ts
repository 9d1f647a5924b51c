/** Whether two documents follow one framework (同一框架): only then does it tell much that a measure is the best of the other's. */
import type { Comparison } from '../comparing/compare-pair.ts';
import type { WeighedMeasure } from '../weighing/weigh-terms.ts';

interface Compared {
  pair: readonly [number, number];
  comparison: Pick<Comparison, 'cosine'>;
}

/** Measures are counterparts if each is the best of the other's document, from this cosine on. */
const leastCosine = 0.1;

/**
 * From this share of counterparts on, of the document that has fewer measures. Of documents on one framework, or of one
 * government on one subject, it is 0.24 to 1; of others in policies tried beside them 0.2 at most, but for two on one offence (0.33).
 */
const enough = 0.22;
/** And so many at least: among few measures one is easily the best. */
const fewest = 4;

/** Asks whether the documents of two measures, by their numbers, are akin. Takes all pairs that were compared; the answer hangs on the two documents alone. */
export function findKinship(compared: readonly Compared[], measures: readonly WeighedMeasure[]): (pair: readonly [number, number]) => boolean {
  const best = bestPartners(compared, measures);
  const counterparts = new Map<string, number>();
  for (const [key, partner] of best) {
    const [own = 0] = key.split(' ').map(Number);
    if (own < partner.measure && best.get(keyOf(partner.measure, own, measures))?.measure === own) {
      const documents = documentsKey(own, partner.measure, measures);
      counterparts.set(documents, (counterparts.get(documents) ?? 0) + 1);
    }
  }
  const sizes = new Map([...Map.groupBy(measures, ({ documentNumber }) => documentNumber)].map(([number, own]) => [number, own.length]));
  const sizeOf = (measure: number): number => sizes.get(measures[measure]?.documentNumber ?? -1) ?? 1;
  return ([one, other]) => {
    const found = counterparts.get(documentsKey(one, other, measures)) ?? 0;
    return found >= fewest && found / Math.min(sizeOf(one), sizeOf(other)) >= enough;
  };
}

/** For each measure and other document, the measure there that is most alike. */
function bestPartners(compared: readonly Compared[], measures: readonly WeighedMeasure[]): Map<string, { measure: number; cosine: number }> {
  const best = new Map<string, { measure: number; cosine: number }>();
  for (const { pair, comparison } of compared) {
    if (comparison.cosine < leastCosine) continue;
    for (const [own, other] of [pair, pair.toReversed() as [number, number]]) {
      const key = keyOf(own, other, measures);
      if (comparison.cosine > (best.get(key)?.cosine ?? 0)) best.set(key, { measure: other, cosine: comparison.cosine });
    }
  }
  return best;
}

const keyOf = (own: number, other: number, measures: readonly WeighedMeasure[]): string => `${own} ${measures[other]?.documentNumber}`;

function documentsKey(one: number, other: number, measures: readonly WeighedMeasure[]): string {
  const [first = 0, second = 0] = [measures[one]?.documentNumber ?? 0, measures[other]?.documentNumber ?? 0].sort((a, b) => a - b);
  return `${first} ${second}`;
}
