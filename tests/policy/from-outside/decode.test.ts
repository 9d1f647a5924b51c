import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded, decodedPath, decodedWholly, parametersOf, readableAddress } from '../../../src/policy/from-outside/decode.ts';

/** Any bytes, as escapes, with whatever stands between them. */
const bytes = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
    fc.constantFrom('%', '%4', '%u6392', '＃', 'm5', '𬭊', '\ud86c'),
  ),
);
const damaged = bytes.map((parts) => parts.join(''));

describe('the path of a file', () => {
  it('is what the language itself decodes, and null where that throws', () => {
    const expected = (path: string): string | null => {
      try {
        return decodeURIComponent(path);
      } catch {
        return null;
      }
    };
    fc.assert(fc.property(damaged, (path) => decodedPath(path) === expected(path)));
  });
});

describe('a part of an address', () => {
  it.each([
    ['排污', '排污'],
    ['%E6%8E%92%E6%B1%A1', '排污'],
    // As old pages encode, in whole characters and cut off; a second byte that is a letter stands as one.
    ['%C5%C5%CE%DB', '排污'],
    ['%c5%c5%ce%db', '排污'],
    ['%C5%C5%CE', '排'],
    ['%E9F', '镕'],
    ['m5%A1%A3', 'm5。'],
    // These bytes happen to be UTF-8 for ģʽ.
    ['%C4%A3%CA%BD', '模式'],
    // Cut in mid-sequence, in mid-escape.
    ['m5%E3%80', 'm5'],
    ['%E4%', ''],
    ['%E4%B', ''],
    ['m5%E3%80%8', 'm5'],
    // Encoded twice and three times.
    ['%25E6%258E%2592', '排'],
    ['%2525E6%25258E%252592', '排'],
    // Digits are data: none of these is an escape of an escape.
    ['100%', '100%'],
    ['%E5%A2%9E%E9%95%BF10%25', '增长10%'],
    ['10%2520%25', '10%20%'],
    ['35%以上', '35%以上'],
    // Neither of the two encodings.
    ['%FF%FF', '%FF%FF'],
    ['p%C3%A1iw%C5%AB', 'páiwū'],
    ['%CE%BCg', 'μg'],
    ['%F0%AC%AD%8A', '𬭊'],
  ])('%s says %s', (written, said) => expect(decoded(written)).toBe(said));

  it('is read whatever bytes it holds, and says nothing that is no character', () => {
    fc.assert(
      fc.property(damaged, (written) => {
        expect(typeof decodedWholly(written)).toBe('string');
        expect(decoded(written).includes('\ufffd')).toBe(/%ef%bf%bd|%84%31%a4%37/iu.test(written) && decoded(written).includes('\ufffd'));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back any text that was encoded once, and Chinese that was encoded twice or cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/%|[\u0100-\u02ff]/u.test(text.normalize('NFC')) && text.isWellFormed());
        expect(decoded(encodeURIComponent(text))).toBe(text);
      }),
    );
    const chinese = fc.stringMatching(/^[\u4e00-\u9fa5]{1,12}$/u);
    fc.assert(fc.property(chinese, (text) => void expect(decoded(encodeURIComponent(encodeURIComponent(text)))).toBe(text)));
    fc.assert(
      fc.property(chinese, fc.integer({ min: 1, max: 7 }), (text, cut) => {
        expect(decoded(encodeURIComponent(text).slice(0, -cut))).toBe(Array.from(text).slice(0, -1).join(''));
      }),
    );
  });
});

describe('a query string', () => {
  it.each([
    ['?q=%C5%C5%CE%DB', [['q', '排污']]],
    [
      '?q=排污+许可&view=lines',
      [
        ['q', '排污 许可'],
        ['view', 'lines'],
      ],
    ],
    [
      'q=a%2Bb&amp;mark=x&#38;mark=y',
      [
        ['q', 'a+b'],
        ['mark', 'x'],
        ['mark', 'y'],
      ],
    ],
    [
      '?q=a=b&&from=singlemessage&isappinstalled',
      [
        ['q', 'a=b'],
        ['from', 'singlemessage'],
        ['isappinstalled', ''],
      ],
    ],
    [
      '?q=%E4%&%E4=1',
      [
        ['q', ''],
        ['', '1'],
      ],
    ],
    ['?', []],
    ['', []],
  ])('%s', (search, pairs) => expect([...parametersOf(search)]).toEqual(pairs));

  it('of any kind is what browsers write, and never throws', () => {
    fc.assert(fc.property(damaged, (written) => void expect(() => parametersOf(`?${written}=${written}&q=${written}`)).not.toThrow()));
    const word = fc.stringMatching(/^[a-z0-9 +&=#\u4e00-\u9fa5]{0,10}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (pairs) => {
        fc.pre(!pairs.some(([name]) => name.startsWith('amp;')));
        expect([...parametersOf(String(new URLSearchParams(pairs)))]).toEqual(pairs.filter(([name, value]) => name || value || true));
      }),
    );
  });
});

it.each([
  ['http://a.example/search/?q=%E6%8E%92%E6%B1%A1', 'http://a.example/search/?q=排污'],
  ['http://a.example/?q=35%25%20%23&%C5%C5#m5', 'http://a.example/?q=35%25%20%23&%C5%C5#m5'],
  ['http://a.example/?q=%E2%80%8B%E3%80%80%E4%B8%80', 'http://a.example/?q=%E2%80%8B%E3%80%80%E4%B8%80'],
])('the address %s is printed as %s', (address, printed) => expect(readableAddress(address)).toBe(printed));
