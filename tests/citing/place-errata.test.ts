import { describe, expect, it } from 'vitest';
import type { NumberedErratum } from '../../src/library/library.ts';
import { erratumToken, placeErrata } from '../../src/library/place-errata.ts';

const signs = { status: 'corrected', hidden: '负责。乙方', reason: '依上下文' };
const erratum = (number: number): NumberedErratum =>
  ({ number, status: 'corrected', original: '负责。乙方', corrected: '负责任。乙方', reason: '依上下文', unit: { anchor: 'm1' } }) as NumberedErratum;
const mark = (rest = false): string => `<a href="${erratumToken(signs, rest)}"></a>`;
const numbers = (html: string): string[] => [...html.matchAll(/href="#erratum-(\d+)" data-n="(\d+)"/gu)].map((match) => `${match[1]}=${match[2]}`);

describe('marks of errata', () => {
  it('in several parts lead to one note', () => expect(numbers(placeErrata(mark() + mark(true) + mark(true), [erratum(1)]))).toEqual(['1=1', '1=1', '1=1']));
  it('that look alike lead each to a note of its own', () =>
    expect(numbers(placeErrata(mark() + mark(true) + mark() + mark(true), [erratum(1), erratum(2)]))).toEqual(['1=1', '1=1', '2=2', '2=2']));
  it('without an erratum stop the build', () => {
    expect(() => placeErrata(mark() + mark(), [erratum(1)])).toThrow(/not in errata\.json/u);
    expect(() => placeErrata(mark(true), [erratum(1)])).toThrow(/not in errata\.json/u);
  });
});
