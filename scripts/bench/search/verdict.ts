/** How right the answers were, and how figures are summed up. */

export interface Judgement {
  /** Precisely the expected units, each once. */
  exact: boolean;
  /** Share of the expected units that were found; null where none is expected. */
  recall: number | null;
}

export function judge(found: readonly number[], expected: ReadonlySet<number>): Judgement {
  const distinct = new Set(found);
  const right = [...expected].filter((unit) => distinct.has(unit)).length;
  return {
    exact: found.length === expected.size && right === expected.size,
    recall: expected.size > 0 ? right / expected.size : null,
  };
}

export interface Rightness {
  asked: number;
  /** Share of the queries with precisely the expected units. */
  exact: number;
  /** Mean over the queries that have anything to be found. */
  recall: number;
}

export function sumUp(judgements: readonly Judgement[]): Rightness {
  const recalls = judgements.flatMap(({ recall }) => (recall === null ? [] : [recall]));
  return {
    asked: judgements.length,
    exact: judgements.filter(({ exact }) => exact).length / judgements.length,
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
  };
}

export interface Spread {
  median: number;
  p95: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  // The smallest value that at least this share of the values does not exceed.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
