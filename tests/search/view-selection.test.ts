/** Which hits are ticked, and that they stay so. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Kept, keptOf } from '../../src/search/view/take-away/kept-tick.ts';
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
  vi.stubGlobal('location', new URL('https://example.org/search/'));
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

  it.each([
    ['no place', (one: Kept) => delete (one.hit as Partial<Kept['hit']>).place],
    ['half a document', (one: Kept) => delete (one.hit.document as Partial<Kept['hit']['document']>).place],
    ['an unknown kind', (one: Kept) => Object.assign(one.hit, { kind: 'chapterlet' })],
    ['wordings that are none', (one: Kept) => Object.assign(one.hit, { wordings: [7] })],
    ['no words', (one: Kept) => delete (one as Partial<Kept>).words],
    ['no headings', (one: Kept) => delete (one.words as Partial<Kept['words']>).path],
    ['the address of another site', (one: Kept) => Object.assign(one.hit, { url: 'https://elsewhere.example/policies/a/#m5' })],
    ['the address of another unit', (one: Kept) => Object.assign(one.hit, { url: 'https://example.org/policies/a/#m6' })],
    ['a script for an address', (one: Kept) => Object.assign(one.hit, { url: 'javascript:alert(1)' })],
  ])('leaves out what is damaged, and that alone: %s', (_, damage) => {
    const all = ['a#m5', 'a#m6'].map((id): Kept => keptOf(hitOf(id), words));
    damage(all[0] as Kept);
    kept.set('ticked-1:/', JSON.stringify(all));
    const selection = makeSelection(() => {});
    expect([selection.size, selection.has({ id: 'a#m6' })]).toEqual([1, true]);
  });

  it('says once that the browser has no room for it', () => {
    vi.stubGlobal('sessionStorage', {
      ...storage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const notKept = vi.fn();
    const selection = makeSelection(() => {}, notKept);
    for (const id of ['a#m5', 'a#m6']) selection.set(hitOf(id), words, true);
    expect([selection.size, notKept.mock.calls.length]).toEqual([2, 1]);
  });

  it('goes with the page where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', undefined);
    const selection = makeSelection(() => {});
    selection.set(hitOf('a#m5'), words, true);
    expect(selection.size).toBe(1);
  });
});
