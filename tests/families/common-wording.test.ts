import { describe, expect, it } from 'vitest';
import { commonPhrases, tellingWording } from '../../src/families/common-phrases.ts';
import { commonWording } from '../../src/families/common-wording.ts';

const texts = ['全面实行排污许可制度，加强监管。', '推进排污许可制度改革，加强监管。', '健全环境信用评价。'];
const words = (of: readonly string[]): string[][] => commonWording(of).map((ranges, at) => ranges.map(({ start, end }) => of[at]?.slice(start, end) ?? ''));

it('marks what more than half of the texts hold, six characters at least, not across punctuation', () => {
  expect(words(texts)).toEqual([['排污许可制度'], ['排污许可制度'], []]);
});

it('counts a text once, however often it says it', () => {
  expect(words(['实行排污许可制度。实行排污许可制度。', '另一件事情另一件事情。'])).toEqual([[], []]);
});

describe('commonPhrases', () => {
  const phrases = (of: readonly string[], weight = 0.9) =>
    commonPhrases(
      of,
      tellingWording(of, () => weight),
    );

  it('lists them with how many hold them, no part of a listed one beside it', () => {
    expect(phrases([...texts, '落实排污许可制度，加强监管。'])).toEqual([{ words: '排污许可制度', holders: 3 }]);
    expect(phrases(['完全不同的文字。', '没有什么共有之处。'])).toEqual([]);
  });

  it('leaves out what is said everywhere', () => expect(phrases(texts, 0.1)).toEqual([]));
});
