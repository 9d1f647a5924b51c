import { describe, expect, it } from 'vitest';
import {
  brought,
  byFolder,
  type Desk,
  emptyDesk,
  keptNow,
  merged,
  mostRead,
  withoutThing,
  withPlace,
  withRemarks,
  withSearch,
  withUnits,
} from '../../src/desk/desk.ts';
import { standingOf } from '../../src/desk/standing.ts';
import { compareLimit, importedInWords } from '../../src/wording/reader/desk.ts';
import { keptUnit, search } from './kept.ts';

const ids = ({ units }: Desk): string[] => units.map(({ id }) => id);

describe('units on the desk', () => {
  it('stand there once, the last first, and keep their notes when they are laid there again', () => {
    const once = withUnits(emptyDesk, [keptUnit('m5', { note: '写进第三章' })]);
    const again = withUnits(once, [keptUnit('m5'), keptUnit('m6')]);
    expect(ids(again)).toEqual(['hunan-2021-governance#m6', 'hunan-2021-governance#m5']);
    expect(again.units[1]?.note).toBe('写进第三章');
  });

  it('are taken away by their id, and nothing else is', () => {
    const desk = withSearch(withUnits(emptyDesk, [keptUnit('m5'), keptUnit('m6')]), search('?q=环评'));
    const rest = withoutThing(desk, { unit: 'hunan-2021-governance#m5' });
    expect(ids(rest)).toEqual(['hunan-2021-governance#m6']);
    expect(withoutThing(rest, { search: '?q=环评' }).searches).toEqual([]);
  });

  it('get a note and a folder, and are listed by folder, those without one last', () => {
    const desk = withRemarks(withUnits(emptyDesk, [keptUnit('m5'), keptUnit('m6')]), { unit: 'hunan-2021-governance#m6' }, { folder: '排污许可' });
    expect(byFolder(desk.units).map(([folder, own]) => [folder, own.length])).toEqual([
      ['排污许可', 1],
      ['', 1],
    ]);
  });

  it('have the id of their document and anchor', () => {
    const { id, ...unit } = keptUnit('m5');
    expect(keptNow({ ...unit, anchor: 'm5' }, new Date('2026-11-27T08:00:00Z'))).toMatchObject({ id, added: '2026-11-27T08:00:00.000Z', note: '', folder: '' });
  });
});

describe('what was read', () => {
  const read = (document: string, anchor: string, at = '2026-11-27T08:00:00.000Z') => ({ document, title: '意见', anchor, unit: '（五）', at });

  it('is remembered once for each document, the last first, and so many at most', () => {
    let desk = withPlace(withPlace(emptyDesk, read('a', 'm1')), read('b', 'm2'));
    desk = withPlace(desk, read('a', 'm3'));
    expect(desk.read.map(({ document, anchor }) => [document, anchor])).toEqual([
      ['a', 'm3'],
      ['b', 'm2'],
    ]);
    for (let n = 0; n < 20; n++) desk = withPlace(desk, read(`c${n}`, 'm1'));
    expect(desk.read).toHaveLength(mostRead);
  });

  it('is merged by the later moment', () => {
    const [own, other] = [withPlace(emptyDesk, read('a', 'm1')), withPlace(emptyDesk, read('a', 'm9', '2026-11-28T08:00:00.000Z'))];
    expect(merged(own, other).read.map(({ anchor }) => anchor)).toEqual(['m9']);
  });
});

it('two desks become one: what both have stays as it is here, with a note that only the other has', () => {
  const own = withUnits(emptyDesk, [keptUnit('m5', { note: '我的' }), keptUnit('m6')]);
  const other = withSearch(
    withUnits(emptyDesk, [keptUnit('m5', { note: '别的' }), keptUnit('m6', { note: '带来的', folder: '夹' }), keptUnit('m7')]),
    search('?q=水'),
  );
  const both = merged(own, other);
  expect(both.units.map(({ id, note, folder }) => [id.slice(-2), note, folder])).toEqual([
    ['m5', '我的', ''],
    ['m6', '带来的', '夹'],
    ['m7', '', ''],
  ]);
  expect(both.searches).toHaveLength(1);
});

describe('what a backup brings', () => {
  const own = withSearch(withUnits(emptyDesk, [keptUnit('m5', { note: '我的' }), keptUnit('m6')]), search('?q=水'));
  it.each([
    ['the same again', own, { units: 0, searches: 0, read: 0, filled: 0, same: 3 }],
    ['nothing', emptyDesk, { units: 0, searches: 0, read: 0, filled: 0, same: 0 }],
    ['a new unit and a new search', withSearch(withUnits(own, [keptUnit('m7')]), search('?q=气')), { units: 1, searches: 1, read: 0, filled: 0, same: 3 }],
    ['a note where there is none', withUnits(emptyDesk, [keptUnit('m6', { note: '带来的' })]), { units: 0, searches: 0, read: 0, filled: 1, same: 0 }],
    ['another note where there is one', withUnits(emptyDesk, [keptUnit('m5', { note: '别的' })]), { units: 0, searches: 0, read: 0, filled: 0, same: 1 }],
  ])('%s', (_, other, counts) => expect(brought(own, other)).toEqual(counts));

  it.each([
    [{ units: 0, searches: 0, read: 0, filled: 0, same: 3 }, 0, '没有新增，3 项原已在。'],
    [{ units: 2, searches: 1, read: 0, filled: 1, same: 3 }, 1, '新增 2 个条目、1 次检索，1 项补上备注或夹，3 项原已在，1 项格式不对，没有并入。'],
  ])('is said: %j', (news, leftOut, words) => expect(importedInWords(news, leftOut)).toBe(words));
});

describe('a starred unit', () => {
  const file = (anchor: string, ...sentences: string[]) => ({ units: [{ anchor, sentences: sentences.map((text, n) => ({ index: n + 1, text })) }] }) as never;
  it.each([
    ['stands as it was, whatever the lines and widths', file('m5', '实行排污许可管理制度。', '排污企业须持证排污、按证排污。'), 'same'],
    ['has other words now', file('m5', '实行排污许可管理制度。', '排污单位须持证排污。'), 'changed'],
    ['is no longer there', file('m6', '实行排污许可管理制度。'), 'no-unit'],
    ['is of a document that is not there', null, 'no-document'],
  ])('%s', (_, now, standing) => expect(standingOf(keptUnit('m5'), now)).toBe(standing));
});

it.each([
  [0, '请勾选'],
  [1, '两个以上'],
  [5, '请去掉 1 个'],
  [7, '请去掉 3 个'],
])('why %s ticked units cannot stand side by side is said', (chosen, words) => expect(compareLimit(chosen)).toContain(words));
