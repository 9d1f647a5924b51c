/** A table of facts as a workbook (XLSX): its title, the table with its head in sight, and a second sheet with the notes. */
import writeWorkbook, { type SheetData } from 'write-excel-file/universal';
import { withTimes } from '../../office/fixed-package.ts';
import type { FactsTable } from '../files/table.ts';

const font = { fontFamily: '宋体', fontSize: 11 } as const;
const body = { ...font, wrap: true, alignVertical: 'top' } as const;
const head = { ...body, fontWeight: 'bold', backgroundColor: '#EEEBE3' } as const;
const above = { fontFamily: '黑体', fontSize: 16, align: 'center', alignVertical: 'center', height: 32 } as const;

/** The names of the sheets are given: words of the interface stand elsewhere. */
export async function tableWorkbook({ title, notes, columns, rows }: FactsTable, sheets: { table: string; notes: string }): Promise<Uint8Array> {
  const heading = [{ value: title, type: String, columnSpan: columns.length, ...above }];
  const heads = columns.map(({ name }) => ({ value: name, type: String, ...head }));
  const cells = rows.map((row) => row.map(cellOf));
  const about = [title, ...notes].map((value, at) => [{ value, type: String, ...(at === 0 ? head : body) }]);
  const workbook = writeWorkbook([
    {
      data: [heading, heads, ...cells] as SheetData,
      sheet: sheets.table,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 2,
      orientation: 'landscape',
    },
    { data: about as SheetData, sheet: sheets.notes, columns: [{ width: 100 }] },
  ]);
  return withTimes(new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
}

const cellOf = (value: string | number): object => ({ value: value === '' ? null : value, type: typeof value === 'number' ? Number : String, ...body });
