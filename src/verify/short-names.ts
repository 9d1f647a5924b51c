/** Short names that a report gives to documents: 《云溪省河湖保护条例》（以下简称《条例》）. */
import type { Language } from '../policy/language.ts';
import { closingQuotationMarks, openingQuotationMarks } from '../policy/marks.ts';
import { anyOf } from '../policy/word-patterns.ts';

/** The full title, as the report has it, by each short name. */
export function shortNamesIn(report: string, { shortening }: Language['namedSources']): Map<string, string> {
  const inBrackets = `[（(][^（()）\\n]{0,40}?${anyOf(shortening)}为?[${openingQuotationMarks}"]?[《${openingQuotationMarks}"]([^《》${closingQuotationMarks}"\\n]{2,40})[》${closingQuotationMarks}"]`;
  const pattern = new RegExp(`《([^《》\\n]{2,80})》\\s*(?:[（(〔][^（()）\\n]{0,40}[）)〕]\\s*)?${inBrackets}`, 'gu');
  return new Map([...report.matchAll(pattern)].map(([, title = '', short = '']) => [short, title]));
}
