import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf, wordUseOf } from '../../scripts/traditional/word-borders.ts';

const use = wordUseOf(
  new Map([
    ['许可', 900],
    ['制', 5000],
    ['为', 90_000],
    ['制为', 3],
    ['核心', 800],
    ['并', 900],
    ['网', 10],
    ['并网', 20],
    ['联网', 300],
  ]),
);

describe('wordsOf', () => {
  it.each([
    ['许可制为核心', '许可 制 为 核心'],
    ['并网', '并网'],
    ['并联网', '并 联网'],
    ['许可𬭊制', '许可 𬭊 制'],
    ['', ''],
  ])('parts %s as %s', (text, words) => {
    expect(wordsOf(text, use).join(' ')).toBe(words);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'许可制为核心并网联𬭊') }), (text) => {
        expect(wordsOf(text, use).join('')).toBe(text);
      }),
    );
  });
});
