/** What a note says whose number stands right behind some words: “……”[1] and [1] 《某条例》第五条, a line of its own further down. */
import { closingQuotationMarks, sentenceEnds } from '../../policy/marks.ts';

const number = new RegExp(`^[${closingQuotationMarks}"${sentenceEnds}，；]{0,3}\\s?(?:[\\[［〔【]\\^?(?<figure>\\d{1,3})[\\]］〕】]|(?<sign>[①-⑳]))`, 'u');

/** Empty where no number stands there, or no line begins with it. */
export function noteOf(report: string, end: number): string {
  const found = number.exec(report.slice(end, end + 12));
  const called = found?.groups?.figure ?? found?.groups?.sign;
  if (!found || !called) return '';
  const line = new RegExp(`\\n\\s*[\\[［〔【]?\\^?${called}[\\]］〕】:：.．、\\s]+([^\\n]{2,200})`, 'u');
  return line.exec(report.slice(end + found[0].length))?.[1] ?? '';
}
