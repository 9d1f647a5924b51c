import { describe, expect, it } from 'vitest';
import type { UnitKind } from '../../src/policy/kinds.ts';
import { headingsAbove } from '../../src/search/index/headings.ts';
import { indexedUnit } from './indexed-unit.ts';

const above = (...units: [anchor: string, kind: UnitKind, document?: string][]) => {
  const all = units.map(([anchor, kind, document], number) => indexedUnit({ number, anchor, kind }, document));
  return headingsAbove(all).map((numbers) => numbers.map((number) => all[number]?.anchor).join(' '));
};

describe('headingsAbove', () => {
  it('are those of a measure, from the outermost', () =>
    expect(above(['s1', 'section'], ['s1-1', 'subsection'], ['m1', 'measure'], ['t1', 'table'])).toEqual(['', 's1', 's1 s1-1', 's1 s1-1']));
  it('end where the next of the same depth begins', () =>
    expect(above(['s1', 'section'], ['s1-1', 'subsection'], ['s1-2', 'subsection'], ['s1-2-1', 'subsection'], ['s2', 'section'], ['m1', 'measure'])).toEqual([
      '',
      's1',
      's1',
      's1 s1-2',
      '',
      's2',
    ]));
  it('are chapters and divisions in a statute', () =>
    expect(above(['c1', 'chapter'], ['c1-1', 'division'], ['a1', 'article'], ['c2', 'chapter'], ['a2', 'article'])).toEqual(['', 'c1', 'c1 c1-1', '', 'c2']));
  it('do not reach the end of a text, nor another document', () => {
    expect(above(['s1', 'section'], ['closing', 'closing'])).toEqual(['', '']);
    expect(above(['s1', 'section', 'one'], ['m1', 'measure', 'other'])).toEqual(['', '']);
  });
});
