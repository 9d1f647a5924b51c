import { expect, it } from 'vitest';
import { nearestLinks } from '../../scripts/families/nearest-links.ts';
import { allAmong, link } from './links.ts';

/** h1 is a clause of jurisdiction h. */
const areaOf = (id: string): string => id.charAt(0);
const pairs = (links: ReturnType<typeof allAmong>): string[] => links.map(({ a, b }) => `${a} ${b}`);
/** Of h1 to five clauses of j, the last the nearest; and to l and n. */
const many = [1, 2, 3, 4, 5].map((n) => link(`h1 j${n}`, { score: 0.5 + n / 100 }));
const hubs = [1, 2, 3, 4, 5].flatMap((n) => ['h7', 'h8', 'h9'].map((id) => link(`${id} j${n}`, { score: 0.9 })));

it('cuts nothing with three jurisdictions', () => {
  const links = [...many, ...hubs, link('h1 l1')];
  expect(nearestLinks(links, [], areaOf)).toEqual(links);
});

it('keeps the nearest three of each jurisdiction, and what is near for the other side', () => {
  const links = [...many, ...hubs, link('h1 l1'), link('h1 n1', { strength: 'instrument' })];
  const kept = pairs(nearestLinks(links, [], areaOf)).filter((pair) => pair.startsWith('h1'));
  expect(kept).toEqual(['h1 j3', 'h1 j4', 'h1 j5', 'h1 l1', 'h1 n1']);
});

it('keeps an editor’s links, and those inside a family before others', () => {
  const spoken = link('h1 j2', { score: 0.1, source: 'editor' });
  const links = [...many.filter(({ b }) => b !== 'j2'), spoken, ...hubs, link('h1 l1'), link('h1 n1')];
  const kept = pairs(nearestLinks(links, [{ members: ['h1', 'j1'] }], areaOf)).filter((pair) => pair.startsWith('h1'));
  expect(kept).toEqual(['h1 j1', 'h1 j4', 'h1 j5', 'h1 j2', 'h1 l1', 'h1 n1']);
});

it('grows with the clauses: each has as many links at most as it chose and as chose it', () => {
  const ids = ['h', 'j', 'l', 'n'].flatMap((area) => Array.from({ length: 30 }, (_, n) => `${area}${n}`));
  const kept = nearestLinks(allAmong(ids), [], areaOf);
  expect(kept.length).toBeLessThanOrEqual(ids.length * 4 * 3);
});
