/** How the captions of boxes (专栏) and tables are printed, and what stands round the rows of a table. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

const captionNumber = `(?:\\d+(?:[-.．－]\\d+)*|[${ordinalDigits}]+)`;
/** Tables of an annex bear its letter: 表A.1, 表A1. */
const tableNumber = `(?:[A-ZＡ-Ｚ]\\s*[-.．－]?\\s*(?=\\d))?${captionNumber}`;
export const boxCaption = new RegExp(`^专栏\\s*(${captionNumber})?\\s*[:：]?\\s*`, 'u');
export const tableCaption = new RegExp(`^(?:附?表\\s*${tableNumber}|续\\s*表\\s*(?:${tableNumber})?)\\s*[:：]?\\s*`, 'u');

/** What opens a note, and the words that say in what unit rows count: on a line of their own, or behind a caption. */
export const patterns = oncePer((words: Language['frontLines']): { note: RegExp; unitLine: RegExp; unitBehind: RegExp } => {
  const unit = `[（(]?${anyOf(words.tableUnitOpenings)}\\s*[:：][^。\\t]{1,20}$`;
  return {
    note: new RegExp(`^(?<word>${anyOf(words.tableNoteOpenings)})\\s*(?<number>${captionNumber})?\\s*[:：]`, 'u'),
    unitLine: new RegExp(`^${unit}`, 'u'),
    unitBehind: new RegExp(`\\s+(?=${unit})`, 'u'),
  };
});
