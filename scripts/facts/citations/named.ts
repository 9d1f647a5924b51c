/** An instrument as it is named in the text of a unit. */
import type { Relation } from '../../../src/policy/model/facts/citation.ts';

export interface Named {
  name: string;
  /** Of the name with its marks; `end` is behind the number in brackets, where there is one. */
  start: number;
  end: number;
  number: string | null;
  /** Where it is certain from the place itself. */
  relation?: Relation;
  /** Where the first of the names begins that are coordinated with it. */
  head?: number;
  /** Stands within the name of another. */
  nested?: boolean;
}
