/** Digits are data: what is found gives the numbers that were asked for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/policy/marks.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { answerWith } from '../../src/search/engine.ts';
import { keepsFigures, otherGroupings, partsNoFigure, standsWhole, withoutGrouping } from '../../src/search/understand/figures.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';

const here = modelEngine();
const elsewhere = libraryOf([
  '新建污水管网1,000公里。',
  '改造雨污合流管网1000公里。',
  '清理河道21,000公里，疏浚底泥10000立方米。',
  '投入资金12,345.6万元。',
  '举报热线为12369，奖励1.5万元。',
  '绿化面积25㎡，注①。',
  '处理率达到95%以上，比例为1⁄2。',
  '第二条规定的期限内完成整改。',
]);
const anchors = async (query: string, engine = elsewhere) =>
  (await answerWith(engine, query, {})).hits
    .filter(({ match }) => match !== 'nearest')
    .map(({ id, match }) => `${id.split('#m')[1]} ${match}`)
    .sort();

describe('thousands', () => {
  it.each([
    ['1000公里', ['0 expanded', '1 exact']],
    ['1,000公里', ['0 exact', '1 expanded', '2 exact']],
    ['１，０００公里', ['0 exact', '1 expanded', '2 exact']],
    ['１０００公里', ['0 expanded', '1 exact']],
    ['1 000公里', ['0 expanded', '1 exact']],
    ['1\u202f000公里', ['0 expanded', '1 exact']],
    ['10,000立方米', ['2 expanded']],
    ['12345.6万元', ['3 expanded']],
    ['12 345.6万元', ['3 expanded']],
    ['1,0000立方米', []],
    ['10,00公里', []],
    ['12,369', ['4 expanded']],
    ['10 00公里', ['0 expanded', '1 exact']],
    ['雨污 10', []],
    ['河道 1,000', []],
    ['污水 1,000', ['0 expanded']],
    ['雨污 1,000', ['1 expanded']],
  ])('%s finds %j', async (query, found) => expect(await anchors(query)).toEqual(found));

  it('say how they were found', async () =>
    expect((await answerWith(elsewhere, '1,000公里', {})).interpretations.map(({ via }) => via)).toEqual([
      { kind: 'punctuation', from: '1,000公里', to: '1000公里' },
    ]));

  it.each([
    ['1,000', '1000'],
    ['1 000吨', '1000吨'],
    ['12 345,678', '12 345678'],
    ['1,0000', '1,0000'],
    ['0,123', '0,123'],
    ['3.125', '3.125'],
    ['2021,2022', '2021,2022'],
    ['2021 2022', '2021 2022'],
    ['1,000,00', '1,000,00'],
    ['3.5,000', '3.5,000'],
  ])('of %s are run together: %s', (query, together) => expect(withoutGrouping(query)).toBe(together));
  it('are never set apart in a year or in a decimal', () => expect(['2025年', '0.12345', '12.3456'].flatMap(otherGroupings)).toEqual([]));
  it('come back, whatever the number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 10 ** 9 }), (number) => {
        expect(otherGroupings(number.toLocaleString('en'))).toEqual([String(number)]);
        expect(otherGroupings(String(number))).toEqual([number.toLocaleString('en')]);
      }),
    ));
  it('stand whole or not at all', () => {
    expect(['清理21,000公里', '清理1,0005公里', '清理1,000.5'].filter((text) => standsWhole('1,000', text))).toEqual([]);
    expect(['21,000与1,000', '1,000', '1,000。'].filter((text) => !standsWhole('1,000', text))).toEqual([]);
  });
});

describe('digits', () => {
  it.each([
    '1000',
    '13369',
    '12396',
    '1236',
    '123699',
    '3201个',
    '96.8%',
    '958%',
    '95.9%',
    '2026年底',
    '3.5',
    '1.000',
    '一千',
    '十六五规划',
    '二十六条',
    '第三百条',
    '危险废物 3201吨',
    '2036年怎么管危险废物',
    '74行动',
    '95以上',
    'PM25.',
  ])('of %s are never taken for others', async (query) => {
    const answer = await answerWith(here, query, {});
    const figures = query.match(/\d+/gu) ?? [];
    expect(answer.interpretations.filter(({ via }) => via.kind === 'typing')).toEqual([]);
    for (const { via } of answer.interpretations.filter(({ via }) => via.kind !== 'abbreviation' && via.kind !== 'synonym'))
      for (const figure of figures) expect(via.to).toContain(figure);
    expect(answer.suggestions.flatMap((suggestion) => suggestion.query.match(/\d+/gu) ?? []).every((figure) => query.includes(figure))).toBe(true);
  });
  it.each(['1000', '13369', '1,000', '3201个', '96.8%', '第三百条', '危险废物 3201吨', '74行动'])(
    'of %s stand nowhere: nothing is found, and that is said',
    async (query) => {
      const answer = await answerWith(here, query, {});
      expect(answer.answers).toBe(0);
      expect(answer.notes).toContainEqual({ kind: 'absent' });
    },
  );
  it.each(['15万元', '第二十五条规定的期限内', '12369公里', '95分以上', '12与1', '11与2'])('of %s are neither joined nor left out', async (query) =>
    expect(await anchors(query)).toEqual([]),
  );
  it('beside a word that is misspelt stay', async () => {
    expect(keepsFigures('固体废无12吨', '固体废物12吨')).toBe(true);
    expect(keepsFigures('固体废物12吨', '固体废物13吨')).toBe(false);
    expect(keepsFigures('十五规划', '十四五规划')).toBe(false);
    expect(keepsFigures('三现一单', '三线一单')).toBe(true);
  });
  it.each([
    ['投资100', '万元', false],
    ['建成', '12个园区', false],
    ['第二', '十五条', false],
    ['比例95.', '8以上', false],
    ['生活垃圾', '分类', true],
  ])('%s|%s may be parted: %s', (head, tail, may) => expect(partsNoFigure(head, tail)).toBe(may));
});

describe('enclosed and squared signs', () => {
  it.each([
    ['25㎡', ['5 exact']],
    ['25m2', ['5 expanded']],
    ['①', ['5 exact']],
    ['注1', []],
    ['注⑴', []],
    ['热线㎡', []],
    ['1.5㎡', []],
    ['热线①', []],
    ['污水㎡ 管网', []],
    ['½', ['6 exact']],
    ['12369㎡', []],
  ])('are what they show: %s finds %j', async (query, found) => expect(await anchors(query)).toEqual(found));
  it('do not fall away from PM2.5', async () => expect((await answerWith(here, 'PM2.5㎡', {})).answers).toBe(0));
  it('stay in every wording without punctuation', () => {
    const all = Array.from({ length: 0x1f300 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code))).filter((one) =>
      /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1f100}-\u{1f2ff}]/u.test(one),
    );
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((one) => withoutMarks(normalForm(`水${one}气`)) !== normalForm(`水${one}气`) && !/\p{C}/u.test(one))).toEqual([]);
  });
});

describe('what nobody sees', () => {
  it.each(['\u200b', '\u00ad', '\ufeff', '\u202e', '\u2066', '\ufe0f', '\u{e0100}', '\u{e0041}'])('changes no answer: %j', async (unseen) => {
    const plain = await answerWith(here, '生态环境', {});
    for (const query of [`${unseen}生态环境`, `生态环境${unseen}`, `生${unseen}态环境`]) {
      const answer = await answerWith(here, query, {});
      expect([answer.exact, answer.total, answer.notes]).toEqual([plain.exact, plain.total, plain.notes]);
    }
    expect(plain.exact).toBeGreaterThan(100);
  });
  it.each([
    ['⻓江', '长江'],
    ['⼤⽓', '大气'],
    ['⽔⼟保持', '水土保持'],
    ['環境\uf9dd', '環境利'],
    ['Ｖ\u0323ＯＣｓ', 'ṿocs'],
    ['ﾊﾟ', 'パ'],
  ])('%s is read as %s', async (query, same) => {
    const [one, other] = await Promise.all([query, same].map((asked) => answerWith(here, asked, {})));
    expect([one?.wording, one?.exact, one?.total]).toEqual([other?.wording, other?.exact, other?.total]);
  });
});

describe('signs that the normal form spells out', () => {
  const signs = libraryOf([
    'PM2.5浓度降至35μg/m³。',
    '绿地面积为2万m²，VOCs和NOx协同减排。',
    '库容10³万m3，CO2排放下降3%。',
    '断面水质达到V类，Ⅲ类断面占12%。',
    '文件编号No.2。',
    '样方边长102米，共10²个。',
  ]);
  it.each([
    ['m²', ['1 exact']],
    ['ｍ²', ['1 exact']],
    ['²', ['1 exact', '5 exact']],
    ['³', ['0 exact', '2 exact']],
    ['m³', ['0 exact', '2 exact']],
    ['g/m³', ['0 exact']],
    ['¹', []],
    ['₂', []],
    ['№', ['4 exact']],
    ['№2', []],
    ['Ⅴ', ['3 exact']],
    ['Ⅴ类', ['3 exact']],
    ['Ⅲ类', ['3 exact']],
    ['Ⅰ', []],
    ['10²', ['5 exact']],
    ['10²个', ['5 exact']],
    ['CO₂', ['2 exact']],
    ['PM₂.₅', ['0 exact']],
    ['绿地 m²', ['1 expanded']],
    ['PM2.5 m²', []],
    ['m2', ['0 exact', '1 exact']],
  ])('%s finds %j', async (query, found) => expect(await anchors(query, signs)).toEqual(found));
  it.each(['¹', '⁷', '№', '℡', 'm⁷'])('stand nowhere in the committed texts: %s finds nothing, and that is said', async (query) => {
    const { answers, notes, suggestions } = await answerWith(here, query, {});
    expect([answers, notes, suggestions]).toEqual([0, [{ kind: 'absent' }], []]);
  });
});

describe('digits with a mark between', () => {
  const ratios = libraryOf([
    '碳氮比为1:3，每日9:30至11:00开放。',
    '第1款和第3款，9月30日前报送。',
    '2021年启动，2022年完成。',
    '热线12369和12345。',
    '河段3—5号断面。',
  ]);
  it.each([
    ['1:3', ['0 exact']],
    ['1∶3', []],
    ['9:30', ['0 exact']],
    ['9：30', ['0 exact']],
    ['9.30', []],
    ['9。30', []],
    ['9;30', []],
    ['9、30', []],
    ['9·30', []],
    ['3-1', []],
    ['1～3', []],
    ['3:1', []],
    ['报送 3:1', []],
    ['3—5', ['4 exact']],
    ['2021、2022', ['2 expanded']],
    ['2021-2022', ['2 expanded']],
    ['12369、12345', ['3 expanded']],
    ['12369-12345', []],
  ])('are one thing: %s finds %j', async (query, found) => expect(await anchors(query, ratios)).toEqual(found));
  it.each(['1:3', '1∕3', '2:1', '3-5', '3～5', '10:3', '1。3', '9:30', '3、5', '9：30', '1×3', '5°3'])(
    'are not looked for one by one in the committed texts: %s',
    async (query) => {
      const { answers, notes } = await answerWith(here, query, {});
      expect(answers).toBe(0);
      expect(notes).toContainEqual({ kind: 'absent' });
    },
  );
});

describe('zeros among Chinese digits', () => {
  const zeros = libraryOf(['到二〇三五年基本实现。', '到二○三五年全面建成。', '依照第一百零五条处罚。', '零排放和零碳园区。', '二〇三〇年前达峰。']);
  it.each([
    ['二○三五', ['0 expanded', '1 exact']],
    ['二◯三五年', ['0 expanded', '1 expanded']],
    ['二零三五年', ['0 expanded', '1 expanded']],
    ['二〇三五年', ['0 exact', '1 expanded']],
    ['二O三五年', ['0 expanded', '1 expanded']],
    ['二0三0年前', ['4 expanded']],
    ['一百〇五条', ['2 expanded']],
    ['二零三五年 建成', ['0 expanded', '1 expanded']],
    ['二零三六年', []],
    ['〇排放', []],
    ['零排放', ['3 exact']],
  ])('are one however they are written: %s finds %j', async (query, found) => expect(await anchors(query, zeros)).toEqual(found));
  it('are found in the committed texts', async () =>
    expect((await answerWith(here, '二○三五', {})).hits.map(({ id }) => id)).toEqual((await answerWith(here, '二〇三五', {})).hits.map(({ id }) => id)));
});
