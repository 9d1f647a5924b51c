/** How like two sentences are: the pairs of characters that both hold, common wording counting little. */

/** Weight of a pair of characters, 0 to 1: near 1 for a rare one, near 0 for one that stands in every other sentence. */
export type Weigh = (pair: string) => number;

/** Weights of the pairs that are common in a collection, as published for the browser; others weigh `rare`. */
export type CommonWording = Record<string, number>;

/** Weight of a pair that is not common. */
const rare = 0.9;
/** A pair is common if it stands in at least this share of the sentences. */
const commonShare = 0.012;

export function weighBy(common: CommonWording): Weigh {
  return (pair) => common[pair] ?? rare;
}

/** The common pairs of a collection with log(N / n) / log(N), N sentences in all, n with the pair; two decimals. */
export function commonWording(sentences: readonly string[]): CommonWording {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const pair of pairsOf(sentence)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const least = Math.max(3, sentences.length * commonShare);
  const common = [...counts].filter(([, count]) => count >= least).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(common.map(([pair, count]) => [pair, round(Math.log(sentences.length / count) / Math.log(sentences.length))]));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The distinct pairs of neighbouring characters, none across punctuation or white space. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const words of text.split(/[\p{P}\p{S}\s]+/u)) for (let i = 0; i + 1 < words.length; i++) pairs.add(words.slice(i, i + 2));
  return pairs;
}

/**
 * 0 to 1: the weight of the shared pairs, measured mostly against the shorter sentence, since one sentence may say
 * what two of the other text say. 0 where the two share too little for it to mean anything.
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  const total = (pairs: Iterable<string>): number => [...pairs].reduce((sum, pair) => sum + weigh(pair), 0);
  const shared = total([...a].filter((pair) => b.has(pair)));
  if (shared < leastShared) return 0;
  const [less = 0, more = 0] = [total(a), total(b)].sort((x, y) => x - y);
  return shared / (0.75 * less + 0.25 * more);
}

/** About three rare pairs: a technical term of four characters. */
const leastShared = 2.4;
