import { describe, it } from 'vitest';
import { expectNothingLost } from '../convert/correct/damage.ts';
import { caseFiles, caseNames } from '../convert/fixtures.ts';
import { realSeedFiles } from '../convert/seeds.ts';
import { documentIds } from '../document-ids.ts';

describe('thousands of damaged texts', () => {
  it.each(documentIds)('%s is converted without a crash, and no character is lost without a report', (id) => expectNothingLost(realSeedFiles(id), 1000));
  it.each(caseNames())('%s is, too', (name) => expectNothingLost(caseFiles(name), 1000));
});
