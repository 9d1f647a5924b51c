/** What the documents of an area want made or revised, for the list in the browser. */
import { areaPageOf } from '../../../../compare/collection/area-pages.ts';
import { makingByArea } from '../../../../facts/collection/fact-lists.ts';
import { makingList } from '../../../../facts/collection/fact-rows.ts';
import { dataFormat } from '../../../../policy/data-format.ts';
import type { Citation } from '../../../../policy/model/facts/citation.ts';

export const getStaticPaths = () => makingByArea.map(([area, citations]) => ({ params: { area: areaPageOf(area).id }, props: { area, citations } }));

export const GET = ({ props: { area, citations } }: { props: { area: string; citations: readonly Citation[] } }) =>
  new Response(JSON.stringify({ version: dataFormat, ...makingList(area, citations) }));
