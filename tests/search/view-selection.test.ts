/** Which hits are ticked, and that they stay so. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSelection } from '../../src/search/view/take-away/selection.ts';
import { hitOf, textOf } from './view-hits.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', storage);
});

const words = textOf({ label: '（五）', title: '依法严格排污管理', text: '实行排污许可管理制度。' });

describe('what is ticked', () => {
  it('is there for the next page of the tab, with the words that taking it away needs', async () => {
    makeSelection(() => {}).set(hitOf('a#m5'), words, true);
    const next = makeSelection(() => {});
    expect([next.size, next.has({ id: 'a#m5' }), next.has({ id: 'a#m6' })]).toEqual([1, true, false]);
    const [hit] = next.inOrderOf([]);
    expect(hit).toMatchObject({ id: 'a#m5', url: 'https://example.org/policies/a/#m5', wordings: ['水'] });
    expect(await hit?.load()).toMatchObject({ title: '依法严格排污管理', text: '实行排污许可管理制度。' });
  });

  it('stands in the order of the hits, those that are not among them behind; a hit at hand is taken before what was kept', () => {
    const selection = makeSelection(() => {});
    for (const id of ['a#m1', 'a#m2', 'a#m3']) selection.set(hitOf(id), words, true);
    const now = [hitOf('a#m3', {}, { wordings: ['气'] }), hitOf('a#m9'), hitOf('a#m2')];
    expect(selection.inOrderOf(now).map(({ id, wordings }) => [id, ...wordings])).toEqual([
      ['a#m3', '气'],
      ['a#m2', '水'],
      ['a#m1', '水'],
    ]);
  });

  it('is gone when the reader gives it up, also for another page of the tab', () => {
    const [one, other] = [makeSelection(() => {}), makeSelection(() => {})];
    one.set(hitOf('a#m5'), words, true);
    other.reread();
    expect(other.size).toBe(1);
    one.clear();
    other.reread();
    expect([other.size, kept.size]).toEqual([0, 0]);
  });

  it.each(['', '{', '7', '[null]', '[{"hit":{"id":"a#m5"}}]'])('is nothing where %j was kept', (damaged) => {
    kept.set('ticked-1:/', damaged);
    expect(makeSelection(() => {}).size).toBe(0);
  });

  it('goes with the page where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const selection = makeSelection(() => {});
    selection.set(hitOf('a#m5'), words, true);
    expect(selection.size).toBe(1);
  });
});
