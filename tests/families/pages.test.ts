import { expect, it } from 'vitest';
import { familiesWithPages, type Member, membersByPlace } from '../../src/families/pages.ts';

const member = (area: string, date: string | null): Member => ({ document: { place: { area }, date }, unit: {} }) as unknown as Member;

it('members stand by jurisdiction, 国家 first, and by date, those without one last', () => {
  const members = [
    member('湖南', null),
    member('湖南', '2021-01-21'),
    member('江西', '2020-09-01'),
    member('国家', '2020-02-28'),
    member('湖南', '2020-05-01'),
  ];
  expect(membersByPlace(members).map(({ document }) => `${document.place.area}${document.date}`)).toEqual([
    '国家2020-02-28',
    '湖南2020-05-01',
    '湖南2021-01-21',
    '湖南null',
    '江西2020-09-01',
  ]);
});

it('above some thousand families those of one jurisdiction have no page', () => {
  const families = [
    { id: 'f1', name: '甲', members: ['h1', 'h2'] },
    { id: 'f2', name: '乙', members: ['h3', 'j1'] },
  ];
  const areaOf = (id: string): string => id.charAt(0);
  expect(familiesWithPages(families, areaOf)).toEqual(families);
  expect(familiesWithPages(families, areaOf, 1).map(({ id }) => id)).toEqual(['f2']);
});
