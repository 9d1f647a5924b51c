/** Finds declared passages (errata, dropped passages) in a seed by their wording. */
import type { Span } from '../../../src/policy/model/values.ts';

export interface Quote {
  prefix: string;
  original: string;
  suffix: string;
}

/** A seed without its white space, with the way back. Not its normal form: width and case may be what an erratum is about. */
export interface SqueezedSeed {
  text: string;
  /** Offset in the seed of each unit of `text`. */
  at: number[];
}

export function squeezeSeed(seed: string): SqueezedSeed {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < seed.length; i++) {
    const character = seed.charAt(i);
    if (/\s/u.test(character)) continue;
    text += character;
    at.push(i);
  }
  return { text, at };
}

/**
 * The places where the quote occurs, white space ignored on both sides. The span covers `original`
 * from its first to its last visible character; an empty `original` gives the empty span before the
 * suffix or, without a suffix, after the prefix.
 */
export function findQuote(seed: SqueezedSeed, quote: Quote): Span[] {
  const [prefix, original, suffix] = [quote.prefix, quote.original, quote.suffix].map((part) => part.replace(/\s+/gu, '')) as [string, string, string];
  const whole = prefix + original + suffix;
  const found: Span[] = [];
  if (!whole) return found;
  for (let at = seed.text.indexOf(whole); at >= 0; at = seed.text.indexOf(whole, at + 1)) {
    const first = at + prefix.length;
    const last = first + original.length - 1;
    found.push(original ? { start: offset(seed, first), end: offset(seed, last) + 1 } : emptySpan(seed, first, suffix !== ''));
  }
  return found;
}

function emptySpan(seed: SqueezedSeed, first: number, beforeSuffix: boolean): Span {
  const place = beforeSuffix ? offset(seed, first) : offset(seed, first - 1) + 1;
  return { start: place, end: place };
}

function offset(seed: SqueezedSeed, index: number): number {
  return seed.at[index] ?? 0;
}
