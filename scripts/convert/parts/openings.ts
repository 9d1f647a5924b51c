/** Places at which an inner part of a text may open: the head of every line, and numbers behind ： or ； within one. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import { quotationPairs } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { OpenPairs, type SentenceRange, splitSentences, unitsInside } from '../../../src/policy/sentences.ts';
import { type PrintedNumber, readNumber } from '../numbers/numbering.ts';

/** Styles that number items. Bare digits are told from amounts by a document's own levels only, so they number none. */
const numeralStyles: readonly NumberStyle[] = ['一、', '（一）', '1.', '1、', '（1）', '1）', '①', '⑴'];
/** Signs of words as well: 甲、乙双方. Only where nothing else looks like them do they begin a list. */
const signStyles: readonly NumberStyle[] = ['A.', 'a.', 'a）', '（a）', '甲、', '（甲）', 'Ⅰ.', '（Ⅰ）'];
/** Amounts as well: they number items at the heads of lines only. */
const decimalStyles: readonly NumberStyle[] = ['1.1', '1.1.1', '1.1.1.1'];

/** A dash at the head of a line, which parts items without numbering them. */
const dash = /^[—–]{1,2}\s*(?=[\p{Script=Han}“《])/u;

/** A mark that announces items or parts them, with the white space behind it; ① opens an item behind whatever it stands. */
const announcing = /(?:[：:]|[；;])\s*(?=\S)|(?<=[^\s：:；;]\s*)(?=[①⑴])/gu;

const bracketedNumber = /^[（(]/u;

/** What makes a number the name of an item that is cited: （一）项规定的, （一）、（二）项, （一）至（三）项; no （一）项目. */
const citing = new RegExp(`^\\s*(?:项(?!目)|款(?!项)|.?\\s*[（(][${ordinalDigits}\\d]+[）)])`, 'u');

/** What stands before an opening: a line break, a mark in the same line, or (①) words. */
type Behind = 'line' | '：' | '；' | 'words';

export interface Opening {
  /** Offset in the text of the first visible character. */
  at: number;
  behind: Behind;
  /** It stands in a quotation that began before its line: what is in there are parts of another text. */
  quoted: boolean;
  /** The line before it, or the words before it in its own, end with ：. */
  announced: boolean;
  /** End of the line, white space at its end left out. */
  lineEnd: number;
  /** End of the sentence that it stands in. */
  sentenceEnd: number;
  /** From here on; none of a quotation. */
  words: string;
  /** The number at its head in each style that it can be read in; none at the head of a plain line. */
  numbers: PrintedNumber[];
  /** It is the head of a line that a dash opens. */
  dashed: boolean;
}

/** All openings in the order of the text; empty lines have none. */
export function findOpenings(text: string): Opening[] {
  const quoted = quotedUnits(text);
  let [start, announced] = [0, false];
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const found = openingsOf(line, (at) => quoted[from + at] ?? false, announced);
    if (line.trim()) announced = announces.test(line);
    return found.map((opening) => ({ ...opening, at: opening.at + from, lineEnd: opening.lineEnd + from, sentenceEnd: opening.sentenceEnd + from }));
  });
}

const announces = /[：:]\s*$/u;

function openingsOf(line: string, isQuoted: (at: number) => boolean, announced: boolean): Opening[] {
  if (!line.trim()) return [];
  const sentences = splitSentences(line);
  const opening = (at: number, behind: Behind): Opening => ({
    at,
    behind,
    quoted: isQuoted(at),
    announced: behind === 'line' ? announced : behind === '：',
    lineEnd: line.trimEnd().length,
    sentenceEnd: sentences.find(({ end }) => end > at)?.end ?? line.length,
    words: isQuoted(at) ? '' : line.slice(at),
    numbers: isQuoted(at) ? [] : numbersOf(line.slice(at), behind),
    dashed: behind === 'line' && !isQuoted(at) && dash.test(line.slice(at)),
  });
  const within = [...line.matchAll(announcing)]
    .map(({ index, 0: mark }) => opening(index + mark.length, behindMark(mark)))
    .filter(({ numbers, quoted }) => numbers.length > 0 && !quoted);
  return [opening(line.length - line.trimStart().length, 'line'), ...within];
}

/** The numbers that may begin a list here. */
const numbersOf = (words: string, behind: Behind): PrintedNumber[] => [
  ...numeralStyles.flatMap((style) => itemNumber(words, style, numeralStyles) ?? []),
  ...signStyles.flatMap((style) => itemNumber(words, style, [style]) ?? []).filter(({ certain }) => certain),
  ...(behind === 'line' ? decimalStyles.flatMap((style) => itemNumber(words, style, [style]) ?? []) : []),
];

/** 1.1万吨, 3.2日前: two figures with words right behind them are an amount or a day, whatever the lines around them count. */
export const isAmount = (words: string): boolean => /^\d+[.．]\d+(?![.．\d\s])/u.test(words);

function behindMark(mark: string): Behind {
  if (!mark) return 'words';
  return mark.normalize('NFKC').startsWith(':') ? '：' : '；';
}

/**
 * Number of an item of the given style at the head of the words; none where it only cites. `others`: the styles that stand
 * beside it and are not to be taken for it. ㈢ is （三）.
 */
export function itemNumber(words: string, style: NumberStyle, others: readonly NumberStyle[]): PrintedNumber | null {
  const [first = ''] = words;
  const bracketed = /^[㈠-㈩]/u.test(words);
  const number = readNumber(bracketed ? first.normalize('NFKC') + words.slice(1) : words, style, others);
  if (!number) return null;
  const length = bracketed ? number.length - 2 : number.length;
  if (bracketedNumber.test(number.label) && citing.test(words.slice(length))) return null;
  return bracketed ? { ...number, length, label: first } : number;
}

/**
 * For each unit of the text whether a quotation that is closed somewhere is open before it. A mark that opens the next
 * paragraph of a quotation once more (GB/T 15834) opens no second one.
 */
function quotedUnits(text: string): boolean[] {
  const open = new OpenPairs();
  const pairs: SentenceRange[] = [];
  let atHead = true;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closing = quotationPairs[character];
    const goesOn = closing !== undefined && closing === open.last && atHead;
    atHead = character === '\n' || (atHead && character.trim() === '');
    if (closing && !goesOn) open.open(closing, at);
    const opened = open.close(character);
    if (opened !== null) pairs.push({ start: opened + 1, end: at + 1 });
  }
  return unitsInside(text.length, pairs);
}
