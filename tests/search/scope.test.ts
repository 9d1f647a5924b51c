import { describe, expect, it } from 'vitest';
import { readState } from '../../src/search/address.ts';
import { answerWith } from '../../src/search/engine.ts';
import { toggleBeside, withoutAll, withScope } from '../../src/search/view/scope-filters.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

/** Two plans of 湖南, one of a year that only its title gives, and measures of 江西. */
const [hunan, jiangxi] = ['湖南', '江西'].map((province) => committed.documents.find((one) => one.province === province)!);
const documents = [
  { ...hunan!, id: 'old', title: '湖南省2019年大气规划', type: '规划', date: null, datePublished: null },
  { ...hunan!, id: 'new', title: '湖南省大气规划', type: '规划', date: '2022-03-01', datePublished: null },
  { ...jiangxi!, id: 'other', title: '江西省若干措施', type: '措施', date: '2021-01-01', datePublished: null },
];
const texts: [document: string, text: string][] = [
  ['old', '防治臭氧污染'],
  ['old', '编制国土空间规划'],
  ['new', '臭氧污染的治理'],
  ['new', '会同贵州治理锰渣'],
  ['other', '2021年以来臭氧下降'],
  ['other', '推进秸秆利用'],
];
const engine = modelEngine({ documents, units: texts.map(([document, text], at) => unit({ id: `${document}#m${at}`, document, text }, at)), parts: [] });
const ask = (query: string, options = {}) => answerWith(engine, query, options);
const found = async (query: string, options = {}) => (await ask(query, options)).hits.map(({ id, match }) => (match === 'nearest' ? `~${id}` : id)).sort();
const said = async (query: string) => (await ask(query)).scope.map(({ word, facet, values }) => [word, facet, ...values].join(' '));

