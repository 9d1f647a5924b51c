import { describe, expect, it } from 'vitest';
import { byFolder, type Desk, emptyDesk, keptNow, merged, mostRead, withoutThing, withPlace, withRemarks, withSearch, withUnits } from '../../src/desk/desk.ts';
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
