/** All that is due in one year, for the list in the browser. */
import { targetsByYear } from '../../../facts/collection/fact-lists.ts';
import { deadlineList } from '../../../facts/collection/fact-rows.ts';
import { dataFormat } from '../../../policy/data-format.ts';
import type { Target } from '../../../policy/model/facts/target.ts';

export const getStaticPaths = () => targetsByYear.map(([year, targets]) => ({ params: { year }, props: { year, targets } }));

export const GET = ({ props: { year, targets } }: { props: { year: string; targets: readonly Target[] } }) =>
  new Response(JSON.stringify({ version: dataFormat, ...deadlineList(year, targets) }));
