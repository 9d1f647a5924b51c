/** An attachment behind the text is one, however its label is printed. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const text = '关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n（二）落实责任。严格落实责任。\n';
const signed = `${text}云溪市水利局\n2031年3月1日\n`;
const below = '一、范围\n全市重点单位。\n';
const lastMeasure = '严格落实责任。';

const forms: [printed: string, label: string, anchor: string][] = [
  ['附件：', '附件', 'x1'],
  ['附件1：', '附件1', 'x1'],
  ['附件１', '附件１', 'x1'],
  ['附件 2', '附件2', 'x2'],
  ['附件2.', '附件2', 'x2'],
  ['附件二：', '附件二', 'x2'],
  ['【附件2】', '附件2', 'x2'],
  ['附表1', '附表1', 'x1'],
  ['附录A', '附录A', 'x1'],
];

describe.each(forms)('%s', (printed, label, anchor) => {
  it.each([
    ['on a line of its own, behind the signature', signed, '\n'],
    ['on a line of its own, right behind the text', text, '\n'],
    ['before its title, behind the signature', signed, ''],
    ['before its title, right behind the text', text, ''],
  ])('%s', (_, before, gap) => {
    const files = smallSeedFiles(`${before}${printed}${gap}重点名单\n${below}`, { attachments: [{ label, title: '重点名单', state: 'received' }] });
    const { units, issues } = convert(files);
    expect(issues).toEqual([]);
    expect(units.find((unit) => unit.kind === 'attachment')).toMatchObject({ anchor, label, title: '重点名单' });
    expect(units.find((unit) => unit.anchor === 'm2')?.text).toBe(lastMeasure);
    expect(units.find((unit) => unit.anchor === `${anchor}-s1`)?.title).toBe('范围');
  });
});

it.each(['附件1：\n重点名单\n', '附件：重点名单\n', '附：重点名单\n', '附录A 重点名单\n', '附件一\n'])(
  '%j that nobody declared is said, not read as a measure',
  (lines) => {
    const { units, issues } = convert(smallSeedFiles(`${signed}${lines}${below}`, { issuers: ['云溪市水利局'] }));
    expect(issues.map(({ rule, line }) => [rule, line])).toEqual([['undeclared-attachment', 7]]);
    expect(units.find((unit) => unit.anchor === 'm2')?.text).toBe(lastMeasure);
  },
);
