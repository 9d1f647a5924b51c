/** Where something begins or ends in a text: quotation marks, sentences, clauses. */
import { clauseEnds, closingQuotationMarks, openingQuotationMarks, quotationPairs, sentenceEnds } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { firstFrom } from './report/ranges.ts';
import { gapBefore, placeAt, type Words } from './text/words.ts';

/** `quotation` binds strongest: what stands in quotation marks claims to be the wording. */
export type Boundary = 'quotation' | 'sentence' | 'clause' | null;

const strongest = (text: string, marks: [Exclude<Boundary, null>, RegExp][]): Boundary => marks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

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

/** What stands in quotation marks, in words, marks excluded; `around`: the narrowest other stretch that holds it. */
export interface Stretch extends TextRange {
  around: Stretch | null;
}

/** Quotation marks in quotation marks, as deep as this; what is nested deeper is no quotation but damage, and counts as one. */
const deepest = 16;

/**
 * Stretches in quotation marks, in the order of the text, the wider before the narrower; a mark that is never closed opens none. A
 * line of " is taken in pairs. Marks in a title are the title's own: 《湖南省“十四五”规划》 quotes nothing.
 */
export function quotedStretches(words: Words): Stretch[] {
  const marks = new OpenMarks();
  const untitled = words.original.replace(titles, (title) => '\u3000'.repeat(title.length));
  const found = [...untitled.matchAll(quotationMark)].flatMap(({ 0: mark, index }) => {
    const opened = marks.read(mark, index);
    return opened === null ? [] : [{ start: placeAt(words, opened), end: placeAt(words, index) }];
  });
  return nested(found.sort((x, y) => x.start - y.start || y.end - x.end));
}

/** The marks that are open at a place of a text. Every mark costs the same, however many there are. */
class OpenMarks {
  #open: { closing: string; at: number }[] = [];
  #waitingFor = new Map<string, number>();

  /** Where the quotation that this mark closes was opened; null where it closes none. A new paragraph closes none that was opened before it. */
  read(mark: string, index: number): number | null {
    if (mark.startsWith('\n')) this.#forget();
    else if (this.#count(mark) > 0) return this.#close(mark);
    else if (quotationPairs[mark] ?? (mark === '"' ? mark : '')) this.#push(quotationPairs[mark] ?? mark, index);
    return null;
  }

  #count(closing: string): number {
    return this.#waitingFor.get(closing) ?? 0;
  }

  #push(closing: string, at: number): void {
    this.#open.push({ closing, at });
    this.#waitingFor.set(closing, this.#count(closing) + 1);
  }

  /** The last one that waits for this mark; what was opened behind it is never closed. */
  #close(mark: string): number | null {
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#waitingFor.set(last.closing, this.#count(last.closing) - 1);
      if (last.closing === mark) return this.#open.length < deepest ? last.at : null;
    }
    return null;
  }

  #forget(): void {
    this.#open = [];
    this.#waitingFor.clear();
  }
}

/** Stretches are disjoint or one holds the other: each gets the narrowest around it. */
function nested(sorted: readonly TextRange[]): Stretch[] {
  let last: Stretch | null = null;
  return sorted.map(({ start, end }) => {
    while (last && last.end < end) last = last.around;
    last = { start, end, around: last };
    return last;
  });
}

/** The narrowest of the stretches that holds at least four fifths of the range. */
export function stretchAround(stretches: readonly Stretch[], range: TextRange): Stretch | undefined {
  const inside = ({ start, end }: TextRange) => Math.min(end, range.end) - Math.max(start, range.start) >= 0.8 * (range.end - range.start);
  // What holds so much of it holds its middle.
  const middle = (range.start + range.end) >> 1;
  let stretch = stretches[firstFrom(stretches, middle + 1, ({ start }) => start) - 1] ?? null;
  while (stretch && !inside(stretch)) stretch = stretch.around;
  return stretch ?? undefined;
}
