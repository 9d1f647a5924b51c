/** What is read takes time in proportion to its length, whatever it is made of: four times as much never takes much more than four times as long. */
import { describe, expect, it } from 'vitest';
import { typographyRules } from '../../src/policy/model/document-metadata.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';

const head = '关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n';
const lineBreaks = ['wrapped', 'page-breaks', 'paragraph-per-line'] as const;
/** Growth with the square would give 16. Below the floor, in milliseconds, time is that of the machine, not of the text. */
const [few, growth, most, floor] = [2000, 4, 8, 60];

/** Time of the processor, which other work on the machine does not lengthen; the least of two runs, the first of which warms up. Long texts need one. */
const timeOf = (text: string, properties: object, runs = 2): number => {
  const files = smallSeedFiles(text, { typography: typographyRules, ...properties });
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    convert(files);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(Math.min(...times), floor);
};

const growthOf = (of: (n: number) => number, n: number): number => of(n * growth) / of(n);

describe.each(lineBreaks)('lines broken as %s', (style) => {
  it.each([
    ...[
      '清淤护岸补水植树',
      '清淤，',
      '清淤。护岸。',
      '“',
      '（',
      '修改为：“一、清淤',
      '一、清淤',
      '二、清淤',
      '（二）目标。',
      '1.',
      '第一条',
      '第一章',
      '目录',
      '附件1',
      '附件：清淤',
      '专栏1',
      '专栏1 工程',
      '表1 指标',
      '注：清淤',
    ],
    ...['云溪市水利局', '甲\t乙', '关于测试的意见', '一、清淤……3', '| 甲 | 乙 |', '3', '- 项'],
  ])('%j on every line', (line) => {
    expect(growthOf((n) => timeOf(head + `${line}\n`.repeat(n), { lineBreaks: style }), few)).toBeLessThan(most);
  });

  it.each([...'()（）[]{}<>“”‘’「」《》\u3000-—._^*#|&`~,;:、；：。1一A①', '〔2021〕1号', '(a', '^{', '_{', '**', '<p', '&a', ' ^', ' |'])(
    '%j again and again',
    (words) => {
      expect(growthOf((n) => timeOf(`${head}${words.repeat(n)}终\n`, { lineBreaks: style }), few * 5)).toBeLessThan(most);
    },
  );

  /** Five million bytes of the lines that policies are made of. */
  it.each([
    ['measures', (n: number) => `（${n}）清淤疏浚。汛前完成重点河段清淤，汛后核查。\n`],
    ['paragraphs', () => '各区每季度清理河道沿岸的堆放物，市水利局汇总后通报。\n'],
    ['boxes', (n: number) => `专栏${n} 工程\n1.清淤疏浚。\n2.护岸整治。\n`],
    ['tables', (n: number) => `表${n} 指标\n名称\t数量\n水闸\t三座\n`],
    ['one box', () => '清淤疏浚。南湖、北湖各完成一次。\n'],
    ['one table', () => '水闸\t三座\t完好\n'],
  ])('5 MB of %s', (kind, line) => {
    const opening = kind === 'one box' ? '专栏1 工程\n' : kind === 'one table' ? '名称\t数量\t状况\n' : '';
    const lines: string[] = [];
    for (let n = 1, bytes = 0; bytes < 5_000_000; n++) {
      lines.push(line(n));
      bytes += Buffer.byteLength(lines.at(-1) ?? '');
    }
    const whole = (share: number): string => head + opening + lines.slice(0, Math.ceil(lines.length * share)).join('');
    expect(growthOf((n) => timeOf(whole(n), { lineBreaks: style }, 1), 1 / growth)).toBeLessThan(most);
  });
});
