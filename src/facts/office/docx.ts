/** A table of facts as a Word document: A4 across, its head repeated on every page, in the fonts of official papers. */
import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { withTimes } from '../../office/fixed-package.ts';
import type { MadeAt } from '../../office/word-file.ts';
import { printable } from '../files/printable.ts';
import type { FactsTable } from '../files/table.ts';
import { isTall } from '../list/row.ts';

const fangsong = { eastAsia: '仿宋', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const heiti = { eastAsia: '黑体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
/** Half points: 10.5 pt (五号) in the table, 16 pt (三号) above it. */
const sizes = { cell: 21, title: 32 };
/** Twentieths of a point: A4 (given upright, as the library turns it), 2 cm round it. */
const paper = { width: 11_906, height: 16_838, margin: 1134 };
const measure = paper.height - 2 * paper.margin;

/** `times`: of what the table is of. */
export async function tableDocument(table: FactsTable, times: MadeAt = {}): Promise<Uint8Array> {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: 'center',
    spacing: { after: 200 },
    children: [new TextRun({ text: printable(table.title), font: heiti, size: sizes.title, color: '000000' })],
  });
  const remarks = [...table.notes.map(remark), ...behindTable(table)];
  const size = { width: paper.width, height: paper.height, orientation: PageOrientation.LANDSCAPE };
  const margin = { top: paper.margin, right: paper.margin, bottom: paper.margin, left: paper.margin };
  const document = new Document({ sections: [{ properties: { page: { size, margin } }, children: [heading, tableOf(table), ...remarks] }] });
  return withTimes(new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer()), times);
}

const remark = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 80 },
    children: text.split('\n').map((line, at) => new TextRun({ text: printable(line), font: fangsong, size: sizes.cell, ...(at > 0 && { break: 1 }) })),
  });

function behindTable({ behind }: FactsTable): Paragraph[] {
  if (!behind) return [];
  const run = new TextRun({ text: printable(behind.title), font: heiti, size: sizes.cell, color: '000000' });
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 240 }, children: [run] }), ...behind.lines.map(remark)];
}

function tableOf({ columns, rows, headings = [] }: FactsTable): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * measure));
  const headingAt = new Map(headings.map(({ row, words }) => [row, words]));
  const row = (cells: readonly (string | number)[], isHead: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: isHead || !isLong(cells), children: cells.map((cell, at) => cellOf(`${cell}`, widths[at] ?? 0, isHead)) });
  const body = rows.flatMap((cells, at) => [...headingRow(headingAt.get(at), columns.length), row(cells, false)]);
  const names = columns.map(({ name }) => name);
  const width = { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA };
  return new Table({ width, columnWidths: widths, layout: TableLayoutType.FIXED, rows: [row(names, true), ...body] });
}

/** A row that is long goes on overleaf. */
const isLong = (cells: readonly (string | number)[]): boolean => cells.some((cell) => isTall(`${cell}`.split('\n').length));

/** It goes to the next page with the row below it. */
function headingRow(words: string | undefined, columnSpan: number): TableRow[] {
  if (words === undefined) return [];
  const line = new Paragraph({ keepNext: true, children: [new TextRun({ text: printable(words), font: heiti, size: sizes.cell })] });
  return [new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan, children: [line] })] })];
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  const run = (line: string): Paragraph => new Paragraph({ children: [new TextRun({ text: line, font: isHead ? heiti : fangsong, size: sizes.cell })] });
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: printable(text).split('\n').map(run) });
}
