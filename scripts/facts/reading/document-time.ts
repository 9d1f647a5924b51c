/** When a document speaks, and for how long: what dates without a year, and targets without a date, are read by. Pure. */

import { fiveYearPlan } from '../../../src/policy/chinese-digits.ts';
import { rangeMarks } from '../../../src/policy/marks.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { planEnd } from '../../../src/policy/numerals.ts';

export interface DocumentTime {
  /** The year of the document; null where neither its dates nor its title tell. */
  year: number | null;
  /** The last year of what it plans, by its title: 2025 of a “十四五” plan, of 2021—2025年, 2020 of 2020年工作要点; else null. */
  periodEnd: string | null;
}

const years = new RegExp(`(20\\d\\d)(?:\\s*年)?(?:\\s*[${rangeMarks}至到]+\\s*(20\\d\\d))?(?=\\s*年)`, 'u');
const plan = new RegExp(fiveYearPlan, 'u');

export function documentTime({ title, date, datePublished }: Pick<PolicyDocument, 'title' | 'date' | 'datePublished'>): DocumentTime {
  const [, first, last] = years.exec(title) ?? [];
  const dated = (date ?? datePublished)?.slice(0, 4) ?? (last ? null : first);
  const five = plan.exec(title);
  return { year: dated ? Number(dated) : null, periodEnd: last ?? first ?? (five ? String(planEnd(five[0])) : null) };
}
