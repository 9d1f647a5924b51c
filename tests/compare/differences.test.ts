/** Sentences first, then what differences tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import { type Column, compareColumns } from '../../src/compare/compare.ts';
import { numbersOf } from '../../src/compare/numbers.ts';
import { weightOf } from '../../src/compare/telling.ts';
import { markedText } from '../../src/compare/view/marked-text.ts';
import { reading } from './collection.ts';

const column = (place: string, ...texts: string[]): Column => ({
  ...{ document: place, place, area: place, documentTitle: '意见' },
  units: [{ document: place, anchor: 'm1', name: '（一）条', sentences: texts.map((text, i) => ({ index: i + 1, text })) }],
});
/** The first sentence of the first column: what of it is marked, 【】 for the column alone, 〖〗 for some. */
function shown(...texts: string[]): string {
  const { sentences } = compareColumns(
    texts.map((text, i) => column(`d${i}`, text)),
    reading,
  );
  const { pieces, reach } = sentences[0]?.[0]?.shown ?? { pieces: [], reach: 'all' };
  const html = markedText(pieces).map(toHtml).join('');
  const marked = html.replace(/<mark class="(sole|some)">(.*?)<\/mark>/gu, (_, kind: string, words: string) =>
    kind === 'sole' ? `【${words}】` : `〖${words}〗`,
  );
  return `${reach} ${marked.replace(/<[^>]+>/gu, '')}`;
}

describe('a sentence', () => {
  it.each([
    ['without a counterpart is marked as a whole', ['开展环境日主题宣传活动。', '完善案件移送制度，健全协作机制。'], 'sole 开展环境日主题宣传活动。'],
    ['that has its equal is quiet', ['完善案件移送制度。', '完善案件移送制度。'], 'all 完善案件移送制度。'],
    [
      'with a counterpart in one of two columns is of some',
      ['完善案件移送制度。', '完善案件移送制度。', '开展环境日主题宣传活动。'],
      'some 完善案件移送制度。',
    ],
    ['alone in its table has nothing to differ from', ['完善案件移送制度。'], 'all 完善案件移送制度。'],
  ])('%s', (_, texts, expected) => expect(shown(...texts)).toBe(expected));
});

