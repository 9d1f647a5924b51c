/** Texts cut into what is compared: articles where they have any, else paragraphs. */

import { sentenceEnds } from '../../../src/policy/marks.ts';
import { splitRawLines } from '../../convert/lines/split-lines.ts';
import { anyNumber, patterns } from '../../convert/numbers/number-patterns.ts';
import { lettersOf } from '../../convert/read/read-seed.ts';

export interface Piece {
  /** As printed, white space removed: 第五条; of a paragraph without a number its first letters. */
  label: string;
  text: string;
  /** Its letters and digits without the label's. */
  letters: string;
  /** It is the last one of its text. */
  isLast?: true;
}

/** A text with fewer articles is none of articles. */
const fewestArticles = 3;
const labelLength = 12;
/** A label stands in so many letters at the head of a line. */
const labelWithin = 40;
/** Marks of Markdown and white space at the head of a line. */
const bareLine = (line: string): string => line.replace(/^[\s#*]+/u, '');
const articleLabel = (line: string): string | null => patterns.第一条.exec(bareLine(line).slice(0, labelWithin))?.[0].trim().replace(/\s+/gu, '') ?? null;
const isChapter = (line: string): boolean => headings.some((pattern) => pattern.test(bareLine(line).slice(0, labelWithin)));
const headings = [patterns.第一编, patterns.第一章, patterns.第一节];

/** In the order of the text. What stands before the first article is a piece of its own, so is each heading. */
export function piecesOf(text: string): Piece[] {
  const lines = splitRawLines(text).filter((line) => line.trim() !== '');
  const articles = lines.filter((line) => articleLabel(line) !== null).length;
  const pieces = (articles >= fewestArticles ? joinArticles(lines) : lines).map(pieceOf).filter(({ letters }) => letters !== '');
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, isLast: true } : piece));
}

/** Lines that open no article belong to the one above, but for headings of chapters. */
function joinArticles(lines: readonly string[]): string[] {
  const joined: string[][] = [];
  let inArticle = false;
  for (const line of lines) {
    const opens = articleLabel(line) !== null;
    if (inArticle && !opens && !isChapter(line)) {
      joined.at(-1)?.push(line);
      continue;
    }
    joined.push([line]);
    inArticle = opens;
  }
  return joined.map((piece) => piece.join('\n'));
}

function pieceOf(text: string): Piece {
  const bare = bareLine(text);
  const head = articleLabel(bare) ?? anyNumber.exec(bare.slice(0, labelWithin).replace(/\s+/gu, ''))?.[0];
  const letters = lettersOf(bare).slice(head ? lettersOf(head).length : 0);
  return { label: head ?? bare.trim().slice(0, labelLength), text, letters };
}

const ends = new RegExp(`[${sentenceEnds}；\\n\\r]`, 'u');

/** Sentences as their letters and digits; those of less say little. */
export function sentencesOf(text: string): string[] {
  return text
    .split(ends)
    .map(lettersOf)
    .filter((sentence) => sentence.length >= 5);
}
