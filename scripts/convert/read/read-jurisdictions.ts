/** The jurisdictions (seeds/jurisdictions.yaml), checked; of a folder of seeds that has none, the project's own. */
import { jurisdictionsFileName, jurisdictionsFileSchema } from '../../../src/policy/model/jurisdiction.ts';
import { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { type Issue, printIssue } from '../../faults/issues.ts';
import { fieldFile } from './field-file.ts';
import { keptReading } from './kept-reading.ts';
import { parseYaml } from './read-seed.ts';

/** The jurisdictions that documents below `seeds` name, and what is wrong with the file; null where something is. */
export function jurisdictionsFor(seeds: string): { value: Jurisdictions | null; issues: Issue[] } {
  return readFile([fieldFile(seeds, jurisdictionsFileName)]);
}

const readFile = keptReading(([file]) => {
  const { value, issues } = parseYaml(file?.path ?? jurisdictionsFileName, file?.bytes ?? null, jurisdictionsFileSchema);
  return { value: value && new Jurisdictions(value.jurisdictions), issues };
});

/** The same for programs that come after the conversion. Throws on faults, all of them in its message. */
export function loadJurisdictions(seeds: string): Jurisdictions {
  const { value, issues } = jurisdictionsFor(seeds);
  if (!value) throw new Error(`${issues.length} faults in the jurisdictions\n${issues.map(printIssue).join('\n')}`);
  return value;
}
