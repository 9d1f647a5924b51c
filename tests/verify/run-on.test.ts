/** Words that run on at the edge of an unquoted sentence: those that turn or change it are shown, those that report it are not. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { collection, corpus } from './corpus.ts';

const reform = collection.sentences.find(({ text }) => text.startsWith('根据国家部署，研究出台省以下'))?.text.replace(/。$/u, '') ?? '';
const [, plan = ''] = reform.split('，研究');
const verdicts = (report: string) => verdictsOf(report, corpus).quotations.map(({ verdict }) => verdict);
const shown = (report: string) => verdictsOf(report, corpus).quotations.flatMap(({ differences }) => differences.map(({ report: words }) => words));

describe('a sentence whose edge was changed', () => {
  it.each([
    [`不${reform}。`, '不'],
    [`文件要求：不${reform}。`, '不'],
    [`文件没有要求${reform}。`, '文件没有要求'],
    [`停止\n${reform}。`, '停止'],
    [`${reform}的废止。`, '的废止'],
    [`${reform}\n的废止。`, '的废止'],
    [`${reform}的工作已经停止。`, '的工作已经停止'],
    [`${reform}被叫停，另有安排。`, '被叫停'],
    [`湖南省不再${reform}。`, '湖南省不再'],
    [`《实施意见》取消${reform}。`, '取消'],
    [`今后严禁${reform}。`, '今后严禁'],
  ])('%s', (report, words) => {
    expect(verdicts(report)).toEqual(['different']);
    expect(shown(report)).toContain(words);
  });

  it('though a clause of it is left out and a word changed', () => {
    expect(verdicts(`停止${plan}。`)).toEqual(['different']);
  });
});

const frames: readonly [before: string, behind: string][] = [
  ['《实施意见》要求', '。'],
  ['湖南省将', '。'],
  ['省里还提出，并', '，各地已有部署。'],
  ['一是', '。'],
  ['根据《实施意见》，', '等。'],
  ['省生态环境厅表示，下一步要', '。'],
  ['第五条规定', '。'],
  ['各地应当', '，这是近年来的重点。'],
  ['文件中关于', '的要求，对企业影响较大。'],
  ['湖南省不仅要', '，也要加大投入。'],
  ['我们认为，', '是今后一段时间的重点。'],
];

/** Where a sentence is much like others, the one that is found may be another: with a frame round it as without. */
const mistaken = 0.005;

describe('ordinary reporting', () => {
  const held = collection.sentences.filter(({ text }) => text.length >= 16 && /^\p{Script=Han}.*[^”’』」）)]。$/su.test(text) && verdicts(text)[0] === 'same');

  it.each(frames.map((frame, turn) => [...frame, turn] as const))('“%s …… %s” changes no word of the sentences of the collection', (before, behind, turn) => {
    // Each sentence has its turn in every fourth frame.
    const tried = held.filter((_, at) => at % 4 === turn % 4);
    const wrong = tried.flatMap(({ text }) => {
      const report = `${before}${text.replace(/。$/u, '')}${behind}`;
      return verdicts(report).includes('different') ? [`${report} ⇒ ${shown(report).join(' | ')}`] : [];
    });
    expect(wrong.length / tried.length, wrong.join('\n')).toBeLessThanOrEqual(mistaken);
  });

  it.each([
    ['湖南省', '。'],
    ['省生态环境厅', '。'],
    ['各市县人民政府', '。'],
    ['文件明确', '。'],
    ['该省明确提出，今年要', '。'],
    ['《湖南省生态环境保护规划》', '。'],
    ['（三）', '。'],
    ['3. ', '。'],
    ['3 ', '。'],
    ['首先，', '；其次，另作安排。'],
    ['第三条', '。'],
    ['有关通知\n', '\n下一节'],
    ['据了解，湖南省未来', '。'],
    ['为了', '，省里作了安排。'],
    ['下一步工作：', '（见附件）。'],
    ['省里已', '并公布结果。'],
    ['文件将', '列为重点任务。'],
  ])('“%s …… %s” is none either', (before, behind) => expect(verdicts(`${before}${reform}${behind}`)).not.toContain('different'));
});
