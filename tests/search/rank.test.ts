import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/search/answer/rank.ts';
import type { IndexedUnit } from '../../src/search/index/collection.ts';
import { province } from '../place.ts';

const document = { id: 'd', title: '', shortTitle: '', province: '', place: province(''), type: '', year: null, path: '', anchors: '' };
let number = 0;
const hit = (name: string, positions: number[], fields: Partial<IndexedUnit> = {}) => ({
  positions,
  unit: { number: number++, id: name, anchor: '', kind: 'measure' as const, document, background: false, titleLength: 8, length: 200, ...fields },
});
const order = (...hits: ReturnType<typeof hit>[]) => inOrder(hits, 4).map(({ unit }) => unit.id);

describe('inOrder', () => {
  it('puts a hit in the title before many in the text', () => expect(order(hit('text', [20, 30, 40]), hit('title', [2]))).toEqual(['title', 'text']));
  it('puts measures before boxes, tables and front matter', () =>
    expect(order(hit('front', [20], { kind: 'front' }), hit('table', [20], { kind: 'table' }), hit('measure', [20]))).toEqual(['measure', 'table', 'front']));
  it('puts boxes and tables before what tells of the situation', () =>
    expect(order(hit('situation', [20], { background: true }), hit('box', [20], { kind: 'box' }))).toEqual(['box', 'situation']));
  it('puts the denser first', () => expect(order(hit('once', [20]), hit('often', [20, 40, 60]))).toEqual(['often', 'once']));
  it('puts the earlier first where the density is alike', () => expect(order(hit('late', [150]), hit('early', [20]))).toEqual(['early', 'late']));
  it('lets two of a document lead by their titles, then the best of others', () => {
    const elsewhere = { document: { ...document, id: 'e' } };
    const titles = ['one', 'two', 'three'].map((name) => hit(name, [2], { titleLength: 20 }));
    expect(order(...titles, hit('other', [30], elsewhere))).toEqual(['one', 'two', 'other', 'three']);
  });
  it('keeps the order of the collection where all is equal', () => expect(order(hit('first', [20]), hit('second', [20]))).toEqual(['first', 'second']));
});
