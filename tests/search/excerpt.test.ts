import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/policy/normal-form.ts';
import { excerptOf, markAll } from '../../src/search/answer/excerpt.ts';

const joined = (parts: { text: string }[]) => parts.map(({ text }) => text).join('');
const shown = (parts: { text: string; marked: boolean }[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markAll', () => {
  it('marks every occurrence in the original wording', () => expect(shown(markAll('ＶＯＣｓ与VOCs', ['vocs']))).toBe('[ＶＯＣｓ]与[VOCs]'));
  it('gives the text back when joined', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (text, query) => void expect(joined(markAll(text, [normalForm(query)]))).toBe(text),
      ),
    );
  });
  it('leaves markup alone: it is text', () => expect(shown(markAll('<b>水</b>', ['<b>']))).toBe('[<b>]水</b>'));
});

describe('excerptOf', () => {
  it('knows the words that it was cut out of', () => {
    const text = '推进绿色发展。'.repeat(30);
    const { parts, around, cutBefore, cutAfter } = excerptOf(`${text}打好碧水保卫战，${text}`, ['碧水'], 20);
    const shown = parts.map((part) => part.text).join('');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(`${text}打好碧水保卫战，${text}`).toContain(around.before + shown + around.after);
    expect([around.before.length, around.after.length]).toEqual([16, 16]);
  });

  it('shows a short text whole', () =>
    expect(excerptOf('打好碧水保卫战。', ['碧水'])).toEqual({
      parts: [
        { text: '打好', marked: false },
        { text: '碧水', marked: true },
        { text: '保卫战。', marked: false },
      ],
      around: { before: '', after: '' },
      cutBefore: false,
      cutAfter: false,
    }));
  it('begins at the sentence of the first hit', () => {
    const { parts, cutBefore, cutAfter } = excerptOf(`${'前'.repeat(100)}。打好碧水保卫战。${'后'.repeat(200)}`, ['碧水']);
    expect([joined(parts).slice(0, 6), cutBefore, cutAfter]).toEqual(['打好碧水保卫', true, true]);
  });
  it('shows the beginning of the text where only the title has the wording', () => expect(shown(excerptOf('加强监管。', ['排污']).parts)).toBe('加强监管。'));
  it('shows the passage that holds most of several wordings', () => {
    const text = `污水很多。${'无'.repeat(300)}。污水和垃圾处理收费。`;
    expect(shown(excerptOf(text, ['污水', '垃圾', '收费']).parts)).toBe('[污水]和[垃圾]处理[收费]。');
  });
  it('shows the hit whole, even if it is longer than an excerpt', () => {
    const wording = '水'.repeat(200);
    expect(shown(excerptOf(`前${wording}后`, [wording]).parts)).toContain(`[${wording}]`);
  });
  it('is a passage of the text with a mark in it, and never parts a surrogate pair', () => {
    const text = fc.array(fc.constantFrom(...'水土😀，。\n '), { minLength: 1, maxLength: 300 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (of) => {
        const { parts } = excerptOf(of, ['水土']);
        expect(of).toContain(joined(parts));
        expect(joined(parts).isWellFormed()).toBe(true);
        expect(parts.some(({ marked }) => marked)).toBe(normalForm(of).includes('水土'));
      }),
    );
  });
});
