/** Days and shares, in whatever writing. */
import { describe, expect, it } from 'vitest';
import { queryLanguageOf } from '../../src/policy/language.ts';
import { answerWith } from '../../src/search/engine.ts';
import { readAsked } from '../../src/search/understand/asked.ts';
import { otherDays, withDays } from '../../src/search/understand/scope/days.ts';
import { language } from '../language.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';
import { libraryOf } from './small-library.ts';

const library = libraryOf(['本方案于2022年3月5日印发。', '二〇二二年三月五日起施行。', '2022年8月1日臭氧监测。', '森林覆盖率达到60%以上。']);
const found = async (query: string, engine = library) =>
  (await answerWith(engine, query, {})).hits.flatMap(({ id, match }) => (match === 'nearest' ? [] : [id.split('#m')[1]])).sort();

describe('a day', () => {
  it.each(['2022.3.5', '2022/3/5', '2022-03-05', '2022·3·5', '2022 3 5', '20220305', '2022年3月5号', '二〇二二年三月五日', '2022年03月05日'])(
    'is one by its value: %s',
    async (query) => {
      expect(withDays(query)).toBe('2022年3月5日');
      expect(await found(query)).toEqual(['0', '1']);
    },
  );
  it.each(['2022.3.5印发的文件', '2022-3-5发布', '2022年3月5日印发的'])('is that of what was issued on it: %s', async (query) =>
    expect(await found(query)).toContain('0'),
  );
  it.each(['2022.13.5', '2022-3', '2022年1-5月', '12022.3.5', '2022.3.55', '湘办发-2021-2号', '2021—2022年', '95.8%', '1:3:5'])('is none: %s', (query) =>
    expect(withDays(query)).toBe(query),
  );
  it('is looked for in the other ways in which texts print it', () =>
    expect(otherDays('2022年3月5日起')).toEqual(['二〇二二年三月五日起', '2022年03月05日起', '2022-3-5起']));

  const [hunan] = committed.documents;
  const documents = ['2022-03-05', '2022-04-01'].map((date, at) => ({ ...hunan!, id: `d${at}`, date, datePublished: null }));
  const units = documents.map(({ id }, at) => unit({ id: `${id}#m${at}`, document: id, text: '防治臭氧污染' }, at));
  const dated = modelEngine({ documents, units, parts: [] });
  it.each([
    ['2022.3.5印发的 臭氧', ['0']],
    ['2022年4月发布的文件里 臭氧', ['1']],
    ['不要2022/3/5的 臭氧', ['1']],
    ['2022.3.6印发的 臭氧', []],
  ])('narrows the answer to documents of it: %s', async (query, ids) => expect(await found(query, dated)).toEqual(ids));
});

describe('a share', () => {
  it.each([
    ['九成以上', '90%以上'],
    ['覆盖率 六成五', '覆盖率 65%'],
    ['百分之六十以上', '60%以上'],
    ['一成不变', '一成不变'],
    ['第三成员', '第三成员'],
  ])('is read from %s', (query, rest) => expect(readAsked(query, false, queryLanguageOf(language)).rest.trim()).toBe(rest));
  it('finds what gives it', async () => expect(await found('森林覆盖率 六成以上')).toEqual(['3']));
  it.each(['森林覆盖率百分之几', '森林覆盖率达到百分之多少', '森林覆盖率几成', '森林覆盖率到几个百分点'])(
    'is what is asked for, and no word: %s',
    async (query) => expect(await found(query)).toEqual(['3']),
  );
});

describe('a word that the texts have mostly within a longer one', () => {
  const lakes = libraryOf(['保护白云湖水质。', '蓝天白云成为常态。', '加强臭氧治理。']);
  it('is that where the query has it so: 白云湖', async () => {
    expect((await answerWith(lakes, '白云湖怎么治', {})).hits.map(({ id }) => id.split('#m')[1])).toEqual(['0']);
    expect((await answerWith(lakes, '怎么会有白云', {})).hits.length).toBeGreaterThan(1);
  });
});
