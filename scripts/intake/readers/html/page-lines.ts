/** The lines of a text on a page: its blocks and tables, without the furniture of the page among them. */
import { isPageLine } from '../../../convert/lines/check/page-words.ts';
import type { ExtractLine, LeftOut } from '../../received/extract.ts';
import type { Block } from './blocks.ts';
import { blocksIn } from './body.ts';
import { type Page, rangeOf } from './page.ts';
import type { NodeRange } from './page-nodes.ts';
import { gridLines, realTables } from './tables.ts';

export interface PageLines {
  lines: ExtractLine[];
  leftOut: LeftOut[];
  remarks: string[];
}

export const reasons = {
  information: '网页的信息表',
  hidden: '隐藏的文字',
  furniture: '网页按钮与发布信息',
  repeatedHeader: '重复的表头',
  repeatedAttachment: '重复的附件列表',
  links: '相关链接',
  navigation: '网页导航与页脚',
} as const;

/** Of the blocks in a range; those that `isTaken` names are left to another. Throws TooLarge. */
export function linesIn(page: Page, range: NodeRange, isTaken: (block: number) => boolean): PageLines {
  const read: PageLines = { lines: [], leftOut: [], remarks: [] };
  const tables = realTables(page, range);
  let next = 0;
  for (const { block, i } of blocksIn(page, range)) {
    while ((tables[next] ?? Number.POSITIVE_INFINITY) < block.at) addTable(page, tables[next++] as number, next, read, isTaken);
    const table = tables[next - 1];
    if (table !== undefined && block.at < rangeOf(page.nodes, table).to) continue;
    if (!isTaken(i)) addBlock(block, read);
  }
  return withoutFurniture(page, read);
}

function addBlock({ text, form, restored, hidden }: Block, { lines, leftOut }: PageLines): void {
  if (hidden) leftOut.push({ reason: reasons.hidden, words: text });
  else lines.push({ text, ...(restored && { restored }), ...(Object.keys(form).length > 0 && { form }) });
}

/** A table that is the page's information is left to what reads that. */
function addTable(page: Page, table: number, number: number, { lines, leftOut, remarks }: PageLines, isTaken: (block: number) => boolean): void {
  const blocks = blocksIn(page, rangeOf(page.nodes, table));
  if (blocks.length > 0 && blocks.every(({ i }) => isTaken(i))) return;
  const { above, rows, below, repeated, nested } = gridLines(page, table);
  for (const text of above) lines.push({ text });
  for (const text of rows) lines.push({ text, form: { table: number } });
  for (const text of below) lines.push({ text });
  for (const words of repeated) leftOut.push({ reason: reasons.repeatedHeader, words });
  for (const { block } of blocks.filter((one) => one.block.hidden)) leftOut.push({ reason: reasons.hidden, words: block.text });
  if (nested) remarks.push(`第 ${number} 张表的单元格里还有表格，其文字已并入单元格`);
}

/** Lines within so many of the head or the end may be the page's where one ambiguous label is all they have. */
const edge = 4;

function withoutFurniture(page: Page, { lines, leftOut, remarks }: PageLines): PageLines {
  const isAtEdge = (i: number): boolean => i < edge || i === lines.length - 1;
  const isFurniture = ({ text, form }: ExtractLine, i: number): boolean => !form?.table && !form?.href && isPageLine(text, page.words, isAtEdge(i));
  const kept: ExtractLine[] = [];
  const out = [...leftOut];
  for (const [i, line] of lines.entries()) {
    if (isFurniture(line, i)) out.push({ reason: reasons.furniture, words: line.text });
    else kept.push(line);
  }
  return { lines: kept, leftOut: out, remarks };
}
