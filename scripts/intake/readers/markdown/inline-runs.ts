/** Words of a paragraph of Markdown, without its marks. */
import type { PhrasingContent } from 'mdast';
import { linkReason, shortcodesIn, withoutShortcodes } from './furniture.ts';
import { leaveOut, type Page } from './page.ts';
import type { Run } from './runs.ts';

/** How words are set by what stands round them. */
type Setting = Omit<Run, 'text'>;

/** Runs in the order of the text; a soft or hard line break is a line end. What is not of the text goes to `page.leftOut`. */
export function inlineRuns(nodes: readonly PhrasingContent[], page: Page, setting: Setting = {}): Run[] {
  let isBold = setting.bold === true;
  return nodes.flatMap((node, i) => {
    if (node.type === 'html') {
      isBold = boldBehind(node.value, isBold);
      return inlineHtml(node.value, page);
    }
    const follows = nodes[i - 1]?.type === 'link' || nodes[i - 1]?.type === 'image';
    return runsOf(node, page, isBold ? { ...setting, bold: true } : setting, follows);
  });
}

function runsOf(node: PhrasingContent, page: Page, setting: Setting, followsLink: boolean): Run[] {
  switch (node.type) {
    case 'text':
      return [{ ...setting, text: words(node.value, page, followsLink), ...(isEscaped(node, page) ? { literal: true } : {}) }];
    case 'inlineCode':
      return [{ ...setting, text: node.value, literal: true }];
    case 'break':
      return [{ text: '\n' }];
    case 'strong':
      return inlineRuns(node.children, page, { ...setting, bold: true });
    case 'emphasis':
      return inlineRuns(node.children, page, setting);
    case 'delete':
      leaveOut(page, '划去的文字', textOf(inlineRuns(node.children, page)));
      return [];
    case 'link':
      return linkRuns(inlineRuns(node.children, page, { ...setting, href: node.url }), page);
    case 'linkReference':
      return inlineRuns(node.children, page, { ...setting, ...hrefOf(node.identifier, page) });
    case 'image':
      leaveOut(page, '图片', `${node.alt ?? ''} ${node.url}`);
      return [];
    case 'imageReference':
      leaveOut(page, '图片', node.alt ?? node.identifier);
      return [];
    case 'footnoteReference':
      citeNote(node.identifier, page);
      return [{ ...setting, text: `[${node.label ?? node.identifier}]`, literal: true }];
    default:
      return [];
  }
}

function citeNote(identifier: string, page: Page): void {
  if (!page.cited.has(identifier)) page.notesDue.push(identifier);
  page.cited.add(identifier);
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Whether stars in it were escaped, so that they are no marks. */
function isEscaped({ position }: PhrasingContent, { source }: Page): boolean {
  return source.slice(position?.start.offset, position?.end.offset).includes('\\*');
}

function hrefOf(identifier: string, page: Page): Setting {
  const definition = page.definitions.get(identifier);
  if (!definition) return {};
  page.cited.add(identifier);
  return { href: definition.url };
}

/** Attributes behind a link, as some renderers know them: `[附件](a.xls){target="_blank"}`. */
const attributes = /^\{[^{}\n]*[=#.][^{}\n]*\}/u;

function words(value: string, page: Page, followsLink: boolean): string {
  const [marks = ''] = followsLink ? (attributes.exec(value) ?? []) : [];
  leaveOut(page, 'Markdown 标记', marks);
  const text = value.slice(marks.length);
  for (const code of shortcodesIn(text)) leaveOut(page, '表情符号', code);
  return withoutShortcodes(text);
}

/** Links that lead readers on are not of the text: 查看原文. */
function linkRuns(runs: readonly Run[], page: Page): Run[] {
  const reason = linkReason(textOf(runs), page.words);
  if (reason === null) return [...runs];
  leaveOut(page, reason, `${textOf(runs)} ${runs[0]?.href ?? ''}`);
  return [];
}

const tag = /^<(?<close>\/?)(?<name>[a-z][a-z0-9]*)/iu;

function boldBehind(html: string, isBold: boolean): boolean {
  const { close = '', name = '' } = tag.exec(html)?.groups ?? {};
  return /^(?:b|strong)$/iu.test(name) ? close === '' : isBold;
}

/** Of tags within a paragraph only those that break lines leave something; pictures are said. */
function inlineHtml(html: string, page: Page): Run[] {
  const name = tag.exec(html)?.groups?.name?.toLowerCase() ?? '';
  if (name === 'img') leaveOut(page, '图片', html);
  return /^(?:br|p|div|hr|li|tr)$/u.test(name) ? [{ text: '\n' }] : [];
}
