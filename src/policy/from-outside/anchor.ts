/** Anchors as they arrive: with punctuation, brackets or words behind them, in capitals or full width, with what trackers add. */
import { isWrittenInside, parseAnchor } from '../ids.ts';
import { decodedWholly } from './decode.ts';

/** Deeper than addresses lead. */
const mostSteps = 4;

/** What parts one thing from the next in a fragment: #m5?from=singlemessage, #m5#wechat_redirect, &quot;m5&quot;. */
const borders = /[#?&/;]/u;

/** A hyphen of any kind, and a space or a line end on one side of it: 2021-⏎governance. With spaces on both sides it is a dash. */
const brokenAtHyphen = /(?<=[a-z0-9])(?:[\p{Pd}\u2212]\s+|\s+[\p{Pd}\u2212])(?=[a-z0-9])/giu;

/** An address that was broken at the end of a line, in one piece. */
export const unbroken = (text: string): string => text.replace(brokenAtHyphen, '-');

/** A name by itself, and where a point parts it from the next one: m5.m6. */
const names = /[a-z0-9]+(?:[-.]+[a-z0-9]+)*/gu;
const joint = /\.(?=[a-z])/u;

/** Letters and digits joined by hyphens and points. What was written in one word is never cut: m51 is not m5. */
const name = /^[^a-z0-9]*([a-z0-9]+(?:[-.]+[a-z0-9]+)*)/u;

/**
 * The name that a piece of an address begins with: `m5` of `（M5），详见`; empty where it holds none. Behind a point only a number
 * belongs to an anchor: `m5.See` is m5.
 */
export function nameIn(piece: string): string {
  return (name.exec(narrow(unbroken(piece)))?.[1] ?? '').replace(/\.[a-z].*$/u, '');
}

/**
 * The one place that a fragment (without its first #) names; null where it names none, or more than one. `exists` tells which
 * anchors there are. A fragment that is an anchor as it stands is that anchor. Of places that lead further in, m5#m5.2, the last is meant.
 */
export function readAnchor(fragment: string, exists: (anchor: string) => boolean): string | null {
  const written = fragmentInWords(fragment);
  const steps = written.split(/[#/]+/u).filter(Boolean);
  return readOne(written, exists) ?? (steps.length > 1 && steps.length <= mostSteps ? innermost(steps.map((step) => readOne(step, exists))) : null);
}

/** Null where not each of the places lies in the one before it. */
const innermost = (places: readonly (string | null)[]): string | null =>
  places.every((place, at) => place !== null && (at === 0 || isWrittenInside(place, places[at - 1] as string))) ? (places.at(-1) ?? null) : null;

function readOne(written: string, exists: (anchor: string) => boolean): string | null {
  if (written === '' || exists(written)) return written || null;
  const pieces = unbroken(written).split(borders);
  const first = pieces.map(nameIn).find((each) => each !== '' && (exists(each) || isUnitLike(each)));
  if (first === undefined || !exists(first)) return null;
  return pieces.flatMap(namesIn).some((each) => each !== first && isUnitLike(each) && exists(each)) ? null : first;
}

/** All names in a piece, however they are parted: m5、m6; m5至m7. Of what trackers add, from=m6, none but the first. */
const namesIn = (piece: string): string[] =>
  piece.includes('=') ? [nameIn(piece)] : (narrow(piece).match(names) ?? []).flatMap((each) => [nameIn(each), ...each.split(joint).slice(1)]);

/** A fragment as it is said to the reader: decoded, without the directives for the browser. */
export const fragmentInWords = (fragment: string): string =>
  decodedWholly(fragment.replace(/:~:.*$/su, ''))
    .replace(/:~:.*$/su, '')
    .trim();

/** Names a unit by number, whether there is one or not; `front` and `provenance` do not, nor does what trackers add. */
export const isUnitLike = (anchor: string): boolean => /\d/u.test(anchor) && parseAnchor(anchor) !== null;

/** Characters of full width, all kinds of hyphens and what is typed for them as those of addresses, in lower case; what is not seen is left out. */
function narrow(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Pd}\u2212_]/gu, '-')
    .toLowerCase();
}
