/** Hits in rows of tables: shown under the heads of their columns, without the other rows. */
import { describe, expect, it } from 'vitest';
import { excerptOfRows, rowsShown } from '../../src/search/answer/table-rows.ts';
import type { UnitPart, UnitText } from '../../src/search/index/collection.ts';

const lines = ['类别\t指标\t\t2020年\t2025年', '水\t湖泊\t总磷\t0.06\t0.05', '\t\t总氮\t1.2\t1.0', '气\tPM2.5\t\t35\t30'];
const text = lines.join('\n');
const startOf = (line: number): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
const rowAt = (line: number): UnitPart => ({
  start: startOf(line),
  end: startOf(line) + (lines[line] ?? '').length,
  anchor: `t1-r${line}`,
  name: `第${line}行`,
});
const cell: UnitPart = { start: startOf(1), end: startOf(1) + 1, anchor: 't1-r1-c1', name: '第1行第1列' };
const table: UnitText = { label: '表1', title: '指标', path: [], text, parts: [rowAt(1), cell, rowAt(2), rowAt(3)] };

const shown = (wordings: string[], from?: number): string[] => rowsShown(table, wordings, from).map(({ name }) => name);
const inWords = (wordings: string[]): string[][] => {
  const { rows } = excerptOfRows(table, rowsShown(table, wordings), wordings);
  const joined = (parts: { text: string; marked: boolean }[]) => parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
  return (rows ?? []).map((cells) => cells.map(({ head, parts }) => `${joined(head)}=${joined(parts)}`));
};

describe('rows of a table', () => {
  it('are those that hold most of what was looked for', () => {
    expect(shown(['总磷', '0.06'])).toEqual(['第1行']);
    expect(shown(['总磷', '35'])).toEqual(['第1行', '第3行']);
  });

  it('stand cell by cell under their heads, of which one may span several columns and may be looked for itself', () => {
    expect(inWords(['总磷', '2020年'])).toEqual([['类别=水', '指标=湖泊', '指标=[总磷]', '[2020年]=0.06', '2025年=0.05']]);
    expect(inWords(['总氮'])).toEqual([['指标=[总氮]', '2020年=1.2', '2025年=1.0']]);
  });

  it('are none where only heads were looked for, but for the row that was cited', () => {
    expect(shown(['2020年'])).toEqual([]);
    expect(shown([], startOf(3))).toEqual(['第3行']);
  });

  it('are none where something stands outside of the table, or there is none', () => {
    const before = '总磷下降。\n';
    const moved = table.parts.map((part) => ({ ...part, start: part.start + before.length, end: part.end + before.length }));
    expect(rowsShown({ ...table, text: before + text, parts: moved }, ['总磷'])).toEqual([]);
    expect(rowsShown({ ...table, text: before + text, parts: moved }, ['总氮'])).toHaveLength(1);
    expect(rowsShown({ ...table, parts: [] }, ['总磷'])).toEqual([]);
  });

  it('joined give a passage of the text', () =>
    expect(
      excerptOfRows(table, rowsShown(table, ['总磷']), ['总磷'])
        .parts.map((part) => part.text)
        .join(''),
    ).toBe(lines[1]));
});
