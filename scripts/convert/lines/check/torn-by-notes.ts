/** Notes at the foot of a page (① 见《水十条》。) in the middle of a sentence, of which they would become words. */
import { endsSentence } from '../../../../src/policy/marks.ts';
import type { DocumentMetadata } from '../../../../src/policy/model/document-metadata.ts';
import { literally } from '../../../../src/policy/word-patterns.ts';
import { opensWithNumber } from '../../numbers/numbering.ts';
import { isRow } from '../pages/torn-lines.ts';
import type { Line } from '../split-lines.ts';

/** ①, [1], 〔1〕, ¹, *, ※ */
const noteMark = /^(?:[①-⑳¹²³⁴-⁹*＊※†]|[[〔［【]\s*\d{1,3}\s*[\]〕］】])/u;
/** A note stands on the page of its reference: no page has more lines. */
const longestPage = 60;

/** The first line of each note that tears a sentence: the line above breaks off, its mark stands behind a word further up, and words follow that begin nothing. */
export function tornByNotes(lines: readonly Line[], { lineBreaks }: Pick<DocumentMetadata, 'lineBreaks'>): { line: Line; mark: string; before: string }[] {
  if (lineBreaks === 'paragraph-per-line') return [];
  return lines.flatMap((line, i) => {
    const [mark] = noteMark.exec(line.text.text) ?? [];
    const before = lines[i - 1];
    if (mark === undefined || !before || isRow(line) || isRow(before) || noteMark.test(before.text.text)) return [];
    const text = before.text.text;
    if (endsSentence(text) || !/[\p{L}\p{N}，、,]$/u.test(text) || !isReferredTo(mark, lines.slice(Math.max(0, i - longestPage), i))) return [];
    return goesOnBehind(lines, i) ? [{ line, mark, before: text }] : [];
  });
}

/** The mark stands behind a word: at the head of an item it stands behind a stop. */
function isReferredTo(mark: string, above: readonly Line[]): boolean {
  const reference = new RegExp(`[\\p{L}\\p{N}”》）%]\\s*${literally(mark)}`, 'u');
  return above.some(({ text }) => reference.test(text.text));
}

/** Whether the line behind the notes takes up a sentence. */
function goesOnBehind(lines: readonly Line[], from: number): boolean {
  const ended = lines.findIndex(({ text }, i) => i >= from && endsSentence(text.text));
  const next = ended < 0 ? undefined : lines.slice(ended + 1).find(({ text }) => !noteMark.test(text.text));
  return next !== undefined && !opensWithNumber(next.text.text);
}
