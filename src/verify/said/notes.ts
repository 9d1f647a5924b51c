/** What a note says whose number stands right behind some words: “……”[1] and [1] 《某条例》第五条, a line of its own further down. */
import { closingQuotationMarks, sentenceEnds } from '../../policy/marks.ts';

const number = new RegExp(`^[${closingQuotationMarks}"${sentenceEnds}，；]{0,3}\\s?[\\[［〔【]?\\^?(\\d{1,3}|[①-⑳])[\\]］〕】]`, 'u');

/** Empty where no number stands there, or no line begins with it. */
export function noteOf(report: string, end: number): string {
  const [marked = '', called = ''] = number.exec(report.slice(end, end + 12)) ?? [];
  if (!called) return '';
  const line = new RegExp(`\\n\\s*[\\[［〔【]?\\^?${called}[\\]］〕】:：.．、\\s]+([^\\n]{2,200})`, 'u');
  return line.exec(report.slice(end + marked.length))?.[1] ?? '';
}
