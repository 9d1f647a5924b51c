/** A label of an attachment, in whatever form it is printed, is never text of the measure before it. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const body = '关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n（二）落实责任。严格落实责任。\n';
const below = '一、河流\n（一）东河。汛前完成治理。\n';
const converted = (label: string, properties: Record<string, unknown> = {}, lines = below) => {
  const { issues, units } = convert(smallSeedFiles(`${body}\n${label}\n${lines}`, properties));
  return { faults: issues.map(({ rule, line }) => `${rule}:${line}`), units };
};

describe('an attachment that nobody declared', () => {
  it.each([
    ...[
      '附件（1）：河湖名录',
      '附件(1) 河湖名录',
      '附件（一）：河湖名录',
      '附件 ①：河湖名录',
      '附件①河湖名录',
      '附件壹：河湖名录',
      '附件Ⅱ：河湖名录',
      '【附件1】河湖名录',
    ],
    ...[
      '【附件1】',
      '附件No.1：河湖名录',
      '附件#1：河湖名录',
      '附件⑴：河湖名录',
      '附件(A)：河湖名录',
      '「附件1」河湖名录',
      '附錄1：河湖名录',
      '【附件１】 河湖名录',
      '附 件 1：河湖名录',
      '附　件　1',
      '附　件',
      '附 1：河湖名录',
      '附1：河湖名录',
      '附:',
      '附：',
      '附（1）：河湖名录',
      '附①：河湖名录',
    ],
  ])('is a fault with its line: %s', (label) => expect(converted(label).faults).toEqual(['undeclared-attachment:6']));
});

describe('an attachment that is declared as it is printed', () => {
  it.each([
    ['附件（1）', '：', '1'],
    ['附件 ①', '：', '1'],
    ['附件①', '', '1'],
    ['附件壹', '：', '1'],
    ['附件（三）', '：', '3'],
    ['附 件 2', '：', '2'],
    ['附件之一', '：', '1'],
    ['附件一之2', '：', '1-2'],
    ['附件1之二', ' ', '1-2'],
    ['附件之2', '：', '2'],
    ['附件 2 之 1', '：', '2-1'],
    ['附 1', '：', '1'],
    ['【附件1】', '', '1'],
  ])('%s%s河湖名录', (label, mark, number) => {
    const { faults, units } = converted(`${label}${mark}河湖名录`, { attachments: [{ label, title: '河湖名录', state: 'received' }] });
    const attachment = units.find(({ kind }) => kind === 'attachment');
    expect([faults, attachment?.anchor, attachment?.label, attachment?.title]).toEqual([[], `x${number}`, label.replaceAll(' ', ''), '河湖名录']);
  });
});

describe('no label', () => {
  it.each(['附件（见下页）由市水利局印发。', '附近河段汛前完成治理。', '附件一览表另行印发。', '附 1 份说明材料。'])('opens %s', (line) =>
    expect(converted(line, {}, '').faults).toEqual([]),
  );
});

it.each(['附　件：1. 河湖名录\n2. 断面名录', '附 件：\n1. 河湖名录\n2. 断面名录'])('a list below the text is one however its word is spaced: %j', (list) => {
  const { faults, units } = converted(list, {}, '');
  expect([faults, units.find(({ anchor }) => anchor === 'm2')?.text]).toEqual([[], '严格落实责任。']);
});
