/**
 * Marks that are none of the quoted text: of notes and pages, of Markdown and HTML, addresses; and what has no width, which the
 * normal form of the words leaves out but what stands between two words may hold.
 */
import { raisedDigits } from '../../policy/chinese-digits.ts';
import { closingMarks, pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import { blankSigns, type TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { withoutMarkup } from './markup.ts';
import { pageBreaksIn } from './passed-over.ts';
import { merged } from './ranges.ts';
import { type RunningHead, withoutRunningHeads } from './running-heads.ts';

const foreignMarks = [
  /\bhttps?:\/\/[^\s<>"'“”‘’（）《》，。；、]+/giu,
  // A word that is parted at the end of a line.
  /(?<=\p{L})[-\u2010](?=[ \t]*\n)/gu,
  new RegExp(`(?:\\p{Cf}|${blankSigns})+`, 'gu'),
  // Unicode's stream-safe form: more marks on one letter are damage, and putting them in order takes long.
  /(?<=\p{M}{30})\p{M}+/gu,
];

const behindWords = `(?<=[\\p{Script=Han}${pauses}${closingMarks}%％‰])`;

/** Numbers of notes that no text has. Behind a letter or a digit a raised one may be a power: m<sup>3</sup>. */
const noteNumbers = [
  /\[\d{1,3}(?:\s*[-–,，、]\s*\d{1,3})*\]/gu,
  /\[\^[^\s[\]]{1,20}\]/gu,
  /\{\d{1,3}\}/gu,
  /[（(]注\s*\d{0,3}[）)]/gu,
  new RegExp(`${behindWords}[${raisedDigits}]{1,3}(?![${raisedDigits}])`, 'gu'),
  new RegExp(`${behindWords}\\^\\d{1,3}(?![\\d.])`, 'gu'),
  new RegExp(`${behindWords}<sup>[^<>\\n]{0,10}</sup>`, 'giu'),
];

/** Marks of notes and numbers of pages that can be nothing else, as the report has them. */
export function notesIn(report: string): string[] {
  const notes = noteNumbers.flatMap((pattern) => report.match(pattern) ?? []);
  return [...notes, ...pageBreaksIn(report).map(({ start, end }) => report.slice(start, end))];
}

type Remarks = Pick<VerifyCollection, 'namedSources'>;

const remarksOf = oncePer(({ namedSources: { omitting, remarking } }: Remarks) => ({
  omission: new RegExp(`[（(〔［\\[【]\\s*${anyOf(omitting)}\\s*[）)〕］\\]】]`, 'gu'),
  remark: new RegExp(`[（(〔［\\[【]\\s*${anyOf(remarking)}\\s*[！!]?\\s*[）)〕］\\]】]`, 'giu'),
}));

/**
 * The report with spaces in place of what is not its wording, and …… where it says that words were left out; offsets stay what they were.
 * `heads`: running heads of its pages.
 */
export function withoutForeignMarks(report: string, collection: Remarks, heads: readonly RunningHead[] = []): string {
  const headless = withoutRunningHeads(report, heads);
  const { omission, remark } = remarksOf(collection);
  const paged = withoutMarkup(blanked(blanked(headless, pageBreaksIn(headless)), rangesOf(headless, noteNumbers)));
  const elided = paged.replace(omission, (mark) => '……'.padEnd(mark.length));
  return [...foreignMarks, remark].reduce((text, marks) => text.replace(marks, (mark) => ' '.repeat(mark.length)), elided);
}

const rangesOf = (text: string, patterns: readonly RegExp[]): TextRange[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length })));

function blanked(text: string, ranges: readonly TextRange[]): string {
  const apart = merged(ranges);
  const parts = apart.map(({ start, end }, n) => text.slice(apart[n - 1]?.end ?? 0, start) + ' '.repeat(end - start));
  return parts.join('') + text.slice(apart.at(-1)?.end ?? 0);
}
