import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldElsewhere, holdersOf, leastWording, runsOf } from '../../../src/compare/alone/needles.ts';

it.each([
  ['建立健全', []],
  ['建立健全环境信用', ['建立健全环境信用']],
  ['建立健全环境信用评价制', ['建立健全环境信用评价', '立健全环境信用评价制']],
])('runs of %s', (wording, expected) => expect(runsOf(wording)).toEqual(expected));

it('finds every place that holds a wording, and no other', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 40 });
  const wording = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: leastWording, maxLength: 10 });
  fc.assert(
    fc.property(fc.array(text), fc.array(wording), (texts, wordings) => {
      const spoken = texts.map((bare, i) => ({ place: `${i % 3}`, bare }));
      const holders = holdersOf(wordings, spoken);
      for (const each of wordings) expect(holders.get(each)).toEqual(new Set(spoken.filter(({ bare }) => bare.includes(each)).map(({ place }) => place)));
    }),
  );
});

it('marks what another place holds, not what the own place does', () => {
  const wording = '建立健全环境信用评价制度和名单';
  const holders = holdersOf(runsOf(wording), [
    { place: '江西', bare: '立健全环境信用评价制' },
    { place: '湖南', bare: wording },
  ]);
  expect(heldElsewhere(wording, [], '湖南', holders).map(Number).join('')).toBe('011111111110000');
  expect(heldElsewhere(wording, [], '江西', holders).every(Boolean)).toBe(true);
});
