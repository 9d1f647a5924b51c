/** Which chains have which words of the report. */
import type { TextRange } from '../policy/normal-form.ts';
import { type Chain, chain as chainOf, rangeInReport } from './chains.ts';
import type { Corpus } from './corpus.ts';
import { fewestWords, type Match } from './matches.ts';

/** Which words of the report already belong to a quotation. */
export class Claims {
  private readonly taken: Uint8Array;

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  take({ start, end }: TextRange): void {
    this.taken.fill(1, start, end);
  }

  /** The chain without words that are taken; null if little is left. */
  free(chain: Chain, corpus: Corpus): Chain | null {
    const matches = chain.matches.flatMap((match) => this.freePart(match));
    const left = matches.reduce((sum, { length }) => sum + length, 0);
    if (left < fewestWords) return null;
    return left === chain.matches.reduce((sum, { length }) => sum + length, 0) ? chain : chainOf(chain.unit, matches, corpus);
  }

  /** The longest free run of a match. */
  private freePart({ report, source, length }: Match): Match[] {
    let best = { from: 0, length: 0 };
    for (let from = 0; from < length; from++) {
      let to = from;
      while (to < length && !this.taken[report + to]) to++;
      if (to - from > best.length) best = { from, length: to - from };
      from = to;
    }
    return best.length > 1 ? [{ report: report + best.from, source: source + best.from, length: best.length }] : [];
  }
}

/** Chains that say too little by themselves: at each word of the report the best one. They come best first. */
export class Doubted {
  readonly #chains: Chain[] = [];
  readonly #at: Int32Array;

  constructor(length: number) {
    this.#at = new Int32Array(length);
  }

  add(chain: Chain): void {
    const { start, end } = rangeInReport(chain);
    const number = this.#chains.push(chain);
    for (let at = start; at < end; at++) if (this.#at[at] === 0) this.#at[at] = number;
  }

  /** The best one that has most words of the range. */
  over({ start, end }: TextRange): Chain | undefined {
    const chain = this.#chains[(this.#at[(start + end) >> 1] ?? 0) - 1];
    const range = chain && rangeInReport(chain);
    return range && Math.min(end, range.end) - Math.max(start, range.start) >= 0.8 * (end - start) ? chain : undefined;
  }
}
