import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral, parseRoman, parseSign, printSign } from '../../src/policy/numerals.ts';

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
    ['廿三', 23],
    ['卅', 30],
    ['一百○五', 105],
    ['贰拾叁', 23],
    ['壹拾', 10],
    ['一十', null],
    ['廿十', null],
    ['第三', null],
  ])('%s → %s', (text, expected) => expect(parseNumeral(text)).toBe(expected));

  it('reads back every number that it prints, from 1 to 1,300', () => {
    for (let n = 1; n <= 1300; n++) expect(parseNumeral(formatNumeral(n))).toBe(n);
  });
});

describe('a single sign', () => {
  it.each<[string, number | null]>([
    ['③', 3],
    ['㉒', 22],
    ['❸', 3],
    ['㈢', 3],
    ['㊂', 3],
    ['⒊', 3],
    ['丙', 3],
    ['C', 3],
    ['ｃ', 3],
    ['Ⅲ', 3],
    ['三', null],
    ['丙丁', null],
    ['', null],
  ])('%s stands for %s', (sign, value) => expect(parseSign(sign)).toBe(value));

  it.each<[string, number | null]>([
    ['Ⅳ', 4],
    ['ix', 9],
    ['XX', 20],
    ['IIII', null],
    ['', null],
  ])('%s is the Roman %s', (text, value) => expect(parseRoman(text)).toBe(value));

  it('is printed from the first of its run, as far as that goes', () =>
    expect([printSign(3, '①'), printSign(3, '甲'), printSign(11, '甲'), printSign(13, 'Ⅰ'), printSign(3, '一')]).toEqual(['③', '丙', null, 'XIII', null]));
});
