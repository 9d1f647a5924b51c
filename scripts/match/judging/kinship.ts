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
  const keys = new PairKeys(measures);
  const best = bestPartners(compared, keys);
  const counterparts = new Map<number, number>();
  for (const { measure, of } of best.values()) {
    if (of < measure && best.get(keys.partnerKey(measure, of))?.measure === of) {
      const documents = keys.documentsKey(of, measure);
      counterparts.set(documents, (counterparts.get(documents) ?? 0) + 1);
    }
  }
  const sizes = new Map([...Map.groupBy(measures, ({ documentNumber }) => documentNumber)].map(([number, own]) => [number, own.length]));
  const sizeOf = (measure: number): number => sizes.get(keys.documentOf(measure)) ?? 1;
  return ([one, other]) => {
    const found = counterparts.get(keys.documentsKey(one, other)) ?? 0;
    return found >= fewest && found / Math.min(sizeOf(one), sizeOf(other)) >= enough;
  };
}

/** Numbers for a measure and a document, and for two documents; there are never more documents than measures. */
class PairKeys {
  readonly #documents: Uint32Array;

  constructor(measures: readonly WeighedMeasure[]) {
    this.#documents = Uint32Array.from(measures, ({ documentNumber }) => documentNumber);
  }
  documentOf(measure: number): number {
    return this.#documents[measure] ?? 0;
  }
  /** Of a measure and the document of another. */
  partnerKey(own: number, other: number): number {
    return own * this.#documents.length + this.documentOf(other);
  }
  documentsKey(one: number, other: number): number {
    const [first, second] = [this.documentOf(one), this.documentOf(other)];
    return Math.min(first, second) * this.#documents.length + Math.max(first, second);
  }
}

interface Partner {
  measure: number;
  /** The measure whose partner it is. */
  of: number;
  cosine: number;
}

/** For each measure and other document, the measure there that is most alike. */
function bestPartners(compared: readonly Compared[], keys: PairKeys): Map<number, Partner> {
  const best = new Map<number, Partner>();
  for (const { pair, comparison } of compared) {
    if (comparison.cosine < leastCosine) continue;
    const [first, second] = pair;
    for (const [of, measure] of [
      [first, second],
      [second, first],
    ] as const) {
      const key = keys.partnerKey(of, measure);
      if (comparison.cosine > (best.get(key)?.cosine ?? 0)) best.set(key, { measure, of, cosine: comparison.cosine });
    }
  }
  return best;
}
