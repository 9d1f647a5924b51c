import { describe, it } from 'vitest';
import { documentIds } from '../../document-ids.ts';
import { caseFiles, caseNames } from '../fixtures.ts';
import { realSeedFiles } from '../seeds.ts';
import { expectNothingLost } from './damage.ts';

// Thousands of cases: tests/long/damage.test.ts.
describe('a damaged text is converted without a crash, and no character is lost without a report', () => {
  it.each(documentIds)('%s', (id) => expectNothingLost(realSeedFiles(id), 6));
  it.each(caseNames())('%s', (name) => expectNothingLost(caseFiles(name), 8));
});
