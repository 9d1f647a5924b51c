/** Citations of texts in statute form, which the committed collection does not have. */
import { describe, expect, it } from 'vitest';
import { readParts } from '../../scripts/convert/parts/read-parts.ts';
import { partId } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { answerWith } from '../../src/search/engine.ts';
import { nation } from '../place.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

const [example] = committed.documents;
const statute = {
  ...example,
  id: 'law',
  title: '中华人民共和国环境保护法',
  shortTitle: '环境保护法',
  province: null,
  place: nation,
  type: '法律',
  documentNumber: null,
} as PolicyDocument;
const article = (number: number, label: string, text: string): Unit =>
  unit({ id: `law#a${number}`, document: 'law', anchor: `a${number}`, kind: 'article', label, text });
const units = [
  unit({ id: 'law#c1', document: 'law', anchor: 'c1', kind: 'chapter', label: '第一章', title: '总则' }),
  article(44, '第四十四条', '国家实行总量控制制度。'),
  article(45, '第四十五条', '国家实行排污许可管理制度。\n下列单位应当取得许可：\n（一）化工厂；\n（二）造纸厂。'),
];
const parts = units.flatMap((own) => readParts(own).map(({ steps, ...part }): Part => ({ ...part, id: partId(own.id, steps), clause: own.id })));
const engine = modelEngine(
  {
    documents: [statute],
    units,
    parts,
  },
  { departments: [], groups: [], shared: [], related: [] },
);

describe('a statute', () => {
  it.each([
    ['环境保护法 第四十五条', 'law#a45'],
    ['环境保护法第45条', 'law#a45'],
    ['中华人民共和国环境保护法 第四十四条', 'law#a44'],
    ['《环境保护法》第四十五条第一款', 'law#a45'],
    ['环境保护法 第一章', 'law#c1'],
    ['环境保护法第四十五条第二款第（二）项', 'law#a45'],
    ['第四十五条第二款', 'law#a45'],
  ])('is cited by article: %s', async (query, id) => expect((await answerWith(engine, query, {})).hits[0]?.id).toBe(id));
});

describe('the part that a hit falls in', () => {
  const partOf = async (query: string): Promise<{ name: string; url: string } | null | undefined> => {
    const [hit] = (await answerWith(engine, query, {})).hits;
    return hit && (await hit.load()).part;
  };

  it.each([
    ['第四十五条第二款', '第二款', 'a45-p2'],
    ['环境保护法第45条第2款第（2）项', '第二款第二项', 'a45-p2-i2'],
    ['造纸厂', '第二款第二项', 'a45-p2-i2'],
    ['排污许可管理', '第一款', 'a45-p1'],
  ])('is named and linked: %s', async (query, name, anchor) => {
    const part = await partOf(query);
    expect(part?.name).toBe(name);
    expect(new URL(part?.url ?? '').hash).toBe(`#${anchor}`);
  });

  it('is none in the one paragraph of an article', async () => expect(await partOf('总量控制')).toBeNull());

  it('begins the passage where it was asked for', async () => {
    const [hit] = (await answerWith(engine, '环境保护法第四十五条第二款第一项', {})).hits;
    expect((await hit?.load())?.excerpt.parts[0]?.text).toMatch(/^（一）化工厂/u);
  });

  it.each(['环境保护法第四十五条第九款', '环境保护法第四十四条第一款第三项'])('is not found where there is none: %s', async (query) => {
    const { hits, notes } = await answerWith(engine, query, {});
    expect(hits.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'cited'))).toEqual([]);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'no-such-unit' }));
  });
});

describe('a citation as the site prints it', () => {
  const here = modelEngine();
  const unitsOf = async (query: string) => (await answerWith(here, query, {})).hits.map(({ id }) => id);

  it.each([
    ['《关于构建现代环境治理体系的实施意见》第（五）项', 'hunan-2021-governance#m5'],
    ['《关于构建现代环境治理体系的实施意见》第（五）项第1句', 'hunan-2021-governance#m5'],
    ['湖南《实施意见》（五）', 'hunan-2021-governance#m5'],
    ['湖南《实施意见》（五）第1句', 'hunan-2021-governance#m5'],
    ['湖南《实施意见》第(五)项 第一句', 'hunan-2021-governance#m5'],
    ['江西若干措施第7条第1句', 'jiangxi-2020-governance#m7'],
    ['江西若干措施第七条第一句', 'jiangxi-2020-governance#m7'],
    ['江西《若干措施》7.第1句', 'jiangxi-2020-governance#m7'],
    ['湘办发〔2021〕2号文第（五）项', 'hunan-2021-governance#m5'],
    ['湘办发〔2021〕2号第（五）项', 'hunan-2021-governance#m5'],
    ['湘办发〔2021〕2号第五项', 'hunan-2021-governance#m5'],
    ['《关于构建现代环境治理体系的实施意见》第五项', 'hunan-2021-governance#m5'],
    ['《关于构建现代环境治理体系的实施意见》第五项第1句', 'hunan-2021-governance#m5'],
    ['湘办发〔2021〕2号文件（五）', 'hunan-2021-governance#m5'],
    ['湘办发[2021]2号文第五条', 'hunan-2021-governance#m5'],
    ['湘辦發〔2021〕2號文第（五）項', 'hunan-2021-governance#m5'],
    ['中共江西省委办公厅、江西省人民政府办公厅《关于构建现代环境治理体系的若干措施》（2020年12月7日）第7条', 'jiangxi-2020-governance#m7'],
    ['《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号）专栏7', 'hunan-2021-ecology-plan#box7'],
    ['湖南省生态环境厅《湖南省2020年生态环境保护工作要点》第4条第1句', 'hunan-2020-work-plan#m4'],
  ])('leads to its unit alone: %s', async (query, id) => expect(await unitsOf(query)).toEqual([id]));

  it('leads to the sentence that it names', async () => {
    const [hit] = (await answerWith(here, '《关于构建现代环境治理体系的实施意见》第（五）项第2句', {})).hits;
    const text = await hit?.load();
    expect(text?.part?.name).toBe('第2句');
    expect(new URL(text?.part?.url ?? '').hash).toBe('#m5.2');
  });

  it.each(['江西若干措施第7条第99句', '《关于构建现代环境治理体系的实施意见》第（九十九）项'])(
    'of what is not there finds nothing, and that is said: %s',
    async (query) => {
      const { hits, notes } = await answerWith(here, query, {});
      expect(hits).toEqual([]);
      expect(notes).toContainEqual(expect.objectContaining({ kind: 'no-such-unit' }));
    },
  );
});
