import { expect, it } from 'vitest';
import { commonPhrases } from '../../src/families/common-phrases.ts';
import { commonWording } from '../../src/families/common-wording.ts';

const texts = ['全面实行排污许可制度，加强监管。', '推进排污许可制度改革，加强监管。', '健全环境信用评价。'];
const words = (of: readonly string[]): string[][] => commonWording(of).map((ranges, at) => ranges.map(({ start, end }) => of[at]?.slice(start, end) ?? ''));

it('marks what more than half of the texts hold, six characters at least, not across punctuation', () => {
  expect(words(texts)).toEqual([['排污许可制度'], ['排污许可制度'], []]);
});

it('counts a text once, however often it says it', () => {
  expect(words(['实行排污许可制度。实行排污许可制度。', '另一件事情另一件事情。'])).toEqual([[], []]);
});

it('lists phrases with how many hold them, no part of a listed one beside it', () => {
  expect(commonPhrases([...texts, '落实排污许可制度，加强监管。'])).toEqual([{ words: '排污许可制度', holders: 3 }]);
  expect(commonPhrases(['完全不同的文字。', '没有什么共有之处。'])).toEqual([]);
});
