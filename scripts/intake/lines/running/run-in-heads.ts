/**
 * How run-in headings begin in a text: a title that stands alone in the other sections, and seems to be one long sentence in one,
 * is a title and the run-in heading below it: 加强风险防范｜加强环境监控。
 */
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';

/** The first two characters of run-in headings, and how many begin so. */
export type RunInHeads = ReadonlyMap<string, number>;

/** A run-in heading, between two stops. */
const runIn = new RegExp(`(?<=。)[^${sentenceEnds}${clauseEnds}：、（）()]{4,16}(?=。)`, 'gu');
const fewest = 2;
/** Neither the title nor the heading is shorter. */
const shortest = 4;
const longestHeading = 17;

/** `words`: verbs that open such headings in any text; they count once, where the text shows nothing better. */
export function runInHeads(text: string, { headingVerbs }: Pick<Language['runningText'], 'headingVerbs'>): RunInHeads {
  const counts = new Map<string, number>();
  for (const [heading] of text.matchAll(runIn)) counts.set(heading.slice(0, 2), (counts.get(heading.slice(0, 2)) ?? 0) + 1);
  return new Map([...headingVerbs.map((verb): [string, number] => [verb.slice(0, 2), 1]), ...[...counts].filter(([, count]) => count >= fewest)]);
}

/** Where, in a sentence at the head of `words`, a run-in heading begins as most of the text do; null where none does. */
export function seamBeforeHead(words: string, heads: RunInHeads): number | null {
  const end = words.indexOf('。');
  const places = Array.from({ length: Math.max(0, end - 2 * shortest + 1) }, (_, i) => i + shortest).filter((at) => end - at <= longestHeading);
  const weighed = places.map((at) => ({ at, count: heads.get(words.slice(at, at + 2)) ?? 0 })).filter(({ count }) => count > 0);
  return weighed.reduce<{ at: number; count: number } | null>((best, one) => (best && best.count >= one.count ? best : one), null)?.at ?? null;
}
