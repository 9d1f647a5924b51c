import { describe, expect, it } from 'vitest';
import { readParts } from '../../scripts/convert/parts/read-parts.ts';
import { namesOfParts } from '../../src/citing/part-names.ts';
import { partId } from '../../src/policy/ids.ts';
import type { UnitKind } from '../../src/policy/kinds.ts';

function named(kind: UnitKind, text: string): string[] {
  const parts = readParts({ kind, text }).map(({ steps, ...part }) => ({ ...part, id: partId('some-text#a1', steps) }));
  return [...namesOfParts(kind, parts).values()];
}

describe('the name of a part', () => {
  it('of an article has no brackets', () => {
    expect(named('article', '应当公开。\n下列单位：\n（一）甲；\n（二）乙：\n1.丙；\n2.丁：\n（1）戊；\n（2）己。')).toEqual([
      '第一款',
      '第二款',
      '第二款第一项',
      '第二款第二项',
      '第二款第二项第一目',
      '第二款第二项第二目',
      '第二款第二项第二目（1）',
      '第二款第二项第二目（2）',
    ]);
  });

  it('leaves out the one paragraph of an article', () => {
    expect(named('article', '一并处罚：\n（一）甲；\n（二）乙。')).toEqual(['第一款', '第一项', '第二项']);
  });

  it('of another unit is as printed', () => {
    expect(named('measure', '包括：（一）甲：1.丙；2.丁；（二）乙。')).toEqual(['第一项', '第一项第1目', '第一项第2目', '第二项']);
    expect(named('measure', '做到：①清；②查。')).toEqual(['第①项', '第②项']);
  });

  it('of letters and dashes is what is printed, or else their place', () => {
    expect(named('article', '考核：\nA.培训；\nB.考试。')).toEqual(['第一款', '第A项', '第B项']);
    expect(named('article', '考核：\n——培训；\n——考试。')).toEqual(['第一款', '第一项', '第二项']);
    expect(named('measure', '考核：\n——培训；\n——考试。')).toEqual(['第一项', '第二项']);
  });

  it('of a table counts body rows and columns', () => {
    const rows = [
      [{ text: '甲' }, { text: '乙' }],
      [{ text: '水' }, { text: '90' }],
    ];
    const parts = readParts({ kind: 'table', text: '甲\t乙\n水\t90', rows }).map(({ steps, ...part }) => ({ ...part, id: partId('some-text#t1', steps) }));
    expect([...namesOfParts('table', parts).values()]).toEqual(['第1行', '第1行第1列', '第1行第2列']);
  });
});
