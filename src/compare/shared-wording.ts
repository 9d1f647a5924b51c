/** Which characters of a sentence stand in another text too. Wording counts, not single characters that happen to recur. */
import type { ComparisonLanguage } from '../policy/language.ts';
import { pauses } from '../policy/marks.ts';
import { anyOf, oncePer } from '../policy/word-patterns.ts';
import { pairsOf, type Weigh } from './likeness.ts';
import { numbersOf } from './numbers.ts';

/** How texts are read: how much a pair of characters tells, and what is known of the language. */
export interface Reading {
  weigh: Weigh;
  language: ComparisonLanguage;
}

/** Wording of this length that recurs anywhere in the other text is shared, whatever stands round it. */
const recurringLength = 8;
/** In a corresponding sentence this much is enough anywhere … */
const phraseLength = 4;
/** … if it is no common phrase: 生态环境 weighs 0.4, 排污许可 2.1 … */
const phraseWeight = 1;
/** … and this much in its place, in the order of the sentence. */
const wordLength = 2;
/** Items of lists are terms; what is longer is a clause. */
const longestItem = 8;

/**
 * For each UTF-16 unit of `sentence` whether it is shared with a text: `whole` is all of that text, `partners` are its
 * sentences that correspond. Wording of eight characters or more that recurs to the letter is always shared, but for
 * numbers that are part of another number there, and for a single character of the next clause.
 */
export function sharedWith(sentence: string, whole: string, partners: readonly string[], { weigh, language }: Reading): boolean[] {
  const recurring = coveredBy(sentence, whole, recurringLength);
  const shared = [...recurring];
  for (const partner of partners) {
    const phrases = coveredBy(sentence, partner, phraseLength);
    const words = inCommonOrder(sentence, partner, language);
    for (let i = 0; i < sentence.length; i++) shared[i] ||= phrases[i] || words[i] || false;
  }
  const kept = wholeItems(sentence, withoutScattered(sentence, shared, recurring, weigh), recurring);
  return bridgeTrifles(sentence, withoutSingles(sentence, wholeNumbers(sentence, kept, whole, language)), language);
}

/** The units of `text` that lie in a substring of `length` units that `other` holds as well. */
function coveredBy(text: string, other: string, length: number): boolean[] {
  const covered = Array.from({ length: text.length }, () => false);
  const known = new Set(Array.from({ length: Math.max(0, other.length - length + 1) }, (_, i) => other.slice(i, i + length)));
  for (let i = 0; i + length <= text.length; i++) if (known.has(text.slice(i, i + length))) covered.fill(true, i, i + length);
  return covered;
}

/** The units of `text` in the longest common subsequence with `other`, as far as they form words in both. */
function inCommonOrder(text: string, other: string, language: ComparisonLanguage): boolean[] {
  const [a, b] = [tokensOf(text, language), tokensOf(other, language)];
  const common = Array.from({ length: text.length }, () => false);
  const pairs = longestCommonSubsequence(
    a.map(({ value }) => value),
    b.map(({ value }) => value),
  );
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    while (to < pairs.length && pairs[to]?.[0] === (pairs[to - 1]?.[0] ?? 0) + 1 && pairs[to]?.[1] === (pairs[to - 1]?.[1] ?? 0) + 1) to++;
    const run = pairs.slice(from, to).map(([i]) => a[i] as Token);
    if (run.filter(({ words }) => !isPunctuation(words)).reduce((sum, { words }) => sum + words.length, 0) >= wordLength)
      for (const { start, words } of run) common.fill(true, start, start + words.length);
    from = to;
  }
  return common;
}

interface Token {
  start: number;
  words: string;
  /** By which it is compared. */
  value: string;
}

/** Characters one by one; a number, a date and a word in Latin letters stay whole, so that 2020年 and 2025年 share nothing. */
function tokensOf(text: string, language: ComparisonLanguage): Token[] {
  const numbers = new Map(numbersOf(text, language).map((number) => [number.start, number]));
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const number = numbers.get(i);
    const words = number ? text.slice(i, number.end) : (/^[A-Za-z\d.]+/u.exec(text.slice(i))?.[0] ?? String.fromCodePoint(text.codePointAt(i) ?? 0));
    tokens.push({ start: i, words, value: number?.value ?? words });
    i += words.length;
  }
  return tokens;
}

