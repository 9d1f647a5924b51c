/** Licences of all packages that the lock file pins, held against what the README says of them. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  license?: string;
  dev?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//u, '');

/** The package `format` names its licence in an old field, which the lock file does not take over. */
const licenceOf = ([path, { license }]: [string, Locked]): string => license ?? (nameOf(path) === 'format' ? 'MIT' : 'none');
const readme = /## Dependencies\n([\s\S]*?)\n## /u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

/** May be used, changed and passed on with their notice. */
const permissive = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD', 'CC0-1.0', 'MIT-0']);
const parts = (licence: string): string[] => licence.split(/ (?:AND|OR) /u);

describe('the licences of the dependencies', () => {
  it('are known', () => {
    expect(locked.filter((entry) => licenceOf(entry) === 'none').map(([path]) => nameOf(path))).toEqual([]);
  });

  it('stand in the README, each', () => {
    const all = new Set(locked.flatMap((entry) => parts(licenceOf(entry))));
    expect([...all].filter((licence) => !readme.includes(licence))).toEqual([]);
  });

  it('are permissive, but for those of packages that the README names', () => {
    const others = locked.filter((entry) => !parts(licenceOf(entry)).every((part) => permissive.has(part))).map(([path]) => nameOf(path));
    const families = new Set(others.map((name) => name.replace(/^@img\/sharp.*$/u, 'sharp').replace(/^lightningcss.*$/u, 'lightningcss')));
    expect([...families].filter((name) => !readme.includes(name))).toEqual([]);
  });

  it('are published with the site, of packages whose code its scripts hold', () => {
    const published = readFileSync('public/licences.txt', 'utf8');
    const imported = filesForBrowsers().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/ from '([a-z@][^':]*)';/gu)].map(([, name]) => name ?? ''));
    const packages = [...new Set(imported)].filter((name) => !name.startsWith('astro'));
    expect(packages).toContain('cborg');
    const version = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
    for (const name of [...packages, 'pagefind']) expect(published).toMatch(new RegExp(`^${name} ${version(name)} `, 'imu'));
  });
});

/** Modules that may reach a browser: those of the pages themselves run when the site is built. */
function filesForBrowsers(): string[] {
  return globSync('src/**/*.ts').filter((file) => !/^src\/(?:library|pages|site|facts\/office)\//u.test(file));
}
