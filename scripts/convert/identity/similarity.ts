/** Elsewhere than at its own place a unit or sentence must be clearly the same to be taken for it. */
export const sameElsewhere = 0.6;

/** How alike two wordings are: the share of their pairs of characters that they have in common (Dice), from 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const total = a.length + b.length - 2;
  return total <= 0 ? 0 : (2 * sharedPairs(a, b)) / total;
}

/** How much of the shorter wording is in the other: the share of its pairs of characters, from 0 to 1. */
export function shareOfShorter(a: string, b: string): number {
  const pairs = Math.min(a.length, b.length) - 1;
  return pairs <= 0 ? Number(a === b) : sharedPairs(a, b) / pairs;
}

function sharedPairs(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return shared;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