/** Pairs of positions, ascending in both. Of equally long ones that whose pairs stand together, as far as a step back can see. */
function longestCommonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (lengths[i] as Uint16Array)[j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const isPunctuation = (words: string): boolean => /^[\p{P}\p{S}\s]+$/u.test(words);

/**
 * A short or common run beside a longer stretch of other words in the same clause is chance and does not count;
 * recurring wording always does.
 */
function withoutScattered(text: string, shared: readonly boolean[], recurring: readonly boolean[], weigh: Weigh): boolean[] {
  const kept = [...shared];
  const gaps = runsOf(shared.flatMap((is, i) => (is || endsClause.test(text.charAt(i)) ? [] : [i])));
  for (const run of runsOf(shared.flatMap((is, i) => (is ? [i] : [])))) {
    const [before, after] = [(run[0] ?? 0) - 1, (run.at(-1) ?? 0) + 1];
    const beside = gaps.filter((gap) => gap.at(-1) === before || gap[0] === after);
    const weight = [...pairsOf(text.slice(before + 1, after))].reduce((sum, pair) => sum + weigh(pair), 0);
    const slight = run.length < phraseLength || weight < phraseWeight;
    if (slight && beside.some((gap) => gap.length > run.length)) for (const i of run) kept[i] = recurring[i] ?? false;
  }
  return kept;
}

const endsClause = new RegExp(`[${pauses}]`, 'u');
const clauses = new RegExp(`[^${pauses}]{2,}`, 'gu');
const listItems = new RegExp(`(?<=、)[^${pauses}等]+|[^${pauses}等]+(?=、)`, 'gu');

/** Neighbouring numbers as runs. */
function runsOf(positions: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last && last.at(-1) === position - 1) last.push(position);
    else runs.push([position]);
  }
  return runs;
}

/** A short item of a list, half of which or more is different, is another item: of 环境监测、环境执法 the second has nothing of the first. */
function wholeItems(text: string, shared: readonly boolean[], recurring: readonly boolean[]): boolean[] {
  const kept = [...shared];
  for (const { index: start, 0: item } of text.matchAll(listItems)) {
    const inside = Array.from({ length: item.length }, (_, i) => start + i);
    const different = inside.filter((i) => !shared[i]).length;
    if (item.length <= longestItem && different * 2 >= item.length) for (const i of inside) kept[i] = recurring[i] ?? false;
  }
  return kept;
}

/** A number or date is shared whole or not at all: 10家 has nothing of 110家, whatever stands round it. */
function wholeNumbers(text: string, shared: readonly boolean[], whole: string, language: ComparisonLanguage): boolean[] {
  const known = new Set(numbersOf(whole, language).map(({ value }) => value));
  const kept = [...shared];
  for (const { start, end, value } of numbersOf(text, language))
    if (!known.has(value) || !shared.slice(start, end).every(Boolean)) kept.fill(false, start, end);
  return kept;
}

/** One character of a clause is no wording: in 平台，依托 and 平台，依法 the 依 is not shared. */
function withoutSingles(text: string, shared: readonly boolean[]): boolean[] {
  const kept = [...shared];
  for (const { index: start, 0: clause } of text.matchAll(clauses)) {
    const inside = Array.from({ length: clause.length }, (_, i) => start + i).filter((i) => shared[i]);
    for (const [only, ...more] of runsOf(inside)) if (only !== undefined && !more.length) kept[only] = false;
  }
  return kept;
}

const triflesOf = oncePer(({ linking }: ComparisonLanguage['particles']) => new RegExp(String.raw`(?:[\p{P}\p{S}\s]|${anyOf(linking)})+`, 'gu'));

/** Punctuation and words like 的 go with what stands round them: alone they make no difference, and have nothing in common. */
function bridgeTrifles(text: string, shared: readonly boolean[], { particles }: ComparisonLanguage): boolean[] {
  const bridged = [...shared];
  for (const { index: from, 0: words } of text.matchAll(triflesOf(particles))) {
    const to = from + words.length;
    const [before, after] = [shared[from - 1] ?? shared[to], shared[to] ?? shared[from - 1]];
    if (before !== undefined && before === after) bridged.fill(before, from, to);
  }
  return bridged;
}
