/** What editors say of facts (seeds/<id>/facts.yaml), checked against its schema; whether it fits the facts is found with them. */
import { type FactVerdict, factVerdictsFileSchema } from '../../../src/policy/model/facts/verdict.ts';
import type { Issue } from '../../faults/issues.ts';
import { parseYaml, type SeedFiles } from './read-seed.ts';

export interface FactVerdicts {
  path: string;
  verdicts: readonly FactVerdict[];
  issues: Issue[];
  /** Line of an entry, counted from 0. */
  line: (index: number) => number;
}

/** Without a file there are none. */
export function readFactVerdicts({ folder, facts = null }: SeedFiles): FactVerdicts {
  const path = `${folder}/facts.yaml`;
  if (!facts) return { path, verdicts: [], issues: [], line: () => 1 };
  const { value, issues, line } = parseYaml(path, facts, factVerdictsFileSchema);
  return { path, verdicts: value ?? [], issues, line: (index) => line(index, 'unit') };
}
