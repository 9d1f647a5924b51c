/** The editor's vocabulary at build time: seeds/vocabulary.yaml, which the conversion has checked. */
import { parse } from 'yaml';
import { type Vocabulary, vocabularySchema } from '../policy/vocabulary.ts';

const files = import.meta.glob<string>('../../seeds/vocabulary.yaml', { query: '?raw', import: 'default', eager: true });

/** Without the file there are no concepts. Throws where it is not in the form of its schema. */
export const vocabulary: Vocabulary = vocabularySchema.parse(parse(Object.values(files)[0] ?? '{}'));
