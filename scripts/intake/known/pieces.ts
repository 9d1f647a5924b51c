/** Texts cut into what is compared: articles where they have any, else paragraphs. */
import { lettersOf } from '../../convert/read/read-seed.ts';
import { splitRawLines } from '../../convert/lines/split-lines.ts';
import { anyNumber } from '../../convert/numbers/number-patterns.ts';

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
const article = /^[\s#*]*(第[〇零一二三四五六七八九十百千\d]{1,7}[条條](?:之[一二三四五六七八九十]{1,2})?)(?![、和至及规款项所])/u;

/** In the order of the text. What stands before the first article is a piece of its own, so is each heading. */
export function piecesOf(text: string): Piece[] {
  const lines = splitRawLines(text).filter((line) => line.trim() !== '');
  const articles = lines.filter((line) => article.test(line)).length;
  const pieces = (articles >= fewestArticles ? joinArticles(lines) : lines).map(pieceOf).filter(({ letters }) => letters !== '');
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, isLast: true } : piece));
}

/** Lines that open no article belong to the one above, but for headings of chapters. */
function joinArticles(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const goesOn = open !== undefined && article.test(open) && !article.test(line) && !isChapter(line);
    if (goesOn) joined[joined.length - 1] = `${open}\n${line}`;
    else joined.push(line);
  }
  return joined;
}

const isChapter = (line: string): boolean => /^[\s#*]*第[〇零一二三四五六七八九十百\d\s]{1,7}[编章节]/u.test(line);

function pieceOf(text: string): Piece {
  const bare = text.replace(/^[\s#*]+/u, '');
  const head = article.exec(text)?.[1] ?? anyNumber.exec(bare.slice(0, 40).replace(/\s+/gu, ''))?.[0];
  const letters = lettersOf(head ? bare.slice(head.length) : bare);
  return { label: head ?? bare.trim().slice(0, labelLength), text, letters };
}

/** Sentences as their letters and digits; those of less say little. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[。；！？\n\r]/u)
    .map(lettersOf)
    .filter((sentence) => sentence.length >= 5);
}
