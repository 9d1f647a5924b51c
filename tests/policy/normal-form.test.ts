import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInOriginal, mapNormalForm, normalForm } from '../../src/policy/normal-form.ts';
import { radicals } from '../../src/policy/radicals.ts';

/** Text as it comes and as it may come: ideographs, widths, ligatures, marks, letters that compose, halves of pairs. */
const strangeCharacters = [
  ...'排污许可（五）ＶＯＣｓPM2.5 \u3000\n\u00a0㈠Ⅲﬁ㎡①½İıßΣςΑéｶﾞﾊﾟ가각한글',
  'e\u0301',
  '\u0301',
  '\u0323',
  'ᄀ',
  'ᅡ',
  'ᆨ',
  '\u00b4',
  '𬭩',
  '😀',
  '\ud842',
  '\udfb7',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0345',
  '\u309a',
  '\u037a',
  '\ufdfa',
];
const strangeText = fc
  .array(fc.oneof(fc.constantFrom(...strangeCharacters), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** Surrogates, which are none, left out. */
const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code))).filter(Boolean);

describe('normalForm', () => {
  it.each([
    ['ＶＯＣｓ', 'vocs'],
    ['（五）', '(五)'],
    ['Ⅲ 类', 'iii类'],
    ['ﬁne', 'fine'],
    ['PM 2.5\n', 'pm2.5'],
    ['双随机、一公开', '双随机、一公开'],
    [' \u3000\t\ufeff', ''],
    ['ｶﾞ', 'ガ'],
    ['PM₂.₅', 'pm2.5'],
    ['①②⑳', '①②⑳'],
    ['❶➀➓', '❶➀➓'],
    ['㈠㊀', '㈠㊀'],
    ['5㎡', '5㎡'],
    ['5m²', '5m2'],
    ['Ⓐ', 'ⓐ'],
    ['🄰🈚', '🄰🈚'],
    ['⻓江', '长江'],
    ['⼀⽔', '一水'],
    ['⺟⻳', '母龟'],
    ['生\u200b态\u00ad环\u2060境\ufe0f\u{e0100}', '生态环境'],
    ['e\u200b\u0301', 'é'],
  ])('%j → %j', (text, normal) => expect(normalForm(text)).toBe(normal));

  it('is its own normal form, where nothing waits behind white space to be composed', () => {
    const ordinary = fc.array(
      fc.constantFrom(...strangeCharacters.filter((character) => !/\p{M}|[\u00b4\u037a\ufdfa\uff9e\uff9f\u1100-\u11ffİ]/u.test(character))),
    );
    fc.assert(
      fc.property(ordinary, (characters) => void expect(normalForm(normalForm(characters.join('')))).toBe(normalForm(characters.join('')))),
      { numRuns: 3000 },
    );
  });

  it('knows no character of category Cf and no variation selector, wherever it stands', () => {
    const unseen = everyCharacter.filter((character) => /\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character));
    expect(unseen.length).toBeGreaterThan(400);
    const seen = unseen.filter(
      (character) => normalForm(`${character}生${character}态${character}`) !== '生态' || mapNormalForm(`生${character}态`).text !== '生态',
    );
    expect(seen).toEqual([]);
  });

  it('folds every radical to an ideograph, but for ⺀, which looks like none', () => {
    const folded = everyCharacter.filter((character) => /[\u2e80-\u2fdf]/u.test(character) && /\p{Radical}/u.test(character)).map(normalForm);
    expect(folded.length).toBeGreaterThan(300);
    expect(folded.filter((character) => !/^\p{Unified_Ideograph}$/u.test(character)).join('')).toBe('⺀');
    expect([...radicals].filter(([radical, ideograph]) => normalForm(radical) !== ideograph)).toEqual([]);
  });

  it('leaves enclosed and squared characters what they are, but for the case of their letters', () => {
    const enclosed = everyCharacter.filter((character) => /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1f100}-\u{1f2ff}]/u.test(character));
    expect(enclosed.filter((character) => normalForm(character) !== character.toLowerCase())).toEqual([]);
  });
});

describe('mapNormalForm', () => {
  it('gives the same text as normalising the whole string at once', () => {
    fc.assert(
      fc.property(strangeText, (text) => void expect(mapNormalForm(text).text).toBe(normalForm(text))),
      { numRuns: 3000 },
    );
  });

  it('leads every unit to a range inside the original, never backwards', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const { text: normal, starts, ends } = mapNormalForm(text);
        expect([starts.length, ends.length]).toEqual([normal.length, normal.length]);
        for (let unit = 0; unit < normal.length; unit++) {
          expect(starts[unit]).toBeLessThan(ends[unit]!);
          for (const cut of [starts[unit]!, ends[unit]!]) expect(text.slice(cut - 1, cut + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
          if (unit > 0) expect(starts[unit]).toBeGreaterThanOrEqual(starts[unit - 1]!);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findInOriginal', () => {
  const found = (text: string, query: string) => findInOriginal(mapNormalForm(text), normalForm(query)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['排污许可证，排污许可制', '排污许可', ['排污许可', '排污许可']],
    ['达到Ⅲ类标准', 'ii', ['Ⅲ']],
    ['达到Ⅲ类标准', 'i类', ['Ⅲ类']],
    ['ofﬁce', 'f', ['f', 'ﬁ']],
    ['排 污\n许可', '排污许可', ['排 污\n许可']],
    ['café au lait', 'é', ['é']],
    ['cafe\u0301 au', 'fé', ['fe\u0301']],
    ['ΣΑΣ', 'ς', ['Σ']],
    ['铊𬭩铊', '𬭩', ['𬭩']],
    ['ＰＭ２．５', 'pm2.5', ['ＰＭ２．５']],
    ['İstanbul', 'i', ['İ']],
    ['\u200b生\u200b态\u200b', '生态', ['生\u200b态']],
    ['建设⻓江经济带', '长江', ['⻓江']],
    ['e\u200b\u0301', 'é', ['e\u200b\u0301']],
    ['共5㎡。', '㎡', ['㎡']],
    ['共5㎡。', 'm2', []],
    ['水', '', []],
  ])('%j: %j stands at %j', (text, query, ranges) => expect(found(text, query)).toEqual(ranges));

  it('finds something exactly if the normal form contains the query, and marks ranges that hold it', () => {
    fc.assert(
      fc.property(strangeText, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
        const normal = normalForm(text);
        fc.pre(normal.length > 0);
        const needle = normal.slice(from % normal.length, (from % normal.length) + length);
        const ranges = findInOriginal(mapNormalForm(text), needle);
        expect(ranges.length).toBeGreaterThan(0);
        for (const [index, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(ranges[index - 1]!.end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is fine-grained in ordinary Chinese text: a mark is no longer than what was asked for', () => {
    const chinese = fc
      .array(fc.constantFrom(...'排污许可制度环境，。（）“”、2025年%'), { minLength: 2, maxLength: 40 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(chinese, fc.nat(), (text, from) => {
        const query = text.slice(from % (text.length - 1), (from % (text.length - 1)) + 2);
        for (const range of found(text, query)) expect(normalForm(range)).toBe(normalForm(query));
      }),
    );
  });
});
