/** What is known of the language of policies, for comparing in the browser. */

import { language } from '../../../library/language.ts';
import { dataFormat } from '../../../policy/data-format.ts';
import { comparisonLanguageOf } from '../../../policy/language.ts';

export const GET = () => new Response(JSON.stringify({ version: dataFormat, ...comparisonLanguageOf(language) }));
