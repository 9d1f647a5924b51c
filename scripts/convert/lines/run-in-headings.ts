/**
 * Run-in headings (段首小标题) such as “推动产业结构绿色转型。”: the short sentence that opens a paragraph of a
 * plan. Where lines were wrapped they are the only sign of a paragraph, so they are told from short
 * sentences of the text by form and place, never by their words:
 * a heading has up to 16 characters and no comma, follows a finished sentence, is followed by its body,
 * and does not follow another heading at once.
 */
import { clauseEnds, closingMarks, sentenceEnds } from '../../../src/policy/marks.ts';
import { type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { opensWithNumber } from '../numbers/numbering.ts';

export interface RunInPiece {
  text: SourcedText;
  /** Where the piece begins in the text that was split. */
  offset: number;
  /** Length of its heading, 。 included; 0 without one. */
  headingLength: number;
}

/** Items of boxes (专栏) are named a little longer than paragraphs, and with 、. */
const limits = {
  paragraph: { length: 16, inner: new RegExp(`[${clauseEnds}、？！（）()]`, 'u') },
  item: { length: 24, inner: new RegExp(`[${clauseEnds}？！]`, 'u') },
} as const;
type Place = keyof typeof limits;

interface Sentence {
  start: number;
  /** After its 。 and the marks that close it. */
  end: number;
}

/** Whether a line opens with a run-in heading that its body follows. */
export function opensWithRunInHeading(line: string, place: Place): boolean {
  const [first, second] = sentences(line);
  return !!first && !!second && isShort(line, first, place);
}

const namedByColon = new RegExp(`^[^${sentenceEnds}${clauseEnds}]{2,${limits.item.length}}：.`, 'u');

/** Whether a text has the form of an item of a box: a number, or a name with a full stop or a colon behind it. */
export const isItemOfBox = (text: string): boolean => opensWithNumber(text) || opensWithRunInHeading(text, 'item') || namedByColon.test(text);

/**
 * Splits a text before each run-in heading. `lineStarts` are the offsets at which received lines begin;
 * a heading that does not open a line (its line break is lost in the source) must be a paragraph's heading
 * beyond doubt: short, and with whole sentences on both sides that are no headings themselves.
 */
export function splitRunIn(text: SourcedText, place: Place, lineStarts: readonly number[] = [0]): RunInPiece[] {
  const opens = new Set(lineStarts);
  const all = sentences(text.text, opens);
  const heads = new Map<number, number>();
  let previousIsHeading = false;
  for (const [i, sentence] of all.entries()) {
    const isHead: boolean = !previousIsHeading && isHeading(text.text, all, i, opens, place);
    if (isHead) heads.set(sentence.start, sentence.end - sentence.start);
    previousIsHeading = isHead;
  }
  const cuts = [...new Set([0, ...heads.keys()])].sort((a, b) => a - b);
  return cuts.map((offset, i) => {
    const piece = trimSourced(sliceSourced(text, offset, cuts[i + 1]));
    return { text: piece, offset, headingLength: heads.get(offset) ?? 0 };
  });
}

function isHeading(text: string, all: readonly Sentence[], index: number, opens: ReadonlySet<number>, place: Place): boolean {
  const sentence = all[index] as Sentence;
  const next = all[index + 1];
  if (!next) return false;
  const nextIsShort = isShort(text, next, 'paragraph');
  // The last sentence of a paragraph may be short as well: what follows it then opens a line as a heading.
  if (nextIsShort && opens.has(next.start) && all[index + 2]) return false;
  const afterGap = /\s/u.test(text.charAt(sentence.start - 1));
  if (opens.has(sentence.start) || (place === 'item' && afterGap)) return isShort(text, sentence, place);
  return isShort(text, sentence, 'paragraph') && !nextIsShort && endsWithFullStop(text, sentence.start);
}

function isShort(text: string, { start, end }: Sentence, place: Place): boolean {
  const words = text.slice(start, end).replace(/\s+/gu, '');
  const { length, inner } = limits[place];
  return words.endsWith('。') && words.length - 1 <= length && words.length > 3 && !inner.test(words) && !/^[（(①-⑳\d]/u.test(words);
}

const fullStop = new RegExp(`。[${closingMarks}]*\\s*$`, 'u');
const endsWithFullStop = (text: string, end: number): boolean => fullStop.test(text.slice(0, end));

const sentenceOrColon = new RegExp(`[${sentenceEnds}：][${closingMarks}]*\\s*`, 'gu');

/** Sentences by their 。！？, and by a ： at the end of a line, which announces paragraphs. */
function sentences(text: string, lineStarts: ReadonlySet<number> = new Set()): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceOrColon)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('：') && !lineStarts.has(end)) continue;
    found.push({ start, end });
    start = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
