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

  // 0.02 is just seen where two patches touch; dots stand apart. 湖南 and 辽宁 were two blues, 0.05 from each other.
  it.each<[sight: string, least: number]>([
    ['trichromat', 0.07],
    ['protanope', 0.035],
    ['deuteranope', 0.035],
    ['tritanope', 0.025],
  ])('is told from those of all other regions by a %s', (sight, least) => {
    const ofRegions = all.filter(([name]) => name !== '--tint-neutral').map(([name, pair]) => ({ name: name.replace('--tint-', ''), pair }));
    const alike = ofRegions.flatMap((a, i) =>
      ofRegions
        .slice(i + 1)
        .filter((b) => hueOf(a.name) !== hueOf(b.name))
        .flatMap((b) => [0, 1].map((theme) => [a.name, b.name, distance(a.pair[theme] ?? '', b.pair[theme] ?? '', sight)] as const)),
    );
    expect(alike.filter(([, , apart]) => apart < least)).toEqual([]);
  });
});

/** By WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = (colour: string): number => times([0.2126, 0.7152, 0.0722], linear(colour))[0] ?? 0;

function linear(colour: string): number[] {
  return (colour.match(/[\da-f]{2}/giu) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

/** A matrix of rows of three, times a vector. */
const times = (matrix: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]): number[] =>
  Array.from({ length: matrix.length / 3 }, (_, row) => {
    const [a = 0, b = 0, c = 0] = matrix.slice(3 * row, 3 * row + 3);
    return a * x + b * y + c * z;
  });

/** What the colour-blind see, on linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Record<string, number[]> = {
  trichromat: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanope: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranope: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanope: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** In Oklab (Ottosson 2020). */
function distance(a: string, b: string, sight: string): number {
  const [one = [], other = []] = [a, b].map((colour) => oklab(times(sights[sight] ?? [], linear(colour)).map((share) => Math.min(1, Math.max(0, share)))));
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

function oklab(rgb: readonly number[]): number[] {
  const cones = times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], rgb);
  return times(
    [0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766],
    cones.map(Math.cbrt),
  );
}
