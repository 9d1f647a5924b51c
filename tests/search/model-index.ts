/** A stand-in for the Pagefind index: the same words at the same positions, in memory. */

import { recordsOf } from '../../scripts/index/records.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { alphabetOf } from '../../src/policy/search-index/index-tokens.ts';
import type { WordIndex } from '../../src/search/index/word-index.ts';

export function unit(fields: Partial<Unit>, number = 0): Unit {
  return {
    id: `d#m${number}`,
    document: 'd',
    anchor: `m${number}`,
    kind: 'measure',
    label: null,
    ordinal: null,
    title: null,
    parent: null,
    text: '',
    url: '',
    source: [],
    ...fields,
  };
}

export function modelIndex(units: readonly Unit[]) {
  const { records, characters, longest } = recordsOf(units);
  const words = records.map(({ content }) => content.split(' '));
  const index: WordIndex = {
    bytes: () => 0,
    missingBytes: () => 0,
    positionsOf: async (prefix) =>
      new Map(
        words
          .map((of, number) => [number, of.flatMap((word, at) => (word.startsWith(prefix) ? [at] : []))] as const)
          .filter(([, positions]) => positions.length > 0),
      ),
  };
  return { index, alphabet: alphabetOf([...characters]), longest, records };
}
