/** Units that tell of what has been, not of what is to be done. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

type Spoken = Pick<Language, 'targets' | 'runningText'>;

const pastHeading = oncePer(({ targets, runningText }: Spoken) => new RegExp(`^(?!${anyOf(runningText.headingVerbs)}).*${anyOf(targets.pastHeadings)}`, 'u'));

/** Their ids: those whose heading says so, and those below them. 提升治理成效 begins with a verb, and asks for something. Units stand in document order. */
export function unitsLookingBack(units: readonly Unit[], language: Spoken): Set<string> {
  const found = new Set<string>();
  for (const { id, title, parent } of units) {
    if ((parent !== null && found.has(parent)) || (title && pastHeading(language).test(title))) found.add(id);
  }
  return found;
}
