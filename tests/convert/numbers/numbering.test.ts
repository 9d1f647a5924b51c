import { describe, expect, it } from 'vitest';
import { opensWithNumber, printNumber, readNumber, readUnlikely, withoutNumber } from '../../../scripts/convert/numbers/numbering.ts';
import { numberStyles } from '../../../src/policy/model/numbering.ts';

type Style = Parameters<typeof readNumber>[1];

describe('readNumber', () => {
  it.each<[string, Style, [label: string, ordinal: number | null, length: number] | null]>([
    ['一、总体要求', '一、', ['一、', 1, 2]],
    ['二十一、保障', '一、', ['二十一、', 21, 4]],
    ['一．总体要求', '一、', ['一．', 1, 2]],
    ['（五）清淤。', '（一）', ['（五）', 5, 3]],
    ['( 五 ) 清淤。', '（一）', ['(五)', 5, 6]],
    ['（百〇三）清淤。', '（一）', ['（百〇三）', null, 5]],
    ['（二十一）清淤。', '（一）', ['（二十一）', 21, 5]],
    ['3.清淤。', '1.', ['3.', 3, 2]],
    ['3． 清淤。', '1.', ['3．', 3, 3]],
    ['３．清淤。', '1.', ['３．', 3, 2]],
    ['01.清淤。', '1.', ['01.', 1, 3]],
    ['⒊清淤。', '1.', ['⒊', 3, 1]],
    ['3、清淤。', '1.', ['3、', 3, 2]],
    ['3.清淤。', '1、', ['3.', 3, 2]],
    ['3.5万亩水面', '1.', null],
    ['1.5米以上', '1.', null],
    ['2031.清淤', '1.', null],
    ['2031年清淤', '1.', null],
    ['12369热线', '1.', null],
    ['（3）清淤', '（1）', ['（3）', 3, 3]],
    ['（３）清淤', '（1）', ['（３）', 3, 3]],
    ['⑶清淤', '（1）', ['⑶', 3, 1]],
    ['3）清淤', '1）', ['3）', 3, 2]],
    ['③清淤', '①', ['③', 3, 1]],
    ['第三章　保护', '第一章', ['第三章', 3, 4]],
    ['第 三 章 保护', '第一章', ['第三章', 3, 6]],
    ['第三章', '第一章', ['第三章', 3, 3]],
    ['第三章的规定', '第一章', null],
    ['第十五条　禁止', '第一条', ['第十五条', 15, 5]],
    ['第15条 禁止', '第一条', ['第15条', 15, 5]],
    ['第 15 條', '第一条', ['第15條', 15, 6]],
    ['第15-2條', '第一条', ['第15-2條', 15, 6]],
    ['第十五条之二　禁止', '第一条', ['第十五条之二', 15, 7]],
    ['第十五条第二款规定的', '第一条', null],
    ['第十五条规定', '第一条', null],
    ['第十五条、第十六条', '第一条', null],
    ['1.1 清淤', '1.1', ['1.1', 1, 4]],
    ['3.2.1清淤', '1.1.1', ['3.2.1', 1, 5]],
    ['3.2.1清淤', '1.1', null],
    ['清淤', '一、', null],
    ['廿一、保障', '一、', ['廿一、', 21, 3]],
    ['贰、保障', '一、', ['贰、', 2, 2]],
    ['㈢清淤', '（一）', ['㈢', 3, 1]],
    ['【三】清淤', '（一）', ['【三】', 3, 3]],
    ['❸清淤', '①', ['❸', 3, 1]],
    ['③、清淤', '①', ['③、', 3, 2]],
    ['（3）清淤', '⑴', ['（3）', 3, 3]],
    ['第3之1条 禁止', '第一条', ['第3之1条', 3, 6]],
    ['第三之一条　禁止', '第一条', ['第三之一条', 3, 6]],
    ['第一百○五条　禁止', '第一条', ['第一百○五条', 105, 7]],
    ['第三部分　清淤', '第一部分', ['第三部分', 3, 5]],
    ['第三部分河段', '第一部分', ['第三部分', 3, 4]],
    ['第三篇　清淤', '第一编', ['第三篇', 3, 4]],
    ['三）清淤', '（一）', ['三）', 3, 2]],
    ['（二）（三）项规定', '（一）', null],
    ['（丙）清淤', '（甲）', ['（丙）', 3, 3]],
    ['(c) 清淤', '（a）', ['(c)', 3, 4]],
    ['（iv）清淤', '（Ⅰ）', null],
    ['（ⅳ）清淤', '（Ⅰ）', ['（ⅳ）', 4, 3]],
    ['第一章 第一节', '第一章', ['第一章', 1, 4]],
    ['丙、清淤', '甲、', ['丙、', 3, 2]],
    ['C．清淤', 'A.', ['C．', 3, 2]],
    ['c）清淤', 'a）', ['c）', 3, 2]],
    ['Ⅲ、清淤', 'Ⅰ.', ['Ⅲ、', 3, 2]],
    ['IV. 清淤', 'Ⅰ.', ['IV.', 4, 4]],
    ['\u2f00、保障', '一、', ['\u2f00、', 1, 2]],
    [`\u2f00、${'保障。'.repeat(50)}`, '一、', ['\u2f00、', 1, 2]],
    ['一\u00a0、\t保障', '一、', ['一、', 1, 4]],
    ['1.2025年清淤', '1.', ['1.', 1, 2]],
    ['1.20吨', '1.', null],
    ['3.12369热线受理', '1.', ['3.', 3, 2]],
    ['3.12369', '1.', null],
    ['第三十一条 第一款的规定', '第一条', null],
    ['第五条行为的，处罚款', '第一条', null],
    ['第三条、第四条规定', '第一条', null],
    ['第二条至第五条', '第一条', null],
    ['（二）、（三）项规定的', '（一）', null],
    ['（二）项规定的', '（一）', null],
    ['（二）项目管理', '（一）', ['（二）', 2, 3]],
    ['（二）、清淤', '（一）', ['（二）、', 2, 4]],
    ['（2）和（3）', '（1）', null],
    ['三、第五条修改为', '一、', ['三、', 3, 2]],
  ])('%s as %s', (text, style, expected) => {
    const number = readNumber(text, style);
    expect(number && [number.label, number.ordinal, number.length]).toEqual(expected);
  });

  it.each<[string, Style, boolean]>([
    ['第十五条　禁止', '第一条', true],
    ['第十五条禁止', '第一条', false],
    ['1.1 清淤', '1.1', false],
    ['一、清淤', '一、', true],
    ['三、四级响应', '一、', false],
    ['三、五级响应', '一、', true],
    ['十、十一月', '一、', false],
    ['二.五倍', '一、', false],
    ['1、2号机组', '1、', false],
    ['1、2025年清淤', '1、', true],
    ['甲、乙类', '甲、', false],
  ])('%s is certain: %s, %s', (text, style, certain) => expect(readNumber(text, style)?.certain).toBe(certain));

  it('takes 3、 for 3. only where the text does not number with both', () => {
    expect(readNumber('3、清淤', '1.', ['1.', '（1）'])?.style).toBe('1.');
    expect(readNumber('3、清淤', '1.', ['1.', '1、'])).toBeNull();
  });

  it.each([
    ['第十五条之二　禁止', 2],
    ['第15-2條', 2],
  ])('tells how many articles were inserted before %s', (text, insertion) => expect(readNumber(text, '第一条')?.insertion).toBe(insertion));

  it('reads back what is printed', () => {
    for (const style of numberStyles)
      for (const n of style.includes('甲') ? [1, 9, 10] : [1, 9, 10, 11, 20]) {
        const text = `${printNumber(n, style, 0, style.replace(/\.1$/u, ''))}${style === '1' ? ' 清淤' : ''}`;
        expect(readNumber(text, style)?.ordinal, text).toBe(n);
      }
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
  ['第2-1條禁止', '禁止'],
  ['3.2.1清淤', '清淤'],
  ['③清淤', '清淤'],
  ['1.5米', '米'],
  ['3.清淤', '清淤'],
  ['十二条河', '十二条河'],
])('%s without its number is %s', (heading, expected) => expect(withoutNumber(heading)).toBe(expected));

describe('words behind 第十二条', () => {
  it.each([
    ['第一款规定的情形', true],
    ['第二项规定的河段', true],
    ['的规定适用于本市', true],
    ['之规定', true],
    ['规定的处罚', true],
    ['规定，各区应当巡查', true],
    ['中规定的河段', true],
    ['所列情形', true],
    ['所称河段', true],
    ['、第十三条所列河段', true],
    ['和第十三条规定的情形', true],
    ['或者第十三条规定的情形', true],
    ['或者本条例的规定', true],
    ['以及第十三条', true],
    ['至第十五条', true],
    ['前款规定的河段', true],
    ['前两款所列河段', true],
    ['各项所列河段', true],
    ['（一）项规定的河段', true],
    ['（一）、（二）项', true],
    ['情形之一的，处罚', true],
    ['规定河段名录的编制办法', false],
    ['第三方机构应当具备条件', false],
    ['第一责任人为河长', false],
    ['第三条规定的部门负责解释', false],
    ['项目单位应当护岸', false],
    ['款项拨付应当及时', false],
    ['所有河段由市级管理', false],
    ['或有负债单独列报', false],
    ['至少每月巡查一次', false],
    ['和谐河湖建设', false],
    ['前期工作由区级承担', false],
    ['各区应当巡查', false],
    ['（河长）河长巡查', false],
    ['中小河流由区级管理', false],
  ])('%s: a citation %s', (words, cited) => {
    const text = `第十二条${words}`;
    const isRead = readNumber(text, '第一条') !== null || readUnlikely(text, '第一条', ['第一条']) !== null;
    expect(isRead).toBe(!cited);
  });
});
