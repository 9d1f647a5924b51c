/** The language of policies as the committed seeds have it. */
import { loadLanguage } from '../scripts/language/load-language.ts';

export const language = loadLanguage('seeds');
