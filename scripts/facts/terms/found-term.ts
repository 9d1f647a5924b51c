/** A term as it is found in the text of a unit. */
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import type { Term } from '../../../src/policy/model/facts/term.ts';

export interface FoundTerm extends Pick<Term, 'term' | 'kind'> {
  /** Where the term begins. */
  at: number;
  /** What it means, stands for, is made of. */
  meaning: Range;
}
