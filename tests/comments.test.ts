/** Comments cite only what a reader of this repository can open. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const files = globSync(['{src,scripts,tests}/**/*.{ts,mjs,astro,css}', 'seeds/**/*.yaml', '*.{md,mjs,ts}', '{src,scripts}/**/*.md']).filter(
  (file) => file !== 'tests/comments.test.ts',
);
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ text, place: `${file}:${i + 1}` })),
);

it.each([
  ['a contract', /\bcontract:|\bthe contract\b/iu],
  ['numbered rules of editors or of the house', /\b(?:editorial|house) rule\b/iu],
  ['an issue by its title', /\bissue [“"][A-Z]/u],
  ['a folder of designs', /(?<![\w/])design\//u],
  ['a folder of one machine', /(?<![\w.])\/(?:work|home|root|Users)\//u],
])('none cites %s', (_, citation) => {
  expect(lines.filter(({ text }) => citation.test(text)).map(({ place, text }) => `${place} ${text.trim()}`)).toEqual([]);
});

it('every path of a file that is named outside the tests is there', () => {
  const named = lines
    .filter(({ place }) => !place.startsWith('tests/'))
    .flatMap(({ text, place }) =>
      [...text.matchAll(/(?<![\w./@-])(?:src|scripts|tests|seeds)\/[\w/.[\]-]+\.(?:ts|astro|css|mjs|yaml|json)\b/gu)].map(([path]) => ({ path, place })),
    );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ path }) => !existsSync(path)).map(({ path, place }) => `${place} names ${path}`)).toEqual([]);
});

it('links of pages of the repository lead to files', () => {
  const links = lines
    .filter(({ place }) => /\.md:\d+$/u.test(place))
    .flatMap(({ text, place }) => [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(([, path = '']) => ({ path, place })));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ path, place }) => !existsSync(join(dirname(place), path)))).toEqual([]);
});
