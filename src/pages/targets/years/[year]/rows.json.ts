/** All targets for one year, for the list in the browser. */
import { targetYears } from '../../../../facts/collection/fact-lists.ts';
import { yearList } from '../../../../facts/collection/fact-rows.ts';
import { dataFormat } from '../../../../policy/data-format.ts';

export const getStaticPaths = () => targetYears.map(({ path, year }) => ({ params: { year: path }, props: { year } }));

export const GET = ({ props: { year } }: { props: { year: string | null } }) => new Response(JSON.stringify({ version: dataFormat, ...yearList(year) }));
