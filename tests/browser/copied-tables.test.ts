/** A part of a table, as the clipboard gets it: letters are cells, a letter in several places is a cell that reaches there. */
import { expect, it } from 'vitest';
import { type Cell, cleanHtml, plainText } from '../../src/browser/copying/blocks.ts';
import { selectedPart } from '../../src/browser/copying/table.ts';

/** `AAB|CDE`: rows of places. */
function tableOf(drawn: string): Cell[][] {
  const grid = drawn.split('|').map((row) => [...row]);
  const seen = new Set<string>();
  return grid.map((row, y) =>
    row.flatMap((letter, x) => {
      if (seen.has(letter)) return [];
      seen.add(letter);
      const columns = row.slice(x).filter((other) => other === letter).length;
      const rows = grid.slice(y).filter((other) => other[x] === letter).length;
      return { isHead: y === 0, columns, rows, blocks: [{ kind: 'p' as const, text: letter }] };
    }),
  );
}

it.each<[name: string, table: string, selected: string, plain: string]>([
  ['all of it', 'ABC|DEF', 'ABCDEF', 'A\tB\tC\nD\tE\tF'],
  ['some cells of one row', 'ABC|DEF', 'EF', 'E\tF'],
  ['all of one whose cells reach down in the middle and at the end', 'ABC|DBE|FGE', 'ABCDEFG', 'A\tB\tC\nD\t\tE\nF\tG\t'],
  ['the head alone', 'ABC|DEF', 'ABC', 'A\tB\tC'],
  ['the end of a row and the beginning of the next', 'ABC|DEF', 'CD', '\tC\nD\t'],
  ['a column at the side that nothing of is selected', 'ABC|DEF|GHI', 'BCEFH', 'B\tC\nE\tF\nH\t'],
  ['rows in which a cell reaches from above that is not selected', 'ABC|ADE|FGH', 'DEFG', '\tD\tE\nF\tG\t'],
  ['rows beside such a cell', 'ABC|ADE|FGH', 'DEGH', 'D\tE\nG\tH'],
  ['a cell over several columns of which one is left out', 'AAAB|CDEF', 'ACD', 'A\t\t\nC\tD\t'],
  ['a cell over several rows, and only the first of them', 'ABC|ADE', 'ABC', 'A\tB\tC'],
])('holds what was selected, each cell in its column: %s', (_, drawn, selected, plain) => {
  const rows = selectedPart(
    tableOf(drawn),
    ({ blocks }) => selected.includes(blocks[0]?.text ?? '-'),
    (cell) => ({ ...cell, blocks: [] }),
  );
  expect(plainText([{ kind: 'table', rows }])).toBe(plain);
});

it('keeps head cells and spans in HTML, cut to what is left', () => {
  const rows = selectedPart(
    tableOf('AABC|DDEF|DDGH'),
    ({ blocks }) => 'BDEG'.includes(blocks[0]?.text ?? '-'),
    (cell) => ({ ...cell, blocks: [] }),
  );
  expect(cleanHtml([{ kind: 'table', rows }])).toBe(
    '<table><tr><th colspan="2"></th><th>B</th></tr><tr><td colspan="2" rowspan="2">D</td><td>E</td></tr><tr><td>G</td></tr></table>',
  );
});
