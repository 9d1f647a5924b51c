/** How a measure stands to the items that it comes from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareItems } from '../../scripts/above/compare-items.ts';
import { preferOrder } from '../../scripts/above/follow-order.ts';
import { clausesOf, readItems } from '../../scripts/above/read-items.ts';
import { breachedArticles } from '../../scripts/above/rule-kinds.ts';
import { traceMeasures } from '../../scripts/above/trace-measures.ts';
import { saysEffect } from '../../src/policy/effect-clause.ts';
import { language } from '../language.ts';
import { smallDocument } from '../match/units.ts';

const law = [
  '县级以上人民政府应当划定河湖岸线管护范围，设立界桩，并向社会公布。',
  '禁止在河湖岸线堆放煤炭、矿渣等物料，堆场应当设置围挡。',
  '餐饮船舶应当安装油烟净化设施，收集生活污水，不得直接排入水体。',
  '违反本法第二条规定的，由水行政主管部门责令改正，处二万元以上十万元以下的罚款。',
  '违反本法规定，餐饮船舶未安装油烟净化设施的，由水行政主管部门责令改正，处五千元以上五万元以下的罚款。',
  '国家机关工作人员玩忽职守的，依法给予处分。',
];
/** Articles 1, 2 … of a text. */
const articles = (document: string, texts: readonly string[]) =>
  smallDocument(
    document,
    texts.map((text) => [null, text]),
  ).map((unit, at) => (at ? { ...unit, kind: 'article' as const, ordinal: at } : unit));

function trace(...texts: string[]) {
  const numbers = new Map<string, number>();
  const lower = articles('lower', texts);
  const words = new Map(lower.map(({ id, text }) => [id, text]));
  return traceMeasures(readItems(lower, language, numbers), readItems(articles('law', law), language, numbers), 'law', words);
}

describe('an article', () => {
  it.each<[string, string, string, string]>([
    ['says an item again', law[0] as string, 'law#m1', 'repeats'],
    ['says it again with its own figure', '餐饮船舶应当在2031年底前安装油烟净化设施，收集生活污水，不得直接排入水体。', 'law#m3', 'details'],
    ['says it again with who is in charge', `${law[1]}具体由市水务部门会同交通运输部门负责监督管理。`, 'law#m2', 'details'],
    [
      'is a penalty on the same conduct, not the duty',
      '餐饮船舶未安装油烟净化设施的，由市水务部门责令改正，处一万元以上三万元以下的罚款。',
      'law#m5',
      'details',
    ],
    ['is a penalty by the article that it names', '违反本条例，在河湖岸线堆放煤炭、矿渣等物料的，由市水务部门责令改正，处三万元的罚款。', 'law#m4', 'details'],
    ['has the formula of a penalty alone in common', '垂钓者使用禁用渔具的，由渔业部门责令改正，处二万元以上十万元以下的罚款。', '', 'adds'],
    ['is about something else', '鼓励在公园举办马拉松比赛，开放夜间照明。', '', 'adds'],
  ])('%s', (_, text, item, relation) => {
    const [traced] = trace(text);
    expect([traced?.items[0] ?? '', traced?.relation]).toEqual([item, relation]);
  });

  it('that says the same with another figure does not repeat it', () => {
    expect(trace((law[4] as string).replace('五千元', '八千元'))[0]?.relation).toBe('details');
    expect(trace(law[4] as string)[0]?.relation).toBe('repeats');
  });

  it('that forbids what the item bids, or bids what it encourages, does not repeat it', () => {
    expect(trace('餐饮船舶应当安装油烟净化设施，收集生活污水，可以直接排入水体。')[0]?.relation).toBe('details');
    expect(trace('县级以上人民政府不得划定河湖岸线管护范围，设立界桩，并向社会公布。')[0]?.relation).toBe('details');
  });

  it('says from when on the text holds: it is not traced', () => expect(trace('本条例自2031年5月1日起施行。', law[0] as string)).toHaveLength(1));
});

describe('what is read of an article', () => {
  it.each([
    ['本条例自2031年5月1日起施行。', true],
    ['本办法自公布之日起施行，有效期五年。', true],
    ['自2031年起，实施河湖清洁行动。', false],
    ['各市应当自收到通知之日起三十日内报送。', false],
  ])('%s', (text, expected) => expect(saysEffect(text, language)).toBe(expected));

  it('the articles that a penalty is on', () => {
    expect(breachedArticles('违反本条例第二十条、第二十一条第一款规定的，处罚款。', language)).toEqual([20, 21]);
    expect(breachedArticles('依照《河湖法》第三条处罚。', language)).toEqual([]);
  });

  it('figures whole: 2030 is nothing of 2031', () => {
    const numbers = new Map<string, number>();
    const [one, other] = ['到2030年底达到95%', '到2031年底达到95%'].map((text) => clausesOf(text, language, numbers));
    expect(one?.[0]?.figures).toEqual(['2030', '95%']);
    expect(one?.[0]?.terms.filter((term) => other?.[0]?.terms.includes(term))).toHaveLength(4);
  });

  it('clauses whose places hold their words', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('划定岸线', '，', '。', '（', '）', '2030年', '设立界桩', ' ', '\n'), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of clausesOf(text, language, new Map())) expect(text.slice(start, end)).toMatch(/^[^，。（）\n]+$/u);
      }),
    ));
});

describe('the order of the text above', () => {
  const likely = (...rows: [number, number][][]) => rows.map((row) => new Map(row));
  it('settles a near draw', () => {
    const preferred = preferOrder(
      likely(
        [[2, 0.9]],
        [
          [3, 0.4],
          [9, 0.42],
        ],
        [[5, 0.9]],
      ),
    );
    expect([...(preferred[1] ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(3);
  });
  it('settles nothing that is clear', () => {
    const preferred = preferOrder(
      likely(
        [[2, 0.9]],
        [
          [3, 0.3],
          [9, 0.48],
        ],
        [[5, 0.9]],
      ),
    );
    expect([...(preferred[1] ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(9);
  });
  it('says nothing where nothing is certain', () => expect(preferOrder(likely([[2, 0.3]], [[1, 0.3]]))).toEqual(likely([[2, 0.3]], [[1, 0.3]])));
});

it('likeness is between 0 and 1', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...law), { minLength: 1, maxLength: 4 }), (texts) => {
      const numbers = new Map<string, number>();
      const read = (document: string, list: readonly string[]) => readItems(articles(document, list), language, numbers);
      for (const row of compareItems(read('lower', texts), read('law', law))) for (const value of row.values()) expect(value >= 0 && value <= 1).toBe(true);
    }),
  ));
