import { describe, expect, it } from 'vitest';
import { assignSpans, joinSpans } from '../../../scripts/convert/lines/assign-spans.ts';
import type { Span } from '../../../src/policy/model/values.ts';

const seed = ' 题目\n第一条 页1 继续\n第二条 ';
const words = (spans: readonly Span[]): string[] => spans.map(({ start, end }) => seed.slice(start, end));
const starting = (...heads: string[]) => heads.map((head) => ({ start: seed.indexOf(head) }));
const drop = (passage: string): Span => ({ start: seed.indexOf(passage), end: seed.indexOf(passage) + passage.length });

describe('assignSpans', () => {
  it.each<[string, { start: number }[], Span[], string[][]]>([
    ['a block reaches to where the next begins', starting('题目', '第一条', '第二条'), [], [['题目'], ['第一条 页1 继续'], ['第二条']]],
    ['the first reaches back to the beginning', starting('第一条', '第二条'), [], [['题目\n第一条 页1 继续'], ['第二条']]],
    ['what is dropped parts a block', starting('题目', '第一条', '第二条'), [drop('页1')], [['题目'], ['第一条', '继续'], ['第二条']]],
    ['what is dropped may be a whole block', starting('题目', '第一条', '第二条'), [drop('题目')], [[], ['第一条 页1 继续'], ['第二条']]],
    ['what is dropped may reach over blocks', starting('题目', '第一条', '第二条'), [drop('继续\n第二')], [['题目'], ['第一条 页1'], ['条']]],
    ['there may be no blocks', [], [], []],
  ])('%s', (_, blocks, drops, expected) => expect(assignSpans(blocks, seed, drops).map(words)).toEqual(expected));
});

describe('joinSpans', () => {
  it('joins neighbours that only white space parts, in the order of the seed', () =>
    expect(words(joinSpans([drop('继续'), drop('题目'), drop('第一条')], seed))).toEqual(['题目\n第一条', '继续']));
});
