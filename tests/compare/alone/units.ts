/** Units for tests of claims: a measure each, in wording of our own. */
import { anchorOf, documentOf } from '../../../src/policy/ids.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';

export function unit(id: string, text: string, title: string | null = null): Unit {
  return { id, document: documentOf(id), anchor: anchorOf(id), kind: 'measure', label: null, ordinal: null, title, parent: null, text, url: '', source: [] };
}
