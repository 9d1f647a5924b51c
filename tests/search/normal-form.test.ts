import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInOriginal, mapNormalForm, normalForm } from '../../src/policy/normal-form.ts';

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
  ])('%j → %j', (text, normal) => expect(normalForm(text)).toBe(normal));
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
