/** Units for tests of facts: a measure, of which a test says what it is about. */
import { anchorOf, documentOf } from '../../src/policy/ids.ts';
import type { Unit } from '../../src/policy/model/unit.ts';

export const unit = (id: string, made: Partial<Unit> = {}): Unit => ({
  id,
  document: documentOf(id),
  anchor: anchorOf(id),
  kind: 'measure',
  label: null,
  ordinal: null,
  title: null,
  parent: null,
  text: '',
  url: `/policies/${documentOf(id)}/#${anchorOf(id)}`,
  source: [],
  ...made,
});
