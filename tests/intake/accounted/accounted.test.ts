import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounted } from '../../../scripts/intake/accounted/accounted.ts';
import { unit } from '../unit.ts';

const document = (dropped: { start: number; end: number; reason: string }[] = []) => ({ dropped, restored: [] });

describe('accounted', () => {
  it('is empty where each visible character is in one unit or left out', () => {
    const text = '一、清理河道\n\n第 2 页\n二、种树';
    const units = [unit('s1', { source: [{ start: 0, end: 6 }] }), unit('s2', { source: [{ start: 14, end: 18 }] })];
    expect(accounted(text, document([{ start: 8, end: 13, reason: '页码' }]), units)).toEqual({ missing: [], twice: [] });
  });

  it.each([
    ['a word that nothing holds', [{ start: 0, end: 2 }], { missing: [{ start: 3, end: 5 }], twice: [] }],
    [
      'a word that two units hold',
      [
        { start: 0, end: 5 },
        { start: 4, end: 5 },
      ],
      { missing: [], twice: [{ start: 4, end: 5 }] },
    ],
    ['two words with a gap of white space as one', [], { missing: [{ start: 0, end: 5 }], twice: [] }],
    ['spans beyond the text', [{ start: -3, end: 99 }], { missing: [], twice: [] }],
  ])('names %s', (_, source, expected) => expect(accounted('清水 绿岸', document(), [unit('m1', { source })])).toEqual(expected));

  it('holds for any parting of a text, and for none that lacks a character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const cut = a % (text.length + 1);
        const units = [unit('m1', { source: [{ start: 0, end: cut }] }), unit('m2', { source: [{ start: cut, end: text.length }] })];
        expect(accounted(text, document(), units)).toEqual({ missing: [], twice: [] });
        const gone = b % text.length;
        const without = [
          unit('m1', {
            source: [
              { start: 0, end: gone },
              { start: gone + 1, end: text.length },
            ],
          }),
        ];
        expect(accounted(text, document(), without).missing).toEqual(/\s/u.test(text.charAt(gone)) ? [] : [{ start: gone, end: gone + 1 }]);
      }),
    );
  });
});
