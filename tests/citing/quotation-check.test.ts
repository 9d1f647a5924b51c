/** Short links with a quotation: what shows whether words are still the same. */
import { describe, expect, it } from 'vitest';
import { checkOf, readCheck } from '../../src/citing/quotation-check.ts';

const text = '沿岸单位应当取水有度。\n禁止倾倒垃圾，违者罚款。';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const all = { start: 0, end: text.length };

describe('a check', () => {
  it('of all words of a place is a fingerprint of at most seven characters', () => expect(checkOf(text, all, all)).toMatch(/^[0-9a-z]{1,7}$/u));

  it('of some words says which', () => expect(checkOf(text, all, place('禁止倾倒垃圾'))).toMatch(/^[0-9a-z]{1,7}\.11-6$/u));

  it.each(['沿岸单位', '禁止倾倒垃圾', '有度。\n禁止'])('finds %j again', (words) => {
    expect(readCheck(checkOf(text, all, place(words)), text, all)).toEqual({ ...place(words), same: true });
  });

  it('does not care for white space', () =>
    expect(readCheck(checkOf(text, all, all), text.replace('\n', '  '), { start: 0, end: text.length + 1 })).toEqual({
      start: 0,
      end: text.length + 1,
      same: true,
    }));

  it.each<[string, string]>([
    ['a word that was changed', text.replace('禁止', '不得')],
    ['words put in before', `本市${text}`],
    ['a place that has become too short', '沿岸'],
  ])('sees %s', (_, now) => expect(readCheck(checkOf(text, all, place('禁止倾倒垃圾')), now, { start: 0, end: now.length })?.same).toBe(false));

  it('that was cut off is none', () => expect(readCheck('.11-6', text, all)).toBeNull());
});
