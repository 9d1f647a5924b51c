/** What a unit is called where it stands by itself. */
import { describe, expect, it } from 'vitest';
import { nameByItself } from '../../src/wording/units.ts';

const text = '各市、县人民政府应当建立排污许可证核发台账，并按季度公开。';

describe('the name of a unit by itself', () => {
  it.each([
    ['an article says enough', { kind: 'measure', label: '第四十五条', title: null }, '第四十五条'],
    ['a number alone is followed by the first words', { kind: 'measure', label: '4.', title: null }, '4.各市、县人民政府应当建立排污…'],
    ['a number in brackets too', { kind: 'measure', label: '（三）', title: null }, '（三）各市、县人民政府应当建立排污…'],
    ['a title is joined to its number', { kind: 'measure', label: '（三）', title: '健全许可制度' }, '（三）健全许可制度'],
    ['and stands apart from a name', { kind: 'section', label: '第一章', title: '总则' }, '第一章 总则'],
    ['a heading without a number is its words', { kind: 'section', label: null, title: '工作目标' }, '工作目标'],
    ['without both it is its kind', { kind: 'front', label: null, title: null }, '文件头'],
  ] as const)('%s', (_, { kind, label, title }, name) => {
    expect(nameByItself({ kind, label, title, text })).toBe(name);
  });

  it('does not cut a text that hardly goes on', () => {
    expect(nameByItself({ kind: 'measure', label: '1.', title: null, text: '制定实施方案并报送备案。' })).toBe('1.制定实施方案并报送备案。');
  });
});
