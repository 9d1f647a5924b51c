/** A unit as converted, for tests of what is found beside the conversion. */
import type { Unit } from '../../src/policy/model/unit.ts';

export const unit = (anchor: string, given: Partial<Unit> = {}): Unit => ({
  id: `example#${anchor}`,
  document: 'example',
  anchor,
  kind: 'measure',
  label: null,
  ordinal: null,
  title: null,
  parent: null,
  text: '',
  url: `/policies/example/#${anchor}`,
  source: [],
  ...given,
});
