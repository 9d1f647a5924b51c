/** Two hundred faults and a hundred true quotations, in reports as they are written: what the checker says of each. */
import { expect, it } from 'vitest';
import { randomNumbers } from './alterations.ts';
import { alarmsIn, isFound } from './reports/measure.ts';
import { seededFaults } from './reports/seeded-faults.ts';
import { statement } from './reports/statements.ts';
import { trueQuotations } from './reports/true-quotations.ts';

it('99 of 100 seeded faults are found', () => {
  const faults = seededFaults(1, 20260701);
  const missed = faults.filter((fault) => !isFound(fault)).map(({ kind, report }) => `${kind}: ${report}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(faults.length / 100);
});

it('true quotations raise no alarm', () => {
  const alarms = trueQuotations(100, 20260702).flatMap(({ report }) => alarmsIn(report).map(({ verdict, text }) => `${verdict} ${text} | ${report}`));
  expect(alarms, alarms.join('\n')).toEqual([]);
});

it('true figures raise no alarm', () => {
  const random = randomNumbers(20260703);
  const reports = Array.from({ length: 40 }, () => statement(random, null).report);
  expect(reports.flatMap((report) => alarmsIn(report).map(({ verdict, text }) => `${verdict} ${text} | ${report}`))).toEqual([]);
});