describe('words of a query that say where, when and in what kind of documents', () => {
  it.each([
    ['湖南 臭氧', ['湖南 province 湖南'], ['new#m2', 'old#m0']],
    ['湖南省的 臭氧', ['湖南省 province 湖南'], ['new#m2', 'old#m0']],
    ['湖南 2020年以后 规划 臭氧', ['湖南 province 湖南', '2020年以后 year 2021 2022', '规划 type 规划'], ['new#m2']],
    ['2019年 规划 臭氧', ['2019年 year 2019', '规划 type 规划'], ['old#m0']],
    ['2021—2022年 臭氧', ['2021—2022年 year 2021 2022'], ['new#m2', 'other#m4']],
    ['2021年以前 臭氧', ['2021年以前 year 2019 2021'], ['old#m0', 'other#m4']],
    ['江西的若干措施 秸秆', ['江西 province 江西', '若干措施 type 措施'], ['other#m5']],
    ['湖南2019年规划 臭氧', ['湖南 province 湖南', '2019年 year 2019', '规划 type 规划'], ['old#m0']],
    ['江西 规划 秸秆', ['江西 province 江西'], ['other#m5']],
    ['湖南2019年文件里讲臭氧的', ['湖南 province 湖南', '2019年 year 2019'], ['old#m0']],
    ['湖南2022年关于臭氧的', ['湖南 province 湖南', '2022年 year 2022'], ['new#m2']],
    ['湖南 2022年 臭氧', ['湖南 province 湖南', '2022年 year 2022'], ['new#m2']],
    ['江西 2019年 秸秆', [], ['~other#m5']],
    ['湖南规划里 臭氧', ['湖南 province 湖南', '规划 type 规划'], ['new#m2', 'old#m0']],
  ])('narrow the answer: %s', async (query, scope, ids) => expect([await said(query), await found(query)]).toEqual([scope, ids]));

  it('of a year that only the title gives are said to be so', async () =>
    expect((await ask('2019年 规划 臭氧')).notes).toContainEqual({
      kind: 'scope',
      lookedFor: '臭氧',
      words: ['2019年', '规划'],
      leftOut: [],
      yearsOfTitles: true,
    }));

  it.each([
    ['只看江西 臭氧', ['江西 province 江西'], ['other#m4']],
    ['仅江西臭氧', ['江西 province 江西'], ['other#m4']],
    ['光看江西的 臭氧', ['江西 province 江西'], ['other#m4']],
    ['臭氧 只要规划', ['规划 type 规划'], ['new#m2', 'old#m0']],
    ['只看2022年 臭氧', ['2022年 year 2022'], ['new#m2']],
    ['只看湖南和江西 臭氧', ['湖南 province 湖南', '江西 province 江西'], ['new#m2', 'old#m0', 'other#m4']],
    ['湖南和江西的 秸秆', ['湖南 province 湖南', '江西 province 江西'], ['other#m5']],
    ['江西省内 臭氧', ['江西省 province 江西'], ['other#m4']],
    ['江西境内臭氧', ['江西 province 江西'], ['other#m4']],
  ])('narrow it where nothing else is asked for: %s', async (query, scope, ids) => expect([await said(query), await found(query)]).toEqual([scope, ids]));

  it.each([
    ['不要湖南 臭氧', ['不要湖南 province 江西'], ['other#m4']],
    ['臭氧 不看湖南', ['不看湖南 province 江西'], ['other#m4']],
    ['除湖南外 臭氧', ['除湖南外 province 江西'], ['other#m4']],
    ['除了湖南以外的臭氧', ['除了湖南以外 province 江西'], ['other#m4']],
    ['湖南以外的 臭氧', ['湖南以外 province 江西'], ['other#m4']],
    ['江西除外 臭氧', ['江西除外 province 湖南'], ['new#m2', 'old#m0']],
    ['不要2022年的 臭氧', ['不要2022年 year 2019 2021'], ['old#m0', 'other#m4']],
    ['不含规划 臭氧', ['不含规划 type 措施'], ['other#m4']],
    ['不要湖南2022年的 臭氧', ['不要湖南2022年 document old other'], ['old#m0', 'other#m4']],
    ['不要四川 臭氧', ['不要四川 province 湖南 江西'], ['new#m2', 'old#m0', 'other#m4']],
  ])('leave out what they name: %s', async (query, scope, ids) => expect([await said(query), await found(query)]).toEqual([scope, ids]));

  it('leave out several, and say so', async () => {
    expect(await found('除湖南、江西外 臭氧')).toEqual(['~new#m2', '~old#m0', '~other#m4']);
    expect(await found('不要湖南 不要江西 臭氧')).toEqual(['~new#m2', '~old#m0', '~other#m4']);
    expect((await ask('除湖南外 臭氧')).notes).toContainEqual({ kind: 'scope', lookedFor: '臭氧', words: [], leftOut: ['湖南'], yearsOfTitles: false });
  });

  it('narrow what comes nearest, too, where the reader says so', async () => expect(await found('只看江西 秸秆发电厂')).toEqual(['~other#m5']));

  it.each(['除臭', '不要露天焚烧', '非道路机械', '只要求企业'])('are none in other words that begin so: %s', async (query) =>
    expect(await said(query)).toEqual([]),
  );

  it.each([
    ['stand in the texts with what is beside them', '国土空间 规划'],
    ['stand in the texts as a year beside the subject', '2021年以来 臭氧'],
    ['name a place without documents that a text names', '贵州 锰渣'],
    ['are a year alone, rather that of a target', '2022年 臭氧'],
    ['are a deadline that leaves nothing out', '2030年以前 臭氧'],
    ['are a kind alone', '规划 臭氧'],
    ['are no years', '近三年 臭氧'],
    ['begin a word that names a city as well', '朝阳产业'],
    ['are bodies and businesses as objects', '党委政府 企业 臭氧'],
  ])('are none where they %s', async (_, query) => expect(await said(query)).toEqual([]));

  it('are said where no document is of the place, and nothing answers then', async () => {
    const { answers, hits, notes } = await ask('四川 臭氧');
    expect([answers, hits.length, notes[0]]).toEqual([0, 3, { kind: 'place-not-held', places: ['四川'] }]);
  });

  it('leave what others hold as nearest where nothing within them answers', async () => {
    expect(await found('江西 锰渣')).toEqual(['~new#m3']);
    expect((await ask('江西 锰渣')).notes).toEqual([{ kind: 'none-in-scope', lookedFor: '锰渣', words: ['江西'] }]);
  });

  it('can be switched off, and give way to filters of the same name', async () => {
    expect(await found('湖南 臭氧', { without: ['scope:湖南'] })).toEqual(['new#m2', 'old#m0', 'other#m4']);
    expect(await found('湖南 臭氧', { filters: { province: ['江西'] } })).toEqual(['other#m4']);
  });

  it('count what they leave out', async () =>
    expect((await ask('湖南 臭氧')).facets.province).toEqual([
      { value: '湖南', count: 2 },
      { value: '江西', count: 1 },
    ]));
});

describe('the scope among the filters of the page', async () => {
  const { scope } = await ask('湖南 2020年以后 臭氧');
  const state = readState('?q=x');
  it('is shown as chosen', () => expect(withScope(state, scope).filters).toMatchObject({ province: ['湖南'], year: ['2021', '2022'] }));
  it('becomes chosen filters where one of its values is taken away', () =>
    expect(toggleBeside(state, scope, 'year', '2021')).toMatchObject({ filters: { province: [], year: ['2022'] }, without: ['scope:2020年以后'] }));
  it('goes with all filters', () => expect(withoutAll(state, scope).without).toEqual(['scope:湖南', 'scope:2020年以后']));
});
