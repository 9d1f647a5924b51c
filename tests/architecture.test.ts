/** The map of the code (scripts/README.md): whether it is complete, and whether its rules of import hold. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const map = readFileSync('scripts/README.md', 'utf8');
const folders = (of: string): string[] =>
  readdirSync(of, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const imports = globSync('{src,scripts}/**/*.{ts,astro,mjs}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\() ?'(\.[^']*)'/gu)].map(([, path = '']) => ({ file, of: join(dirname(file), path) })),
);
const importsOf = (room: string) => imports.filter(({ file }) => file.startsWith(room));
const said = (found: typeof imports): string[] => found.map(({ file, of }) => `${file} imports ${of}`);

it('the map names every room', () => {
  const rooms = ['src', 'scripts', 'scripts/convert'].flatMap((of) => folders(of).map((name) => ({ of, name })));
  expect(rooms.filter(({ name }) => !map.includes(`${name}/`))).toEqual([]);
});

describe('what may import what', () => {
  it('sees imports', () => expect(imports.length).toBeGreaterThan(500));

  it('src/ imports nothing of scripts/', () => expect(said(importsOf('src/').filter(({ of }) => of.startsWith('scripts/')))).toEqual([]));

  it('src/policy/ imports nothing but itself', () => expect(said(importsOf('src/policy/').filter(({ of }) => !of.startsWith('src/policy/')))).toEqual([]));

  it.each(['reading', 'search', 'citing', 'compare', 'verify', 'library'])('src/%s/ knows nothing of pages, layouts and components', (room) => {
    expect(said(importsOf(`src/${room}/`).filter(({ of }) => /^src\/(?:pages|layouts|components)\//u.test(of)))).toEqual([]);
  });

  const order = ['read', 'correct', 'lines', 'structure', 'parts', 'identity', 'write'];
  it.each(order)('scripts/convert/%s/ imports only rooms before it', (room) => {
    const later = order.slice(order.indexOf(room) + 1).map((name) => `scripts/convert/${name}/`);
    expect(said(importsOf(`scripts/convert/${room}/`).filter(({ of }) => later.some((folder) => of.startsWith(folder))))).toEqual([]);
  });
});
