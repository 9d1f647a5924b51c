/** The division of work as a table to take away: to be read, or to be sorted. */
import type { PolicyDocument } from '../../policy/model/document.ts';
import {
  chargedOf,
  divisionCaution,
  divisionColumns,
  divisionName,
  divisionNotes,
  divisionProofs,
  dueInTable,
  goalsOf,
  leadsOf,
  remarksOf,
  sectionInWords,
  taskInLine,
} from '../../wording/division.ts';
import type { DivisionGroup, DivisionRow } from '../division/division.ts';
import type { FactsTable } from '../files/table.ts';

/** What files have in columns of their own, and the page shows in another way. */
const fileColumns = { section: { name: '所属部分', width: 20 }, words: { name: '所据文句', width: 50 }, source: { name: '出处', width: 40 } };

/** The sentences that prove a row, and the address at which they stand. */
export interface RowSource {
  sentences: readonly string[];
  address: string;
}

export type SourceOf = (row: DivisionRow) => RowSource;

/** The table to be read, as governments print it: its sections are headings between the rows, the sentences of each row stand behind all. */
export const printedDivision = (document: PolicyDocument, groups: readonly DivisionGroup[], sourceOf: SourceOf): FactsTable => ({
  ...aboutDivision(document),
  columns: divisionColumns,
  rows: groups.flatMap(({ rows }) => rows.map(rowInWords)),
  headings: groups.map((group, at) => ({ row: sumOf(groups.slice(0, at)), words: sectionInWords(group) })).filter(({ words }) => words !== ''),
  behind: { title: divisionProofs, lines: groups.flatMap(({ rows }) => rows.flatMap((row) => sentencesInWords(row, sourceOf(row)))) },
});

/** The table to be sorted and filtered: every row says its section, its sentence, its address. */
export const divisionTable = (document: PolicyDocument, groups: readonly DivisionGroup[], sourceOf: SourceOf): FactsTable => ({
  ...aboutDivision(document),
  columns: [divisionColumns[0], fileColumns.section, ...divisionColumns.slice(1), fileColumns.words, fileColumns.source],
  rows: groups.flatMap((group) =>
    group.rows.map((row) => {
      const [number = '', ...cells] = rowInWords(row);
      const { sentences, address } = sourceOf(row);
      return [number, sectionInWords(group), ...cells, sentences.join('\n'), address];
    }),
  ),
});

const aboutDivision = (document: PolicyDocument): Pick<FactsTable, 'title' | 'notes' | 'caution'> => ({
  title: `${document.title}${divisionName}`,
  notes: divisionNotes(document),
  caution: divisionCaution(document),
});

/** 3.　甲；乙. */
const sentencesInWords = ({ number }: DivisionRow, { sentences }: RowSource): string[] =>
  sentences.map((sentence, at) => `${at === 0 ? `${number}.` : ''}\u3000${sentence}`);

const sumOf = (groups: readonly DivisionGroup[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

const rowInWords = (row: DivisionRow): (string | number)[] => [
  row.number,
  taskInLine(row),
  leadsOf(row),
  chargedOf(row),
  dueInTable(row),
  goalsOf(row).join('\n'),
  remarksOf(row),
];
