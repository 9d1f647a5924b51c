/** Where something begins or ends in a text: quotation marks, sentences, clauses. */
import { clauseEnds, closingQuotationMarks, openingQuotationMarks, quotationPairs, sentenceEnds } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { placeAt, type Words } from './words.ts';

/** `quotation` binds strongest: what stands in quotation marks claims to be the wording. */
export type Boundary = 'quotation' | 'sentence' | 'clause' | null;

const strongest = (text: string, marks: [Exclude<Boundary, null>, RegExp][]): Boundary => marks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** What is between the words before and at `place`; the whole margin at the ends of the text. */
export function gapBefore({ original, starts, ends }: Words, place: number): string {
  return original.slice(place > 0 ? ends[place - 1] : 0, place < starts.length ? starts[place] : original.length);
}

/** A sentence, or its number (1.), ends here. A decimal point counts as a word and never stands in a gap. */
export const sentenceEnd = new RegExp(`[${sentenceEnds}.!?]|\\n\\s*\\n`, 'u');
export const quotationBegins = new RegExp(`[${openingQuotationMarks}"]`, 'u');
export const quotationEnds = new RegExp(`[${closingQuotationMarks}"]`, 'u');
/** Behind the title of a document, and before one, as at a bracket. */
const clauseBegins = new RegExp(`[${clauseEnds}、,;:\\n》（）()]`, 'u');
const clauseEnd = new RegExp(`[${clauseEnds}、,;:\\n《（）()]`, 'u');

/** Whether something begins before the word at `place`. */
export function beginsAt(words: Words, place: number): Boundary {
  if (place === 0) return 'sentence';
  return strongest(gapBefore(words, place), [
    ['quotation', quotationBegins],
    ['sentence', sentenceEnd],
    ['clause', clauseBegins],
  ]);
}

/** Words before it introduce what is quoted: 提出：“. */
const introduced = new RegExp(`^\\s*[：:]?\\s*[${openingQuotationMarks}]`, 'u');

/** Whether something ends after the word before `place`. */
export function endsAt(words: Words, place: number): Boundary {
  if (place === words.starts.length) return 'sentence';
  const gap = gapBefore(words, place);
  if (introduced.test(gap)) return null;
  return strongest(gap, [
    ['quotation', quotationEnds],
    ['sentence', sentenceEnd],
    ['clause', clauseEnd],
  ]);
}

const quotationMark = new RegExp(`[${openingQuotationMarks}${closingQuotationMarks}"]|\\n\\s*\\n`, 'gu');

const titles = /《[^《》\n]{2,80}》|〈[^〈〉\n]{2,80}〉/gu;

/**
 * Stretches in quotation marks as ranges of words, marks excluded; a mark that is never closed opens none. A line of " is taken in
 * pairs. Marks in a title are the title's own: 《湖南省“十四五”规划》 quotes nothing.
 */
export function quotedStretches(words: Words): TextRange[] {
  const found: TextRange[] = [];
  let open: { mark: string; at: number }[] = [];
  const untitled = words.original.replace(titles, (title) => '\u3000'.repeat(title.length));
  for (const { 0: mark, index } of untitled.matchAll(quotationMark)) {
    if (/^\n/u.test(mark)) open = [];
    const match = open.findLastIndex((entry) => entry.mark === mark);
    if (match >= 0) {
      found.push({ start: placeAt(words, open[match]?.at ?? 0), end: placeAt(words, index) });
      open.length = match;
    } else if (quotationPairs[mark] ?? (mark === '"' ? '"' : '')) open.push({ mark: quotationPairs[mark] ?? '"', at: index });
  }
  return found.sort((x, y) => x.start - y.start || y.end - x.end);
}

/** The narrowest of the stretches that holds at least four fifths of the range. */
export function stretchAround(stretches: readonly TextRange[], range: TextRange): TextRange | undefined {
  const inside = ({ start, end }: TextRange) => Math.min(end, range.end) - Math.max(start, range.start) >= 0.8 * (range.end - range.start);
  return stretches.filter(inside).reduce<TextRange | undefined>((best, one) => (!best || one.end - one.start < best.end - best.start ? one : best), undefined);
}
