import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/citing/approximate.ts';
import { textFragment, uncertainWords } from '../../src/citing/text-fragment.ts';
import { decoded } from '../../src/policy/from-outside/decode.ts';
import { committed } from '../committed.ts';

const text = committed.sentences.map((sentence) => sentence.text).join('\n');
const placeOf = (words: string, of = text): Place => ({ start: of.indexOf(words), end: of.indexOf(words) + words.length });

/** text=[before-,]start[,end][,-after], taken apart. */
function termsOf(fragment: string): { before: string; start: string; end: string; after: string } {
  const terms = fragment.replace(/^text=/u, '').split(',');
  const before = terms[0]?.endsWith('-') ? (terms.shift() as string).slice(0, -1) : '';
  const after = terms.at(-1)?.startsWith('-') ? (terms.pop() as string).slice(1) : '';
  const [start = '', end = ''] = terms;
  expect(terms.length).toBeLessThanOrEqual(2);
  return { before: decoded(before), start: decoded(start), end: decoded(end), after: decoded(after) };
}

/** Bounds of words as a browser has them, in a text node: here every sentence is one. */
function isWordBound(at: number): boolean {
  const [start, next] = [text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at)];
  const node = text.slice(start, next < 0 ? undefined : next);
  return at === start + node.length || [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(node)].some(({ index }) => start + index === at);
}

describe('a text fragment', () => {
  const passage = '持续改善生态环境质量，推动绿色发展。完善统计监测、考核评价制度，共12.5万户。\n推动绿色发展。';

  it.each([
    ['持续改善生态环境质量', ['', '持续改善生态环境质量', '', '，推动绿色发展']],
    // Cut in mid-word: what stands round it up to the next punctuation.
    ['善生态环', ['持续改', '善生态环', '', '境质量']],
    // Stands twice: the first of the two has its neighbour with it.
    ['推动绿色发展', ['质量，', '推动绿色发展', '', '。完善统计监测']],
    ['完善统计监测、考核评价制度，共12.5万户。', ['推动绿色发展。', '完善统计监测', '共12.5万户。', '']],
    ['2.5万', ['共1', '2.5万', '', '户']],
  ])('for %s has the terms %j', (words, [before, start, end, after]) => {
    expect(termsOf(textFragment(passage, placeOf(words, passage)) ?? '')).toEqual({ before, start, end, after });
  });

  it('leads to the second of two places by what stands before it, and to none where nothing tells them apart', () => {
    const twice = '甲地推动绿色发展。乙地推动绿色发展。';
    const second = twice.lastIndexOf('推动');
    expect(termsOf(textFragment(twice, { start: second, end: second + 6 }) ?? '').before).toContain('乙地');
    expect(textFragment(`（省厅牵头）\n${uncertainWords}\n（省厅牵头）`, { start: 9, end: 15 })).toBeNull();
  });

  it.each<[name: string, text: string, words: string, nth: number, terms: string[]]>([
    [
      'the second of two paragraphs alike, by the one before',
      '完善管网。\n（省厅牵头）\n建设泵站。\n（省厅牵头）',
      '（省厅牵头）',
      2,
      ['建设泵站。', '（省厅牵头）', '', ''],
    ],
    [
      'the first of two, that headings have too, by the one behind',
      `${uncertainWords}\n（省厅牵头）\n建设泵站。`,
      '（省厅牵头）',
      1,
      ['', '（省厅牵头）', '', '建设泵站'],
    ],
    ['a cell, by its neighbours', '河长制\n100\n100\n林长制\n100\n98\n湖长制', '100', 3, ['林长制', '100', '', '98']],
    ['a cell between two alike, by both', '甲\n100\n100\n乙\n100\n98\n丙', '100', 2, ['100', '100', '', '乙']],
    ['the end of a paragraph, by the next', '分类治理。\n统筹治理。', '治理。', 2, ['统筹', '治理。', '', '']],
    ['words over two paragraphs', '乙。\n甲。\n乙。\n丙。', '乙。\n丙。', 1, ['甲。', '乙。', '丙。', '']],
    [
      'a paragraph alike behind other words of the page, by the one behind',
      `治污。\n治污。\n${uncertainWords}\n治污。\n护林。`,
      '治污。',
      3,
      ['', '治污。', '', '护林'],
    ],
    ['no number alone where the block before has no words', '——\n100\n—\n100', '100', 2, []],
  ])('leads to %s', (_, passage, words, nth, terms) => {
    const start = Array.from({ length: nth }).reduce<number>((at) => passage.indexOf(words, at + 1), -1);
    const fragment = textFragment(passage, { start, end: start + words.length }, '省厅牵头（省厅牵头）');
    expect(fragment === null ? [] : Object.values(termsOf(fragment))).toEqual(terms);
  });

  it('takes words of one block for the same in two, as browsers do', () => {
    const passage = '甲乙丙。\n甲\n乙丙。';
    expect(textFragment(passage, { start: 7, end: 10 }, '')).toBeNull();
  });

  it('is none that the headings of the page would answer', () => {
    const words = '健全全民行动体系，强化监督';
    const place = placeOf('全民行动体系', words);
    expect(termsOf(textFragment(words, place) ?? '').before).toBe('健全');
    expect(termsOf(textFragment(words, place, '目录健全全民行动体系') ?? '').after).toContain('，');
    expect(textFragment('推动绿色发展', undefined, '推动绿色发展')).toBeNull();
  });

  it.each([
    ['a-b,c&d', 'text=a%2Db%2Cc%26d'],
    ['“三线一单”', `text=${encodeURIComponent('“三线一单”')}`],
    ['𬭊', 'text=%F0%AC%AD%8A'],
    ['\ud86c', 'text=%EF%BF%BD'],
  ])('encodes %s', (words, fragment) => expect(textFragment(words)).toBe(fragment));

  it('never cuts a character in two', () => {
    const rare = '含𬭊物质的废物，以及含𬭊的废水';
    expect(decoded(textFragment(rare, { start: 2, end: 4 }) ?? '')).toContain('𬭊物');
  });

  it('is none for white space alone', () => expect([textFragment(''), textFragment(' \n ')]).toEqual([null, null]));

  it('names what was selected, with both outer ends at ends of words, wherever a selection begins and ends', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const words = text.slice(start, start + length);
        const fragment = textFragment(text, { start, end: start + words.length });
        if (fragment === null) return;
        found++;
        const { before, start: head, end, after } = termsOf(fragment);
        const trimmed = words.trim();
        const from = start + words.length - words.trimStart().length;
        expect(end ? trimmed.startsWith(head) && trimmed.endsWith(end) : trimmed === head).toBe(true);
        // What stands beside the words may be a block of its own.
        const until = before ? text.slice(0, from).trimEnd().length : from;
        const on = after ? text.length - text.slice(from + trimmed.length).trimStart().length : from + trimmed.length;
        expect(text.slice(until - before.length, until)).toBe(before);
        expect(text.slice(on, on + after.length)).toBe(after);
        expect(isWordBound(until - before.length) && isWordBound(on + after.length)).toBe(true);
        if (!end) return;
        expect(isWordBound(from + head.length) && isWordBound(from + trimmed.length - end.length)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(350);
  });
});
