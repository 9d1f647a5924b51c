/** A unit as ranking sees it, without its text. */
import type { IndexedUnit } from '../../src/search/index/collection.ts';
import { province } from '../place.ts';

export function indexedUnit(fields: Partial<IndexedUnit> = {}, document = 'd'): IndexedUnit {
  const { anchor = 'm1' } = fields;
  const of = { id: document, title: '', shortTitle: '', province: '', place: province(''), type: '', year: null, path: '', anchors: '' };
  return { number: 0, id: `${document}#${anchor}`, anchor, kind: 'measure', document: of, background: false, titleLength: 8, length: 200, ...fields };
}
