/** Titles of the collection in a report, whatever marks stand round them. */
import { closingMarks, openingMarks } from '../policy/marks.ts';
import { blankSigns, type TextRange } from '../policy/normal-form.ts';
import { anyOf } from '../policy/word-patterns.ts';
import type { Corpus } from './corpus.ts';
import { type Words, wordsOf } from './text/words.ts';

/** A report as its citations are read, with the way back. */
export interface ReadReport {
  text: string;
  /** Where a range of `text` stands in the report. */
  originalRange: (range: TextRange) => TextRange;
}

interface Edit extends TextRange {
  by: string;
}

/**
 * The report without what nobody sees, and with the titles of the collection in title marks, whatever stands round them and wherever
 * their lines break: 〈某条例〉第五条, 根据某条例第五条. `words`: those of the report.
 */
export function withTitlesMarked(report: string, words: Words, corpus: Corpus): ReadReport {
  const titles = titlesIn(report, words, corpus);
  const unseen = [...report.matchAll(new RegExp(`(?:\\p{Cf}|${blankSigns})+`, 'gu'))].map(({ index, 0: signs }) => ({
    start: index,
    end: index + signs.length,
    by: '',
  }));
  return edited(report, withoutOverlaps([...titles, ...unseen]));
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((x, y) => x.start - y.start || y.end - x.end)) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

const opening = new RegExp(`[${openingMarks}<＜≪«⟪"\\s]{1,4}$`, 'u');
const closing = new RegExp(`^[${closingMarks}>＞≫»⟫"\\s]{1,4}`, 'u');

function titlesIn(report: string, words: Words, { collection }: Corpus): Edit[] {
  const led = new RegExp(`(?:^|[^\\p{Script=Han}《》]|${anyOf(collection.documentNumbers.openings)})$`, 'u');
  return collection.documents.flatMap(({ title: known }) => {
    const [wanted, found] = [wordsOf(known).text, [] as Edit[]];
    for (let at = wanted ? words.text.indexOf(wanted) : -1; at >= 0; at = words.text.indexOf(wanted, at + wanted.length)) {
      const range = { start: words.starts[at] ?? 0, end: words.ends[at + wanted.length - 1] ?? 0 };
      const edit = markedTitle(report, range, known, led);
      if (edit) found.push(edit);
    }
    return found;
  });
}

/** The title with the marks round it; without any only where the words before show that it begins there. */
function markedTitle(report: string, { start, end }: TextRange, known: string, led: RegExp): Edit | null {
  const before = opening.exec(report.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const behind = closing.exec(report.slice(end, end + 4))?.[0] ?? '';
  const by = `《${known.replace(/[《》\s]/gu, '')}》`;
  if (before.trim() && behind.trim()) return { start: start - before.trimStart().length, end: end + behind.trimEnd().length, by };
  return !before.trim() && !behind.trim() && led.test(report.slice(Math.max(0, start - 4), start)) ? { start, end, by } : null;
}

function edited(report: string, edits: readonly Edit[]): ReadReport {
  const [texts, origins]: [string[], TextRange[]] = [[], []];
  const add = (text: string, originOf: (unit: number) => TextRange): void => {
    texts.push(text);
    for (let unit = 0; unit < text.length; unit++) origins.push(originOf(unit));
  };
  const keep = (from: number, to: number): void => add(report.slice(from, to), (unit) => ({ start: from + unit, end: from + unit + 1 }));
  for (const [n, { start, end, by }] of edits.entries()) {
    keep(edits[n - 1]?.end ?? 0, start);
    add(by, () => ({ start, end }));
  }
  keep(edits.at(-1)?.end ?? 0, report.length);
  return { text: texts.join(''), originalRange: ({ start, end }) => ({ start: origins[start]?.start ?? report.length, end: origins[end - 1]?.end ?? 0 }) };
}
