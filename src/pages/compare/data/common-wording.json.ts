/** Weights of common wording, for comparing in the browser. */
import { dataFormat } from '../../../policy/data-format.ts';
import { common } from '../../../site/comparison.ts';

export const GET = () => new Response(JSON.stringify({ version: dataFormat, ...common }));
