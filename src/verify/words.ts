/**
 * The words of a text: its normal form without punctuation. Quotations are found by their words; what stands between
 * two words is compared afterwards, so that a change of punctuation never hides a quotation.
 */
import { raisedDigits } from '../policy/chinese-digits.ts';
import { closingMarks, pauses } from '../policy/marks.ts';
import { blankSigns, mapNormalForm, type TextRange } from '../policy/normal-form.ts';
import { pageBreaksIn } from './report/passed-over.ts';

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
  const kept = wordPlaces(form.text);
  return {
    original,
    read: original,
    text: kept.map((at) => form.text[at]).join(''),
    starts: Uint32Array.from(kept, (at) => form.starts[at] ?? 0),
    ends: Uint32Array.from(kept, (at) => form.ends[at] ?? 0),
  };
}

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

/**
 * Marks that are none of the quoted text: note numbers, marks of Markdown, addresses; and what has no width, which the normal
 * form of the words leaves out but what stands between two words may hold.
 */
const foreignMarks = [
  /\bhttps?:\/\/[^\s<>"'“”‘’（）《》，。；、]+/giu,
  /^[ \t]*(?:>[ \t]?)+/gmu,
  /^[ \t]*#{1,6}[ \t]/gmu,
  /[*`]+/gu,
  // A word that is parted at the end of a line.
  /(?<=\p{L})[-\u2010](?=[ \t]*\n)/gu,
  new RegExp(`(?:\\p{Cf}|${blankSigns})+`, 'gu'),
  // Unicode's stream-safe form: more marks on one letter are damage, and putting them in order takes long.
  /(?<=\p{M}{30})\p{M}+/gu,
];

/** Numbers of notes that no text has. */
const noteNumbers = [
  /\[\d{1,3}(?:\s*[-–,，、]\s*\d{1,3})*\]/gu,
  new RegExp(`(?<=[\\p{Script=Han}${pauses}${closingMarks}%％‰])[${raisedDigits}]{1,3}(?![${raisedDigits}])`, 'gu'),
];

/** Marks of notes and numbers of pages that can be nothing else, as the report has them. */
export function notesIn(report: string): string[] {
  const notes = noteNumbers.flatMap((pattern) => report.match(pattern) ?? []);
  return [...notes, ...pageBreaksIn(report).map(({ start, end }) => report.slice(start, end))];
}

/** The report with spaces in place of what is not its wording; offsets stay what they were. */
export function withoutForeignMarks(report: string): string {
  const paged = blanked(report, pageBreaksIn(report));
  return [...foreignMarks, ...noteNumbers].reduce((text, marks) => text.replace(marks, (mark) => ' '.repeat(mark.length)), paged);
}

function blanked(text: string, ranges: readonly TextRange[]): string {
  const parts = ranges.map(({ start, end }, n) => text.slice(ranges[n - 1]?.end ?? 0, start) + ' '.repeat(end - start));
  return parts.join('') + text.slice(ranges.at(-1)?.end ?? 0);
}
