/** A unit may have as many lines as its author likes: nothing that reads or writes it goes a step deeper with each. */
import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../scripts/convert/write/render-mdx.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';
import { language } from '../language.ts';

const many = 9_000;
const textOf = (lines: readonly string[]): string =>
  `关于测试的意见\n一、总体要求\n（一）明确目标。分步实施：\n${lines.join('\n')}\n（二）落实责任。严格落实责任。\n`;
const numbered = (form: (n: number) => string): string[] => Array.from({ length: many }, (_, i) => form(i + 1));

describe(`a unit of ${many} lines`, () => {
  it.each<[string, string[], string]>([
    ['of plain text', numbered((n) => `疏浚${n}号河。`), 'paragraph-per-line'],
    ['of the same item again and again', numbered(() => '1.完善治理。'), 'paragraph-per-line'],
    ['of items', numbered((n) => `${((n - 1) % 900) + 1}.完善治理。`), 'paragraph-per-line'],
    ['that is one paragraph', numbered((n) => `疏浚${n}号河。`), 'wrapped'],
  ])(
    '%s is written whole',
    (_, lines, lineBreaks) => {
      const converted = convert(smallSeedFiles(textOf(lines), { lineBreaks }));
      expect(converted.issues).toEqual([]);
      const mdx = renderMdx(converted, language);
      expect(mdx.length).toBeGreaterThan(lines.join('').length);
    },
    60_000,
  );
});
