import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atRules, declarations, holdsTokens, imports, isEntry, sheets } from './sheets.ts';

const of = (name: string) => sheets.find((sheet) => sheet.name === name)!;
const order = 'foundation/layers.css';
const breakpoints = 'foundation/media.css';

describe('layers', () => {
  const declared = sheets.flatMap((sheet) => atRules(sheet, 'layer').map(({ params }) => ({ name: sheet.name, layers: params.split(/,\s*/u) })));

  it('are put in order in one place', () => {
    expect(declared).toEqual([{ name: order, layers: expect.arrayContaining(['tokens', 'pages']) }]);
  });

  it.each(sheets.filter((sheet) => !isEntry(sheet) && ![order, breakpoints].includes(sheet.name)))('hold $name, whoever imports it', ({ name }) => {
    const layers = imports.filter(({ sheet }) => sheet === name).map(({ layer }) => layer);
    expect(new Set(layers).size).toBe(1);
    expect(declared[0]?.layers).toContain(layers[0]);
  });

  it.each(sheets.filter(isEntry))('$name imports their order and the breakpoints first, and has no rules of its own', ({ name, tree }) => {
    expect(imports.filter(({ entry }) => entry === name).slice(0, 2)).toMatchObject([{ sheet: order }, { sheet: breakpoints }]);
    expect(tree.nodes.filter((node) => node.type !== 'comment' && !(node.type === 'atrule' && node.name === 'import'))).toEqual([]);
  });

  it('are not passed by: pages and scripts load entries, and pages have no styles of their own', () => {
    const sources = globSync('src/**/*.{astro,ts}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    const loaded = sources.flatMap(({ text }) =>
      [...text.matchAll(/from '[^']*styles\/([^'?]+)|import '[^']*styles\/([^']+)'/gu)].map((found) => found[1] ?? found[2]),
    );
    expect([...new Set(loaded)].sort()).toEqual(sheets.filter(isEntry).map(({ name }) => name));
    expect(sources.filter(({ text }) => /<style|\sstyle="/u.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('a sheet', () => {
  it.each(sheets)('has at most 300 lines: $name, $lines', ({ lines }) => {
    expect(lines).toBeLessThanOrEqual(300);
  });
});

/** Declarations outside the tokens whose values, without names and strings, hold such a literal: `home/shelf.css: color: red`. */
const literals = (property: RegExp, literal: RegExp): string[] =>
  sheets
    .filter((sheet) => !holdsTokens(sheet))
    .flatMap((sheet) => declarations(sheet).map(({ prop, value }) => ({ name: sheet.name, prop, value })))
    .filter(({ prop, value }) => property.test(prop) && literal.test(value.replaceAll(/--[\w-]+|"[^"]*"/gu, '')))
    .map(({ name, prop, value }) => `${name}: ${prop}: ${value}`);

/** All colours with names but the system's, which forced colours need. */
const named =
  'aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue|cornsilk|crimson|cyan|dark\\w+|deep\\w+|dimgr[ae]y|dodgerblue|firebrick|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|greenyellow|honeydew|hotpink|indianred|indigo|ivory|khaki|lavender\\w*|lawngreen|lemonchiffon|light(?!-dark)\\w+|lime|limegreen|linen|magenta|maroon|medium\\w+|midnightblue|mintcream|mistyrose|moccasin|navajowhite|navy|oldlace|olive|olivedrab|orange|orangered|orchid|pale\\w+|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|rebeccapurple|red|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|silver|skyblue|slateblue|slategr[ae]y|snow|springgreen|steelblue|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|yellowgreen';
const colour = new RegExp(`#[\\da-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|(?<![\\w-])(?:${named})(?![\\w-])`, 'iu');

describe('outside the tokens', () => {
  it.each([
    ['colour', literals(/^(?!content|grid|font)/u, colour)],
    ['size of type', literals(/^font-size$/u, /^(?!inherit$).*[\da-z]+(?!\()/u).filter((found) => !/: var\(--[\w-]+\)$/u.test(found))],
    ['size in a font shorthand', literals(/^font$/u, /\d/u)],
    ['height of lines', literals(/^line-height$/u, /\d/u)],
    ['place in the stack', literals(/^z-index$/u, /\d/u)],
    ['duration', literals(/^(?:animation|transition)/u, /\d(?:ms|s)\b/u)],
  ])('there is no %s', (_what, found) => {
    expect(found).toEqual([]);
  });

  it('there is no breakpoint', () => {
    const queries = sheets.filter((sheet) => !holdsTokens(sheet)).flatMap((sheet) => [...atRules(sheet, 'media'), ...atRules(sheet, 'container')]);
    expect(queries.map(({ params }) => params).filter((params) => /\d/u.test(params))).toEqual([]);
  });
});

describe('names', () => {
  const all = sheets.flatMap(declarations);
  /** Names that components draw with, and that scripts set. */
  const outside = globSync('src/**/*.{astro,ts}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const usedIn = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/gu)].map(([, name]) => name);
  const used = new Set([...all.flatMap(({ value }) => usedIn(value)), ...usedIn(outside)]);
  const defined = new Set([
    ...all.map(({ prop }) => prop).filter((prop) => prop.startsWith('--')),
    ...[...outside.matchAll(/setProperty\('(--[\w-]+)'/gu)].map(([, name]) => name),
  ]);

  it('that are used are defined', () => {
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  it('that are defined are used', () => {
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });

  it('of media are defined where they are used, and used where they are defined', () => {
    const custom = atRules(of(breakpoints), 'custom-media').map(({ params }) => params.split(' ')[0]);
    const queried = sheets.flatMap((sheet) => atRules(sheet, 'media').flatMap(({ params }) => params.match(/--[\w-]+/gu) ?? []));
    expect([...new Set(queried)].sort()).toEqual(custom.sort());
  });
});

describe('colours that stand where no sheet reaches', () => {
  const [light = '', dark = ''] =
    /light-dark\((\S+), (\S+)\)/u.exec(declarations(of('foundation/colours.css')).find(({ prop }) => prop === '--paper')?.value ?? '')?.slice(1) ?? [];

  it.each([
    ['src/layouts/Page.astro', [light, dark]],
    ['src/pages/site.webmanifest.ts', [light, light]],
  ])('are those of the page: %s', (file, expected) => {
    expect(readFileSync(file, 'utf8').match(/#[\da-f]{6}\b/gu)).toEqual(expected);
  });
});
