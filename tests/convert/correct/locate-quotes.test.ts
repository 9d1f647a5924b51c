import { describe, expect, it } from 'vitest';
import { findQuote, squeezeSeed } from '../../../scripts/convert/correct/locate-quotes.ts';

const seed = '河湖清洁，\n 重在 日常。河湖清洁，人人有责。';
const found = (prefix: string, original: string, suffix: string): string[] =>
  findQuote(squeezeSeed(seed), { prefix, original, suffix }).map(({ start, end }) => `${start}–${end} ${seed.slice(start, end)}`);

describe('findQuote', () => {
  it.each<[string, [string, string, string], string[]]>([
    ['a wording that stands once', ['', '人人', ''], ['18–20 人人']],
    ['a wording that stands twice', ['', '清洁', ''], ['2–4 清洁', '15–17 清洁']],
    ['one of two by what follows', ['', '清洁', '，人'], ['15–17 清洁']],
    ['one of two by what stands before', ['。河湖', '清洁', ''], ['15–17 清洁']],
    ['across a line break and a space', ['', '，重在日常', ''], ['4–12 ，\n 重在 日常']],
    ['white space of the quotation counts for nothing', ['', '重 在\n日常', ''], ['7–12 重在 日常']],
    ['nothing, before what follows', ['', '', '重在'], ['7–7 ']],
    ['nothing, after what stands before', ['日常。', '', ''], ['13–13 ']],
    ['what is not there', ['', '湖清河', ''], []],
    ['no wording at all', ['', '', ''], []],
  ])('%s', (_, [prefix, original, suffix], expected) => expect(found(prefix, original, suffix)).toEqual(expected));
});
