import { beforeAll, describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';

const site = useSite();

/** What a screen reader meets on a page, line by line: `- heading "各地对照" [level=1]`. */
async function treeOf(path: string): Promise<string[]> {
  const { page, close } = await site.open(path);
  await page.waitForLoadState('networkidle');
  const tree = (await page.locator('body').ariaSnapshot()).split('\n');
  await close();
  return tree;
}

const firstOf = (tree: readonly string[], pattern: RegExp): number => tree.findIndex((line) => pattern.test(line));

describe.each([
  ['/', /heading "读各地环境治理政策/u],
  ['/policies/hunan-2021-governance/', /heading "关于构建现代环境治理体系的实施意见"/u],
  ['/policies/hunan-2021-ecology-plan/', /heading "湖南省“十四五”生态环境保护规划"/u],
  ['/policies/hunan-2021-governance/m5/', /heading .*依法严格排污管理/u],
  ['/search/?q=排污许可', /heading .*(?:检索|排污许可)/u],
  ['/compare/', /heading "各地对照"/u],
  ['/compare/pollutant-permit/', /heading .*排污许可/u],
  ['/verify/', /heading "核对引文"/u],
  ['/errata/', /heading "校订记录"/u],
  ['/data/', /heading "公开数据"/u],
  ['/about/', /heading/u],
  ['/404.html', /heading/u],
])('what a screen reader meets on %s', (path, heading) => {
  let tree: string[];
  beforeAll(async () => {
    tree = await treeOf(path);
  });

  it('comes in the order skip link, banner, main, footer, with the page’s heading first in main', () => {
    const order = [/link "跳到正文"/u, /banner/u, /- main/u, /- contentinfo/u].map((pattern) => firstOf(tree, pattern));
    expect(
      order.every((at) => at >= 0),
      tree.slice(0, 12).join('\n'),
    ).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const main = tree.slice(order[2]);
    expect(main.find((line) => /heading/u.test(line) && /level=1/u.test(line))).toMatch(heading);
  });

  it('has a name on everything that can be operated', () => {
    const nameless = tree.filter((line) => /^\s*- (?:link|button|textbox|searchbox|checkbox|radio|combobox)(?:\s*\[[^\]]*\])*:?$/u.test(line));
    expect(nameless).toEqual([]);
  });
});
