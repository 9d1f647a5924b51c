/** There is an end to checking, and the answer says where. In proportion to the length of a report: tests/long/verify-linear.test.ts. */
import { expect, it } from 'vitest';
import { checkedPart, mostCharacters } from '../../src/verify/report/bounds.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { verifyReport } from '../../src/verify/verify.ts';
import { corpus, sentence } from './corpus.ts';

const text = sentence('hunan-2021-governance#m5.1');

it('a report is checked up to a bound, which parts no character, and the answer says where', () => {
  const longer = `${' '.repeat(mostCharacters - 1)}𬭊${' '.repeat(10)}`;
  expect(checkedPart(longer).length).toBe(mostCharacters - 1);
  expect(checkedPart(text)).toBe(text);
  expect(verifyReport(text, corpus)).toMatchObject({ checkedUntil: text.length, unlisted: 0 });
  expect(verdictsOf(text, corpus)).not.toHaveProperty('checkedUntil');
  expect(verdictsOf(longer, corpus)).toMatchObject({ quotations: [], checkedUntil: mostCharacters - 1 });
});
