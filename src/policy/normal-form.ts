/**
 * The normal form: two wordings are the same if and only if their normal forms are. Search, verification, links that carry a
 * quotation and the index all compare by it:
 *
 * 1. What nobody sees goes: characters of category Cf (U+200B, U+00AD …) and variation selectors.
 * 2. CJK radicals become the ideographs that they look like: ⻓ (U+2ED3) → 长.
 * 3. NFKC for every character but the circled, bracketed and squared ones, which mean what they show (①, ㈠, ㎡); then NFC.
 * 4. Lower case.
 * 5. White space goes.
 */
import { radicals } from './radicals.ts';

/** A normal form that knows where each of its UTF-16 units comes from. */
export interface MappedNormalForm {
  /** Always equal to `normalForm(original)`. */
  text: string;
  /** For each unit of `text`, where its origin begins in the original … */
  starts: Uint32Array;
  /** … and where it ends (exclusive). Both never decrease. A character that became several gives all of them its own range. */
  ends: Uint32Array;
}

/** A range of UTF-16 units, `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * The normal form of a text, in linear time but for long runs of combining marks, which Unicode's own normalisation sorts slowly. It is its own normal form, but for what meets another
 * letter only by it: behind white space (a ´, Hangul letters), or a mark under a capital that has none with it (Ĥ̱).
 */
export function normalForm(text: string): string {
  return foldCharacters(text).replace(/\s+/gu, '');
}

/** The normal form with its white space: for what is read by its gaps. */
export function foldCharacters(text: string): string {
  const visible = text.replace(unseen, '').replace(radical, foldCharacter);
  return visible
    .replace(foldable, (run) => run.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase();
}

const unseen = /(?:\p{Cf}|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}])+/gu;
/**
 * What nobody sees either, though the normal form keeps it: fillers (U+3164, U+115F), joiners (U+034F), controls, the place
 * of an object (U+FFFC), the empty Braille cell. White space is none of them. In a pattern with the flag `u`.
 */
export const blankSigns = String.raw`(?:\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|[\ufffc\u2800])`;
const blanks = new RegExp(`${blankSigns}+`, 'gu');

/** The text without what nobody sees in it. */
export const withoutBlanks = (text: string): string => text.replace(unseen, '').replace(blanks, '');

const radical = /[\u2e80-\u2fdf]/gu;
/** Enclosed alphanumerics, dingbat numbers, enclosed and squared CJK, enclosed supplements: NFKC makes 1 of ①. For the inside of a character class. */
export const enclosedSigns = '\\u2460-\\u24ff\\u2776-\\u2793\\u3200-\\u33ff\\u{1f100}-\\u{1f2ff}';
const foldable = new RegExp(`[^${enclosedSigns}]+`, 'gu');

/** Most characters of a text; they are folded already. */
const plain = /^[\p{ASCII}\u3001-\u3029\u4e00-\u9fff]$/u;

/** One character before composition; empty where nobody sees it. */
function foldCharacter(character: string): string {
  if (plain.test(character)) return character;
  return radicals.get(character) ?? character.replace(unseen, '').replace(foldable, (one) => one.normalize('NFKC'));
}

/** The normal form with a way back to the original text, in linear time. */
export function mapNormalForm(original: string): MappedNormalForm {
  const pieces = piecesThatComposeAlone(foldedPieces(original), original.length);
  const lower = foldCharacters(original);
  const origins = originsOfUnits(original, pieces, lower.length);
  return withoutWhiteSpace(lower, origins);
}

/** The places of `needle` (in normal form) in a text, as ranges of the original; they do not overlap. */
export function findInOriginal(mapped: MappedNormalForm, needle: string): TextRange[] {
  const found: TextRange[] = [];
  if (!needle) return found;
  for (let at = mapped.text.indexOf(needle); at >= 0; at = mapped.text.indexOf(needle, at + needle.length)) {
    const start = mapped.starts[at] ?? 0;
    const end = mapped.ends[at + needle.length - 1] ?? start;
    found.push({ start, end });
  }
  return joinOverlapping(found);
}

/** The places of any of `needles` (in normal form), in the order of the text; where they overlap they are one. */
export function findAnyInOriginal(mapped: MappedNormalForm, needles: readonly string[]): TextRange[] {
  const found = needles.flatMap((needle) => findInOriginal(mapped, needle));
  return joinOverlapping(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Two hits may share one original character (a ligature); a mark must not be opened twice over it. */
function joinOverlapping(ranges: TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** A stretch of the original, and its folded characters, composed with each other. */
interface Piece extends TextRange {
  folded: string;
}

/** What can be seen of the original, character by character, not yet composed. */
function foldedPieces(original: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    const end = start + character.length;
    if (folded) pieces.push({ start, end, folded });
    start = end;
  }
  return pieces;
}

/**
 * Joins the characters that do not compose without each other (e + ◌́ → é, カ + ◌゙ → ガ, Hangul letters). If the pieces together
 * do not give what the whole text gives, it stays whole: the way back is then coarse, never wrong.
 */
function piecesThatComposeAlone(characters: readonly Piece[], length: number): Piece[] {
  const pieces: Piece[] = [];
  for (const character of characters) {
    const last = pieces.at(-1);
    if (last && joinsTheOneBefore(last.folded, character.folded)) {
      last.folded += character.folded;
      last.end = character.end;
    } else pieces.push({ ...character });
  }
  for (const piece of pieces) piece.folded = piece.folded.normalize('NFC');
  const whole = characters
    .map(({ folded }) => folded)
    .join('')
    .normalize('NFC');
  return pieces.map(({ folded }) => folded).join('') === whole ? pieces : [{ start: 0, end: length, folded: whole }];
}

/** Ideographs, kana, CJK punctuation, enclosed and squared characters and ASCII never take part in composition from behind. */
const standsAlone = /^[\p{ASCII}\u2010-\u205e\u2460-\u24ff\u3001-\u3029\u3030-\u3096\u309b-\u33ff\u3400-\u9fff]/u;

/** Both folded, neither composed with the other. */
function joinsTheOneBefore(before: string, character: string): boolean {
  if (standsAlone.test(character)) return false;
  if (/^\p{M}/u.test(character)) return true;
  return (before + character).normalize('NFC') !== before.normalize('NFC') + character.normalize('NFC');
}

/** For each unit of the folded, lower-case text the piece of the original that it comes from. */
function originsOfUnits(original: string, pieces: readonly Piece[], length: number): TextRange[] {
  const origins: TextRange[] = [];
  for (const { start, end, folded } of pieces) {
    const range = { start, end };
    const units = lowerCaseLength(folded);
    for (let unit = 0; unit < units; unit++) origins.push(range);
  }
  // Lower case may depend on the neighbours (Σ at the end of a word), its length so far never does.
  return origins.length === length ? origins : Array.from({ length }, () => ({ start: 0, end: original.length }));
}

function lowerCaseLength(text: string): number {
  let length = 0;
  for (const char of text) length += char.toLowerCase().length;
  return length;
}

function withoutWhiteSpace(text: string, origins: TextRange[]): MappedNormalForm {
  const kept: number[] = [];
  for (let unit = 0; unit < text.length; unit++) if (!/\s/u.test(text[unit] ?? '')) kept.push(unit);
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: Uint32Array.from(kept, (unit) => origins[unit]?.start ?? 0),
    ends: Uint32Array.from(kept, (unit) => origins[unit]?.end ?? 0),
  };
}
