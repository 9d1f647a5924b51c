/** Labels of attachments (附件), as they are printed: 附件2, 附件二之一, 附件1—1, 附表3, 附录A. */
import { enclosedDigits, labelDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { foldCharacters, normalForm } from '../../../src/policy/normal-form.ts';
import { parseLabelNumber } from '../../../src/policy/numerals.ts';
import { anyOf, anySpaced, oncePer } from '../../../src/policy/word-patterns.ts';

type Words = Pick<Language['frontLines'], 'attachmentWords' | 'attachmentClauses' | 'attachmentListWords'>;

const dash = '[-—–]';
/** 附件一之2, 附件1之二, 附件之一 */
const part = `(?:\\s*之\\s*(?:[${labelDigits}]{1,2}|\\d{1,2}))`;
const digits = `(?:(?:no\\.?|#|第)\\s*)?\\d{1,3}(?:${dash}\\d{1,2})*${part}?`;
const numeral = `(?:[${labelDigits}]{1,4}${part}?|${part})`;
/** （1）, （一）, ①: these part themselves from the title. */
const enclosed = `(?:\\(\\s*(?:${digits}|${numeral}|[a-z])\\s*\\)|[${enclosedDigits}])`;
const letter = '(?:[a-zⅰ-ⅻ]|[ivx]{2,5})';

/** 附件（共3件）： */
const count = `[（(]\\s*共?\\s*(?:[\\d０-９]{1,3}|[${labelDigits}]{1,3})\\s*\\p{Script=Han}\\s*[)）]`;

const patterns = oncePer(({ attachmentWords, attachmentClauses, attachmentListWords }: Words) => {
  const words = anySpaced(attachmentWords);
  // 附 1：名录: the short word of lists, where a number and a mark follow.
  const word = `(?:${words}|${anySpaced(attachmentListWords)}(?=\\s*(?:${digits}|${enclosed}|${numeral})\\s*(?:[:.]|$)))`;
  // 附件1、附件2 is no label with a title.
  const mark = `\\s*(?:[:.]|、(?!${words}))\\s*`;
  const title = `(?=[^\\d\\s:.、，。年月])(?!${anyOf(attachmentClauses)})`;
  const number = `(?:(?:${digits}|${enclosed})(?:${mark}|\\s+|${title}|$)|(?:${numeral}|${letter})(?:${mark}|\\s+|$))`;
  return {
    bare: new RegExp(`^(?:${words}(?:${digits}|${enclosed}|${numeral}|${letter})?|${anyOf(attachmentListWords)}(?:${digits}|${enclosed}))$`, 'u'),
    // Numerals and letters are words as well (附件一览表): a mark or a gap parts them from the title.
    entry: new RegExp(`^(${word}\\s*${number})(.*)$`, 'u'),
    list: new RegExp(`^(?:${anySpaced(attachmentListWords)})\\s*(?:${count}\\s*)?[:：]\\s*`, 'u'),
  };
});

const behind = /[:.、]$/u;
/** 【附件1】: a label in brackets of its own. */
const bracketed = /^[【[〔](.+)[】\]〕]$/u;

/** The same before the title: 【附件1】指标清单. */
const openingBrackets = /^[【[〔(「]([^】\]〕)」]{2,12})[】\]〕)」]\s*[:]?\s*(?=\S)/u;

/** In the form in which labels are compared: dashes are alike, and neither the mark behind it nor brackets round it are of it. */
export const labelKey = (label: string): string => normalForm(label).replace(/[—–]/gu, '-').replace(behind, '').replace(bracketed, '$1');

/** 附件2, 附录A, 附件 and nothing else. */
export const isBareLabel = (line: string, words: Words): boolean => patterns(words).bare.test(normalForm(line).replace(behind, '').replace(bracketed, '$1'));

/** A line that is the label of an attachment, with its title or without: 附件2：重点单位名单; null for any other. */
export function labelledLine(line: string, words: Words): { label: string; title: string } | null {
  const plain = foldCharacters(line).trim().replace(openingBrackets, '$1 ');
  const [, label, title] = patterns(words).entry.exec(plain) ?? [];
  return label === undefined ? null : { label: labelKey(label.replace(/[:.、]\s*$/u, '')), title: normalForm(title ?? '') };
}

/** How much of a line opens a list of attachments, white space included (附件：); 0 where it opens none. */
export const listOpening = (line: string, words: Words): number => patterns(words).list.exec(line)?.[0].length ?? 0;

/** 2 of 附件2, 2-1 of 附件二之一 and 附件2之1, 1 of 附件之一; null where it has no number. */
export function numberOfLabel(label: string | null | undefined): string | null {
  const key = labelKey(label ?? '');
  const [printed] = new RegExp(`\\d+(?:-\\d+)*${part}?|[${enclosedDigits}]|${numeral}`, 'u').exec(key) ?? [];
  const numbers =
    printed
      ?.split(/[-之]/u)
      .filter((one) => one !== '')
      .map(parseLabelNumber) ?? [];
  return numbers.length && numbers.every((each) => each !== null) ? numbers.join('-') : null;
}
