/** What is read takes time in proportion to its length, whatever it is made of: twice as much never takes much more than twice as long. */
import { describe, expect, it } from 'vitest';
import { typographyRules } from '../../src/policy/model/document-metadata.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';

const head = '关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n';
const lineBreaks = ['wrapped', 'page-breaks', 'paragraph-per-line'] as const;
/** A quarter of it is warmed up by; growth with the square would give 16. */
const [few, growth, most] = [4000, 4, 9];

const timeOf = (text: string, properties: object): number => {
  const files = smallSeedFiles(text, { typography: typographyRules, ...properties });
  const times = [0, 1].map(() => {
    const start = performance.now();
    convert(files);
    return performance.now() - start;
  });
  return Math.min(...times);
};

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
      '（二）目标。',
      '1.',
      '第一条',
      '第一章',
      '目录',
      '附件1',
      '注：清淤',
    ],
    ...['云溪市水利局', '甲\t乙', '关于测试的意见', '一、清淤……3', '| 甲 | 乙 |', '3', '- 项'],
  ])('%j on every line', (line) => {
    const of = (n: number): number => timeOf(head + `${line}\n`.repeat(n), { lineBreaks: style });
    expect(of(few * growth) / of(few)).toBeLessThan(most);
  });
  it.each([...'()（）[]{}<>“”‘’「」《》\u3000-—._^*#|&`~,;:、；：。1一A①', '〔2021〕1号', '(a', '^{', '_{', '**', '<p', '&a', ' ^', ' |'])(
    '%j again and again',
    (words) => {
      const of = (n: number): number => timeOf(`${head}${words.repeat(n)}终\n`, { lineBreaks: style });
      expect(of(few * 5 * growth) / of(few * 5)).toBeLessThan(most);
    },
  );
});
