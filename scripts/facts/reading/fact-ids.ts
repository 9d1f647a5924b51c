/** Ids of facts: made of the words that prove them, so that they stay while the words do. */

import { fingerprint } from '../../../src/policy/fingerprint.ts';
import type { Evidence } from '../../../src/policy/model/facts/evidence.ts';
import { evidenceWords } from '../../../src/policy/model/facts/evidence-words.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';

interface Provable {
  evidence: Evidence;
}

/** `<unit id>~<letter><fingerprint of the words>`; of several facts with the same words the second ends in -2, and so on. */
export function withIds<T extends Provable>(letter: string, facts: readonly T[], units: readonly Unit[]): (T & { id: string; source: 'found'; note: null })[] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const given = new Map<string, number>();
  return facts.map((fact) => {
    const unit = unitById.get(fact.evidence.clause);
    const stem = `${fact.evidence.clause}~${letter}${fingerprint(unit ? evidenceWords(fact.evidence, unit) : '')}`;
    const count = (given.get(stem) ?? 0) + 1;
    given.set(stem, count);
    return { id: count === 1 ? stem : `${stem}-${count}`, ...fact, source: 'found', note: null };
  });
}
