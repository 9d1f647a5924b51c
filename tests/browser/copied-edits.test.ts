/** Words struck out and put in, as the clipboard gets them. */
import { expect, it } from 'vitest';
import { type Block, cleanHtml, edited, plainText } from '../../src/browser/copying/blocks.ts';

const text = `划分改革${edited('del', '多：', '办法')}${edited('ins', '应为：', '方案')}。`;
const cell = { isHead: false, columns: 1, rows: 1, blocks: [{ kind: 'p' as const, text }] };

it.each<[name: string, blocks: Block[], plain: string, html: string]>([
  ['one paragraph', [{ kind: 'p', text }], '划分改革［多：办法］［应为：方案］。', '划分改革<del>办法</del><ins>方案</ins>。'],
  [
    'a table',
    [{ kind: 'table', rows: [[cell]] }],
    '划分改革［多：办法］［应为：方案］。',
    '<table><tr><td>划分改革<del>办法</del><ins>方案</ins>。</td></tr></table>',
  ],
  ['signs of HTML', [{ kind: 'p', text: `a${edited('del', '多：', '<b>\n&')}c` }], 'a［多：<b>\n&］c', 'a<del>&lt;b&gt;<br>&amp;</del>c'],
])('in %s stay apart', (_, blocks, plain, html) => {
  expect(plainText(blocks)).toBe(plain);
  expect(cleanHtml(blocks)).toBe(html);
});
