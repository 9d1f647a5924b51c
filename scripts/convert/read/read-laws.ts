/** What became of laws (seeds/laws.yaml), checked; of a folder of seeds that has none, the project's own; nothing where there is neither. */
import { type Law, lawsFileName, lawsFileSchema } from '../../../src/policy/model/law.ts';
import type { Issue } from '../../faults/issues.ts';
import { fieldFile } from './field-file.ts';
import { keptReading } from './kept-reading.ts';
import { parseYaml } from './read-seed.ts';

/** Without a value where the file is at fault. */
export function lawsFor(seeds: string): { value: readonly Law[]; issues: Issue[] } {
  return readFile([fieldFile(seeds, lawsFileName)]);
}

const readFile = keptReading(([file]) => {
  if (!file?.bytes) return { value: [], issues: [] };
  const { value, issues } = parseYaml(file.path, file.bytes, lawsFileSchema);
  return { value: value ?? [], issues };
});
