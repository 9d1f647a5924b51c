/** The documents and units of seeds as they convert now; faults are the business of the conversion. */
import type { Language } from '../../src/policy/language.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { convertDocument } from '../convert/convert-document.ts';
import { readSeed } from '../convert/read/read-seed.ts';
import { readSeedFolders } from '../convert/read/seed-folders.ts';
import type { LinkedDocument } from '../match/split-measure.ts';

export interface SeedCollection {
  documents: LinkedDocument[];
  units: Unit[];
}

export function convertSeeds(seeds: string, language: Language): SeedCollection {
  const converted = readSeedFolders(seeds).flatMap((folder) => {
    const { seed } = readSeed(folder);
    return seed ? convertDocument(seed, { language }).value : [];
  });
  return { documents: converted.map(({ document }) => document), units: converted.flatMap(({ units }) => units) };
}
