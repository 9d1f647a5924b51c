/** All that is due in one year, as a calendar. */

import { targetsByYear } from '../../../facts/collection/fact-lists.ts';
import { deadlineList } from '../../../facts/collection/fact-rows.ts';
import { calendarOf } from '../../../facts/deadlines/calendar.ts';
import type { Target } from '../../../policy/model/facts/target.ts';
import { fullAddress } from '../../../site/address.ts';

export const getStaticPaths = () => targetsByYear.map(([year, targets]) => ({ params: { year }, props: { year, targets } }));

export function GET({ props: { year, targets }, site }: { props: { year: string; targets: readonly Target[] }; site: URL | undefined }) {
  const { title, columns, rows } = deadlineList(year, targets);
  return new Response(calendarOf(title, columns, rows, fullAddress(`/deadlines/${year}/`, site)));
}
