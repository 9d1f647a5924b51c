/** Taking back a removal. */
import { expect, it } from 'vitest';
import { type Desk, emptyDesk, withoutThing, withRemarks, withSearch, withUnits } from '../../src/desk/desk.ts';
import { putBack, takenAway } from '../../src/desk/put-back.ts';
import { keptUnit, search } from './kept.ts';

const read = { document: 'hunan-2021-governance', title: '实施意见', anchor: 'm5', unit: '（五）', at: '2026-11-27T08:00:00.000Z' };
const units = ['m5', 'm6', 'm7'].map((anchor) => keptUnit(anchor));
const before: Desk = { ...withSearch(withUnits(emptyDesk, units), search('?q=环评')), read: [read] };
const unit = (anchor: string) => ({ unit: `hunan-2021-governance#${anchor}` });
const anchors = (desk: Desk): string[] => desk.units.map(({ id }) => id.replace(/^.*#/u, ''));

function undone(after: Desk, since: (desk: Desk) => Desk): Desk {
  return putBack(since(after), before, takenAway(before, after));
}

it('brings back what was removed, where it stood, and nothing else', () => {
  for (const anchor of ['m5', 'm6', 'm7']) expect(undone(withoutThing(before, unit(anchor)), (desk) => desk)).toEqual(before);
  expect(undone(emptyDesk, (desk) => desk)).toEqual(before);
});

it('leaves what another tab did since: removed, noted, added', () => {
  const after = withoutThing(before, unit('m6'));
  const desk = undone(after, (now) => withUnits(withRemarks(withoutThing(now, unit('m5')), unit('m7'), { note: '新写的' }), [keptUnit('m9')]));
  expect(anchors(desk)).toEqual(['m9', 'm6', 'm7']);
  expect(desk.units.find(({ id }) => id.endsWith('#m7'))?.note).toBe('新写的');
});

it('after clearing, what was kept since stays in front', () => {
  const desk = undone(emptyDesk, (now) => withUnits(now, [keptUnit('m5', { note: '另一标签页写的' }), keptUnit('m9')]));
  expect(anchors(desk)).toEqual(['m9', 'm5', 'm6', 'm7']);
  expect(desk.units.find(({ id }) => id.endsWith('#m5'))?.note).toBe('另一标签页写的');
});
