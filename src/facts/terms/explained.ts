/** Terms where they stand: which sentences show the explanation of a term that another place of the document gives. Pure. */
import type { Range } from '../../policy/model/facts/evidence.ts';
import type { Term } from '../../policy/model/facts/term.ts';
import type { Sentence } from '../../policy/model/sentence.ts';
import type { Unit } from '../../policy/model/unit.ts';

export interface ExplainedTerm {
  term: string;
  /** What it means, in the words of the text. */
  meaning: string;
  /** The unit that explains it. */
  unit: Unit;
}

/** Shorter words stand in too many others. */
const shortest = 2;

/** Of each term its first explanation; a name in Latin letters or digits alone is left out where it is short. */
export function explainedTerms(terms: readonly Term[], units: ReadonlyMap<string, Unit>): ExplainedTerm[] {
  const first = new Map<string, ExplainedTerm>();
  for (const { term, evidence, meaning } of terms) {
    const unit = units.get(evidence.clause);
    if (unit && term.length > shortest && !first.has(term) && !unit.rows) first.set(term, { term, meaning: wordsOf(unit, meaning), unit });
  }
  return [...first.values()].filter(({ meaning }) => meaning !== '');
}

const wordsOf = ({ text }: Unit, { start, end }: Range): string => text.slice(start, end).replace(/\s+/gu, '');

/** Id of a sentence → the terms that it shows: in each other unit a term is shown once, where it comes first. */
export function termsBySentence(terms: readonly ExplainedTerm[], sentences: readonly Sentence[]): Map<string, ExplainedTerm[]> {
  const shown = new Set<string>();
  const found = new Map<string, ExplainedTerm[]>();
  for (const { id, clause, text } of sentences)
    for (const one of terms) {
      const key = `${clause} ${one.term}`;
      if (one.unit.id === clause || shown.has(key) || !text.includes(one.term)) continue;
      shown.add(key);
      found.set(id, [...(found.get(id) ?? []), one]);
    }
  return found;
}
