/** 发文字号 in whatever brackets, widths, digits and spacing, with whatever stands round it: 湘办发[2021]2号, 湘政办发 2021 61, 湘办发〔二〇二一〕二号文. */
import { carelessZeros, ordinalDigits, singleDigits } from '../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { parseNumeral } from '../../policy/numerals.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Citing } from '../index/knowledge.ts';

export interface DocumentNumber {
  /** In its usual writing: 湘办发〔2021〕2号. */
  usual: string;
  /** What stands behind it in the query, without 文 and 文件. */
  rest: string;
  /** Round it stands nothing but its title and words that lead to it. */
  alone: boolean;
}

interface Patterns {
  /** Before it, 机关代字, year, number (党政机关公文处理工作条例 第九条: 发文机关代字、年份、发文顺序号组成), behind it; the first that fits. */
  numbers: readonly RegExp[];
  openings: RegExp;
  /** Before and behind a number that is asked for alone. */
  before: RegExp;
  behind: RegExp;
  /** 文, 文件 and marks behind a number. */
  called: RegExp;
}

const opening = '[〔﹝[（(【［{｛〈<《「『〖]';
const closing = '[〕﹞\\]）)】］}｝〉>》」』〗]';
const year = `(?:19|20)\\d\\d|[${singleDigits}${carelessZeros.join('').toLowerCase()}]{4}`;
const serial = `\\d{1,5}|[${ordinalDigits}]+`;

const patternsOf = oncePer(({ codeEndings, openings, following, titles }: QueryLanguage['documentNumbers']): Patterns => {
  const figures = (open: string, close: string, end: string): string =>
    String.raw`[\s第]*${open}\s*(${year})\s*年?\s*${close}[\s第\-—]*(${serial})\s*${end}(.*)$`;
  const begin = String.raw`^(|.*?[^\p{Script=Han}])`;
  return {
    numbers: [
      new RegExp(`${begin}(\\p{Script=Han}{1,8}?${anyOf(codeEndings)})${figures(`${opening}?`, `${closing}?`, '号?')}`, 'su'),
      // 环大气〔2019〕53号: brackets and 号 show that it is one.
      new RegExp(`${begin}(\\p{Script=Han}{1,8})${figures(opening, closing, '号')}`, 'su'),
    ],
    openings: new RegExp(`^${anyOf(openings)}+(?=.)`, 'u'),
    before: new RegExp(String.raw`^(?:[\p{P}\p{S}\s]|${anyOf(openings)})*$|[》(（"”]\s*$`, 'u'),
    behind: new RegExp(`^(?:$|${anyOf(titles)}|[《〈"“(（])`, 'u'),
    called: new RegExp(String.raw`^[\p{Pe}\p{Pf}"\s]*${anyOf(following)}?[\p{Pe}\p{Pf}"\s,，:：]*`, 'u'),
  };
});

/** The document number in a query; null where there is none. `query`: in normal form, but for its spaces. */
export function readNumber(query: string, { documentNumbers }: QueryLanguage): DocumentNumber | null {
  const { numbers, openings, before, behind, called } = patternsOf(documentNumbers);
  const match = numbers.map((pattern) => pattern.exec(query.trim())).find((one) => one !== null);
  if (!match) return null;
  const [, head = '', issuer = '', printedYear = '', printedSerial = '', tail = ''] = match;
  const number = parseNumeral(printedSerial);
  if (number === null || /^\d/u.test(tail) || documentNumbers.notNumbers.some((unit) => tail.startsWith(unit))) return null;
  const rest = tail.replace(called, '').trim();
  const usual = `${issuer.replace(openings, '')}〔${yearOf(printedYear)}〕${number}号`;
  return { usual, rest, alone: before.test(head) && behind.test(rest) };
}

/** 二〇二一 → 2021 */
const yearOf = (printed: string): string => printed.replace(/\D/gu, (digit) => String(Math.max(0, singleDigits.indexOf(digit) - 1)));

/** What the collection knows of a number. */
export function numberIn({ numbers }: Citing, { usual }: DocumentNumber): Citing['numbers'][number] | undefined {
  return numbers.find(({ number }) => number === usual);
}
