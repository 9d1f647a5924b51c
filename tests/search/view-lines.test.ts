import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, reach, sortLines } from '../../src/search/view/hits/lines.ts';
import { hitOf, textOf } from './view-hits.ts';

const shown = (text: string, wordings = ['水']) =>
  linesOf(hitOf('a#m1', {}, { wordings }), textOf({ text })).map(({ before, wording, after }) => [before, wording, after]);

describe('linesOf', () => {
  it('gives a line for each place in title and text, with what stands on both sides', () =>
    expect(linesOf(hitOf('a#m1'), textOf({ label: '（五）', title: '治水', text: '管水。' })).map(({ name, before, after }) => [name, before, after])).toEqual([
      ['（五）治水', '治', ''],
      ['（五）治水', '管', '。'],
    ]));
  it('shows the original wording, in one line', () => expect(shown('保护\n饮用水\tｖＯＣ', ['水voc'])).toEqual([['保护 饮用', '水 ｖＯＣ', '']]));
  it('takes overlapping wordings for one place', () => expect(shown('排污许可证', ['排污', '排污许可'])).toEqual([['', '排污许可', '证']]));
  it('never parts a character', () => {
    const text = fc.array(fc.constantFrom(...'水土😀，。\n '), { maxLength: 200 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (of) => {
        for (const [before = '', , after = ''] of shown(of))
          expect([before.isWellFormed(), after.isWellFormed(), before.length <= reach, after.length <= reach]).toEqual([true, true, true, true]);
      }),
    );
  });
});

describe('sortLines', () => {
  const lines = linesOf(hitOf('a#m1'), textOf({ text: '乙水丙，甲水乙，丙水甲' }));
  const neighbours = (order: 'rank' | 'before' | 'after') => sortLines(lines, order).map(({ before, after }) => `${before.at(-1)}${after.at(0)}`);
  it('keeps the order of the text as ranked', () => expect(neighbours('rank')).toEqual(['乙丙', '甲乙', '丙甲']));
  it('sorts by the word to the left, by sound', () => expect(neighbours('before')).toEqual(['丙甲', '甲乙', '乙丙']));
  it('sorts by the word to the right, by sound', () => expect(neighbours('after')).toEqual(['乙丙', '丙甲', '甲乙']));
});
