/** How the captions of boxes (专栏) and tables are printed, and what stands round the rows of a table. */
import { enclosedDigits, heavenlyStems, labelDigits, ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, pauses, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf, anySpaced, oncePer } from '../../../../src/policy/word-patterns.ts';

const digits = '[\\d０-９]+';
const joint = '\\s*[-.．－—–/]\\s*';
/** 表1之二, 专栏三之2: a part of it. */
const part = `(?:\\s*之\\s*(?:${digits}|[${labelDigits}]+))`;
const captionNumber = `(?:${digits}(?:${joint}${digits})*${part}?|[${labelDigits}]+${part}?(?=[\\s:：、)）】]|$)|[${ordinalDigits}]+${part}?)`;
const enclosed = `(?:[（(]\\s*${captionNumber}\\s*[)）]|[${enclosedDigits}Ⅰ-Ⅻ])`;
/** 专栏A, 表A, 专栏甲: a letter alone is no word of letters. */
const letter = `(?:(?:[IVXivx]{1,5}|[A-Za-zＡ-Ｚ])(?![A-Za-z])|[${heavenlyStems}](?=[\\s:：】]|$))`;
/** 专栏（三）, 专栏①, 专栏Ⅲ, 专栏No.1: boxes are numbered in every way. */
const announced = '(?:[Nn][Oo]\\s*[.．]?\\s*|№\\s*|[#＃]\\s*|第)?';
const boxNumber = `(?:${announced}${captionNumber}|${enclosed}|${letter})`;
/** Tables of an annex bear its letter: 表A.1, 表A1. */
const tableNumber = `(?:${announced}(?:[A-ZＡ-Ｚ]\\s*[-.．－]?\\s*(?=\\d))?${captionNumber}|${enclosed}|${letter})`;
const boxWord = '(?:续\\s*)?[专專]\\s*[栏欄]';
/** 附表, 图表, 统计表, 任务分解表: whatever kind of table, but no word that tells or speaks of one (代表1, 见表1). */
const tableWord = `(?:附\\s*|\\p{Script=Han}{1,6}(?<![${labelDigits}代发發列上下见見如按据據本该該填报報])\\s*)?表(?:\\s*格)?`;
/** 【专栏1】: a caption in brackets of its own. */
const opening = '(?<open>[【〔[]\\s*)?';
const closing = '(?:\\s*[】〕\\]])?';
export const boxCaption = new RegExp(`^${opening}${boxWord}\\s*(?:(?<number>${boxNumber})${closing}\\s*、?\\s*|\\s*)[:：]?\\s*`, 'u');
export const tableCaption = new RegExp(
  `^${opening}(?:${tableWord}\\s*${tableNumber}|续\\s*表\\s*(?:${tableNumber})?|附\\s*表(?=\\s|[:：]|$))${closing}\\s*[:：]?\\s*`,
  'u',
);

/** The label that a caption opens with, as printed, but for white space and the mark behind it. */
export const labelOf = (caption: string): string => caption.replace(/\s+/gu, '').replace(/[:：、]+$/u, '');

type Clauses = Pick<Language['frontLines'], 'attachmentClauses'>;
const numberedInset = new RegExp(`^${opening}(?:${boxWord}\\s*${boxNumber}|${tableWord}\\s*${tableNumber})${closing}(?<gap>\\s+|\\s*[:：]\\s*)?`, 'u');
const mark = new RegExp(`^[${pauses}${closingMarks})\\]]`, 'u');
const listMark = /^、/u;
/** 专栏三、专栏四, 专栏三、四所列: what follows is another. */
const namesMore = new RegExp(`^、(?:${boxWord}|${tableWord}|${boxNumber})`, 'u');
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

/** A sign that marks cells, before what it says of them: *表示约束性指标. */
const sign = '[*＊★☆△▲●◆#＃]';

/** What opens a note, and the words that say in what unit rows count: on a line of their own, or behind a caption. */
export const patterns = oncePer((words: Language['frontLines']): { note: RegExp; unitLine: RegExp; unitBehind: RegExp } => {
  const [note, signed] = [anySpaced(words.tableNoteOpenings), anyOf(words.tableSignClauses)];
  const unit = `[（(]?${anyOf(words.tableUnitOpenings)}\\s*[:：][^。\\t]{1,20}$`;
  return {
    note: new RegExp(
      `^(?:${sign}\\s*)?[（(【〔[]?\\s*(?<word>${note})\\s*(?:(?<number>${tableNumber})\\s*(?:[:：、.．)）】〕\\]]|\\s)|[:：)）】〕\\]])|^(?:※|${sign}\\s*${signed})`,
      'u',
    ),
    unitLine: new RegExp(`^${unit}`, 'u'),
    unitBehind: new RegExp(`\\s+(?=${unit})`, 'u'),
  };
});
