import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/policy/numerals.ts';

describe('parseNumeral', () => {
  it.each<[string, number | null]>([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['15', 15],
    ['１５', 15],
    ['百〇五', null],
    ['二三', null],
    ['十十', null],
    ['', null],
    ['廿三', null],
    ['第三', null],
  ])('%s → %s', (text, expected) => expect(parseNumeral(text)).toBe(expected));

  it('reads back every number that it prints, from 1 to 1,300', () => {
    for (let n = 1; n <= 1300; n++) expect(parseNumeral(formatNumeral(n))).toBe(n);
  });
});
