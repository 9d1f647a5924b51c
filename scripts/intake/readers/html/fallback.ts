/** The text of a page by Mozilla's Readability: for pages whose densest part is full of links. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Extract } from '../../received/extract.ts';
import { type Body, blocksIn } from './body.ts';
import { type Page, pageOf, proseIn } from './page.ts';
import { linesIn, reasons } from './page-lines.ts';

/** It can drop attachments and numbers: unless nearly all prose of the densest part is in it, null. */
const leastKept = 0.95;

export function readableBody(html: string, page: Page, body: Body, isTaken: (block: number) => boolean): Pick<Extract, 'lines' | 'leftOut' | 'remarks'> | null {
  const content = new Readability(parseHTML(html).document as unknown as Document).parse()?.content;
  if (!content) return null;
  const found = pageOf(content, page.words);
  const prose = found.blocks.reduce((sum, block) => sum + proseIn(block), 0);
  if (prose < leastKept * body.prose) return null;
  const { lines, leftOut, remarks } = linesIn(found, found.whole, () => false);
  const kept = new Set(found.blocks.map(({ text }) => text));
  const outside = blocksIn(page, page.whole).filter(({ block }) => !kept.has(block.text));
  const words = outside.map(({ block, i }) => ({ reason: isTaken(i) ? reasons.information : reasons.navigation, words: block.text }));
  return { lines, leftOut: [...words, ...leftOut], remarks: [...remarks, '正文的位置由通用的阅读模式判断，请核对首尾'] };
}
