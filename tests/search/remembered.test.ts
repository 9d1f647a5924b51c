/** Half-remembered sentences, gapped phrases, and what only looks like a question. */
import { describe, expect, it } from 'vitest';
import { queryLanguageOf } from '../../src/policy/language.ts';
import { answerWith } from '../../src/search/engine.ts';
import { isQuestion } from '../../src/search/understand/split.ts';
import { language } from '../language.ts';
import { libraryOf } from './small-library.ts';

const here = libraryOf([
  '按照谁污染、谁付费的原则，落实企业主体责任。',
  '坚持节约优先、自然恢复为主，守住安全边界。',
  '推动钢铁行业实施全流程超低排放改造，统筹降碳减污扩绿增长。',
  '建立健全农村生活垃圾收运处置体系。',
]);
const ask = (query: string) => answerWith(here, query, {});
const first = async (query: string) => (await ask(query)).hits.map(({ id, match }) => `${match} ${id.replace(/^.*#/u, '')}`)[0];

describe('a half-remembered sentence', () => {
  it.each([
    ['谁污染谁…', 'expanded m0'],
    ['谁污染谁……的原则', 'expanded m0'],
    ['坚持什么为主', 'expanded m1'],
    ['推动钢铁行业……改造', 'expanded m2'],
    ['钢铁行业推动实施全流程超低排放改造', 'expanded m2'],
    ['推动钢铁行业开展全流程超低排放升级', 'nearest m2'],
  ])('%s is found: %s', async (query, found) => expect(await first(query)).toBe(found));

  it('says what it shares', async () => expect((await ask('推动钢铁行业……改造')).interpretations[0]?.key).toBe('wording:推动钢铁行业…改造'));
  it.each(['海洋渔业资源增殖放流管理', '月球…'])('is none of another thing: %s', async (query) => expect((await ask(query)).answers).toBe(0));
});

describe('a phrase with somebody named twice', () => {
  it.each(['谁污染、谁付费', '谁污染谁治理', '谁主管谁负责'])('is no question: %s', (query) =>
    expect(isQuestion(query, queryLanguageOf(language))).toBe(false),
  );
  it.each(['谁负责治理', '谁污染谁治理？', '谁污染谁治理是什么'])('is one: %s', (query) => expect(isQuestion(query, queryLanguageOf(language))).toBe(true));
});
