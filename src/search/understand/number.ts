/** 发文字号 in whatever brackets, widths and spacing: 湘办发[2021]2号, 湘政办发 2021 61. */
import type { QueryLanguage } from '../../policy/language.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Citing } from '../index/knowledge.ts';

export interface DocumentNumber {
  issuer: string;
  year: string;
  serial: string;
  /** In its usual writing: 湘办发〔2021〕2号. */
  usual: string;
  /** What stands behind it in the query. */
  rest: string;
}

/** 机关代字 (党政机关公文处理工作条例 第九条: 发文机关代字、年份、发文顺序号组成), year, number, and what follows. */
const patternOf = oncePer(
  ({ codeEndings }: QueryLanguage['documentNumbers']) =>
    new RegExp(
      String.raw`^["“《(（]?(\p{Script=Han}{1,8}?${anyOf(codeEndings)})[\s第]*[〔﹝[（(【［{]?\s*((?:19|20)\d\d)\s*年?\s*[〕﹞\]）)】］}]?[\s第\-—]*(\d{1,5})\s*号?["”》)）]?(.*)$`,
      'su',
    ),
);

/** The document number that a query begins with; null where it begins with none. `query`: in normal form, but for its spaces. */
export function readNumber(query: string, { documentNumbers }: QueryLanguage): DocumentNumber | null {
  const match = patternOf(documentNumbers).exec(query.trim());
  if (!match) return null;
  const [, issuer = '', year = '', serial = '', rest = ''] = match;
  if (/^\d/u.test(rest) || documentNumbers.notNumbers.some((unit) => rest.startsWith(unit))) return null;
  const plain = String(Number(serial));
  return { issuer, year, serial: plain, usual: `${issuer}〔${year}〕${plain}号`, rest: rest.trim() };
}

/** What the collection knows of a number. */
export function numberIn({ numbers }: Citing, { usual }: DocumentNumber): Citing['numbers'][number] | undefined {
  return numbers.find(({ number }) => number === usual) ?? numbers.find(({ number }) => number.endsWith(usual));
}
