/** All citations of one instrument, for the list in the browser. */
import { instruments } from '../../../facts/collection/fact-lists.ts';
import { instrumentList } from '../../../facts/collection/fact-rows.ts';
import type { InstrumentGroup } from '../../../facts/instruments/instruments.ts';
import { dataFormat } from '../../../policy/data-format.ts';

export const getStaticPaths = () => instruments.map((instrument) => ({ params: { key: instrument.key }, props: { instrument } }));

export const GET = ({ props: { instrument } }: { props: { instrument: InstrumentGroup } }) =>
  new Response(JSON.stringify({ version: dataFormat, ...instrumentList(instrument) }));
