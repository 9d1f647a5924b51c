/**
 * The normal form in which “exact” search is defined: Unicode NFKC, lower case, white space removed.
 * Both sides need it: the index is built from it, queries are put into it, excerpts are cut by it.
 */

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

/** NFKC, lower case, no white space, on the whole string at once. */
export function normalForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** The normal form with a way back to the original text. */
export function mapNormalForm(original: string): MappedNormalForm {
  const composed = original.normalize('NFKC');
  const pieces = piecesThatComposeAlone(original, composed);
  const lower = composed.toLowerCase();
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

/**
 * Cuts the text so that each piece can be composed without its neighbours: NFKC does not work character by
 * character (e + ◌́ → é, ｶ + ﾞ → ガ, Hangul letters). If the pieces together do not give `composed`, the text stays whole:
 * the way back is then coarse, never wrong.
 */
function piecesThatComposeAlone(original: string, composed: string): string[] {
  const pieces: string[] = [];
  for (const char of original) {
    const last = pieces.length - 1;
    if (last >= 0 && joinsTheOneBefore(pieces[last] ?? '', char)) pieces[last] += char;
    else pieces.push(char);
  }
  const together = pieces.map((piece) => piece.normalize('NFKC')).join('');
  return together === composed ? pieces : [original];
}

/** Ideographs, kana, CJK punctuation, full-width forms and ASCII never take part in composition from behind. */
const standsAlone = /^[\p{ASCII}\u2010-\u205e\u3001-\u3029\u3030-\u3096\u309b-\u30ff\u3400-\u9fff\uff01-\uff9d]/u;

function joinsTheOneBefore(before: string, char: string): boolean {
  if (standsAlone.test(char) && !/^[\u309b\u309c]/u.test(char)) return false;
  const composed = char.normalize('NFKC');
  if (/^\p{M}/u.test(composed) || /^\s\p{M}/u.test(composed)) return true;
  return (before + char).normalize('NFKC') !== before.normalize('NFKC') + composed;
}

/** For each unit of the composed, lower-case text the piece of the original that it comes from. */
function originsOfUnits(original: string, pieces: string[], length: number): TextRange[] {
  const origins: TextRange[] = [];
  let start = 0;
  for (const piece of pieces) {
    const range = { start, end: start + piece.length };
    const units = lowerCaseLength(piece.normalize('NFKC'));
    for (let unit = 0; unit < units; unit++) origins.push(range);
    start = range.end;
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
