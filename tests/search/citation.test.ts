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
  { departments: [], groups: [], related: [] },
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
