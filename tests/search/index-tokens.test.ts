import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetOf, codeOfRank, lookupsFor, wordsOfField } from '../../src/policy/search-index/index-tokens.ts';

const alphabet = alphabetOf([...'排污许可水环境']);

describe('codeOfRank', () => {
  const limits = [0, 519, 520, 3899, 3900, 20_799, 20_800, 20_799 + 26 ** 4];

  it('spells small Latin letters only, which pagefind.js leaves as they are', () => {
    for (const rank of limits) expect(codeOfRank(rank)).toMatch(/^[a-z]{2,6}$/);
  });

  it('gives no code that another one begins with', () => {
    const codes = [...Array(5000).keys(), ...limits.slice(5)].map(codeOfRank).sort();
    for (const [index, code] of codes.entries()) if (index > 0) expect(code.startsWith(codes[index - 1]!)).toBe(false);
  });

  it('says so when it has run out of codes', () => expect(() => codeOfRank(20_800 + 26 ** 4)).toThrow('No code'));
});

describe('wordsOfField', () => {
  it('gives one word for each character, the last ones with the end of the field', () => {
    const [pai, wu, xu] = [...'排污许'].map((character) => alphabet.get(character)!.code);
    expect(wordsOfField('排污许', alphabet)).toEqual([`${pai}${wu}${xu}`, `${wu}${xu}aa`, `${xu}aaaa`]);
  });
  it('gives none for an empty field', () => expect(wordsOfField('', alphabet)).toEqual([]));
  it('refuses a character without a code', () => expect(() => wordsOfField('碳', alphabet)).toThrow('碳'));
});

describe('lookupsFor', () => {
  const offsets = (length: number, cost?: (prefix: string) => number) =>
    lookupsFor([...'排污许可水环境排污许'].slice(0, length), alphabet, cost).map(({ offset }) => offset);

  it.each([
    [1, [0]],
    [2, [0]],
    [3, [0]],
    [4, [0, 1]],
    [6, [0, 3]],
    [8, [0, 2, 5]],
    [9, [0, 3, 6]],
  ])('covers %i characters by words at %j', (length, expected) => expect(offsets(length)).toEqual(expected));

  it('asks for the beginning of words where there are not enough characters for a whole one', () => {
    const prefixes = lookupsFor([...'排污'], alphabet).map(({ prefix }) => prefix);
    expect(prefixes).toEqual([alphabet.get('排')!.code + alphabet.get('污')!.code]);
  });
  it('asks for nothing to find nothing', () => expect(lookupsFor([], alphabet)).toEqual([]));

  it('asks for no word that is dear if cheap ones cover the query as well', () => {
    const dear = [...'可水环'].map((character) => alphabet.get(character)!.code).join('');
    expect(offsets(9, (prefix) => (prefix === dear ? 10 : 1))).toEqual([0, 1, 4, 6]);
  });

  it('never leaves a gap, whatever words cost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'排污许可'), { minLength: 3, maxLength: 20 }), fc.infiniteStream(fc.nat(5)), (characters, costs) => {
        const lookups = lookupsFor(characters, alphabet, () => costs.next().value as number);
        expect(lookups[0]?.offset).toBe(0);
        expect(lookups.at(-1)?.offset).toBe(characters.length - 3);
        for (const [index, { offset }] of lookups.entries()) if (index > 0) expect(offset - lookups[index - 1]!.offset).toBeLessThanOrEqual(3);
      }),
    );
  });
});
