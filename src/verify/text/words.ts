/**
 * The words of a text: its normal form without punctuation. Quotations are found by their words; what stands between
 * two words is compared afterwards, so that a change of punctuation never hides a quotation.
 */
import { withUsualZeros } from '../../policy/chinese-digits.ts';
import { blankSigns, mapNormalForm, normalForm } from '../../policy/normal-form.ts';

/** Words of `original`; unit n of `text` stands at [starts[n], ends[n]) of the original. */
export interface Words {
  original: string;
  /** The original as it is read: in the writing of the collection, each character in its place. */
  read: string;
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Letters, digits and the signs that carry a value: 35%, PM2.5, ≥1, ㎡, Ⓐ. */
const wordUnit = /[\p{L}\p{N}\p{M}%‰°+±×÷≤≥=\u2460-\u24ff\u3200-\u33ff\u{1f100}-\u{1f2ff}]/u;

const blank = new RegExp(blankSigns, 'u');

export function wordsOf(original: string): Words {
  const form = mapNormalForm(original);
  const normal = withUsualZeros(form.text);
  const places = wordPlaces(normal);
  const kept = squared.test(normal) ? places.flatMap((at) => Array.from(writtenOut(normal.charAt(at)), () => at)) : places;
  return {
    original,
    read: original,
    text: places.map((at) => writtenOut(normal.charAt(at))).join(''),
    starts: Uint32Array.from(kept, (at) => form.starts[at] ?? 0),
    ends: Uint32Array.from(kept, (at) => form.ends[at] ?? 0),
  };
}

/** Squared units are what they say: ㎥ is m³, and both are the words m3. */
const squared = /[\u3371-\u33df]/u;
const writtenOut = (unit: string): string => (squared.test(unit) ? normalForm(unit.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '') : unit);

function wordPlaces(normal: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of normal) {
    if ((wordUnit.test(character) && !blank.test(character)) || isDecimalPoint(normal, at))
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit);
    at += character.length;
  }
  return places;
}

function isDecimalPoint(normal: string, at: number): boolean {
  return normal[at] === '.' && /\d/u.test(normal[at - 1] ?? '') && /\d/u.test(normal[at + 1] ?? '');
}

/** First place at or after `offset` of the original. */
export function placeAt({ starts }: Words, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is between the words before and at `place`; the whole margin at the ends of the text. */
export function gapBefore({ original, starts, ends }: Words, place: number): string {
  return original.slice(place > 0 ? ends[place - 1] : 0, place < starts.length ? starts[place] : original.length);
}
