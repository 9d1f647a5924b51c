/** The editorial vocabulary at build time: seeds/vocabulary.yaml, which the index is made from too. */
import { parse } from 'yaml';
import file from '../../seeds/vocabulary.yaml?raw';
import { vocabularySchema } from '../policy/vocabulary.ts';

export const vocabulary = vocabularySchema.parse(parse(file));
