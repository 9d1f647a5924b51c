/** Files of tables, read back with other programs than those that wrote them. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import XLSX from 'xlsx';
import { tableCsv } from '../../../src/facts/files/csv.ts';
import { listTable } from '../../../src/facts/files/list-table.ts';
import type { FactsTable } from '../../../src/facts/files/table.ts';
import { tableDocument } from '../../../src/facts/office/docx.ts';
import { tableWorkbook } from '../../../src/facts/office/xlsx.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../../office/package.ts';
import { cellsOf } from '../../spreadsheet.ts';

const table: FactsTable = {
  title: '某方案分工表',
  notes: ['本表不全：附件2不公开。', '程序按规则找出。'],
  caution: '本表不全：附件2不公开。',
  columns: [
    { name: '序号', width: 6 },
    { name: '重点任务', width: 40 },
    { name: '目标', width: 20 },
  ],
  rows: [
    [1, '治理扬尘<1>', 'PM2.5：42微克\n优良率：83%'],
    [2, '=1+1', ''],
  ],
  headings: [{ row: 1, words: '二、水' }],
  behind: { title: '所据文句', lines: ['1.　扬尘要治理。', '2.　一加一。\n又一加一。'] },
};
const names = { table: '分工表', notes: '说明' };

describe('a workbook', () => {
  it('has the title, the head, a row a task with real numbers, and the notes on a sheet of their own', async () => {
    const book = XLSX.read(await tableWorkbook(table, names), { type: 'array' });
    expect(book.SheetNames).toEqual(['分工表', '说明']);
    const [first, second] = book.SheetNames.map((name) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name] as XLSX.WorkSheet, { header: 1 }));
    expect(first?.[0]?.[0]).toBe(table.title);
    expect(first?.slice(1)).toEqual([['序号', '重点任务', '目标'], table.rows[0], [2, '=1+1']]);
    expect(second?.flat()).toEqual([table.title, ...table.notes]);
  });

  it('keeps the head in sight, wraps lines, has widths, and runs nothing', async () => {
    const files = unzipSync(await tableWorkbook(table, names));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/u);
    expect(sheet.match(/<col [^>]*width="[\d.]+"/gu)).toHaveLength(3);
    expect(sheet).toContain('<mergeCell ref="A1:C1"/>');
    expect(sheet).not.toContain('<f>');
    expect(strFromU8(files['xl/styles.xml'] as Uint8Array)).toContain('wrapText="1"');
  });
});

describe('a Word document', () => {
  const read = async (): Promise<string> => strFromU8(unzipSync(await tableDocument(table))['word/document.xml'] as Uint8Array);

  it('is a package that readers of the format take, with real headings', async () => {
    const word = openWord(await tableDocument(table));
    expect(await faultsOf(word)).toEqual([]);
    const headings = every(word.trees.get('word/document.xml') as XmlNode, 'w:p').filter((one) => every(one, 'w:pStyle').length > 0);
    expect(headings.map(textOf)).toEqual(['某方案分工表', '所据文句']);
  });

  it('lies across on A4 and repeats its head on every page', async () => {
    const document = await read();
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  it('has the fonts of official papers, and widths that a page holds', async () => {
    const document = await read();
    for (const font of ['仿宋', '黑体']) expect(document).toContain(`w:eastAsia="${font}"`);
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(3);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16_838 - 2 * 1134);
  });

  it('holds all rows, its sections as headings between them, below them the notes and the sentences', async () => {
    const text = (await read()).replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
    const said = ['某方案分工表', '序号', '治理扬尘&lt;1&gt;', '优良率：83%', '二、水', '=1+1', '本表不全', '所据文句', '扬尘要治理', '又一加一'].map((words) =>
      text.indexOf(words),
    );
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said).not.toContain(-1);
  });
});

it('a Word document is well-formed whatever the words', async () => {
  const hostile = 'a\u0001b\u000bc\ufffe𠮷<&>\ud800';
  const made = { ...table, title: hostile, notes: [hostile], rows: [[1, hostile, '']], headings: [{ row: 0, words: hostile }] };
  const document = strFromU8(unzipSync(await tableDocument(made))['word/document.xml'] as Uint8Array);
  expect(document.match(/a�b�c�𠮷&lt;&amp;&gt;�/gu)).toHaveLength(4);
});

it('files of one table are the same for ever', async () => {
  const twice = async (make: () => Promise<Uint8Array>): Promise<Uint8Array[]> => [await make(), await make()];
  for (const make of [() => tableDocument(table), () => tableWorkbook(table, names)]) {
    const [first, second] = await twice(make);
    expect(Buffer.from(first as Uint8Array).equals(Buffer.from(second as Uint8Array))).toBe(true);
    const dates = Object.entries(unzipSync(first as Uint8Array)).flatMap(([path, content]) =>
      path.endsWith('core.xml') ? (strFromU8(content).match(/\d{4}-/gu) ?? []) : [],
    );
    expect(new Set(dates)).toEqual(new Set(dates.length ? ['2000-'] : []));
  }
});

it('a CSV is a head and its rows, of which each says what is to be known of all, and counts nothing', () => {
  const cells = cellsOf(tableCsv(table)).map((row) => row.map((cell) => cell?.v ?? ''));
  expect(cells[0]).toEqual(['序号', '重点任务', '目标', '说明']);
  expect(cells[2]?.[1]).toBe("'=1+1");
  expect(cells.slice(1).map((row) => row[3])).toEqual(table.rows.map(() => table.caution));
});

it('a list is taken away with its sentences, places and addresses, in columns as wide as they need', () => {
  const row = {
    id: 'a#m1~a0',
    cells: ['牵头', '治理'],
    keys: {},
    words: ['前', '中', '后'] as const,
    href: '/policies/a/#m1',
    place: '某方案 1.',
    area: '湖南',
  };
  const { columns, rows } = listTable({ title: '任务', columns: ['职责', '任务'], filters: [], rows: [row], notes: [] }, (href) => `https://x${href}`);
  expect(rows).toEqual([['牵头', '治理', '前中后', '某方案 1.', 'https://x/policies/a/#m1']]);
  expect(columns.map(({ width }) => width)).toEqual([10, 10, 10, 11, 26]);
});
