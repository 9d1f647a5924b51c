import { describe, expect, it } from 'vitest';
import { headingStyles, opensWithNumber, printNumber, readNumber, withoutNumber } from '../../../scripts/convert/lines/numbering.ts';

describe('readNumber', () => {
  it.each<[string, Parameters<typeof readNumber>[1], [label: string, ordinal: number | null, length: number] | null]>([
    ['一、总体要求', '一、', ['一、', 1, 2]],
    ['二十一、保障', '一、', ['二十一、', 21, 4]],
    ['（五）清淤。', '（一）', ['（五）', 5, 3]],
    ['( 五 ) 清淤。', '（一）', ['（五）', 5, 6]],
    ['（百〇三）清淤。', '（一）', ['（百〇三）', null, 5]],
    ['3.清淤。', '1.', ['3.', 3, 2]],
    ['3． 清淤。', '1.', ['3.', 3, 3]],
    ['3、清淤。', '1.', ['3.', 3, 2]],
    ['3.5万亩水面', '1.', null],
    ['2031.清淤', '1.', null],
    ['（3）清淤', '（1）', ['（3）', 3, 3]],
    ['第三章　保护', '第一章', ['第三章', 3, 4]],
    ['第三章', '第一章', ['第三章', 3, 3]],
    ['第三章规定的', '第一章', null],
    ['第十五条　禁止', '第一条', ['第十五条', 15, 5]],
    ['第十五条之二　禁止', '第一条', ['第十五条之二', 15, 7]],
    ['清淤', '一、', null],
  ])('%s as %s', (text, style, expected) => {
    const number = readNumber(text, style);
    expect(number && [number.label, number.ordinal, number.length]).toEqual(expected);
  });

  it('tells how many articles were inserted before it', () => expect(readNumber('第十五条之二　禁止', '第一条')?.insertion).toBe(2));

  it('reads back what is printed', () => {
    for (const style of ['一、', '（一）', '1.', '（1）', '第一编', '第一章', '第一节', '第一条'] as const)
      for (const n of [1, 9, 10, 11, 20, 99, 101]) expect(readNumber(printNumber(n, style), style)?.ordinal).toBe(n);
  });
});

it.each<[string, boolean]>([
  ['（一）清淤', true],
  ['12. 清淤', true],
  ['第二条　清淤', true],
  ['清淤（一）', false],
  ['十二条河', false],
  ['12条河', false],
])('“%s” opens with a number of some style: %s', (text, expected) => expect(opensWithNumber(text)).toBe(expected));

it.each([
  ['（十二）加强清淤', '加强清淤'],
  ['第二条之一禁止', '禁止'],
  ['3.清淤', '清淤'],
  ['十二条河', '十二条河'],
])('%s without its number is %s', (heading, expected) => expect(withoutNumber(heading)).toBe(expected));

it('takes run-in headings for no level that a number opens', () => {
  const numbering = { form: 'policy', section: '一、', subsection: '（一）', measure: 'run-in', measuresRun: 'parent' } as const;
  expect(headingStyles({ numbering }).map(([level]) => level)).toEqual(['section', 'subsection']);
  expect(headingStyles({ numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } }).map(([level]) => level)).toEqual([
    'part',
    'chapter',
    'division',
    'article',
  ]);
});
