/** The division of work of a document as a file: XLSX, Word, CSV. */

import { divisionTable, printedDivision, type RowSource } from '../../../../facts/collection/division-table.ts';
import { dividedDocuments, divisionIn } from '../../../../facts/collection/divisions.ts';
import { tableCsv } from '../../../../facts/files/csv.ts';
import { tableDocument } from '../../../../facts/office/docx.ts';
import { tableWorkbook } from '../../../../facts/office/xlsx.ts';
import { wordsOf } from '../../../../library/facts.ts';
import { documentOf, placePath } from '../../../../policy/ids.ts';
import type { PolicyDocument } from '../../../../policy/model/document.ts';
import type { Evidence } from '../../../../policy/model/facts/evidence.ts';
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
  if (form === 'docx') return new Response((await tableDocument(printedDivision(document, groups))) as BodyInit);
  const table = divisionTable(document, groups, ({ evidence }) => sourceOf(evidence, site));
  return new Response(form === 'csv' ? tableCsv(table) : ((await tableWorkbook(table, { table: divisionName, notes: notesName })) as BodyInit));
}

/** The whole sentence, and where it stands. */
function sourceOf(evidence: Evidence, site: URL | undefined): RowSource {
  const { before, words, after, anchor } = wordsOf(evidence);
  return { words: `${before}${words}${after}`, address: fullAddress(placePath(documentOf(evidence.clause), anchor), site) };
}
