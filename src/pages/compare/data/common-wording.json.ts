/** Weights of common wording, for comparing in the browser. */

import { common } from '../../../compare/collection/comparison.ts';
import { dataFormat } from '../../../policy/data-format.ts';

export const GET = () => new Response(JSON.stringify({ version: dataFormat, ...common }));
