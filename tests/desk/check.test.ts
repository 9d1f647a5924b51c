import { describe, expect, it } from 'vitest';
import { readDesk } from '../../src/desk/check.ts';
import { emptyDesk, withPlace, withSearch, withUnits } from '../../src/desk/desk.ts';
import { toJson } from '../../src/desk/files.ts';
import { keptUnit, search } from './kept.ts';

const read = { document: 'hunan-2021-governance', title: '实施意见', anchor: 'm5', unit: '（五）', at: '2026-11-27T08:00:00.000Z' };
const desk = withPlace(withSearch(withUnits(emptyDesk, [keptUnit('m5'), keptUnit('m6', { note: '一行\n两行', folder: '夹' })]), search('?q=环评')), read);
const withUnit = (changes: object): string => JSON.stringify({ ...desk, units: [{ ...keptUnit('m5'), ...changes }] });

it('a desk that was written is read as it was', () => expect(readDesk(toJson(desk))).toEqual({ desk, leftOut: 0 }));

it.each([
  ['nothing', ''],
  ['no JSON', '{"version":1,'],
  ['another file', '[1,2]'],
  ['an object without a version', '{"units":[]}'],
  ['null', 'null'],
  ['another file with our version', '{"version":1,"items":[]}'],
  ['another file with a later version', '{"version":2,"bookmarks":[{"title":"排污许可"}]}'],
  ['a version that never was', '{"version":0,"units":[]}'],
  ['a version below nothing', '{"version":-5,"units":[]}'],
  ['a broken version', '{"version":1.5,"units":[]}'],
  ['a desk without any list', '{"version":1,"units":{}}'],
])('%s is no desk', (_, json) => expect(readDesk(json)).toEqual({ fault: 'no-desk' }));

it('a desk of a later version is not read', () => expect(readDesk('{"version":2,"units":[]}')).toEqual({ fault: 'newer' }));

it('lists that are not there are empty', () => expect(readDesk('{"version":1,"read":[]}')).toEqual({ desk: emptyDesk, leftOut: 0 }));

it('a list that is none counts as left out', () =>
  expect(readDesk(JSON.stringify({ ...desk, units: {} }))).toEqual({ desk: { ...desk, units: [] }, leftOut: 1 }));

describe('what cannot be read of it is left out and counted', () => {
  it.each([
    ['an id of another document', withUnit({ id: 'jiangxi-2020-governance#m6' })],
    ['an id that names no unit', withUnit({ id: 'hunan-2021-governance' })],
    ['an unknown kind', withUnit({ kind: 'chapterlet' })],
    ['a text that is none', withUnit({ text: 7 })],
    ['a note of a whole book', withUnit({ note: '长'.repeat(6000) })],
    ['no moment', withUnit({ added: 'gestern' })],
    ['a path that is no list', withUnit({ path: '二、' })],
    ['a document without place', withUnit({ document: { ...keptUnit('m5').document, place: null } })],
    ['a unit that is null', JSON.stringify({ ...desk, units: [null] })],
  ])('%s', (_, json) => {
    expect(readDesk(json)).toMatchObject({ desk: { units: [], searches: desk.searches, read: desk.read }, leftOut: 1 });
  });

  it.each(['https://elsewhere.example/', 'javascript:alert(1)', ''])('a search at %s', (address) => {
    expect(readDesk(JSON.stringify({ ...desk, searches: [search(address)] }))).toMatchObject({ desk: { searches: [] }, leftOut: 1 });
  });

  it.each([{ anchor: '"><b>' }, { document: '../x' }, { at: '' }])('a place %j', (changes) => {
    expect(readDesk(JSON.stringify({ ...desk, read: [{ ...read, ...changes }] }))).toMatchObject({ desk: { read: [] }, leftOut: 1 });
  });
});

it('the same thing twice stands there once, and unknown fields are dropped', () => {
  const json = JSON.stringify({ ...desk, units: [keptUnit('m5'), { ...keptUnit('m5'), more: true }], more: true });
  expect(readDesk(json)).toEqual({ desk: { ...desk, units: [keptUnit('m5')] }, leftOut: 0 });
});
