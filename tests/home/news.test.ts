import { describe, expect, it } from 'vitest';
import { byPlaceInWords, newestDated, newsDays } from '../../src/home/news.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { city, nation, province } from '../place.ts';

const document = (id: string, facts: Partial<PolicyDocument>): PolicyDocument =>
  ({ id, place: province('湖南'), date: null, added: '2026-01-01', revised: null, ...facts }) as PolicyDocument;
const ids = (documents: readonly PolicyDocument[]): string[] => documents.map(({ id }) => id);

describe('days of news', () => {
  it('come newest first, with what came in and what was revised', () => {
    const days = newsDays([
      document('a', { added: '2026-01-01', revised: '2026-03-01' }),
      document('b', { added: '2026-03-01' }),
      document('c', { added: '2026-01-01' }),
    ]);
    expect(days.map(({ date, added, revised }) => [date, ids(added), ids(revised)])).toEqual([
      ['2026-03-01', ['b'], ['a']],
      ['2026-01-01', ['a', 'c'], []],
    ]);
  });
  it('name a text revised on the day it came in once, as new', () => {
    const [day] = newsDays([document('a', { added: '2026-01-01', revised: '2026-01-01' })]);
    expect([ids(day?.added ?? []), ids(day?.revised ?? [])]).toEqual([['a'], []]);
  });
  it('are none without documents', () => expect(newsDays([])).toEqual([]));
});

describe('the latest documents', () => {
  it('are those that state a date, newest first; none is guessed from other dates', () => {
    const documents = [document('a', { date: '2020-12-07' }), document('b', { datePublished: '2025-01-01' }), document('c', { date: '2021-09-30' })];
    expect(ids(newestDated(documents))).toEqual(['c', 'a']);
  });
});

it('documents are summed up by place in their order', () => {
  const all = [province('湖南'), city('广州', '广东'), province('湖南'), nation].map((place, index) => document(String(index), { place }));
  expect(byPlaceInWords(all)).toBe('湖南2份、广州市（广东）1份、国家1份');
});
