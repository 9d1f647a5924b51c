/** The jurisdictions (seeds/jurisdictions.yaml), checked; of a folder of seeds that has none, the project's own. */
import { join } from 'node:path';
import { jurisdictionsFileName, jurisdictionsFileSchema } from '../../../src/policy/model/jurisdiction.ts';
import { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { type Issue, printIssue } from '../../faults/issues.ts';
import { readBytes } from './file-bytes.ts';
import { keptReading } from './kept-reading.ts';
import { parseYaml } from './read-seed.ts';

const own = join(import.meta.dirname, '../../../seeds', jurisdictionsFileName);

/** The jurisdictions that documents below `seeds` name, and what is wrong with the file; null where something is. */
export function jurisdictionsFor(seeds: string): { value: Jurisdictions | null; issues: Issue[] } {
  const given = join(seeds, jurisdictionsFileName);
  const bytes = readBytes(given);
  return readFile([bytes ? { path: given, bytes } : { path: own, bytes: readBytes(own) }]);
}

const readFile = keptReading(([file]) => {
  const { value, issues } = parseYaml(file?.path ?? own, file?.bytes ?? null, jurisdictionsFileSchema);
  return { value: value && new Jurisdictions(value.jurisdictions), issues };
});

/** The same for programs that come after the conversion. Throws on faults, all of them in its message. */
export function loadJurisdictions(seeds: string): Jurisdictions {
  const { value, issues } = jurisdictionsFor(seeds);
  if (!value) throw new Error(`${issues.length} faults in the jurisdictions\n${issues.map(printIssue).join('\n')}`);
  return value;
}
