/** A row of a table in one line, each cell behind the head of its column: its numbers say nothing without. */

/** 指标：森林覆盖率；单位：%. Cells that are empty are left out; those under one head stand behind each other. */
export function headedRow(heads: readonly string[], cells: readonly string[]): string {
  const filled = cells.flatMap((cell, column) => (cell.trim() ? [{ head: heads[column]?.trim() ?? '', words: cell.trim() }] : []));
  return filled
    .map(({ head, words }, at) => {
      if (head && filled[at - 1]?.head === head) return ` ${words}`;
      return `${at > 0 ? '；' : ''}${head ? `${head}：` : ''}${words}`;
    })
    .join('');
}

/** What each column is headed by. `lines`: those of the heads; a cell that spans several columns stands in the first of them. */
export function headsOfLines(lines: readonly string[]): string[] {
  const [first = [], ...others] = lines.map((line) => spanned(line.split('\t')));
  return first.map((head, column) => [...new Set([head, ...others.map((line) => line[column] ?? '')])].join(' ').trim());
}

const spanned = (cells: readonly string[]): string[] =>
  cells.map(
    (_, at) =>
      cells
        .slice(0, at + 1)
        .findLast((cell) => cell.trim())
        ?.trim() ?? '',
  );
