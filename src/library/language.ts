/** The language of policies at build time: seeds/language/*.yaml, which the conversion has checked. */
import { parse } from 'yaml';
import { type Language, languageFileName, languageParts, languageSchemas } from '../policy/language.ts';

const files = import.meta.glob<string>('../../seeds/language/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Throws where a file is missing or not in the form of its schema. */
export const language = Object.fromEntries(
  languageParts.map((part) => [part, languageSchemas[part].parse(parse(files[`../../seeds/language/${languageFileName(part)}`] ?? ''))]),
) as Language;
