/** All targets of one indicator, for the list in the browser. */

import { indicators } from '../../../facts/collection/fact-lists.ts';
import { indicatorList } from '../../../facts/collection/fact-rows.ts';
import { hasIndicatorPage, type IndicatorGroup } from '../../../facts/ledger/indicators.ts';
import { dataFormat } from '../../../policy/data-format.ts';

export const getStaticPaths = () => indicators.filter(hasIndicatorPage).map((group) => ({ params: { key: group.key }, props: { group } }));

export const GET = ({ props: { group } }: { props: { group: IndicatorGroup } }) =>
  new Response(JSON.stringify({ version: dataFormat, ...indicatorList(group.name, group.targets) }));
