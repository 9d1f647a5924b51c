/** Days that a query gives, by their value: 2021.9.30, 2021/09/30, 20210930, 2021年9月30号, 二〇二一年九月三十日 are one day. */
import { ordinalDigits, printSingleDigits, singleDigits, withUsualZeros } from '../../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../../policy/language.ts';
import { formatNumeral, parseNumeral } from '../../../policy/numerals.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';

const year = String.raw`(?<![\d.])(?<year>(?:19|20)\d\d)`;
const behind = String.raw`(?![\d%年月])\s*[日号]?`;
const writings = [
  String.raw`${year}\s*年\s*(?<month>\d\d?)\s*月\s*(?<day>\d\d?)${behind}`,
  String.raw`${year}\s*(?<mark>[\p{P}\p{S}]|\s)\s*(?<month>\d\d?)\s*\k<mark>\s*(?<day>\d\d?)${behind}`,
  String.raw`${year}(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)`,
  `(?<year>[${singleDigits}]{4})年(?<month>[${ordinalDigits}]{1,2})月(?<day>[${ordinalDigits}]{1,3})[日号]`,
].map((writing) => new RegExp(writing, 'gu'));

/** The day as texts print it; what is no day stays as it is. */
function printed(written: string, ...rest: unknown[]): string {
  const { year = '', month = '', day = '' } = rest.at(-1) as Partial<Record<string, string>>;
  const [monthNumber, dayNumber] = [month, day].map((number) => parseNumeral(number) ?? 0);
  const isDay = monthNumber && dayNumber && monthNumber <= 12 && dayNumber <= 31;
  const ofFour = year.replace(/\D/gu, (digit) => String(Math.max(0, singleDigits.indexOf(digit) - 1)));
  return isDay ? `${ofFour}年${monthNumber}月${dayNumber}日` : written;
}

/** The query with its days as texts print them: 2021年9月30日; of a day without its year 9月30日. `query`: in normal form, but for its spaces. */
export function withDays(query: string): string {
  const dated = writings.reduce((text, writing) => text.replace(writing, printed), withUsualZeros(query));
  const read = dated === withUsualZeros(query) ? query : dated;
  return read.replace(/(?<=(?<!\d)\d{1,2}月\d{1,2})号/gu, '日');
}

const issuedOf = oncePer(
  ({ issued, behind }: QueryLanguage['scopes']) => new RegExp(`^(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:${anyOf(issued)}|${anyOf(behind)})+$`, 'u'),
);

/** The day alone where the query says nothing else but that something was issued on it: 2021年9月30日印发的文件. */
export const dayOfIssue = (query: string, { scopes }: QueryLanguage): string => query.trim().replace(issuedOf(scopes), '$1');

/** A wording with its days in the other ways in which texts print them; only where it has some. In normal form. */
export function otherDays(said: string): string[] {
  const wording = withDays(said);
  const day = /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
  const inWords = wording.replace(day, (_, year: string, month: string, date: string) => {
    return `${printSingleDigits(year)}年${formatNumeral(Number(month))}月${formatNumeral(Number(date))}日`;
  });
  const padded = wording.replace(day, (_, year: string, month: string, date: string) => `${year}年${month.padStart(2, '0')}月${date.padStart(2, '0')}日`);
  const parted = wording.replace(day, '$1-$2-$3');
  return [...new Set([wording, inWords, padded, parted])].filter((other) => other !== said);
}
