/** All tasks of one body as a file: XLSX, CSV. */
import type { BodyGroup } from '../../../facts/bodies/bodies.ts';
import { bodies } from '../../../facts/collection/fact-lists.ts';
import { bodyList } from '../../../facts/collection/fact-rows.ts';
import { tableCsv } from '../../../facts/files/csv.ts';
import { listTable } from '../../../facts/files/list-table.ts';
import { tableWorkbook } from '../../../facts/office/xlsx.ts';
import { factPages, notesName } from '../../../wording/facts.ts';

const forms = ['xlsx', 'csv'] as const;
type Form = (typeof forms)[number];

export const getStaticPaths = () => bodies.flatMap((body) => forms.map((form) => ({ params: { key: body.key, form }, props: { body, form } })));

export async function GET({ props: { body, form }, site }: { props: { body: BodyGroup; form: Form }; site: URL | undefined }) {
  const table = listTable(bodyList(body), (href) => new URL(href, site).href);
  return new Response(form === 'csv' ? tableCsv(table) : ((await tableWorkbook(table, { table: factPages.bodies.name, notes: notesName })) as BodyInit));
}
