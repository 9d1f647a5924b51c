/** Whether two documents follow one framework (同一框架): only then does it tell much that a measure is the best of the other's. */
import type { Comparison } from '../comparing/compare-pair.ts';

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

/** `compared`: all candidates between two documents; `smaller`: how many measures the one has that has fewer. */
export function areAkin(compared: readonly Compared[], smaller: number): boolean {
  const best = bestPartners(compared);
  const counterparts = compared.filter(({ pair: [first, second] }) => best.get(first)?.measure === second && best.get(second)?.measure === first).length;
  return counterparts >= fewest && counterparts / smaller >= enough;
}

interface Partner {
  measure: number;
  cosine: number;
}

/** For each measure the one of the other document that is most alike. */
function bestPartners(compared: readonly Compared[]): Map<number, Partner> {
  const best = new Map<number, Partner>();
  for (const { pair, comparison } of compared) {
    if (comparison.cosine < leastCosine) continue;
    const [first, second] = pair;
    for (const [of, measure] of [
      [first, second],
      [second, first],
    ] as const)
      if (comparison.cosine > (best.get(of)?.cosine ?? 0)) best.set(of, { measure, cosine: comparison.cosine });
  }
  return best;
}