describe('within sentences that correspond', () => {
  it.each([
    ['a common verb is noise', '建立健全生活垃圾分类管理制度。', '健全生活垃圾分类管理制度。', 'all 建立健全生活垃圾分类管理制度。'],
    ['so is a word put in between', '完成排污许可证登记核发工作。', '完成排污许可证核发工作。', 'all 完成排污许可证登记核发工作。'],
    ['and a single character', '完善排污许可证管理办法。', '完善排污许可管理办法。', 'all 完善排污许可证管理办法。'],
    ['and a common verb for another', '推动农村生活污水治理设施建设。', '推进农村生活污水治理设施建设。', 'all 推动农村生活污水治理设施建设。'],
    ['a word in the place of another is none', '加强噪声污染防治监督管理。', '加强粉尘污染防治监督管理。', 'all 加强【噪声】污染防治监督管理。'],
    ['nor is a clause', '完善案件移送制度，设立环境资源法庭。', '完善案件移送制度。', 'all 完善案件移送制度，【设立环境资源法庭】。'],
    ['nor an item', '加强大气、噪声、土壤污染防治监督。', '加强大气、土壤污染防治监督。', 'all 加强大气、【噪声】、土壤污染防治监督。'],
    ['nor a negation', '未依法公开环境信息的企业事业单位。', '依法公开环境信息的企业事业单位。', 'all 【未】依法公开环境信息的企业事业单位。'],
    ['nor a word of obligation', '企业应当公开排放污染物的种类和数量。', '企业公开排放污染物的种类和数量。', 'all 企业【应当】公开排放污染物的种类和数量。'],
    [
      'most of a clause is all of it',
      '对本行政区域的湿地公园开展巡查。对案件移送。',
      '对违法排污的案件移送。',
      'all 【对本行政区域的湿地公园开展巡查】。对案件移送。',
    ],
    ['labels of items are no difference', '（二）未依法公开大气环境信息的；', '（七）未依法公开大气环境信息的；', 'all （二）未依法公开大气环境信息的；'],
    [
      'nor are articles of the text itself',
      '违反本条例第二十一条规定，擅自修剪树木的，责令改正。',
      '违反本条例第三十条规定，擅自修剪树木的，责令改正。',
      'all 违反本条例第二十一条规定，擅自修剪树木的，责令改正。',
    ],
    [
      'those of another text are',
      '依照《水法》第二十一条规定，擅自取水的，责令改正。',
      '依照《水法》第三十条规定，擅自取水的，责令改正。',
      'all 依照《水法》【第二十一条】规定，擅自取水的，责令改正。',
    ],
    [
      'brackets stay whole',
      '市、县（市、区）人民政府应当建立生活垃圾分类管理协调机制。',
      '镇人民政府应当建立生活垃圾分类管理协调机制。',
      'all 【市、县（市、区）】人民政府应当建立生活垃圾分类管理协调机制。',
    ],
    ['cells of a row', '水质优良比例 90% 约束性', '水质优良比例 93% 约束性', 'all 水质优良比例 【90%】 约束性'],
  ])('%s', (_, text, other, expected) => expect(shown(text, other)).toBe(expected));

  it.each([
    ['2020年完成核发工作任务。', '2025年底前完成核发工作任务。', '【2020年】完成核发工作任务。'],
    ['全省绿化率达到30%的目标。', '全省绿化率达到35%的目标。', '全省绿化率达到【30%】的目标。'],
    ['新建污水处理设施1,000座。', '新建污水处理设施1000座。', '新建污水处理设施1,000座。'],
    ['擅自移植的，处三万元以上罚款。', '擅自移植的，处3万元以上罚款。', '擅自移植的，处三万元以上罚款。'],
    ['擅自移植的，处三万元以上罚款。', '擅自移植的，处三万元以下罚款。', '擅自移植的，处【三万元以上】罚款。'],
    ['自受理之日起三十日内作出决定。', '自受理之日起三日内作出决定。', '自受理之日起【三十日内】作出决定。'],
  ])('numbers differ as wholes, by value: %s %s', (text, other, expected) => expect(shown(text, other)).toBe(`all ${expected}`));

  it('of a table, not what counts its rows', () => {
    const row = (text: string, number: number): Column => ({
      ...column('d', ''),
      units: [{ document: `d${number}`, anchor: 't1', name: '表1', sentences: [{ index: null, text, row: number }] }],
    });
    const { sentences } = compareColumns([row('3 森林覆盖率 % 59', 3), row('14 森林覆盖率 % 61', 14)], reading);
    expect(sentences[0]?.[0]?.shown.pieces.filter(({ reach }) => reach !== 'all').map(({ text }) => text)).toEqual(['59']);
  });

  it('marks one of some columns apart', () => {
    const [a, b, c] = ['健全案件移送制度，设立环境资源法庭。', '健全案件移送制度，设立环境资源法庭，开展巡回审判。', '健全案件移送制度。'];
    expect(shown(b, a, c)).toBe('all 健全案件移送制度，〖设立环境资源法庭〗，【开展巡回审判】。');
  });
});

it('gives every text back to the letter, whatever it is compared with', () => {
  const words = fc.constantFrom('建立', '企业', '2025年底前', '、', '，', '。', '排污许可', '𬭊', '1,000家', '（一）', ' ', '不得', '第三条', '（');
  const text = fc.array(words, { minLength: 1, maxLength: 20 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const { sentences } = compareColumns([column('a', a, b), column('b', b), column('c', c)], reading);
      expect(sentences.map((list) => list.map(({ shown: { pieces } }) => pieces.map((piece) => piece.text).join('')))).toEqual([[a, b], [b], [c]]);
    }),
  );
});

it('marks no part of a number', () => {
  const words = fc.constantFrom('三万元以上', '2025年底前', '30%', '110家', '10家', '第二十一条', '治理', '修剪树木', '，', '、', '企业');
  const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, text, (...texts) => {
      const { sentences } = compareColumns(
        texts.map((each, i) => column(`d${i}`, each)),
        reading,
      );
      const [first] = sentences.flat();
      const reaches = first?.shown.pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.reach)) ?? [];
      for (const { start, end } of numbersOf(texts[0], reading.language)) expect(new Set(reaches.slice(start, end)).size).toBe(1);
    }),
  );
});

it('weighs words, not the chance pairs between them', () => {
  const weigh = (pair: string): number => (['落实', '工作'].includes(pair) ? 0.3 : 0.9);
  expect(weightOf('落实工作', weigh)).toBeCloseTo(0.6);
  expect(weightOf('湿地公园', weigh)).toBeCloseTo(1.8);
  expect(weightOf('，', weigh)).toBe(0);
});
