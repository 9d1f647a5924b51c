import { describe, expect, it } from 'vitest';
import { partsOfWording, trimLines } from '../../src/library/erratum-wording.ts';

/** What differs in brackets. */
const shown = (wording: string, other: string) =>
  partsOfWording(wording, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

describe('the wordings of an erratum', () => {
  it.each([
    ['环境问题，省委', '环境问题、省委', '环境问题[，]省委'],
    ['水源地整治、', '水源地、', '水源地[整治]、'],
    ['水源地、', '水源地整治、', '水源地、'],
    ['整治', '', '整治'],
    ['甲', '乙', '甲'],
  ])('%s against %s shows what is its own', (wording, other, expected) => expect(shown(wording, other)).toBe(expected));

  it('keep their lines, without white space at the ends', () => expect(trimLines(' 甲 \n 乙　')).toBe('甲\n乙'));
});
