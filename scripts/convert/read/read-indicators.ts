/** The indicators (seeds/indicators.yaml), checked; of a folder of seeds that has none, the project's own; none where there is neither. */
import { Indicators, indicatorsFileName, indicatorsFileSchema } from '../../../src/policy/model/facts/indicators.ts';
import type { Issue } from '../../faults/issues.ts';
import { fieldFile } from './field-file.ts';
import { keptReading } from './kept-reading.ts';
import { parseYaml } from './read-seed.ts';

/** The indicators that targets below `seeds` are joined by, and what is wrong with the file; none where something is. */
export function indicatorsFor(seeds: string): { value: Indicators; issues: Issue[] } {
  return readFile([fieldFile(seeds, indicatorsFileName)]);
}

const readFile = keptReading(([file]) => {
  if (!file?.bytes) return { value: new Indicators([]), issues: [] };
  const { value, issues } = parseYaml(file.path, file.bytes, indicatorsFileSchema);
  return { value: new Indicators(value?.indicators ?? []), issues };
});
