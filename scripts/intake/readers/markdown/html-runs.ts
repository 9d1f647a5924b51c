/** Words of HTML in Markdown: paragraphs, headings, items and rows of tables are lines. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { LineForm } from '../../received/extract.ts';
import { linkReason } from './furniture.ts';
import { gridOf } from './html-table.ts';
import { leaveOut, type Page } from './page.ts';
import { cellOfRuns, type Run } from './runs.ts';

type Setting = Omit<Run, 'text'>;

const blocks = new Set(
  'address article aside blockquote center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const pictures = new Set(['img', 'svg', 'picture', 'video', 'audio', 'canvas']);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe']);

/** Runs of a piece of HTML, in the order of the text; each block begins and ends with a line end. */
export function htmlRuns(html: string, page: Page): Run[] {
  return runsIn(fromHtml(html, { fragment: true }), page, {});
}

function runsIn(node: Nodes, page: Page, setting: Setting): Run[] {
  if (node.type === 'text') return [{ ...setting, text: node.value.replace(/\s+/gu, ' ') }];
  if (node.type === 'comment') leaveOut(page, '文件里的注释', node.value);
  if (node.type === 'element') return elementRuns(node, page, setting);
  return node.type === 'root' ? node.children.flatMap((child) => runsIn(child, page, setting)) : [];
}

function elementRuns(element: Element, page: Page, setting: Setting): Run[] {
  const name = element.tagName;
  if (name === 'br') return [{ text: '\n' }];
  if (unseen.has(name)) return leave(page, '网页脚本和样式', wordsIn(element));
  if (pictures.has(name)) return leave(page, '图片', `${attribute(element, 'alt')} ${attribute(element, 'src')}`);
  if (name === 'del' || name === 's' || name === 'strike') return leave(page, '划去的文字', wordsIn(element));
  if (name === 'table') return tableRuns(element, page);
  if (name === 'a' && linkReason(wordsIn(element), page.words) !== null) return leave(page, linkReason(wordsIn(element), page.words) ?? '', wordsIn(element));
  const inside = element.children.flatMap((child) => runsIn(child, page, settingIn(element, setting)));
  return blocks.has(name) ? [{ text: '\n' }, ...inside, { text: '\n' }] : inside;
}

function leave(page: Page, reason: string, words: string): Run[] {
  leaveOut(page, reason, words);
  return [];
}

const attribute = ({ properties }: Element, name: string): string => String(properties[name] ?? '');

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

function settingIn(element: Element, setting: Setting): Setting {
  const name = element.tagName;
  const href = name === 'a' ? attribute(element, 'href') : '';
  const form = formOf(element);
  return {
    ...setting,
    ...(name === 'b' || name === 'strong' ? { bold: true } : {}),
    ...(href === '' ? {} : { href }),
    ...(Object.keys(form).length === 0 ? {} : { form: { ...setting.form, ...form } }),
  };
}

function formOf(element: Element): LineForm {
  const [, level] = /^h([1-6])$/u.exec(element.tagName) ?? [];
  const align = `${attribute(element, 'align')} ${/text-align:\s*(\w+)/u.exec(attribute(element, 'style'))?.[1] ?? ''}`;
  return {
    ...(level === undefined ? {} : { heading: Number(level) }),
    ...(element.tagName === 'li' ? { item: true } : {}),
    ...(element.tagName === 'center' || align.includes('center') ? { centred: true } : {}),
    ...(align.includes('right') ? { right: true } : {}),
  };
}

/** A caption is a line before its table; each row is a run of its own. */
function tableRuns(table: Element, page: Page): Run[] {
  page.tables++;
  const number = page.tables;
  const captions = table.children.flatMap((child) => (child.type === 'element' && child.tagName === 'caption' ? runsIn(child, page, {}) : []));
  const rows = gridOf(table, (cell) => cellOfRuns(cell.children.flatMap((child) => runsIn(child, page, {}))));
  const lines = rows.flatMap((cells): Run[] => [{ text: '\n' }, { text: cells.join('\t'), form: { table: number } }]);
  return [{ text: '\n' }, ...captions, ...lines, { text: '\n' }];
}
