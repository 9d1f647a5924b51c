/** Whether words that differ tell something: a phrase does, a word that stands in every other sentence does not. */
import type { ComparisonLanguage } from '../policy/language.ts';
import { pauses } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyInContext, anyOf, oncePer } from '../policy/word-patterns.ts';
import type { Weigh } from './likeness.ts';
import type { Reading } from './shared-wording.ts';

/** Words put in between tell something from this weight on: more than any one word of two characters has, 登记 in 许可证登记核发 … */
const phraseWeight = 0.95;
/** … words put in the place of others from this one on: 渔业 for 农业, not 推动 for 推进. */
const replacingWeight = 0.6;
/** An item of a list or a clause of its own: 噪声, not 建立. */
const itemWeight = 0.33;
/** What a character tells that belongs to no word of two. */
const singleWeight = 0.45;

/**
 * What words tell at least: the sum over the words of two characters and single ones into which they fall with the least sum.
 * So 落实工作 is 落实 and 工作, both common, though 实工 is rare. Punctuation tells nothing.
 */
export function weightOf(words: string, weigh: Weigh): number {
  return words.split(/[\p{P}\p{S}\s]+/u).reduce((sum, part) => sum + weightOfPart(Array.from(part), weigh), 0);
}

function weightOfPart(characters: readonly string[], weigh: Weigh): number {
  let [before, least] = [Number.POSITIVE_INFINITY, 0];
  for (const [i, character] of characters.entries())
    [before, least] = [least, Math.min(least + singleWeight, before + weigh(`${characters[i - 1]}${character}`))];
  return least;
}

const linkingOf = oncePer(({ linking }: ComparisonLanguage['particles']) => new RegExp(`^${anyOf(linking)}+|${anyOf(linking)}+$`, 'gu'));
const negatingOf = oncePer(({ negating }: ComparisonLanguage['particles']) => new RegExp(anyInContext(negating), 'u'));

/**
 * Whether a range of `text` tells something. `segment`: the clause or item it stands in; `others`: the sentences that correspond.
 * What negates always does; at its ends 的, 和 and the like count nothing.
 */
export function tells(text: string, range: TextRange, segment: TextRange, others: readonly string[], { weigh, language }: Reading): boolean {
  const words = text.slice(range.start, range.end).replace(linkingOf(language.particles), '');
  if (negatingOf(language.particles).test(words)) return true;
  const weight = weightOf(words, weigh);
  if (range.start <= segment.start && range.end >= segment.end) return weight >= itemWeight;
  return weight >= (isPutBetween(text, range, others) ? phraseWeight : replacingWeight);
}

/** Whether another text has what stands round the range, and nothing between. */
function isPutBetween(text: string, { start, end }: TextRange, others: readonly string[]): boolean {
  const before = twoBefore.exec(withEdges(text.slice(0, start)).slice(0, -edge.length))?.[0] ?? '';
  const after = twoBehind.exec(withEdges(text.slice(end)).slice(edge.length))?.[0] ?? '';
  return others.some((other) => withEdges(other).includes(before + after));
}

/** Stands for the ends of a text and whatever one pauses at. */
const edge = '|';
const stops = new RegExp(`[${pauses}\\s]+`, 'gu');
const withEdges = (text: string): string => `${edge}${text.replace(stops, edge)}${edge}`;
/** Two characters, or fewer up to where one pauses. */
const twoBefore = /(?:[^|]{2}|\|[^|]?)$/u;
const twoBehind = /^(?:[^|]{2}|[^|]?\|)/u;
