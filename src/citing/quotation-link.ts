/**
 * Links that carry a quotation:
 *
 *     /policies/<document>/?q=<fingerprint>.<quotation>#m5.2:~:text=<words>
 *
 * - `#m5.2` is where it stands; it works without scripts and everywhere.
 * - `:~:text=` lets browsers that know text fragments mark the words themselves; left out where they would mark others.
 * - `q` is for the page's own script, which never sees what follows `:~:`. The fingerprint shows a link that was cut off
 *   on its way; the quotation is base64url of UTF-16 (16 bits a character; percent encoding would take 72), its parts
 *   parted by line feeds, all without white space. Whole: words before, the words, words after, rivals. Longer than 160
 *   characters: words before, how it begins, how it ends, words after, rivals of both, length and fingerprint of the words.
 */

import { fingerprint } from '../policy/fingerprint.ts';
import { placeIn } from '../policy/ids.ts';
import { headOf as beginning, tailOf as ending, firstWholeStart, lastWholeEnd } from '../policy/whole-characters.ts';
import type { Place } from './approximate.ts';
import { type LongQuotation, measureRivals, type Quotation, type Rivals } from './find-quotation.ts';
import { textFragment } from './text-fragment.ts';

/** Words before and after that are carried. */
const around = 12;
/** Longest quotation that is carried whole, and how much of each end is carried of longer ones. */
const longest = 160;
const endLength = 60;

export type CarriedQuotation = { kind: 'whole'; quotation: Quotation } | { kind: 'long'; quotation: LongQuotation };

/** Not the normal form: published links hold words and fingerprints of this form. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The value of `q` for the words of `text` at `place`. */
export function carryQuotation(text: string, place: Place): string {
  const words = squeeze(text.slice(place.start, place.end));
  const prefix = ending(squeeze(ending(text.slice(0, place.start), 2 * around)), around);
  const suffix = beginning(squeeze(beginning(text.slice(place.end), 2 * around)), around);
  const rivalsOf = (part: Place): string => printRivals(measureRivals(text, part, { prefix, suffix }));
  const [head, tail] = [beginning(words, endLength), ending(words, endLength)];
  const parts =
    words.length <= longest
      ? [prefix, words, suffix, rivalsOf(place)]
      : [prefix, head, tail, suffix, rivalsOf(headOf(text, place)), rivalsOf(tailOf(text, place)), String(words.length), fingerprint(words)];
  const carried = parts.join('\n');
  return `${fingerprint(carried)}.${encode(carried)}`;
}

/** What a link carries, whatever was written behind it; null where it carries nothing, or not all that was put in. */
export function readQuotation(q: string | null): CarriedQuotation | null {
  const [, check = '', code = ''] = /^\s*([\w-]+)\.([\w-]+)/u.exec(q ?? '') ?? [];
  const carried = decode(code);
  if (carried === null || fingerprint(carried) !== check) return null;
  const parts = carried.split('\n');
  if (parts.length === 4) {
    const [prefix, exact, suffix, rivals] = parts as [string, string, string, string];
    return { kind: 'whole', quotation: { exact, prefix, suffix, rivals: parseRivals(rivals) } };
  }
  if (parts.length === 8) {
    const [prefix, begins, ends, suffix, first, last, length, words] = parts as [string, string, string, string, string, string, string, string];
    const head = { exact: begins, prefix, suffix: '', rivals: parseRivals(first) };
    const tail = { exact: ends, prefix: '', suffix, rivals: parseRivals(last) };
    return { kind: 'long', quotation: { head, tail, length: Number(length), check: words } };
  }
  return null;
}

/** The whole link. `page` has neither query nor fragment; `fragment` is the text fragment for the place, null where none leads to it. */
export function quotationLink(page: string, anchor: string, text: string, place: Place, fragment = textFragment(text, place)): string {
  return placeIn(`${page}?q=${carryQuotation(text, place)}`, anchor) + (fragment === null ? '' : `:~:${fragment}`);
}

/** The part of a place that holds so many visible characters at its beginning, or at its end. */
function headOf(text: string, { start, end }: Place): Place {
  let at = start;
  for (let count = 0; at < end && count < endLength; at++) if (!/\s/u.test(text.charAt(at))) count++;
  return { start, end: lastWholeEnd(text, at) };
}

function tailOf(text: string, { start, end }: Place): Place {
  let at = end;
  for (let count = 0; at > start && count < endLength; at--) if (!/\s/u.test(text.charAt(at - 1))) count++;
  return { start: firstWholeStart(text, at), end };
}

const printRivals = ({ anywhere, bounded, inContext }: Rivals): string => [anywhere, bounded, inContext].join(',');

function parseRivals(text: string): Rivals {
  const [anywhere = 0, bounded = 0, inContext = 0] = text.split(',').map((number) => Number(number) || 0);
  return { anywhere, bounded, inContext };
}

function encode(text: string): string {
  let bytes = '';
  for (let i = 0; i < text.length; i++) bytes += String.fromCharCode(text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255);
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(code: string): string | null {
  try {
    const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    let text = '';
    for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
    return text;
  } catch {
    return null;
  }
}
