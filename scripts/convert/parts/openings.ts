/** Places at which an inner part of a text may open: the head of every line, and numbers behind ： or ； within one. */
import { openingQuotationMarks, quotationPairs } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { type PrintedNumber, readNumber } from '../lines/numbering.ts';

/** Styles that number items. Decimals and bare digits are told from amounts by a document's own levels only, so they number none. */
const itemStyles: readonly NumberStyle[] = ['一、', '（一）', '1.', '1、', '（1）', '1）', '①', '⑴'];

/** A mark that announces items or parts them, with the white space behind it. */
const announcing = /(?:[：:]|[；;])\s*(?=\S)/gu;

export interface Opening {
  /** Offset in the text of the first visible character. */
  at: number;
  /** What stands before it: a line break, or the mark in the same line. */
  behind: 'line' | '：' | '；';
  /** End of the line, white space at its end left out. */
  lineEnd: number;
  /** End of the sentence that it stands in. */
  sentenceEnd: number;
  /** From here on. */
  words: string;
  /** The number at its head in each style that it can be read in; none at the head of a plain line. */
  numbers: PrintedNumber[];
}

/** All openings in the order of the text; empty lines have none. */
export function findOpenings(text: string): Opening[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return openingsOf(line).map((opening) => ({
      ...opening,
      at: opening.at + from,
      lineEnd: opening.lineEnd + from,
      sentenceEnd: opening.sentenceEnd + from,
    }));
  });
}

function openingsOf(line: string): Opening[] {
  if (!line.trim()) return [];
  const sentences = splitSentences(line);
  const opening = (at: number, behind: Opening['behind']): Opening => {
    const words = line.slice(at);
    const sentenceEnd = sentences.find(({ end }) => end > at)?.end ?? line.length;
    return {
      at,
      behind,
      lineEnd: line.trimEnd().length,
      sentenceEnd,
      words,
      numbers: itemStyles.flatMap((style) => readNumber(words, style, itemStyles) ?? []),
    };
  };
  const within = [...line.matchAll(announcing)]
    .filter(({ index }) => !isQuoted(line.slice(0, index)))
    .map(({ index, 0: mark }) => opening(index + mark.length, mark.normalize('NFKC').startsWith(':') ? '：' : '；'))
    .filter(({ numbers }) => numbers.length > 0);
  return [opening(line.length - line.trimStart().length, 'line'), ...within];
}

/** Whether a quotation is still open at the end of the words: what it holds are parts of another text. */
function isQuoted(before: string): boolean {
  const open: string[] = [];
  for (const character of before) {
    if (openingQuotationMarks.includes(character)) open.push(quotationPairs[character] ?? '');
    else if (character === open.at(-1)) open.pop();
  }
  return open.length > 0;
}
