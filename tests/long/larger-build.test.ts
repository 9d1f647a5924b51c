import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeRecombinedSeeds } from '../../scripts/bench/recombine.ts';
import { readWholeCollection } from '../../src/library/content-folder.ts';
import { projectCopy, runIn } from './workplace.ts';

const count = 50;
let folder = '';
beforeAll(() => {
  folder = projectCopy();
  rmSync(join(folder, 'content'), { recursive: true });
  writeRecombinedSeeds(join(folder, 'seeds'), count);
  runIn(folder, 'scripts/build.ts', '--drafts');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('fifty more documents are converted, built and indexed without a fault, each with its page', () => {
  const { documents, clauses } = readWholeCollection(join(folder, 'content'), true);
  expect(documents.filter(({ id }) => id.startsWith('document-'))).toHaveLength(count);
  expect(clauses.length).toBeGreaterThan(3000);
  for (const { id } of documents) expect(existsSync(join(folder, 'dist/policies', id, 'index.html')), id).toBe(true);
  expect(existsSync(join(folder, 'dist/search/index.json'))).toBe(true);
});
