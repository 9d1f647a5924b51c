/** The report as a table in a terminal. */
import { printable } from '../shown/printable.ts';
import { fitted, textWidth } from '../shown/text-width.ts';
import type { Reported } from './reported.ts';

interface Column {
  name: string;
  /** Columns of the terminal at most. */
  most: number;
  cell: (file: Reported) => string;
}

const columns: readonly Column[] = [
  { name: '文件', most: 34, cell: ({ json }) => json.file },
  { name: '标题', most: 44, cell: ({ json }) => json.document?.title ?? `不收：${json.refusal?.message ?? ''}` },
  { name: '发文字号', most: 22, cell: ({ json }) => json.document?.documentNumber ?? '' },
  { name: '日期', most: 10, cell: ({ json }) => json.document?.dateSigned ?? json.document?.datePublished ?? '' },
  { name: '条目', most: 5, cell: ({ json }) => String(json.units) },
  { name: '疑问', most: 5, cell: ({ json }) => String(json.doubts.length) },
  { name: '可疑', most: 5, cell: ({ suspicious }) => String(suspicious.length) },
];

/** A line for each file below a line of names; columns stand below each other where characters are two columns wide. */
export function reportTable(files: readonly Reported[]): string {
  const rows = files.map((file) => columns.map(({ cell }) => printable(cell(file))));
  const widths = columns.map(({ name, most }, i) => Math.min(most, widest([name, ...rows.map((row) => row[i] ?? '')])));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => fitted(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ name }) => name)), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const widest = (cells: readonly string[]): number => cells.reduce((width, cell) => Math.max(width, textWidth(cell)), 0);
