/** The editor's vocabulary at build time: seeds/vocabulary/*.yaml, which the conversion has checked. */
import { parse } from 'yaml';
import { joinVocabulary, type Vocabulary, vocabularySchema } from '../policy/vocabulary.ts';

const files = import.meta.glob<string>('../../seeds/vocabulary/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Without files there are no concepts. Throws where one is not in the form of its schema. */
export const vocabulary: Vocabulary = joinVocabulary(
  Object.keys(files)
    .sort()
    .map((path) => vocabularySchema.parse(parse(files[path] ?? '{}'))),
);
