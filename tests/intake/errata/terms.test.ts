import { expect, it } from 'vitest';
import { termsOf } from '../../../scripts/intake/errata/terms.ts';
import { vocabularySchema } from '../../../src/policy/vocabulary.ts';

it('terms are the names that texts use', () => {
  const vocabulary = vocabularySchema.parse({
    departments: [{ stems: ['水务'], endings: ['厅'], older: ['水利厅'], source: '机构改革方案' }],
    groups: [{ name: '黑臭水体', short: ['臭水'], everyday: ['臭水沟'], narrower: ['返黑返臭'], source: '通行简称' }],
  });
  expect(termsOf(vocabulary)).toEqual(['黑臭水体', '臭水', '返黑返臭', '水务', '水利厅']);
});
