/** How the captions of boxes (专栏) and tables are printed, and what stands round the rows of a table. */
import { labelDigits, ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, pauses, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

const digits = '[\\d０-９]+';
const captionNumber = `(?:${digits}(?:[-.．－—–]${digits})*|[${labelDigits}]+(?=[\\s:：、)）]|$)|[${ordinalDigits}]+)`;
/** 专栏（三）, 专栏①, 专栏Ⅲ: boxes are numbered in every way. */
const boxNumber = `(?:${captionNumber}|[（(]\\s*${captionNumber}\\s*[)）]|[①-⑳Ⅰ-Ⅻ])`;
/** Tables of an annex bear its letter: 表A.1, 表A1. */
const tableNumber = `(?:[A-ZＡ-Ｚ]\\s*[-.．－]?\\s*(?=\\d))?${captionNumber}`;
export const boxCaption = new RegExp(`^专栏\\s*(?:(${boxNumber})\\s*、?)?\\s*[:：]?\\s*`, 'u');
export const tableCaption = new RegExp(`^(?:附?表\\s*${tableNumber}|续\\s*表\\s*(?:${tableNumber})?)\\s*[:：]?\\s*`, 'u');

type Clauses = Pick<Language['frontLines'], 'attachmentClauses'>;
const numberedInset = new RegExp(`^(?:专栏\\s*${boxNumber}|附?表\\s*${captionNumber})(?<gap>\\s+|\\s*[:：]\\s*)?`, 'u');
const mark = new RegExp(`^[${pauses}${closingMarks})\\]]`, 'u');
const listMark = /^、/u;
/** 专栏三、专栏四, 专栏三、四所列: what follows is another. */
const namesMore = new RegExp(`^、(?:专栏|附?表|${boxNumber})`, 'u');
const inSentence = new RegExp(`[${sentenceEnds}，；]`, 'u');
const longestCaption = 40;

const clause = oncePer(({ attachmentClauses }: Clauses): RegExp => new RegExp(`^${anyOf(attachmentClauses)}`, 'u'));

/**
 * What a line is that opens with 专栏1 or 表1 where the line before it ends no sentence: a caption all the same, the rest of a
 * sentence that cites one (专栏1所列, 表1、), or either; null for any other line.
 */
export function readInset(line: string, words: Clauses): 'caption' | 'citation' | 'doubtful' | null {
  const match = numberedInset.exec(line);
  if (!match) return null;
  const gap = match.groups?.gap !== undefined;
  const title = line.slice(match[0].length).trim();
  // 专栏三、水利工程 is a caption behind a whole sentence, 专栏三、专栏四 names two.
  if (listMark.test(title)) return inSentence.test(title) || namesMore.test(title) || /[的所]/u.test(title) ? 'citation' : 'doubtful';
  if (mark.test(title)) return 'citation';
  if (inSentence.test(title)) return gap ? 'doubtful' : 'citation';
  // 专栏1中小河流治理 is no citation, 专栏1中的项目 is one.
  if (!gap && clause(words).test(title)) return /[的所]/u.test(title) ? 'citation' : 'doubtful';
  return title === '' || title.length > longestCaption ? 'doubtful' : 'caption';
}

/** What opens a note, and the words that say in what unit rows count: on a line of their own, or behind a caption. */
export const patterns = oncePer((words: Language['frontLines']): { note: RegExp; unitLine: RegExp; unitBehind: RegExp } => {
  const unit = `[（(]?${anyOf(words.tableUnitOpenings)}\\s*[:：][^。\\t]{1,20}$`;
  return {
    note: new RegExp(`^(?<word>${anyOf(words.tableNoteOpenings)})\\s*(?<number>${captionNumber})?\\s*[:：]`, 'u'),
    unitLine: new RegExp(`^${unit}`, 'u'),
    unitBehind: new RegExp(`\\s+(?=${unit})`, 'u'),
  };
});
