import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { columnsOf } from '../../../scripts/convert/parts/table-places.ts';
import { parseTable, publishedRows } from '../../../scripts/convert/structure/parse-table.ts';

const parse = (...rows: string[]) =>
  parseTable(
    rows.map((row) => fromSeed(row, { start: 0, end: row.length })),
    (cell) => cell,
  );
/** Cells as text, with columns × rows where they are merged. */
const drawn = (...rows: string[]): string[] =>
  publishedRows(parse(...rows).value).map((row) =>
    row.map(({ text, colspan = 1, rowspan = 1 }) => (colspan * rowspan > 1 ? `${text}(${colspan}×${rowspan})` : text)).join('|'),
  );

describe('parseTable', () => {
  it.each<[string, string[], string[]]>([
    ['cells are parted by tabs', ['河流\t目标', '东河\t三类'], ['河流|目标', '东河|三类']],
    ['an empty cell belongs to the one above', ['类别\t指标', '水质\t氨氮', '\t总磷'], ['类别|指标', '水质(1×2)|氨氮', '总磷']],
    ['an empty cell of the header belongs to its left neighbour', ['指标\t\t目标', '水质\t氨氮\t三类'], ['指标(2×1)|目标', '水质|氨氮|三类']],
    ['so does one below a merged header', ['指标\t\t目标', '护岸\t\t六成'], ['指标(2×1)|目标', '护岸(2×1)|六成']],
    [
      'below a merged header, with nothing to the left, it belongs to the one above',
      ['指标\t\t目标', '水质\t氨氮\t三类', '\t总磷\t三类'],
      ['指标(2×1)|目标', '水质(1×2)|氨氮|三类', '总磷|三类'],
    ],
    ['a first row of empty cells is its own', ['甲\t乙', '\t1'], ['甲|乙', '|1']],
    ['a cell merged in both directions is one', ['指标\t\t目标', '护岸\t\t六成', '\t\t七成'], ['指标(2×1)|目标', '护岸(2×2)|六成', '七成']],
    ['of three merged columns too', ['指标\t\t\t目标', '护岸\t\t\t六成', '\t\t\t七成'], ['指标(3×1)|目标', '护岸(3×2)|六成', '七成']],
    [
      'a merged cell ends where something stands below a part of it',
      ['指标\t\t目标', '护岸\t\t六成', '\t石砌\t七成'],
      ['指标(2×1)|目标', '护岸(2×1)|六成', '|石砌|七成'],
    ],
    [
      'words alone at the head of a row are over all columns, and nothing goes on through them',
      ['指标\t单位\t目标', '水质\t%\t90', '二、土壤\t\t', '\t%\t95'],
      ['指标|单位|目标', '水质|%|90', '二、土壤(3×1)', '|%|95'],
    ],
  ])('%s', (_, rows, expected) => expect(drawn(...rows)).toEqual(expected));

  it('covers every place of the grid once, whatever is empty', () => {
    const cell = fc.constantFrom('', '', '甲', '乙');
    const grids = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(grids, (grid) => {
        const rows = publishedRows(parse(...grid.map((row) => row.join('\t'))).value);
        const columns = columnsOf(rows);
        const covered = grid.map((row) => row.map(() => 0));
        for (const [r, row] of rows.entries())
          for (const [i, { text, colspan = 1, rowspan = 1 }] of row.entries()) {
            const column = (columns[r]?.[i] ?? 0) - 1;
            expect(grid[r]?.[column]).toBe(text);
            for (let y = r; y < r + rowspan; y++) for (let x = column; x < column + colspan; x++) covered[y]![x]!++;
          }
        expect(covered.flat().every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it('reports rows that do not fit the header, and pads them', () => {
    const { value, ragged } = parse('甲\t乙', '1\t2\t3', '4');
    expect(ragged.map(({ cells, columns, row }) => [cells, columns, row])).toEqual([
      [3, 2, '1 2 3'],
      [1, 2, '4'],
    ]);
    expect(value.grid.map((row) => row.map(({ text }) => text))).toEqual([
      ['甲', '乙', ''],
      ['1', '2', '3'],
      ['4', '', ''],
    ]);
  });

  it('reports the header where the rows below it are wider', () =>
    expect(parse('任务\t内', '容\t单位', '清淤\t疏浚\t水务局', '植树\t种树\t林业局', '护岸\t修岸\t水务局').ragged.map(({ row }) => row)).toEqual([
      '任务 内',
      '容 单位',
    ]));

  it('marks the first row as header', () => expect(publishedRows(parse('甲', '1').value).map((row) => row[0]?.header ?? false)).toEqual([true, false]));
});
