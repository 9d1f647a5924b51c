/** Columns of tables that name bodies: 牵头单位, 责任单位, 配合单位. */
import type { TableCell, Unit } from '../../../src/policy/model/unit.ts';
import { gridOf, headRows } from '../reading/table-grid.ts';
import { readBodies } from './bodies-in-list.ts';
import type { Assigned } from './find-assignments.ts';
import { readRoles } from './read-roles.ts';
import type { AssignmentWords } from './words.ts';

/** One record a row; the rest of the row is the task. */
export function inColumns({ id, rows }: Unit, words: AssignmentWords, isOfLevel: (body: string) => boolean): Assigned[] {
  if (!rows) return [];
  const heads = Math.max(1, headRows(rows));
  const grid = gridOf(rows);
  const columns = (grid[heads - 1] ?? []).flatMap((cell, at) => (cell && words.bodyHead.test(bare(cell.text)) ? [{ at, head: bare(cell.text) }] : []));
  if (columns.length === 0) return [];
  return grid.slice(heads).flatMap((row, at) => {
    const said = columns.flatMap((column) => sayIn(row[column.at], column.head, words, isOfLevel));
    const roles = readRoles(said.join('；'), words, isOfLevel);
    if (!roles) return [];
    return [{ evidence: { clause: id, start: 0, end: 0, row: heads + at }, task: { start: 0, end: 0 }, ...roles, inferred: false, rule: 'column' as const }];
  });
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** A cell in the words of a bracket: 责任单位：省财政厅、省水利厅; one that says who does what as it stands. */
function sayIn(cell: TableCell | undefined, head: string, words: AssignmentWords, isOfLevel: (body: string) => boolean): string[] {
  const list = bare((cell?.text ?? '').replaceAll('\n', '、')).replace(/[；，,]/gu, '、');
  if (list && readBodies(list, words)) return [`${head}：${list}`];
  const said = (cell?.text ?? '').replaceAll('\n', '；');
  return readRoles(said, words, isOfLevel) ? [said] : [];
}
