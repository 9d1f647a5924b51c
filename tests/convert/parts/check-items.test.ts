import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const title = '云溪市市容管理办法';

/** The faults of an article of these lines, which begin in the third line of the seed. */
function faultsOf(lines: readonly string[], anomalies: unknown[] = []): { faults: string[]; labels: string[] } {
  const properties = { title, numbering: { levels: ['第一条'] }, anomalies };
  const { issues, parts } = convert(smallSeedFiles([title, '第一条 下列行为处罚款：', ...lines].join('\n'), properties));
  return { faults: issues.map(({ file, line, rule, what }) => `${file}:${line} ${rule}: ${what}`), labels: parts.flatMap(({ label }) => label ?? []) };
}

const skipping = ['（一）乱停车；', '（二）乱倒垃圾；', '（四）乱张贴。'];
const declared = { label: '（四）', expected: '（三）', reason: '原文缺（三）' };

describe('an item whose number does not follow', () => {
  it.each<[string, string[], string[]]>([
    ['skips one', skipping, ['text.txt:5 number-order: “（四）” stands after “（二）”']],
    ['skips the second', ['（一）乱停车；', '（三）乱倒垃圾。'], ['text.txt:4 number-order: “（三）” stands after “（一）”']],
    ['skips one and is gone on from', [...skipping, '（五）乱挂物。'], ['text.txt:5 number-order: “（四）” stands after “（二）”']],
    [
      'repeats one, as the next tells',
      ['（一）乱停车；', '（二）乱倒垃圾；', '（二）乱张贴；', '（四）乱挂物。'],
      ['text.txt:5 number-order: “（二）” stands after “（二）”, and “（四）” follows it as if it were “（三）”'],
    ],
    ['is missing nowhere', ['（一）乱停车；', '（二）乱倒垃圾。'], []],
  ])('is told at its line where it %s', (_, lines, expected) => {
    const { faults } = faultsOf(lines);
    expect(faults).toEqual(expected.map((words) => expect.stringContaining(words)));
  });

  it('is none where the print is declared to skip, and keeps its printed number', () => {
    expect(faultsOf(skipping, [declared])).toEqual({ faults: [], labels: ['（一）', '（二）', '（四）'] });
  });

  it('has one anomaly of its own; one that neither headings nor items have is reported at its line', () => {
    expect(faultsOf(skipping, [declared, declared]).faults).toEqual([expect.stringMatching(/document\.yaml:\d+ unused-anomaly/u)]);
    expect(faultsOf([...skipping, '下列行为予以警告：', ...skipping], [declared]).faults).toEqual([expect.stringContaining('text.txt:9 number-order')]);
  });
});
