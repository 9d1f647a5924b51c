/**
 * A comparison as a drawing for a slide or a report: SVG with text that can be selected, in fonts of the system, no more than it
 * takes. Light whatever the theme: it goes onto white paper.
 */
import { type Markup, tag, toHtml } from '../../browser/markup.ts';
import { aloneLegend, headOfColumn, sourceLines, takenFrom } from '../../wording/compare.ts';
import { linesOf } from './lines.ts';
import type { ShownSentence, ShownTable } from './shown-table.ts';

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** Sixteen to nine as long as the words allow. */
const width = 1600;
const shortest = 900;
const margin = 56;
const gap = 36;
const type = { title: 34, head: 22, text: 21, source: 15 };
const leading = 1.6;
const serif = "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',SimSun,serif";
const sans = "'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";
const colours = { ground: '#fffdf8', ink: '#26221c', quiet: '#4d473d', line: '#8d8471', rule: '#e0d7c5', accent: '#b4442f' };

/** What is drawn, and where it ends. */
interface Drawn {
  marks: Markup[];
  bottom: number;
}

interface Style {
  size: number;
  fill?: string;
  font?: string;
  weight?: number;
}

export function drawComparison(table: ShownTable, day: string): Picture {
  const title = drawText(table.title, margin, margin, width - 2 * margin, { size: type.title, weight: 700 });
  const heads = drawRow(table, title.bottom + 18, (column) => ({
    draw: (x, y, wide) => drawText(headOfColumn(column), x, y, wide, { size: type.head, font: sans, weight: 600 }),
  }));
  const start: Drawn = { marks: [...title.marks, ...heads.marks, rule(heads.bottom + 8, colours.line)], bottom: heads.bottom + 22 };
  const body = table.rows.reduce((above, row) => below(above, drawCells(table, row, above.bottom)), start);
  const foot = drawSources(table, day, body.bottom + 10);
  const height = Math.ceil(Math.max(shortest, foot.bottom + margin));
  const ground = tag('rect', { width, height, fill: colours.ground });
  const drawing = tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, lang: 'zh-CN' },
    tag('title', {}, table.title),
    ground,
    ...body.marks,
    ...foot.marks,
  );
  return { svg: toHtml(drawing), width, height };
}

const below = (above: Drawn, next: Drawn): Drawn => ({ marks: [...above.marks, ...next.marks], bottom: next.bottom });

/** A cell for each column beside the others; the row ends where the longest ends. */
function drawRow<Column>(
  { columns }: { columns: readonly Column[] },
  top: number,
  cellOf: (column: Column, at: number) => { draw: (x: number, y: number, wide: number) => Drawn },
): Drawn {
  const wide = (width - 2 * margin - gap * (columns.length - 1)) / columns.length;
  const cells = columns.map((column, at) => cellOf(column, at).draw(margin + at * (wide + gap), top, wide));
  return { marks: cells.flatMap(({ marks }) => marks), bottom: cells.reduce((most, { bottom }) => Math.max(most, bottom), top) };
}

function drawCells(table: ShownTable, row: readonly ShownSentence[][], top: number): Drawn {
  const cells = drawRow(table, top, (_, at) => ({
    draw: (x, y, wide) =>
      (row[at] ?? []).reduce((above: Drawn, sentence) => below(above, drawSentence(sentence, x, above.bottom, wide)), { marks: [], bottom: y }),
  }));
  return { marks: [...cells.marks, rule(cells.bottom + 6, colours.rule)], bottom: cells.bottom + 20 };
}

function drawSentence({ text, isAlone }: ShownSentence, x: number, top: number, wide: number): Drawn {
  const drawn = drawText(text, x, top, wide, { size: type.text });
  const bar = tag('rect', { x: x - 14, y: top + 5, width: 3, height: drawn.bottom - top - 8, fill: colours.accent });
  return { ...drawn, marks: isAlone ? [bar, ...drawn.marks] : drawn.marks };
}

function drawSources(table: ShownTable, day: string, top: number): Drawn {
  const style = { size: type.source, font: sans, fill: colours.quiet };
  const marked = table.rows.some((row) => row.some((cell) => cell.some(({ isAlone }) => isAlone)));
  const said = [
    ...(marked ? [aloneLegend] : []),
    ...sourceLines(table.columns).map(({ name, address }) => `${name}　${address}`),
    takenFrom(table.address, day),
  ];
  return said.reduce((above: Drawn, line) => below(above, drawText(line, margin, above.bottom, width - 2 * margin, style)), { marks: [], bottom: top });
}

function drawText(text: string, x: number, top: number, wide: number, { size, fill = colours.ink, font = serif, weight }: Style): Drawn {
  const lines = linesOf(text, wide / size);
  const marks = lines.map((line, at) =>
    tag('text', { x, y: Math.round(top + size * (leading * at + 1.15)), 'font-size': size, 'font-family': font, 'font-weight': weight, fill }, line),
  );
  return { marks, bottom: top + size * leading * lines.length };
}

const rule = (y: number, stroke: string): Markup => tag('line', { x1: margin, x2: width - margin, y1: y, y2: y, stroke, 'stroke-width': 1 });
