/** Dates, amounts and numbers of standards stay in one line. */
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import { withWholeFigures } from '../../src/browser/whole-figures.ts';

describe('figures', () => {
  const shown = (text: string): string =>
    withWholeFigures(text).map(toHtml).join('').replaceAll('<span class="whole set-close">', '[').replaceAll('</span>', ']');
  it.each([
    ['截至2026年11月27日。', '截至[2026年11月27日]。'],
    ['到2025年达到83%以上', '到[2025年]达到[83%]以上'],
    ['高标准农田536.55万亩', '高标准农田[536.55万亩]'],
    ['新建4个', '新建[4个]'],
    ['按GB 3095-2012评价', '按[GB 3095-2012]评价'],
    ['没有数字', '没有数字'],
    ['', ''],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});
