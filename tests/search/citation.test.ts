/** Citations of texts in statute form, which the committed collection does not have. */
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
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
const engine = modelEngine(
  {
    documents: [statute],
    units: [
      unit({ id: 'law#c1', document: 'law', anchor: 'c1', kind: 'chapter', label: '第一章', title: '总则' }),
      article(44, '第四十四条', '国家实行总量控制制度。'),
      article(45, '第四十五条', '国家实行排污许可管理制度。'),
    ],
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
  ])('is cited by article: %s', async (query, id) => expect((await answerWith(engine, query, {})).hits[0]?.id).toBe(id));
});
