/**
 * Text fragments, by which a browser finds words and marks them without scripts: `text=[before-,]words[,end][,-after]`
 * (https://wicg.github.io/scroll-to-text-fragment/). It takes the first match whose outer ends are ends of words. What a word is in
 * Chinese each browser knows by a dictionary of its own; next to punctuation all of them agree.
 */
import type { Place } from './approximate.ts';

/** Longest wording that is named whole; of longer ones both ends are named. */
const longestWhole = 20;
/** A block of `text` that stands for words of the page of which it is not certain that they are shown. */
export const uncertainWords = '\ufffc';

interface Measure {
  shortest: number;
  longest: number;
  around: number;
  /** Whether the block before and the block behind may tell the place: by the specification terms may stand in blocks of their own. */
  across: boolean;
}
/** How much is named of each end of longer ones, and of what stands on each side: usually, and where that stands in several places. */
const measures: readonly Measure[] = [
  { shortest: 5, longest: 12, around: 10, across: false },
  { shortest: 12, longest: 24, around: 24, across: false },
  { shortest: 12, longest: 24, around: 24, across: true },
  { shortest: 12, longest: 24, around: 80, across: true },
];

/**
 * The fragment that makes a browser mark `place` of `text`, whose blocks are parted by line feeds; blocks that stand beside each other
 * there do so on the page. The words may begin and end inside a word. `elsewhere` is what else stands on the page, such as contents,
 * without white space. Null where no fragment leads to this place and no other.
 */
export function textFragment(text: string, place: Place = { start: 0, end: text.length }, elsewhere = ''): string | null {
  const words = visibleCharacters(text, place);
  if (words.start >= words.end) return null;
  const flat = flattened(text);
  for (const measure of measures) {
    const [head, tail] = endsOf(text, words, measure);
    const befores = contextsBefore(text, head.start, measure);
    const afters = contextsAfter(text, tail.end, measure);
    for (let n = 0; n < Math.max(befores.length, afters.length); n++) {
      const around = { start: befores[Math.min(n, befores.length - 1)] as number, end: afters[Math.min(n, afters.length - 1)] as number };
      if (termsToFind(around, head, tail).every((found) => isOnlyHere(flat, found, elsewhere))) return printed(text, around, head, tail);
    }
  }
  return null;
}

/** Where what stands before the words may begin, nearest first: in their block, or, where they begin it, in the block before. */
function contextsBefore(text: string, at: number, { around, across }: Measure): number[] {
  const { start } = blockAt(text, at);
  const before = blockAt(text, start - 1);
  if (!across || at !== start || start === 0 || !isCertain(text, before)) return boundsBefore(text, at, around);
  return [...boundsBefore(text, before.end, around), ...(before.end - before.start <= around ? [before.start] : [])];
}

function contextsAfter(text: string, at: number, { around, across }: Measure): number[] {
  const { end } = blockAt(text, at);
  const after = blockAt(text, end + 1);
  if (!across || at !== end || end + 1 >= text.length || !isCertain(text, after)) return boundsAfter(text, at, around);
  return [...boundsAfter(text, after.start, around), ...(after.end - after.start <= around ? [after.end] : [])];
}

/** Browsers do not find a term of punctuation alone. */
const isCertain = (text: string, { start, end }: Place): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end)) && !text.slice(start, end).includes(uncertainWords);

/** Without white space at its ends, and with no character cut in two. */
function visibleCharacters(text: string, place: Place): Place {
  let { start, end } = place;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start: isInsideCharacter(text, start) ? start - 1 : start, end: isInsideCharacter(text, end) ? end + 1 : end };
}

const isInsideCharacter = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at)) && /[\ud800-\udbff]$/.test(text.slice(0, at));

/** How the words begin and how they end; the same twice where they are named whole. The inner ends are ends of words. */
function endsOf(text: string, { start, end }: Place, { shortest, longest }: Measure): [Place, Place] {
  const [firstEnd, lastStart] = [Math.min(end, blockAt(text, start).end), Math.max(start, blockAt(text, end).start)];
  if (firstEnd === end && end - start <= longestWhole)
    return [
      { start, end },
      { start, end },
    ];
  const middle = firstEnd === end ? Math.floor((start + end) / 2) : null;
  const headEnd = boundsAfter(text, start, longest, shortest).find((at) => at > start && at <= (middle ?? firstEnd)) ?? firstEnd;
  const tailStart = boundsBefore(text, end, longest, shortest).find((at) => at < end && at >= (middle ?? lastStart)) ?? lastStart;
  return headEnd <= tailStart
    ? [
        { start, end: headEnd },
        { start: tailStart, end },
      ]
    : [
        { start, end },
        { start, end },
      ];
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
  const isCertain = (place: number): boolean => place === block.start || place === block.end || isAtPunctuation(text, place);
  // Browsers do not find a term of punctuation alone.
  const wordy = within.filter((place) => /[\p{L}\p{N}]/u.test(text.slice(Math.min(place, at), Math.max(place, at))));
  const certain = wordy.filter(isCertain);
  if (certain.length) return certain;
  const words = wordBoundsOf(text.slice(block.start, block.end));
  const known = wordy.filter((place) => words.has(place - block.start));
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

/** What a browser looks for one after the other, and from where on: all of it, or how it begins and then how it ends. */
function termsToFind(around: Place, head: Place, tail: Place): (Place & { from: number })[] {
  if (head.start === tail.start) return [{ ...around, from: 0 }];
  return [
    { start: around.start, end: head.end, from: 0 },
    { start: tail.start, end: around.end, from: head.end },
  ];
}

/** A text without white space, as browsers compare it, and where each of its characters stands there. */
interface Flat {
  words: string;
  placeOf: Uint32Array;
}

function flattened(text: string): Flat {
  const placeOf = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) placeOf[at + 1] = (placeOf[at] as number) + (/\s/u.test(text.charAt(at)) ? 0 : 1);
  return { words: text.replace(/\s+/gu, ''), placeOf };
}

/** Whether words stand nowhere before, from an offset on, nor in the rest of the page. */
function isOnlyHere({ words, placeOf }: Flat, { start, end, from }: Place & { from: number }, elsewhere: string): boolean {
  const [first, last, least] = [placeOf[start] as number, placeOf[end] as number, placeOf[from] as number];
  const wanted = words.slice(first, last);
  return words.indexOf(wanted, least) === first && !elsewhere.includes(wanted);
}

function printed(text: string, around: Place, head: Place, tail: Place): string {
  const terms = [term(text.slice(head.start, head.end)), ...(head.start === tail.start ? [] : [term(text.slice(tail.start, tail.end))])];
  const [before, after] = [term(text.slice(around.start, head.start)), term(text.slice(tail.end, around.end))];
  return `text=${[...(before ? [`${before}-`] : []), ...terms, ...(after ? [`-${after}`] : [])].join(',')}`;
}

/** A hyphen at the end of a term would make it one of what stands before. */
const term = (words: string): string => encodeURIComponent(words.replace(/\s+/gu, ' ').trim().toWellFormed()).replaceAll('-', '%2D');
