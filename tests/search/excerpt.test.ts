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
  it.each([
    ['。全年达到93.3%，国考断面消除劣类水质且洞庭湖下降', '……国考断面'],
    ['。全年达到93.3%国考断面消除劣类水质且洞庭湖下降了', '……93.3%国考'],
  ])('begins with a clause, and parts no number: %s', (text, beginning) => {
    const { parts, cutBefore } = excerptOf(`${text.slice(0, 1)}${'前'.repeat(80)}${text.slice(1)}总磷。`, ['总磷'], 52);
    expect((cutBefore ? '……' : '') + joined(parts)).toMatch(new RegExp(`^${beginning}`, 'u'));
  });
  it.each([
    ['总磷浓度连年下降，优良天数比例为91.7%较上年提高', '总磷浓度连年下降'],
    ['总磷浓度连年下降的武陵—罗霄山区', '总磷浓度连年下降的'],
    ['总磷浓度连年下降到1,000.5以下', '总磷浓度连年下降到'],
  ])('ends with a clause, and parts no number and no compound: %s', (text, shown) => {
    for (const length of [shown.length + 3, shown.length + 4])
      expect(shown).toContain(joined(excerptOf(text + '后'.repeat(99), ['总磷'], length).parts).slice(0, 8));
    expect(joined(excerptOf(text + '后'.repeat(99), ['总磷'], shown.length + 3).parts)).toBe(shown);
  });
  it('begins with the clause of the hit where the brackets behind it stand far', () => {
    const text = `${'前'.repeat(90)}，完成总磷治理${'后'.repeat(240)}（省生态环境厅牵头）`;
    expect(joined(excerptOf(text, ['总磷'], 120, 0, ['牵头']).parts)).toMatch(/^完成总磷.*牵头）$/u);
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
