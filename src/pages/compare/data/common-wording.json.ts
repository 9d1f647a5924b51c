/** Weights of common wording, for comparing in the browser. */
import { common } from '../../../site/comparison.ts';

export const GET = () => new Response(JSON.stringify(common));
