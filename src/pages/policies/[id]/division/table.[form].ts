/** The division of work of a document as a file: XLSX, Word, CSV. */

import { timesOf } from '../../../../data/document-in-word.ts';
import { divisionTable, printedDivision, type RowSource } from '../../../../facts/collection/division-table.ts';
import { dividedDocuments, divisionIn } from '../../../../facts/collection/divisions.ts';
import type { DivisionRow } from '../../../../facts/division/division.ts';
import { tableCsv } from '../../../../facts/files/csv.ts';
import { tableDocument } from '../../../../facts/office/docx.ts';
import { tableWorkbook } from '../../../../facts/office/xlsx.ts';
import { type MarkedWords, plainWords, shownCells } from '../../../../facts/proofs.ts';
import { proofsOfRow } from '../../../../library/facts.ts';
import { placePath } from '../../../../policy/ids.ts';
import type { PolicyDocument } from '../../../../policy/model/document.ts';
import { fullAddress } from '../../../../site/address.ts';
import { divisionName } from '../../../../wording/division.ts';
import { notesName } from '../../../../wording/facts.ts';

const forms = ['xlsx', 'docx', 'csv'] as const;
type Form = (typeof forms)[number];

export const getStaticPaths = () =>
  dividedDocuments.flatMap((document) => forms.map((form) => ({ params: { id: document.id, form }, props: { document, form } })));

export async function GET({ props, site }: { props: { document: PolicyDocument; form: Form }; site: URL | undefined }) {
  const { document, form } = props;
  const groups = divisionIn(document.id);
  const sourceOf = (row: DivisionRow): RowSource => sourceIn(row, site);
  if (form === 'docx') return new Response((await tableDocument(printedDivision(document, groups, sourceOf), timesOf(document))) as BodyInit);
  const table = divisionTable(document, groups, sourceOf);
  return new Response(form === 'csv' ? tableCsv(table) : ((await tableWorkbook(table, { table: divisionName, notes: notesName })) as BodyInit));
}

/** Every sentence that proves the row, and where they stand: several stand in their unit. */
function sourceIn(row: DivisionRow, site: URL | undefined): RowSource {
  const proofs = proofsOfRow(row);
  const [first] = proofs;
  const anchor = first && proofs.length === 1 ? first.anchor : row.unit.anchor;
  return { sentences: proofs.map(({ words }) => inCell(words)), address: fullAddress(placePath(row.unit.document, anchor), site) };
}

const inCell = (words: MarkedWords): string => shownCells(plainWords(words));
