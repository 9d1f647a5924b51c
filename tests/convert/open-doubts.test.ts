/** What the intake leaves open, and lines that are declared to be no headings. */
import { describe, expect, it } from 'vitest';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import { collectionOf, convert, smallSeedFiles } from './seeds.ts';

const skipping = '关于测试的意见\n一、总则\n（一）目标。完成治理。\n（三）责任。落实责任。\n二、保障\n（四）投入。加大投入。\n';
const open = (words: string | null) => [{ rule: 'number-order', words, question: '漏了（二）？' }];
const rules = (text: string, properties: Record<string, unknown>) =>
  convertCollection(collectionOf([smallSeedFiles(text, properties)])).issues.map(({ rule }) => rule);

describe('a doubt that is left open', () => {
  it('is no fault of a draft', () => {
    expect(rules(skipping, {})).toEqual(['number-order']);
    expect(rules(skipping, { open: open('（三）责任') })).toEqual([]);
    expect(rules(skipping, { open: open(null) })).toEqual([]);
  });

  it('names the fault of its own line only', () => expect(rules(skipping, { open: open('（四）投入') })).toEqual(['number-order', 'setting-without-effect']));

  it('that nothing answers to any more is to be removed', () =>
    expect(rules(skipping.replace('（三）', '（二）').replace('（四）', '（三）'), { open: open(null) })).toEqual(['setting-without-effect']));

  it('cannot be one of files and ids', () =>
    expect(rules(skipping, { sha256: '0'.repeat(64), open: [...open(null), { rule: 'changed-seed', question: '？' }] })).toEqual([
      'changed-seed',
      'setting-without-effect',
    ]));
});

describe('numbered lines that are no headings', () => {
  const quoting = '关于测试的意见\n一、总则\n（一）目标。完成治理。\n（一）是引用的话。\n二、保障\n（二）投入。加大投入。\n';
  const reason = '引用的条文';

  it('are text of the unit that they stand in', () => {
    expect(rules(quoting, {})).toEqual(['number-order']);
    const { issues, units } = convert(smallSeedFiles(quoting, { notHeadings: [{ line: '（一）是引用', reason }] }));
    expect(issues).toEqual([]);
    expect(units.map(({ label }) => label)).toEqual([null, '一、', '（一）', '二、', '（二）']);
    expect(units[2]?.text).toBe('完成治理。\n（一）是引用的话。');
  });

  it('that the text has not are a fault', () => expect(rules(quoting, { notHeadings: [{ line: '（九）', reason }] })).toContain('quote-not-found'));
});
