/** Reads what is published of the collection beside its texts; a collection may have none of it. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { assignmentSchema } from '../../../src/policy/model/facts/assignment.ts';
import { citationSchema } from '../../../src/policy/model/facts/citation.ts';
import { targetSchema } from '../../../src/policy/model/facts/target.ts';
import { type Family, familySchema } from '../../../src/policy/model/family.ts';
import { readIfThere, readTopics } from '../read-collection.ts';
import type { PublishedFacts } from './pages-of-units.ts';

export async function readFacts(folder: string): Promise<PublishedFacts & { families: Family[] }> {
  const [topics, targets, assignments, citations, families] = await Promise.all([
    readTopics(folder),
    readIfThere(join(folder, 'targets.json'), z.array(targetSchema)),
    readIfThere(join(folder, 'assignments.json'), z.array(assignmentSchema)),
    readIfThere(join(folder, 'citations.json'), z.array(citationSchema)),
    readIfThere(join(folder, 'families.json'), z.array(familySchema)),
  ]);
  return { topics, targets, assignments, citations, families };
}
