import { describe, expect, it } from 'vitest';
import { facetsOf, passes } from '../../src/search/answer/facets.ts';
import type { IndexedUnit } from '../../src/search/index/collection.ts';
import { city, nation, province } from '../place.ts';

const unitOf = (number: number, area: string, document: string, kind: IndexedUnit['kind'] = 'measure'): IndexedUnit => ({
  number,
  id: `${document}#${number}`,
  anchor: '',
  kind,
  titleLength: 0,
  length: 1,
  background: false,
  document: { id: document, title: '', shortTitle: '', province: area, place: province(area), type: '', year: null, path: '', anchors: '' },
});
const units = [unitOf(2, '江西', 'b'), unitOf(0, '湖南', 'a'), unitOf(1, '湖南', 'a', 'box'), unitOf(3, '湖南', 'c')];
const counts = (values: { value: string; count: number }[]) => values.map(({ value, count }) => `${value} ${count}`);

describe('facetsOf', () => {
  it('counts hits by value, in the order of the collection', () => {
    const { province: areas, document, total } = facetsOf(units, {});
    expect([counts(areas), counts(document), total]).toEqual([['湖南 3', '江西 1'], ['a 2', 'b 1', 'c 1'], 4]);
  });
  it('counts a city’s texts with its province, and what is national beside the provinces', () => {
    const at = (number: number, place: IndexedUnit['document']['place']): IndexedUnit => {
      const unit = unitOf(number, '', String(number));
      return { ...unit, document: { ...unit.document, province: null, place } };
    };
    const all = [at(0, province('广东', '广东省')), at(1, city('广州', '广东')), at(2, nation)];
    expect(counts(facetsOf(all, {}).province)).toEqual(['广东 2', '国家 1']);
  });
  it('counts a unit under each of its topics, and years that the texts do not give as unknown', () => {
    const { topic, year, type } = facetsOf(
      [{ ...unitOf(0, '湖南', 'a'), topics: ['permit', 'credit'] }, { ...unitOf(1, '湖南', 'a'), topics: ['permit'] }, unitOf(2, '江西', 'b')],
      {},
    );
    expect([counts(topic), counts(year), counts(type)]).toEqual([['permit 2', 'credit 1'], ['unknown 3'], [' 3']]);
  });
  it('leaves a facet’s own filter aside and keeps values that the others reduce to none', () => {
    const { province: areas, document } = facetsOf(units, { province: ['江西'] });
    expect([counts(areas), counts(document)]).toEqual([
      ['湖南 3', '江西 1'],
      ['a 0', 'b 1', 'c 0'],
    ]);
  });
});

describe('passes', () => {
  const [jiangxi, hunan] = [units[0]!, units[1]!];
  it('lets everything through an empty filter', () => expect([passes(hunan, {}), passes(hunan, { province: [] })]).toEqual([true, true]));
  it('takes one of several values', () => expect([passes(hunan, { province: ['江西', '湖南'] }), passes(jiangxi, { document: ['a'] })]).toEqual([true, false]));
  it('takes a unit with any of the topics', () => {
    const both = { ...hunan, topics: ['permit', 'credit'] };
    expect([passes(both, { topic: ['credit'] }), passes(both, { topic: ['law'] }), passes(hunan, { topic: ['credit'] })]).toEqual([true, false, false]);
  });
  it('wants every facet to agree', () => expect(passes(hunan, { province: ['湖南'], document: ['b'] })).toBe(false));
});
