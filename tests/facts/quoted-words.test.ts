import { describe, expect, it } from 'vitest';
import { quotedWords } from '../../src/facts/quoted-words.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import { unit } from './made-unit.ts';

const pieces = ['加强监管。', '2025年底前完成改造。', '（省公安厅牵头）'];
const text = pieces.join('');
const sentences = pieces.map((piece, at): Sentence => {
  const start = pieces.slice(0, at).join('').length;
  return { id: `a#m1.${at + 1}`, clause: 'a#m1', index: at + 1, start, end: start + piece.length, text: piece } as Sentence;
});
const quoted = (words: string) => {
  const start = text.indexOf(words);
  return quotedWords({ clause: 'a#m1', start, end: start + words.length }, unit('a#m1', { text }), sentences);
};

describe('the words that prove a fact', () => {
  it('are shown in their sentence', () => expect(quoted('完成改造')).toEqual({ before: '2025年底前', words: '完成改造', after: '。', anchor: 'm1.2' }));

  it('in brackets of their own are shown behind the sentence to which they are added, and lead to their own place', () =>
    expect(quoted('（省公安厅牵头）')).toEqual({ before: '2025年底前完成改造。', words: '（省公安厅牵头）', after: '', anchor: 'm1.3' }));

  it('that reach over sentences are shown from the first to the last', () =>
    expect(quoted('监管。2025年')).toEqual({ before: '加强', words: '监管。2025年', after: '底前完成改造。', anchor: 'm1.1' }));
});
