import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/policy/normal-form.ts';
import { wordsInside } from '../../src/policy/search-index/index-tokens.ts';
import { fewUnits, placesInFields, placesOf } from '../../src/search/index/retrieve.ts';
import { readLiterally } from '../../src/search/understand/literal.ts';
import { modelIndex, unit } from './model-index.ts';

const field = (characters: string, maxLength: number) => fc.array(fc.constantFrom(...characters), { maxLength }).map((all) => all.join(''));
const someUnits = (characters: string) =>
  fc
    .array(fc.record({ title: field(characters, 5), label: field(characters, 3), text: field(characters, 25) }), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((fields, number) => unit({ ...fields, label: fields.label || null, title: fields.title || null }, number)));

/** Looks up and reads: with chunks at hand, with none, and with so many units that reading them is no way. */
async function placesFound(units: ReturnType<typeof unit>[], query: string, missingBytes: (prefix: string) => number): Promise<[number, readonly number[]][]> {
  const { index, alphabet, longest } = modelIndex(units);
  const read = async (number: number) => fieldsOf(units[number]!);
  const found = await placesOf(readLiterally(query, alphabet, longest).characters, alphabet, { ...index, missingBytes }, read);
  return [...found].toSorted(([a], [b]) => a - b);
}
async function unitsFound(units: ReturnType<typeof unit>[], query: string): Promise<number[]> {
  // Nothing is loaded, cheap or dear; all is; some words are, and the others are cheaper or dearer than texts.
  const someAtHand = (bytes: number) => (prefix: string) => ((prefix.codePointAt(1) ?? 0) % 2 === 0 ? 0 : bytes);
  const loaded = [() => 0, () => 1, () => 8_000, someAtHand(1), someAtHand(8_000)];
  const [known = [], ...others] = await Promise.all(loaded.map((missingBytes) => placesFound(units, query, missingBytes)));
  for (const other of others) expect(other).toEqual(known);
  return known.map(([number]) => number);
}
const fieldsOf = ({ title, label, text }: ReturnType<typeof unit>) => [title, label, text].map((of) => normalForm(of ?? ''));
const unitsContaining = (units: ReturnType<typeof unit>[], query: string) =>
  units.flatMap((of, number) => (normalForm(query) && fieldsOf(of).some((text) => text.includes(normalForm(query))) ? [number] : []));

describe('placesOf', () => {
  it('finds exactly the units that contain the query, for any strings', async () => {
    await fc.assert(
      fc.asyncProperty(
        someUnits('水土气，'),
        field('水土气，碳', 6),
        async (units, query) => void expect(await unitsFound(units, query)).toEqual(unitsContaining(units, query)),
      ),
      { numRuns: 1500 },
    );
  });

  it('finds every substring of a text, also across white space, widths and characters outside the basic plane', async () => {
    await fc.assert(
      fc.asyncProperty(someUnits('水 Ａa\n😀Ⅲ（'), fc.nat(), fc.nat(), async (units, from, length) => {
        const text = units.map((of) => of.text).find((of) => normalForm(of)) ?? '';
        fc.pre(text !== '');
        const characters = [...text];
        const query = characters.slice(from % characters.length, (from % characters.length) + 1 + (length % 8)).join('');
        expect(await unitsFound(units, query)).toEqual(unitsContaining(units, query));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not find a wording that begins in the title and ends in the text', async () => {
    const units = [unit({ title: '排污', text: '许可证' })];
    for (const query of ['排污许可', '污许', '污许可', '排污许']) expect(await unitsFound(units, query)).toEqual([]);
  });

  it('says where in the record each occurrence begins', async () => {
    // The title takes two positions, with the gap behind it; the empty label one more gap.
    expect(await placesFound([unit({ title: '水', text: '水土水土水' })], '水土', () => 0)).toEqual([[0, [3, 5]]]);
    expect(placesInFields(['水', '', '水土水土水'], '水土')).toEqual([3, 5]);
  });

  it('finds a long wording in many units, and in few', async () => {
    const long = '水土气声渣光热电'.repeat(3);
    for (const count of [2, fewUnits, 3 * fewUnits]) {
      const units = Array.from({ length: count }, (_, number) => unit({ text: `${long}${number % 2 ? '水气' : '气'}` }, number));
      expect(await unitsFound(units, long.slice(2, 14))).toHaveLength(count);
      expect(await unitsFound(units, `${long}气`)).toHaveLength(Math.ceil(count / 2));
    }
  });

  it('finds a passage of more words than are asked for at a time', async () => {
    const passage = Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    expect(await unitsFound([unit({ text: `水${passage}土` }), unit({ text: passage.slice(1) }, 1)], passage)).toEqual([0]);
  });

  it('reads the few units that words at hand leave rather than load more of the index', async () => {
    const units = [unit({ text: '排污许可证' }), unit({ text: '排污许可法' }, 1), unit({ text: '水土' }, 2)];
    const { index, alphabet, longest } = modelIndex(units);
    const { characters } = readLiterally('排污许可证', alphabet, longest);
    const [first] = wordsInside(characters, alphabet);
    const asked: string[] = [];
    const watched = {
      ...index,
      missingBytes: (prefix: string) => (prefix === first?.prefix ? 0 : 8_000),
      positionsOf: (prefix: string) => {
        asked.push(prefix);
        return index.positionsOf(prefix);
      },
    };
    const found = await placesOf(characters, alphabet, watched, async (number) => fieldsOf(units[number]!));
    expect([...found.keys()]).toEqual([0]);
    expect(asked).toEqual([first?.prefix]);
  });
});

describe('readLiterally', () => {
  const { alphabet, longest } = modelIndex([unit({ text: '排污许可' })]);
  it.each([
    ['', 0],
    [' \u3000\n', 0],
    ['排污', 2],
    ['碳', 0],
    ['排污许可排', 0],
    ['\ud800', 0],
    ['排'.repeat(1_000_000), 0],
  ])('looks for as many characters as can be found (case %#)', (query, count) =>
    expect(readLiterally(query, alphabet, longest).characters).toHaveLength(count),
  );
});
