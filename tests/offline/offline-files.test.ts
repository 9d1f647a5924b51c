import { describe, expect, it } from 'vitest';
import { chooseFiles, type SiteFile } from '../../scripts/finish/offline-files.ts';

const pages = (count: number, bytes: number, pathOf: (number: number) => string): SiteFile[] =>
  Array.from({ length: count }, (_, i) => ({ path: pathOf(i), bytes }));
const frame = ['404.html', 'index.html', 'offline/index.html', 'search/index.html', 'data/index.html', '_astro/menu.js', '_astro/_id_.css'].map((path) => ({
  path,
  bytes: 1000,
}));
const index = [
  { path: 'search/client.js', bytes: 1000 },
  { path: 'data/documents.json', bytes: 1000 },
];
const documents = (count: number, bytes = 1000): SiteFile[] => pages(count, bytes, (i) => `policies/d${i}/index.html`);
const units = (count: number): SiteFile[] => pages(count, 1000, (i) => `policies/d1/m${i}/index.html`);

describe('what goes into the copy', () => {
  it.each<[of: string, files: SiteFile[], keeps: object]>([
    ['a small site: all of it', [...frame, ...index, ...documents(5), ...units(50)], { search: true, documents: true, units: true }],
    ['many units: not their own pages', [...frame, ...index, ...documents(5), ...units(5000)], { search: true, documents: true, units: false }],
    ['large documents: the search', [...frame, ...index, ...documents(500, 100_000)], { search: true, documents: false, units: true }],
    [
      'a large index: the documents',
      [...frame, { path: 'search/x/units.json', bytes: 50_000_000 }, ...documents(5), ...units(50)],
      { search: false, documents: true, units: true },
    ],
  ])('of %s', (_, files, keeps) => {
    const chosen = chooseFiles(files);
    expect(chosen.keeps).toEqual(keeps);
    expect(chosen.kept).toEqual(expect.arrayContaining(frame.map(({ path }) => path)));
    expect(chosen.kept.length).toBeLessThanOrEqual(3000);
  });

  it('names the rest, unless it is too much', () => {
    const data = { path: 'data/clauses.csv', bytes: 1 };
    expect(chooseFiles([...frame, data]).others).toEqual(['data/clauses.csv']);
    expect(chooseFiles([...frame, data, ...units(5000)]).others).toBe(null);
  });

  it.each(['.nojekyll', '_headers', 'nginx-headers.conf', 'sw.js', 'offline.json', 'c/x-5/index.html'])(
    'knows nothing of %s, which is not asked for',
    (path) => {
      const { kept, others } = chooseFiles([...frame, { path, bytes: 1 }]);
      expect([...kept, ...(others ?? [])]).not.toContain(path);
    },
  );
});
