/** A sixth text: an invented notice that speaks of what the others speak of. It must break no test. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { projectCopy, runIn } from './workplace.ts';

const id = 'yunxi-2031-clean-rivers';
const vitest = 'node_modules/vitest/vitest.mjs';

describe('with one more text in seeds/, released', () => {
  let folder = '';
  beforeAll(() => {
    folder = projectCopy();
    cpSync('tests/fixtures/one-more-text', join(folder, 'seeds', id), { recursive: true });
    runIn(folder, 'scripts/release.ts', id);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('all unit tests pass', () => runIn(folder, vitest, 'run', '--project', 'unit'));

  it('all tests of the site pass', () => {
    runIn(folder, 'scripts/build.ts');
    runIn(folder, vitest, 'run', '--project', 'site');
  });
});
