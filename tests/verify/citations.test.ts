import { describe, expect, it } from 'vitest';
import { readParts } from '../../scripts/convert/parts/read-parts.ts';
import { partId } from '../../src/policy/ids.ts';
import type { KnownUnit } from '../../src/policy/model/verify-file.ts';
import { citationsIn } from '../../src/verify/citations.ts';
import { type Corpus, corpusOf } from '../../src/verify/corpus.ts';
import { checkLinks, linksIn } from '../../src/verify/links.ts';
import { referenceTo } from '../../src/verify/reference.ts';
import { corpus } from './corpus.ts';

const [example] = corpus.collection.documents;

function article(number: number, label: string, text: string): KnownUnit {
  const id = `river-rules#a${number}`;
  const parts = readParts({ kind: 'article', text }).map(({ steps, ...part }) => ({ ...part, id: partId(id, steps) }));
  return { id, kind: 'article', label, title: null, parent: null, text, sentences: [], parts, errata: [] };
}

const heading = (anchor: string, kind: 'chapter' | 'division' | 'section', label: string, parent: string | null): KnownUnit => ({
  ...article(0, label, ''),
  id: `river-rules#${anchor}`,
  kind,
  parts: [],
  parent: parent && `river-rules#${parent}`,
});

const statute: Corpus = corpusOf({
  ...corpus.collection,
  documents: [{ ...example!, id: 'river-rules', title: '云溪省河湖保护条例', shortTitle: '河湖条例', shortName: 'river' }],
  units: [
    heading('c2', 'chapter', '第二章', null),
    heading('c2-1', 'division', '第一节', 'c2'),
    { ...article(43, '第四十三条', '应当巡查。\n巡查包括：\n（一）水面；\n（二）岸线；\n（三）河口。'), parent: 'river-rules#c2-1' },
    heading('c3', 'chapter', '第三章', null),
    { ...article(47, '第四十六条之一', '两种情形：\n（一）枯水；\n（二）洪水。\n两类措施：\n（一）补水；\n（二）分洪。'), parent: 'river-rules#c3' },
    article(44, '第四十四条', '禁止：\n（一）倾倒；\n（二）填湖。'),
    article(45, '第四十五条', '应当公布名录。\n名录载明：\n（一）名称；\n（二）位置：\n1.经度；\n2.纬度。'),
  ],
  former: [],
});

