/** Two thousand seeded faults and a thousand true quotations in reports (tests/verify/seeded-reports.test.ts asks of a tenth). */
import { expect, it } from 'vitest';
import { alarmsIn, isFound } from '../verify/reports/measure.ts';
import { seededFaults } from '../verify/reports/seeded-faults.ts';
import { trueQuotations } from '../verify/reports/true-quotations.ts';

it('99 of 100 seeded faults are found', () => {
  const faults = seededFaults(10, 31);
  const missed = faults.filter((fault) => !isFound(fault)).map(({ kind, report }) => `${kind}: ${report}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(faults.length / 100);
});

it('of a thousand true quotations one at most raises an alarm', () => {
  const alarms = trueQuotations(1000, 32).flatMap(({ report }) => alarmsIn(report).map(({ verdict, text }) => `${verdict} ${text} | ${report}`));
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1);
});
