/** Facts in document.yaml must be facts of the text: no number, issuer or date that it does not give. */
import { printSingleDigits } from '../../../src/policy/chinese-digits.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

export function checkFacts({ metadata, text, paths, metadataLine }: Seed): Issue[] {
  const words = normalForm(text);
  const holds = (value: string): boolean => words.includes(normalForm(value));
  const fault = (key: string, value: string, ...path: (string | number)[]): Issue =>
    issue('fact-not-in-text', paths.metadata, metadataLine(...path), { key, value });
  const issues = metadata.issuers.flatMap((issuer, i) => (holds(issuer) ? [] : [fault('issuers', issuer, 'issuers', i)]));
  const { documentNumber, dateSigned, datePublished } = metadata;
  if (documentNumber !== null && !holds(documentNumber)) issues.push(fault('documentNumber', documentNumber, 'documentNumber'));
  if (dateSigned !== null && !printedDates(dateSigned).some(holds)) issues.push(fault('dateSigned', dateSigned, 'dateSigned'));
  if (datePublished !== null && !printedDates(datePublished).some(holds)) issues.push(fault('datePublished', datePublished, 'datePublished'));
  return issues;
}

/** The ways in which documents print a date: 2021年1月21日, 二〇二一年一月二十一日, 2021-01-21. */
function printedDates(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}年${month}月${day}日`,
    `${printSingleDigits(year)}年${formatNumeral(Number(month))}月${formatNumeral(Number(day))}日`,
    date,
    date.replaceAll('-', '/'),
    date.replaceAll('-', '.'),
  ];
}
