/** Words by which pages made of Markdown help their readers on: they are not of the text. */
import type { ExtractLine } from '../../received/extract.ts';
import type { Run } from './runs.ts';

/** Titles of containers, and why what is in them is left out. */
const boxes: Readonly<Record<string, string>> = {
  目录: '目录',
  目錄: '目录',
  原文链接: '原文链接',
  原文地址: '原文链接',
  相关链接: '网页导航',
  相关阅读: '网页导航',
  上一篇: '网页导航',
  下一篇: '网页导航',
};

/** Words of links, and why these are left out wherever they stand. */
const links: Readonly<Record<string, string>> = {
  查看原文: '网页链接',
  查看全文: '网页链接',
  原文链接: '原文链接',
  返回目录: '网页导航',
  返回顶部: '网页导航',
  回到顶部: '网页导航',
  返回首页: '网页导航',
};

export const boxReason = (title: string): string | null => boxes[title.replace(/\s+/gu, '')] ?? null;

export const linkReason = (words: string): string | null => links[words.replace(/[\s[\]【】]+/gu, '')] ?? null;

/** Whether a line is made of links within the page: an entry of a list of contents, which repeats a heading. */
export function leadsWithinPage(runs: readonly Run[]): boolean {
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.length > 0 && words.every(({ href }) => href?.startsWith('#'));
}

/** `:mag:`, as written between words; 10:30:15 is none. */
const shortcode = /(?<![\w/:]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,40}:(?![\w/])/gu;

export const shortcodesIn = (text: string): string[] => text.match(shortcode) ?? [];
export const withoutShortcodes = (text: string): string => text.replace(shortcode, '');

/** The box of lines. */
export const inBox = (line: ExtractLine, box: string): ExtractLine => ({ ...line, form: { ...line.form, box } });
