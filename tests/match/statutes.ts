/** Small statutes for tests of the matcher: articles in the wording of statutes, of our own making. */
import type { LinkedDocument } from '../../scripts/match/reading/split-measure.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { formatNumeral } from '../../src/policy/numerals.ts';

export interface Statute {
  document: LinkedDocument;
  units: Unit[];
}

/** A statute of articles 1, 2 … with these texts. */
export function statute(id: string, title: string, ...texts: readonly string[]): Statute {
  const units = texts.map((text, index): Unit => {
    const ordinal = index + 1;
    return {
      id: `${id}#a${ordinal}`,
      document: id,
      anchor: `a${ordinal}`,
      kind: 'article',
      label: `第${formatNumeral(ordinal)}条`,
      ordinal,
      title: null,
      parent: null,
      text,
      url: `/policies/${id}/#a${ordinal}`,
      source: [],
    };
  });
  return { document: { id, title, place: { area: '云溪', names: ['云溪', '云溪市'], fullName: '云溪市' } }, units };
}
