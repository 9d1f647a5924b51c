/** All tasks of one body, for the list in the browser. */
import type { BodyGroup } from '../../../facts/bodies/bodies.ts';
import { bodies } from '../../../facts/collection/fact-lists.ts';
import { bodyList } from '../../../facts/collection/fact-rows.ts';
import { dataFormat } from '../../../policy/data-format.ts';

export const getStaticPaths = () => bodies.map((body) => ({ params: { key: body.key }, props: { body } }));

export const GET = ({ props: { body } }: { props: { body: BodyGroup } }) => new Response(JSON.stringify({ version: dataFormat, ...bodyList(body) }));
