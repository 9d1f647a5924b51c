/** Judged pairs as columns of numbers: of hundreds of documents there are a million, and so many objects cost more to hold than to judge. */
import { type LinkStrength, linkStrengths } from '../../src/policy/model/link.ts';
import type { Pair } from './comparing/find-candidates.ts';
import type { Judgement } from './judging/judge-measures.ts';

/** From this judgement on a link is proposed. */
export const threshold = 0.5;

/** The strongest that a pair may be proposed as; null for one below all thresholds. */
export const strengthOf = (judgement: Judgement): LinkStrength | null => linkStrengths.find((strength) => judgement[strength] >= threshold) ?? null;

/** Higher is better: every `same` before every `partial`, these before instruments; within them by certainty. */
export function rankOf(judgement: Judgement): number {
  const strength = strengthOf(judgement);
  return strength ? linkStrengths.length - linkStrengths.indexOf(strength) + judgement[strength] : judgement.same;
}

/** Pairs of measures with their judgements, numbered from 0 in the order in which they are added. */
export class JudgedPairs {
  readonly #firsts: Uint32Array;
  readonly #seconds: Uint32Array;
  readonly #same: Float64Array;
  readonly #partial: Float64Array;
  readonly #instrument: Float64Array;
  readonly #quotable: Uint8Array;
  #count = 0;

  /** With room for `most` pairs. */
  constructor(most: number) {
    this.#firsts = new Uint32Array(most);
    this.#seconds = new Uint32Array(most);
    this.#same = new Float64Array(most);
    this.#partial = new Float64Array(most);
    this.#instrument = new Float64Array(most);
    this.#quotable = new Uint8Array(most);
  }

  get count(): number {
    return this.#count;
  }

  /** `quotable`: whether a clause recurs so far that it can be quoted. Throws RangeError where there is no room left. */
  add([first, second]: Pair, { same, partial, instrument }: Judgement, quotable: boolean): void {
    const number = this.#count++;
    if (number >= this.#firsts.length) throw new RangeError(`no room for more than ${this.#firsts.length} pairs`);
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#same[number] = same;
    this.#partial[number] = partial;
    this.#instrument[number] = instrument;
    this.#quotable[number] = Number(quotable);
  }

  /** Of a number that was not given: the pair of measures 0 and 0. */
  pairOf(number: number): Pair {
    return [this.#firsts[number] ?? 0, this.#seconds[number] ?? 0];
  }

  isQuotable(number: number): boolean {
    return this.#quotable[number] === 1;
  }

  judgementOf(number: number): Judgement {
    return { same: this.#same[number] ?? 0, partial: this.#partial[number] ?? 0, instrument: this.#instrument[number] ?? 0 };
  }
}
