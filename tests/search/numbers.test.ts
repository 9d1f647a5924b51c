/** Document numbers as people type them: of orders, several at once, without their issuer, in any brackets. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';

const here = modelEngine();
const elsewhere = libraryOf([
  '《排污许可管理条例》（中华人民共和国国务院令第736号）自公布之日起施行。',
  '依照《固定污染源分类管理名录》（生态环境部令第19号）分类管理。',
  '执行《有毒有害大气污染物名录》（生态环境部公告2019年第4号）。',
  '责令第3号机组停运，并责令2号锅炉整改。',
  '按照湘环发［2020］8号要求，加强监管。',
  '依据国家主席令第九号施行。',
  '湘环发［2020］9号和湘环函［2020］8号另有规定的，从其规定。',
]);
const ask = async (query: string, engine = elsewhere) => {
  const { hits, notes, interpretations } = await answerWith(engine, query, {});
  return {
    ids: hits.map(({ id }) => (engine === elsewhere ? id.replace(/^.*#m/u, '') : id)),
    lost: notes.flatMap((note) => (note.kind === 'no-such-number' ? [note.number] : [])),
    vias: interpretations.map(({ via }) => via),
  };
};

describe('the number of an order', () => {
  it.each([
    ['国务院令第736号', '0'],
    ['国务院令 第736号', '0'],
    ['国务院令736号', '0'],
    ['国务院令（第736号）', '0'],
    ['国务院令［第７３６号］', '0'],
    ['国务院第736号令', '0'],
    ['国务院736号令', '0'],
    ['第736号国务院令', '0'],
    ['中华人民共和国国务院令第七百三十六号', '0'],
    ['根据国务院令第736号', '0'],
    ['《条例》（国务院令第736号）', '0'],
    ['部令第19号', '1'],
    ['部令 19号', '1'],
    ['第19号部令', '1'],
    ['19号令', '1'],
    ['令第19号', '1'],
    ['生态环境部令第十九号', '1'],
    ['中华人民共和国生态环境部令第19号', '1'],
    ['主席令第9号', '5'],
    ['生态环境部公告2019年第4号', '2'],
    ['生态环境部公告 2019年 4号', '2'],
  ])('%s is found', async (query, id) => expect((await ask(query)).ids).toEqual([id]));

  it.each(['国务院令第73号', '部令第9号', '环境保护部令第19号', '财政部令第19号', '令第33号'])('%s does not exist, and that is said', async (query) => {
    const { ids, lost } = await ask(query);
    expect(ids).toEqual([]);
    expect(lost).toHaveLength(1);
  });

  it.each(['责令2号锅炉整改', '责令第3号机组'])('is not seen in %s', async (query) => expect((await ask(query)).lost).toEqual([]));
});

describe('several numbers in a query', () => {
  it.each([
    '湘办发〔2021〕2号和湘政办发〔2021〕61号',
    '湘办发〔2021〕2号 湘政办发〔2021〕61号',
    '湘办发〔2021〕2号、湘政办发〔2021〕61号',
    '湘办发[2021]2号文件以及湘政办发[2021]61号文件',
    '湘办发〔2021〕2号，湘政办发 2021 61',
    '根据湘办发〔2021〕2号、依据湘政办发〔2021〕61号',
  ])('all count: %s', async (query) => {
    const { ids } = await ask(query, here);
    expect(ids).toEqual(expect.arrayContaining(['hunan-2021-governance#front', 'hunan-2021-ecology-plan#front']));
  });

  it('that do not exist are named, beside what is found', async () => {
    const { ids, lost, vias } = await ask('湘办发〔2021〕2号和湘办发〔2020〕99号', here);
    expect(ids[0]).toBe('hunan-2021-governance#front');
    expect(lost).toEqual(['湘办发〔2020〕99号']);
    expect(vias.map(({ to }) => to)).toEqual(['湘办发〔2021〕2号']);
  });
});

describe('a number without its issuer', () => {
  it.each([
    '〔2021〕2号',
    '[2021]2号',
    '（2021）2号',
    '2021 2号',
    '2021年2号',
    '2021年第2号',
    '〔2021〕第2号文',
    '〔二〇二一〕二号',
    '2021 2号文件',
    '文号〔2021〕2号',
  ])('%s is that of each document that bears it', async (query) => expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#front'));
  it('names all that end so', async () => expect((await ask('〔2020〕8号')).vias.map(({ to }) => to)).toEqual(['湘环发〔2020〕8号', '湘环函〔2020〕8号']));
  it.each(['61号文', '61号文件', '第61号文'])('%s too', async (query) => expect((await ask(query, here)).ids[0]).toBe('hunan-2021-ecology-plan#front'));
  it('with a place behind leads to the unit', async () => expect((await ask('〔2021〕2号 第五条', here)).ids[0]).toBe('hunan-2021-governance#m5'));
  it.each(['〔2021〕3号', '2021 77号', '2021年第99号'])('%s does not exist, and that is said', async (query) => {
    const { ids, lost } = await ask(query, here);
    expect(ids).toEqual([]);
    expect(lost).toHaveLength(1);
  });
  it.each(['2021年2月', '2021年', '2021 2', '2号', '1号机组', '2021年2号机组'])('is not seen in %s', async (query) =>
    expect((await ask(query, here)).lost).toEqual([]),
  );
});

describe('a number in traditional characters', () => {
  it.each(['國務院令第736號', '國務院第736號令', '中華人民共和國國務院令（第736號）'])('of an order: %s', async (query) =>
    expect((await ask(query)).ids).toEqual(['0']),
  );
  it.each(['湘辦發〔2021〕2號', '湘辦發[2021]2號', '湘辦發（2021）2號文件'])('of a document: %s', async (query) =>
    expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#front'),
  );
  it.each(['湘辦發〔2021〕2號第五條', '湖南實施意見第五條'])('with a place behind: %s', async (query) =>
    expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#m5'),
  );
  it('that does not exist', async () => expect((await ask('國務院令第73號')).lost).toEqual(['国务院令第73号']));
});

describe('a number that lacks something', () => {
  it.each([
    '湘办发2号',
    '湘办发第2号',
    '湘办发2号文',
    '湘办发〔21〕2号',
    '湘办发[21]2号文件',
    '湘办发〔2021〕2',
    '湘办发〔2021〕02号',
    '湘办发-2021-2号',
    '湘办发—2021—2号',
    '湘办发_2021_2号',
    '湘办发/2021/2号',
  ])('is known all the same: %s', async (query) => expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#front'));
  it.each(['湘办发〔20〕2号', '湘办发9号', '办发2号', '发电2号', '发电2号机组'])('is no other: %s', async (query) =>
    expect((await ask(query, here)).vias.filter(({ kind }) => kind === 'number')).toEqual([]),
  );
});

describe('a number within a question', () => {
  it.each(['湘办发〔2021〕2号是什么', '湘办发〔2021〕2号讲了哪些内容？', '请问湘办发[2021]2号主要说什么', '湘办发〔2021〕2号还有效吗'])(
    'leads to the document before all: %s',
    async (query) => expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#front'),
  );
});

describe('brackets of any kind', () => {
  it.each(
    Array.from('〔〕﹝﹞［］[]（）()【】｛｝{}〈〉<>＜＞《》「」『』〖〗〘〙〚〛❲❳⟨⟩⟦⟧«»‹›｢｣﴾﴿❨❩“”').flatMap((open, i, all) =>
      i % 2 === 0 ? [[open, all[i + 1] ?? '']] : [],
    ),
  )('%s%s', async (open, close) => expect((await ask(`湘办发${open}2021${close}2号`, here)).ids[0]).toBe('hunan-2021-governance#front'));
});

describe('a number with digits glued to it', () => {
  it.each(['湘办发〔2021〕2号2', '湘办发〔2021〕2号12', '湘办发〔2021〕2号二', '湘办发〔2021〕2号2.'])('%s is none', async (query) => {
    const { ids, lost } = await ask(query, here);
    expect([ids, lost.length]).toEqual([[], 1]);
  });
  it.each(['湘办发〔2021〕2号 2', '湘办发〔2021〕2号（二）', '湘办发〔2021〕2号第2条', '湘办发〔2021〕2号2条'])('a place behind is one: %s', async (query) =>
    expect((await ask(query, here)).ids[0]).toBe('hunan-2021-governance#m2'),
  );
});
