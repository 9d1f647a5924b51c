/**
 * Text fragments, by which a browser finds words and marks them without scripts: `text=[before-,]words[,end][,-after]`
 * (https://wicg.github.io/scroll-to-text-fragment/). It takes the first match whose outer ends are ends of words. What a word is in
 * Chinese each browser knows by a dictionary of its own; next to punctuation all of them agree.
 */
import type { Place } from './approximate.ts';

/** Longest wording that is named whole; of longer ones both ends are named. */
const longestWhole = 20;
const shortestEnd = 5;
const longestEnd = 12;
/** Most that is named of what stands on each side: usually, and where the words stand in several places. */
const reaches = [10, 24];

/**
 * The fragment that makes a browser mark `place` of `text`, whose blocks are parted by line feeds. The words may begin and end inside
 * a word. Null where no fragment leads to this place and no other.
 */
export function textFragment(text: string, place: Place = { start: 0, end: text.length }): string | null {
  const words = visibleCharacters(text, place);
  if (words.start >= words.end) return null;
  const [head, tail] = endsOf(text, words);
  for (const reach of reaches) {
    const befores = boundsBefore(text, head.start, reach);
    const afters = boundsAfter(text, tail.end, reach);
    for (let n = 0; n < Math.max(befores.length, afters.length); n++) {
      const around = { start: befores[Math.min(n, befores.length - 1)] as number, end: afters[Math.min(n, afters.length - 1)] as number };
      if (isFirst(text, around, head, tail)) return printed(text, around, head, tail);
    }
  }
  return null;
}

/** Without white space at its ends, and with no character cut in two. */
function visibleCharacters(text: string, place: Place): Place {
  let { start, end } = place;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start: isInsideCharacter(text, start) ? start - 1 : start, end: isInsideCharacter(text, end) ? end + 1 : end };
}

const isInsideCharacter = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at));

/** How the words begin and how they end; the same twice where they are named whole. The inner ends are ends of words. */
function endsOf(text: string, { start, end }: Place): [Place, Place] {
  const [firstEnd, lastStart] = [Math.min(end, blockAt(text, start).end), Math.max(start, blockAt(text, end).start)];
  if (firstEnd === end && end - start <= longestWhole) return [{ start, end }, { start, end }];
  const middle = firstEnd === end ? Math.floor((start + end) / 2) : null;
  const headEnd = boundsAfter(text, start, longestEnd, shortestEnd).find((at) => at > start && at <= (middle ?? firstEnd)) ?? firstEnd;
  const tailStart = boundsBefore(text, end, longestEnd, shortestEnd).find((at) => at < end && at >= (middle ?? lastStart)) ?? lastStart;
  return headEnd <= tailStart ? [{ start, end: headEnd }, { start: tailStart, end }] : [{ start, end }, { start, end }];
}

/** Ends of words behind `at` in its block, nearest first: next to punctuation, else where the dictionary has them; never none. */
function boundsAfter(text: string, at: number, reach: number, least = 1): number[] {
  const block = blockAt(text, at);
  return bounds(text, block, at + least, Math.min(block.end, at + reach), at);
}

function boundsBefore(text: string, at: number, reach: number, least = 1): number[] {
  const block = blockAt(text, at);
  return bounds(text, block, Math.max(block.start, at - reach), at - least, at).toReversed();
}

function bounds(text: string, block: Place, from: number, to: number, at: number): number[] {
  const within = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
  const certain = within.filter((place) => place === block.start || place === block.end || isAtPunctuation(text, place));
  if (certain.length) return certain;
  const words = wordBoundsOf(text.slice(block.start, block.end));
  const known = within.filter((place) => words.has(place - block.start));
  return known.length ? known : [at];
}

/** Punctuation parts words for every browser, but for a point, comma or colon inside a number. */
function isAtPunctuation(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (/\p{P}/u.test(before)) return !(isFigure(text.charAt(at - 2)) && isFigure(after));
  return /\p{P}/u.test(after) && !(isFigure(before) && isFigure(text.charAt(at + 1)));
}

const isFigure = (character: string): boolean => /[\da-zA-Z０-９ａ-ｚＡ-Ｚ_]/u.test(character);

/** Offsets at which words begin or end, as the dictionary of the browser has them. */
function wordBoundsOf(block: string): ReadonlySet<number> {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(block)];
  return new Set([...segments.map(({ index }) => index), block.length]);
}

function blockAt(text: string, at: number): Place {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** Whether a browser that looks for the terms comes to this place first. */
function isFirst(text: string, around: Place, head: Place, tail: Place): boolean {
  const whole = head.start === tail.start;
  if (text.indexOf(text.slice(around.start, whole ? around.end : head.end)) !== around.start) return false;
  return whole || text.indexOf(text.slice(tail.start, around.end), head.end) === tail.start;
}

function printed(text: string, around: Place, head: Place, tail: Place): string {
  const terms = [term(text.slice(head.start, head.end)), ...(head.start === tail.start ? [] : [term(text.slice(tail.start, tail.end))])];
  const [before, after] = [term(text.slice(around.start, head.start)), term(text.slice(tail.end, around.end))];
  return `text=${[...(before ? [`${before}-`] : []), ...terms, ...(after ? [`-${after}`] : [])].join(',')}`;
}

/** A hyphen at the end of a term would make it one of what stands before. */
const term = (words: string): string => encodeURIComponent(words.replace(/\s+/gu, ' ').trim().toWellFormed()).replaceAll('-', '%2D');
