/** The tints of the provinces follow the jurisdictions: a hue a region, in two lightnesses, each to be told from the ground. */
import { describe, expect, it } from 'vitest';
import { jurisdictions } from '../jurisdictions.ts';
import { declarations, sheets } from './sheets.ts';

const of = (name: string) => sheets.find((sheet) => sheet.name === name)!;
const provinces = jurisdictions.all.filter(({ level }) => level === 'province');
/** Name of a province → its tint: 湖南 → middle-2. */
const tints = new Map(
  of('parts/province.css').tree.nodes.flatMap((node) =>
    node.type === 'rule'
      ? [...node.selector.matchAll(/\[data-province="([^"]+)"\]/gu)].map(
          ([, name = '']) => [name, /var\(--tint-([\w-]+)\)/u.exec(String(node))?.[1] ?? ''] as const,
        )
      : [],
  ),
);
const hueOf = (tint: string): string => tint.replace(/-\d$/u, '');

describe('the tints of the provinces', () => {
  it('are given to all 34, and to nothing else', () => expect([...tints.keys()].sort()).toEqual(provinces.map(({ name }) => name).sort()));

  it('have one hue for each region, seven in all', () => {
    const byRegion = Map.groupBy(provinces, ({ attributes }) => attributes.at(-1) ?? '');
    const hues = [...byRegion.values()].map((own) => [...new Set(own.map(({ name }) => hueOf(tints.get(name) ?? '')))]);
    expect(hues.map((own) => own.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(new Set(hues.flat()).size).toBe(7);
  });

  it('are dark and light in turn in the order of the codes, so that neighbours in a comparison differ', () => {
    const byRegion = Map.groupBy(
      provinces.toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? '')),
      ({ attributes }) => attributes.at(-1) ?? '',
    );
    const inTurn = [...byRegion.values()].flatMap((own) => own.map(({ name }, i) => [name, `-${(i % 2) + 1}`]));
    expect([...tints].map(([name, tint]) => [name, tint.slice(-2)]).sort()).toEqual(inTurn.sort());
  });

  it('have two lightnesses in every region', () => expect(new Set(tints.values()).size).toBe(14));
});

describe('a tint', () => {
  const colours = new Map(
    declarations(of('foundation/colours.css')).flatMap(({ prop, value }) => {
      const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/u.exec(value) ?? [];
      return light && dark ? [[prop, [light, dark]] as const] : [];
    }),
  );
  const all = [...colours].filter(([name]) => name.startsWith('--tint-'));

  it.each(all)('stands out from every ground, light and dark: %s', (_, [light = '', dark = '']) => {
    for (const ground of ['--paper', '--raised']) {
      const [paper = '', charcoal = ''] = colours.get(ground) ?? [];
      expect(contrast(light, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, charcoal)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is another than the others', () => {
    expect(all).toHaveLength(15);
    for (const theme of [0, 1]) expect(new Set(all.map(([, pair]) => pair[theme])).size).toBe(15);
  });
});

/** By WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/giu) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