describe('a citation', () => {
  it.each([
    ['《云溪省河湖保护条例》第四十五条第二款第二项', 'found', 'a45-p2-i2'],
    ['《云溪省河湖保护条例》（2024年修正）第45条第2款第（二）项', 'found', 'a45-p2-i2'],
    ['《河湖条例》第四十五条第二款第二项第一目', 'found', 'a45-p2-i2-1'],
    ['《河湖条例》第四十四条第二项', 'found', 'a44-p1-i2'],
    ['《河湖条例》第四十四条第一款第二项', 'found', 'a44-p1-i2'],
    ['《河湖条例》第四十五条', 'found', 'a45'],
    ['《河湖条例》第四十五条第（二）项', 'found', 'a45-p2-i2'],
    ['《河湖条例》第四十五条第二项第一目', 'found', 'a45-p2-i2-1'],
    ['《河湖条例》第四十五条第一款第二项', 'not-found', null],
    ['《河湖条例》第二章第一节第四十三条第二款第（一）项', 'found', 'a43-p2-i1'],
    ['《河湖条例》第二章第四十三条', 'found', 'a43'],
    ['《河湖条例》第2章第1节', 'found', 'c2-1'],
    ['《河湖条例》第三章第四十三条', 'not-found', null],
    ['《河湖条例》第二章第二节第四十三条', 'not-found', null],
    ['《河湖条例》第四十六条之一第一项', 'ambiguous', null],
    ['《河湖条例》第四十六条之一第二款第一项', 'found', 'a47-p2-i1'],
    ['《河湖条例》第四十三条第七项', 'not-found', null],
    ['《河湖条例》第四十三条第三点', 'unclear', null],
    ['《河湖条例》第四十五条第九款', 'not-found', null],
    ['《河湖条例》第四十六条', 'not-found', null],
  ])('%s is %s', (words, verdict, anchor) => {
    const [found, ...more] = citationsIn(`依据${words}，处以罚款。`, statute);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ text: words, verdict, id: anchor && `river-rules#${anchor}`, document: 'river-rules' });
  });

  it('of a document that is not here, or without a place, is left alone', () => {
    expect(citationsIn('依据《另一条例》第三条第一款；《河湖条例》要求公布名录。', statute)).toEqual([]);
  });

  const each = (report: string, of: Corpus): unknown[] => citationsIn(report, of).map(({ text, verdict, id }) => [text, verdict, id?.split('#')[1] ?? null]);

  it.each<[string, [string, string, string | null][]]>([
    [
      '第四十三条第二款第（一）、（二）项',
      [
        ['《河湖条例》第四十三条第二款第（一）', 'found', 'a43-p2-i1'],
        ['（二）项', 'found', 'a43-p2-i2'],
      ],
    ],
    [
      '第四十三条第一项至第三项',
      [
        ['《河湖条例》第四十三条第一项', 'found', 'a43-p2-i1'],
        ['第三项', 'found', 'a43-p2-i3'],
      ],
    ],
    [
      '第四十三条、第四十四条第二项和第九十条',
      [
        ['《河湖条例》第四十三条', 'found', 'a43'],
        ['第四十四条第二项', 'found', 'a44-p1-i2'],
        ['第九十条', 'not-found', null],
      ],
    ],
    [
      '第四十三、四十四条',
      [
        ['《河湖条例》第四十三', 'found', 'a43'],
        ['四十四条', 'found', 'a44'],
      ],
    ],
  ])('of several places, %s, is several', (places, expected) => expect(each(`依据《河湖条例》${places}，处以罚款。`, statute)).toEqual(expected));

  it.each([...'-－‐‑‒–—―−─~～〜∼至到'].flatMap((mark) => [`第7${mark}9条`, `第7 ${mark} 9条`, `第7条${mark}第9条`]).concat('第7——9条', '第七—九条'))(
    'of a range, %s, is of its ends',
    (places) => {
      const found = citationsIn(`依据《关于构建现代环境治理体系的若干措施》${places}执行。`, corpus);
      expect(found.map(({ verdict, id }) => [verdict, id])).toEqual([
        ['found', 'jiangxi-2020-governance#m7'],
        ['found', 'jiangxi-2020-governance#m9'],
      ]);
    },
  );

  it.each([
    ['第7-99条', ['found', 'not-found']],
    ['第9-7条', ['not-found']],
    ['第98-99条', ['not-found', 'not-found']],
  ])('of a range that is not there, %s, is told', (places, verdicts) => {
    expect(citationsIn(`依据《关于构建现代环境治理体系的若干措施》${places}执行。`, corpus).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('of an article that was put in is no range', () => {
    expect(each('依据《河湖条例》第46-1条，处以罚款。', statute)).toEqual([['《河湖条例》第46-1条', 'found', 'a47']]);
  });

  it.each([
    '《关于构建现代环境治理体系的\u200b若干措施》第7条',
    '《关于构建现代环境治理体系的若干措施》\u200b第\u200b7\u00ad条',
    '《关于构建现代环境治理体系的\n若干措施》第7条',
    '〈关于构建现代环境治理体系的若干措施〉第7条',
    '<<关于构建现代环境治理体系的若干措施>>第7条',
    '≪关于构建现代环境治理体系的若干措施≫第7条',
    '“关于构建现代环境治理体系的若干措施”第7条',
  ])('of a title as it comes, %j, is read', (written) => {
    expect(citationsIn(`江西省${written}规定，`, corpus)).toMatchObject([{ text: written, verdict: 'found', id: 'jiangxi-2020-governance#m7' }]);
  });

  it('of a title without marks is read where the title begins a phrase', () => {
    const title = '关于构建现代环境治理体系的若干措施';
    expect(citationsIn(`根据${title}第7条，`, corpus)).toMatchObject([{ text: `${title}第7条`, id: 'jiangxi-2020-governance#m7' }]);
    for (const other of [`《贯彻${title}》`, `浙江省${title}`, `《${title}实施细则》`, `《浙江省${title}》`])
      expect(citationsIn(`依据${other}第7条，`, corpus)).toEqual([]);
  });

  it.each([
    '湘办发〔2021〕2号第（五）项',
    '湘办发〔2021〕2号第五项',
    '湘办发[2021]2号文第（五）项',
    '湘办发（2021）2号文件第（五）项',

    '湘办发〔2021〕2 号第（五）项',
  ])('by the number of the document, %s, is read', (written) => {
    for (const before of ['', '根据', '贯彻落实', '我省'])
      expect(citationsIn(`${before}${written}规定`, corpus)).toMatchObject([{ verdict: 'found', id: 'hunan-2021-governance#m5' }]);
  });

  it.each(['湘办发〔2021〕12号第五条', '湘办发〔2020〕2号第五条', '湘发〔2021〕2号第五条', '国办发〔2021〕2号第五条'])(
    'by another number, %s, is none of ours',
    (written) => {
      expect(citationsIn(`根据${written}规定`, corpus)).toEqual([]);
    },
  );

  it('by a short name that the report gives is one of the document', () => {
    const report = '依据《云溪省河湖保护条例》（2024年修正）（以下简称《省条例》）。《省条例》第四十四条另有规定。';
    expect(each(report, statute)).toEqual([['《省条例》第四十四条', 'found', 'a44']]);
  });

  it('of a policy text names a measure', () => {
    const { title } = corpus.collection.documents.find(({ id }) => id === 'hunan-2021-governance')!;
    expect(citationsIn(`《${title}》第（五）项`, corpus)).toMatchObject([{ verdict: 'found', id: 'hunan-2021-governance#m5' }]);
  });
});

describe('a citation of a text that is not in articles', () => {
  const unit = (anchor: string, kind: KnownUnit['kind'], label: string, parent: string | null, text = ''): KnownUnit => {
    const id = `plan#${anchor}`;
    const parts = readParts({ kind, text }).map(({ steps, ...part }) => ({ ...part, id: partId(id, steps) }));
    return { id, kind, label, title: null, parent: parent && `plan#${parent}`, text, sentences: [], parts, errata: [] };
  };
  const planOf = (units: KnownUnit[]): Corpus =>
    corpusOf({ ...corpus.collection, documents: [{ ...example!, id: 'plan', title: '青石市清水行动方案', shortTitle: '清水方案' }], units, former: [] });
  const verdictOf = (place: string, of: Corpus): [string | undefined, string | null | undefined] => {
    const [found] = citationsIn(`见《清水方案》${place}的要求。`, of);
    return [found?.verdict, found?.id?.split('#')[1] ?? null];
  };

  const items = '完成下列工作：1.清淤；2.截污。';
  const anew = planOf([
    unit('s1', 'section', '一、', null),
    unit('s1-1', 'measure', '（一）', 's1', items),
    unit('s1-2', 'measure', '（二）', 's1', '建立巡查制度。'),
    unit('s2', 'section', '二、', null),
    unit('s2-1', 'measure', '（一）', 's2', '公布名录。'),
    unit('s2-2', 'measure', '（二）', 's2', '公开结果。'),
    unit('s2-3', 'measure', '（三）', 's2', '评估成效。'),
    unit('s3', 'section', '三、', null, '一是督导。二是问责。'),
    unit('s5', 'section', '五、', null, '加强宣传。'),
    unit('box1', 'box', '专栏1', null, '重点工程。'),
  ]);

  it.each([
    ['第一部分', 'found', 's1'],
    ['第五条', 'found', 's5'],
    ['第五点', 'found', 's5'],
    ['第5条', 'found', 's5'],
    ['五、', 'found', 's5'],
    ['一、（二）', 'found', 's1-2'],
    ['第一（一）2', 'found', 's1-1-i2'],
    ['一（一）1.', 'found', 's1-1-i1'],
    ['第二部分第（二）项', 'found', 's2-2'],
    ['第二条第三项', 'found', 's2-3'],
    ['第二条第（三）款', 'found', 's2-3'],
    ['专栏1', 'found', 'box1'],
    ['第（一）项', 'ambiguous', null],
    ['第一部分第（三）项', 'not-found', null],
    ['第九部分', 'not-found', null],
    ['专栏9', 'not-found', null],
    ['第三部分第二项', 'unclear', null],
    ['第三部分第二款', 'unclear', null],
    ['一、（七）', 'unclear', null],
  ])('begun anew in each part: %s is %s', (place, verdict, anchor) => expect(verdictOf(place, anew)).toEqual([verdict, anchor]));

  const through = planOf([
    unit('s1', 'section', '一、', null),
    unit('m1', 'measure', '（一）', 's1', items),
    unit('m2', 'measure', '（二）', 's1', '建立巡查制度。'),
    unit('s2', 'section', '二、', null),
    unit('m3', 'measure', '（三）', 's2', '公布名录。'),
  ]);

  it.each([
    ['第（三）项', 'found', 'm3'],
    ['第三项', 'found', 'm3'],
    ['第三条', 'found', 'm3'],
    ['第二部分第（三）项', 'found', 'm3'],
    ['第一部分第（三）项', 'unclear', null],
    ['第一部分第（九）项', 'unclear', null],
    ['第（一）项第（九）项', 'not-found', null],
    ['第二条', 'ambiguous', null],
    ['第二点', 'ambiguous', null],
    ['第（一）项第2目', 'found', 'm1-i2'],
    ['第（九）项', 'not-found', null],
  ])('numbered through: %s is %s', (place, verdict, anchor) => expect(verdictOf(place, through)).toEqual([verdict, anchor]));

  it('leaves figures alone that count something', () => {
    expect(citationsIn('达到《清水方案》1.2倍。', anew)).toEqual([]);
    expect(citationsIn('见《清水方案》第一部分（一）8项任务。', anew)).toMatchObject([
      { text: '《清水方案》第一部分（一）', verdict: 'found', id: 'plan#s1-1' },
    ]);
  });
});

describe('a link to a part', () => {
  it.each([
    ['/policies/river-rules/#a45-p2-i2', 'live'],
    ['/policies/river-rules/#a45-p2-i2-1', 'live'],
    ['/policies/river-rules/#a45-p99-i9', 'unknown'],
    ['/policies/river-rules/#a45-p2-i3', 'unknown'],
    ['/policies/river-rules/#a46-p1', 'unknown'],
  ])('%s is %s', (address, state) => expect(checkLinks(linksIn(`见 ${address} 。`), statute).map((link) => link.state)).toEqual([state]));

  it('to cells of a table is looked up too', () => {
    const states = ['t1-r6-c2', 't1-r6-c99'].map((anchor) => checkLinks(linksIn(`见 /policies/hunan-2021-ecology-plan/#${anchor} 。`), corpus)[0]?.state);
    expect(states).toEqual(['live', 'unknown']);
  });
});

describe('the place of words in a report', () => {
  const placeOf = (unit: string, words: string): { part?: string; link: string } => {
    const entry = statute.byId.get(unit)!;
    const start = entry.words.original.indexOf(words);
    const { part, link } = referenceTo({ unit, sentences: [1], range: { start, end: start + words.length } }, statute, {
      origin: 'https://example.org',
      today: '2032-01-01',
    });
    return { ...(part && { part }), link: link.split('#')[1] ?? '' };
  };

  it.each([
    ['river-rules#a45', '位置', '第二款第二项', 'a45-p2-i2'],
    ['river-rules#a45', '经度', '第二款第二项第一目', 'a45-p2-i2-1'],
    ['river-rules#a45', '公布名录', '第一款', 'a45-p1'],
    ['river-rules#a44', '填湖', '第二项', 'a44-p1-i2'],
  ])('in %s, “%s”, is %s', (unit, words, part, link) => expect(placeOf(unit, words)).toEqual({ part, link }));

  it('in the one paragraph of an article is its sentence', () => expect(placeOf('river-rules#a44', '禁止')).toEqual({ link: 'a44.1' }));
});

describe('a citation of a table', () => {
  it.each([
    ['表2', 'found', 't2'],
    ['表2第6行', 'found', 't2-r6'],
    ['表2第6行第6列', 'found', 't2-r6-c6'],
    ['表2第99行', 'not-found', null],
  ])('%s is %s', (place, verdict, anchor) => {
    const [found] = citationsIn(`依据《湖南省“十四五”生态环境保护规划》${place}，总磷浓度下降。`, corpus);
    expect(found).toMatchObject({ verdict, id: anchor && `hunan-2021-ecology-plan#${anchor}` });
  });
});
