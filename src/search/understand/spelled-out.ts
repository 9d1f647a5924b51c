/**
 * Signs that the normal form spells out in letters and digits: ² is 2 in it, № is no, Ⅴ is v. Digits are data, and these are no digits
 * of a number: who asks for m² does not mean the M2 of PM2.5.
 */
import { mapNormalForm, normalForm } from '../../policy/normal-form.ts';

/** Raised and lowered letters and digits, fractions, Roman numerals, and words in one sign. For the inside of a character class. */
const signs =
  '\\u00aa\\u00b2\\u00b3\\u00b9\\u00ba\\u00bc-\\u00be\\u1d2c-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u2070-\\u209c\\u2105\\u2116\\u2120-\\u2122\\u2150-\\u217f';
const sign = new RegExp(`[${signs}]`, 'u');
const letter = '[a-z0-9\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]';
const words = new RegExp(`(?:${letter}|[${signs}]|\\.(?=[\\d${signs}]))+`, 'giu');

/** A word of a query that holds such signs. */
export interface SpelledOut {
  /** m² */
  written: string;
  /** m2 */
  normal: string;
}

/** Words with such signs in a query as it was typed. */
export function spelledOutIn(query: string): SpelledOut[] {
  return (query.match(words) ?? []).filter((word) => sign.test(word)).map((word) => ({ written: signsKept(word), normal: normalForm(word) }));
}

/**
 * Of the places of `wording` (in normal form) in a text, in their order, those where each of these words stands: in the same signs, or,
 * but for a power (10²) and raised digits alone, in plain ones as a word of its own (m2, CO2).
 */
export function placesThatStand(wording: string, spelled: readonly SpelledOut[], text: string): boolean[] {
  const mapped = mapNormalForm(text);
  const stand: boolean[] = [];
  for (let at = mapped.text.indexOf(wording); at >= 0; at = mapped.text.indexOf(wording, at + 1)) {
    const place = at;
    stand.push(
      spelled.every(({ written, normal }) => {
        const from = place + indexOfWord(normal, wording);
        const to = from + normal.length;
        const printed = signsKept(text.slice(mapped.starts[from], mapped.ends[to - 1]));
        return printed === written || (!isPower.test(written) && isWord(normal, from, mapped.text));
      }),
    );
  }
  return stand;
}

/** Whether a wording in normal form holds the word as one of its own: m2 is none in pm2.5. */
export const holdsWord = (wording: string, { normal }: SpelledOut): boolean => indexOfWord(normal, wording) >= 0;

/** Figures that are nothing without the sign: 10², ². */
const isPower = /(?:^|\d)[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/u;

function indexOfWord(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at >= 0 && !isWord(word, at, text)) at = text.indexOf(word, at + 1);
  return at;
}

/** Neither letters nor digits go on at either end, nor does a number behind its point. */
function isWord(word: string, at: number, text: string): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at + word.length, at + word.length + 2)];
  const cut = (/^\d/u.test(word) && /\d\.$/u.test(before)) || (/\d$/u.test(word) && /^\.\d/u.test(behind));
  return !cut && !/[a-z0-9]$/u.test(before) && !/^[a-z0-9]/u.test(behind);
}

/** In lower case and without white space, with these signs as they are. */
const signsKept = (text: string): string =>
  text
    .split(new RegExp(`([${signs}])`, 'u'))
    .map((piece) => (sign.test(piece) ? piece : normalForm(piece)))
    .join('');
