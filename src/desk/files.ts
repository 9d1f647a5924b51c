/** The desk as files: a backup that can be brought in again, and lists of units for spreadsheets and reports. Pure. */
import { escapeMarkdown } from '../citing/markup.ts';
import type { Reference } from '../citing/reference.ts';
import { gridOf } from '../office/quoted.ts';
import { csvOf } from '../policy/csv.ts';
import { inTitleMarks } from '../policy/marks.ts';
import type { Desk, KeptUnit } from './desk.ts';
import { byFolder } from './desk.ts';

/** A unit with what is said of it where it is shown. */
export interface ListedUnit {
  unit: KeptUnit;
  name: string;
  reference: Reference;
  /** Its line: 《标题》（文号）第（五）项，https://… */
  citation: string;
  url: string;
}

/** Everything that is kept, as readDesk (check.ts) reads it. */
export const toJson = (desk: Desk): string => `${JSON.stringify(desk, null, 1)}\n`;

const columns: [name: string, value: (listed: ListedUnit) => string][] = [
  ['夹', ({ unit }) => unit.folder],
  ['地域', ({ unit }) => unit.document.place.name],
  ['文件', ({ unit }) => unit.document.title],
  ['文号', ({ unit }) => unit.document.documentNumber ?? ''],
  ['所在', ({ unit }) => unit.path.join(' › ')],
  ['条目', ({ name }) => name],
  ['全文', ({ unit }) => inOneCell(unit)],
  ['备注', ({ unit }) => unit.note],
  ['引用', ({ citation }) => citation],
  ['链接', ({ url }) => url],
  ['收入日期', ({ unit }) => unit.added.slice(0, 10)],
];

/** A line for each unit, in the order given. */
export function toCsv(listed: readonly ListedUnit[]): string {
  return csvOf([['序号', ...columns.map(([name]) => name)], ...listed.map((one, at) => [at + 1, ...columns.map(([, value]) => value(one))])]);
}

/** A list by folder: each unit with its words, the reader's note, and its citation as a link. `title` heads it, `noFolder` heads what lies in none. */
export function toMarkdown(listed: readonly ListedUnit[], { title, noFolder, remark }: { title: string; noFolder: string; remark: string }): string {
  const groups = byFolder(listed.map((one) => ({ ...one.unit, listed: one })));
  const parts = groups.map(([folder, own]) => {
    const heading = groups.length > 1 || folder ? [`## ${plain(folder || noFolder)}`] : [];
    return [...heading, ...own.map(({ listed: one }) => itemOf(one))].join('\n\n');
  });
  return `${[`# ${plain(title)}`, ...parts, remark].join('\n\n')}\n`;
}

function itemOf({ unit, name, citation, url }: ListedUnit): string {
  const note = unit.note ? [unit.note.split('\n').map(plain).join('  \n')] : [];
  const heading = `### ${plain(`${unit.document.place.name}${inTitleMarks(unit.document.title)} ${name}`)}`;
  return [heading, quotedInMarkdown(unit), ...note, `[${plain(citation.replace(`，${url}`, ''))}](<${url}>)`].join('\n\n');
}

function quotedInMarkdown({ kind, text }: KeptUnit): string {
  if (kind === 'table') return tableInMarkdown(gridOf(text));
  const words = text.split('\n').filter((line) => line.trim());
  return words.map((line) => `> ${plain(line)}`).join('\n>\n');
}

/** The first row is the head. */
function tableInMarkdown(rows: readonly (readonly string[])[]): string {
  const [head = '', ...body] = rows.map((row) => `| ${row.map(plain).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

/** A table in one cell: a line for each row, its cells parted as they can be read. */
const inOneCell = ({ kind, text }: KeptUnit): string =>
  kind === 'table'
    ? gridOf(text)
        .map((row) => row.join(' | '))
        .join('\n')
    : text;

/** Text that Markdown would take for markup is escaped. */
const plain = (text: string): string => escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
