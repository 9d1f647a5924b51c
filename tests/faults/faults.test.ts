/** Every fault can be brought about, and is gone when its remedy was followed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultPage } from '../../scripts/faults/fault-page.ts';
import { ruleNames } from '../../scripts/faults/issues.ts';
import { brokenRules, faultCases } from './cases.ts';

it('has a case for every rule', () => {
  const shown = new Set(faultCases.map(({ rule }) => rule));
  expect(ruleNames.filter((rule) => !shown.has(rule))).toEqual([]);
});

describe.each(faultCases)('$rule', ({ rule, done, broken, mended }) => {
  it('is seen', () => expect(brokenRules(broken)).toContain(rule));
  it(`is gone, and nothing else is wrong, when ${done}`, () => expect(brokenRules(mended)).toEqual([]));
});

it('scripts/faults/README.md is the table in print (`npm run faults` writes it)', () => {
  expect(readFileSync('scripts/faults/README.md', 'utf8')).toBe(faultPage());
});

it('the page names what is told of a fault, whatever its type', () => expect(faultPage()).not.toMatch(/NaN|undefined|\[object/u));
