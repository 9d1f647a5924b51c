/** Blocks of Markdown as lines of the extract. */
import type { FootnoteDefinition, Heading, ListItem, Nodes, Parents, Table } from 'mdast';
import { endsSentence } from '../../../../src/policy/marks.ts';
import type { ExtractLine, LineForm } from '../../received/extract.ts';
import { leadsWithinPage } from './furniture.ts';
import { htmlRuns } from './html-runs.ts';
import { inlineRuns } from './inline-runs.ts';
import { leaveOut, type Page } from './page.ts';
import { cellOfRuns, lineOfRuns, linesOfRuns, type Run, runLines } from './runs.ts';

/** A line, and where its block begins in the source. */
export interface PlacedLine extends ExtractLine {
  at: number;
}

/** Lines of a block in the order of the text, notes behind the block that cites them; a second note of the same mark stands where it is. */
export function blockLines(node: Nodes, page: Page): PlacedLine[] {
  if (node.type === 'list' || node.type === 'blockquote' || node.type === 'root') return blocksLines(node.children, page);
  if (node.type === 'listItem') return itemLines(node, page);
  if (node.type === 'footnoteDefinition') return page.notes.get(node.identifier) === node ? [] : noteLines(node, page);
  const at = startOf(node);
  const lines = leafLines(node, page).map((line) => ({ ...line, at }));
  return [...lines, ...notesCited(page, at)];
}

/** Blocks that follow each other; a table in HTML may go over several. */
function blocksLines(nodes: Parents['children'], page: Page): PlacedLine[] {
  return nodes.flatMap((node) => {
    if (endOf(node) <= page.readTo) return [];
    if (node.type !== 'html') return blockLines(node, page);
    page.readTo = endOfHtml(node.value, endOf(node), page);
    return htmlLines(page.source.slice(startOf(node), page.readTo), page).map((line) => ({ ...line, at: startOf(node) }));
  });
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** An empty line ends a block of HTML for Markdown, but no table: that ends at the first one behind its closing tag, if it has one. */
function endOfHtml(html: string, end: number, { source, end: last }: Page): number {
  const lower = html.toLowerCase();
  if (lower.lastIndexOf('<table') <= lower.lastIndexOf('</table')) return end;
  const closing = source.indexOf('</table>', end);
  if (closing < 0 || closing > last) return end;
  const gap = source.indexOf('\n\n', closing);
  return gap < 0 ? last : Math.min(gap, last);
}

const htmlLines = (html: string, page: Page): ExtractLine[] => linesOf(htmlRuns(html, page), page);

function leafLines(node: Nodes, page: Page): ExtractLine[] {
  switch (node.type) {
    case 'paragraph':
      return linesOf(inlineRuns(node.children, page), page);
    case 'heading':
      return headingLines(node, page);
    case 'code':
      leaveOut(page, 'Markdown 标记', `${node.lang ?? ''} ${node.meta ?? ''}`);
      return linesOfRuns([{ text: node.value, literal: true }]);
    case 'table':
      return tableLines(node, page);
    case 'thematicBreak':
      leaveOut(page, '分隔线', page.source.slice(startOf(node), endOf(node)));
      return [];
    case 'definition':
      return definitionLines(node, page);
    default:
      return [];
  }
}

/** Lines whose words all lead to places in the page repeat its headings. */
function linesOf(runs: readonly Run[], page: Page): ExtractLine[] {
  return runLines(runs).flatMap((line) => {
    if (!leadsWithinPage(line)) return lineOfRuns(line);
    leaveOut(page, '目录', line.map(({ text }) => text).join(''));
    return [];
  });
}

/** A paragraph above a line of hyphens is a heading for Markdown; none of several lines is meant so, and none that is a sentence. */
function headingLines(node: Heading, page: Page): ExtractLine[] {
  const lines = linesOf(inlineRuns(node.children, page), page);
  const isMarked = page.source.charAt(startOf(node)) === '#';
  const isHeading = isMarked || (lines.length === 1 && !endsSentence(lines[0]?.text ?? ''));
  return isHeading ? lines.map((line) => withForm({ ...line, text: line.text.replace(/\s*\{#[\w-]+\}$/u, '') }, { heading: node.depth })) : lines;
}

const withForm = <T extends ExtractLine>(line: T, form: LineForm): T => ({ ...line, form: { ...line.form, ...form } });

function tableLines(table: Table, page: Page): ExtractLine[] {
  page.tables++;
  const number = page.tables;
  const rows = table.children.map((row) => row.children.map((cell) => cellOfRuns(inlineRuns(cell.children, page))));
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const texts = rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => '')].join('\t'));
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, form: { table: number } }));
}

/** `[注]: 数据来自统计年鉴` is a definition for Markdown, but no address. */
function definitionLines(node: Nodes & { type: 'definition' }, page: Page): ExtractLine[] {
  const source = page.source.slice(startOf(node), endOf(node));
  if (!/^(?:[a-z][a-z0-9+.-]*:|www\.|[/.#])/iu.test(node.url) && !page.cited.has(node.identifier)) return linesOfRuns([{ text: source }]);
  leaveOut(page, '链接地址', source);
  return [];
}

/** The number of an item as printed: Markdown itself would count anew from the first. */
const printedNumber = /^\d{1,9}[.)]/u;

function itemLines(item: ListItem, page: Page): PlacedLine[] {
  const [number] = printedNumber.exec(page.source.slice(startOf(item), startOf(item) + 12)) ?? [];
  const [first, ...others] = blocksLines(item.children, page);
  if (number === undefined) return first ? [withForm(first, { item: true }), ...others] : [];
  if (!first) return [{ text: number, at: startOf(item) }];
  return [numbered(first, `${number}${gapBehind(number, item, page)}`), ...others];
}

const gapBehind = (number: string, item: ListItem, { source }: Page): string => (/\s/u.test(source.charAt(startOf(item) + number.length)) ? ' ' : '');

/** Its words may be the item of another list: of one without numbers no longer. */
function numbered(line: PlacedLine, number: string): PlacedLine {
  const { item: _, bold, ...form } = line.form ?? {};
  const all = bold === undefined ? form : { ...form, bold: bold + number.length };
  return { text: number + line.text, at: line.at, ...(Object.keys(all).length > 0 ? { form: all } : {}) };
}

/** Notes that the block before them cites for the first time, and those that these cite in turn. */
export function notesCited(page: Page, at: number): PlacedLine[] {
  if (page.isInNote) return [];
  const lines: PlacedLine[][] = [];
  for (let next = page.notesDue.shift(); next !== undefined; next = page.notesDue.shift()) lines.push(noteLines(page.notes.get(next), page));
  return lines.flat().map((line) => ({ ...line, at }));
}

/** The lines of a note, its mark before the first. */
export function noteLines(note: FootnoteDefinition | undefined, page: Page): PlacedLine[] {
  if (!note) return [];
  if (page.notes.get(note.identifier) === note) page.cited.add(note.identifier);
  const { isInNote, readTo, end } = page;
  Object.assign(page, { isInNote: true, readTo: 0, end: endOf(note) });
  const [first, ...others] = blocksLines(note.children, page);
  Object.assign(page, { isInNote, readTo, end });
  if (!first) return [];
  const marked = { ...first, text: `[${note.label ?? note.identifier}] ${first.text}` };
  return [marked, ...others].map((line) => withForm(line, { note: true }));
}
