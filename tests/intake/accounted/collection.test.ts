import { expect, it } from 'vitest';
import { accounted } from '../../../scripts/intake/accounted/accounted.ts';
import { convert, realSeedFiles } from '../../convert/seeds.ts';
import { documentIds } from '../../document-ids.ts';

it.each(documentIds)('every character of %s is accounted for once', (id) => {
  const { seed, document, units } = convert(realSeedFiles(id));
  expect(accounted(seed.text, document, units)).toEqual({ missing: [], twice: [] });
});
