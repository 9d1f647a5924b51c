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

const heading = (anchor: string, kind: 'chapter' | 'division', label: string, parent: string | null): KnownUnit => ({
  ...article(0, label, ''),
  id: `river-rules#${anchor}`,
  kind,
  parent: parent && `river-rules#${parent}`,
});

const statute: Corpus = corpusOf({
  ...corpus.collection,
  documents: [{ ...example!, id: 'river-rules', title: '云溪省河湖保护条例', shortTitle: '河湖条例', shortName: 'river' }],
  units: [
    heading('c2', 'chapter', '第二章', null),
    heading('c2-1', 'division', '第一节', 'c2'),
    { ...article(43, '第四十三条', '应当巡查。\n巡查包括：\n（一）水面；\n（二）岸线。'), parent: 'river-rules#c2-1' },
    article(47, '第四十六条之一', '两种情形：\n（一）枯水；\n（二）洪水。\n两类措施：\n（一）补水；\n（二）分洪。'),
    article(44, '第四十四条', '禁止：\n（一）倾倒；\n（二）填湖。'),
    article(45, '第四十五条', '应当公布名录。\n名录载明：\n（一）名称；\n（二）位置：\n1.经度；\n2.纬度。'),
  ],
  former: [],
});

const planned = (anchor: string, kind: 'section' | 'measure', label: string, parent: string | null): KnownUnit => ({
  ...article(0, label, '抓好落实。'),
  id: `river-plan#${anchor}`,
  kind,
  parent: parent && `river-plan#${parent}`,
  parts: [],
});

/** Measures are numbered through, what lies in them begins anew. */
const plan: Corpus = corpusOf({
  ...corpus.collection,
  documents: [{ ...example!, id: 'river-plan', title: '云溪省清洁行动方案', shortTitle: '清洁方案', shortName: 'plan' }],
  units: [
    planned('s1', 'section', '一、', null),
    ...['（一）', '（二）', '（三）'].map((label, i) => planned(`m${i + 1}`, 'measure', label, 's1')),
    planned('s2', 'section', '二、', null),
    planned('m4', 'measure', '（四）', 's2'),
    planned('s2-1-1', 'measure', '1.', 'm4'),
    planned('s2-1-2', 'measure', '2.', 'm4'),
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
    ['《河湖条例》第二章第一节第四十三条第二款第（一）项', 'found', 'a43-p2-i1'],
    ['《河湖条例》第二章第四十三条', 'found', 'a43'],
    ['《河湖条例》第2章第1节', 'found', 'c2-1'],
    ['《河湖条例》第三章第四十三条', 'not-found', null],
    ['《河湖条例》第二章第二节第四十三条', 'not-found', null],
    ['《河湖条例》第四十六条之一第一项', 'ambiguous', null],
    ['《河湖条例》第四十五条第九款', 'not-found', null],
    ['《河湖条例》第四十六条', 'not-found', null],
  ])('%s is %s', (words, verdict, anchor) => {
    const [found, ...more] = citationsIn(`依据${words}，处以罚款。`, statute);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ text: words, verdict, id: anchor && `river-rules#${anchor}`, document: 'river-rules' });
  });

  it.each([
    ['第四十四条第一项、第二项', ['a44-p1-i1', 'a44-p1-i2']],
    ['第四十四条和第四十五条第二款第一项', ['a44', 'a45-p2-i1']],
    ['第四十五条第二款第一项至第二项以及第四十三条', ['a45-p2-i1', 'a45-p2-i2', 'a43']],
    ['第四十四条与第五十届会议', ['a44']],
    ['第四十四条，第四十五条另有规定', ['a44']],
  ])('of several places in a document is each of them: %s', (places, anchors) =>
    expect(citationsIn(`违反《河湖条例》${places}的。`, statute).map(({ id }) => id)).toEqual(anchors.map((anchor) => `river-rules#${anchor}`)),
  );

  it('of several places has the words and the range of each', () => {
    const report = '《河湖条例》第四十四条第一项、第二项';
    expect(citationsIn(report, statute).map(({ text, range }) => [text, report.slice(range.start, range.end)])).toEqual([
      ['《河湖条例》第四十四条第一项', '《河湖条例》第四十四条第一项'],
      ['第二项', '第二项'],
    ]);
  });

  it.each([
    ['第二部分', 'found', 's2'],
    ['第二条', 'ambiguous', null],
    ['第二点', 'ambiguous', null],
    ['第四项', 'found', 'm4'],
    ['第（四）项', 'found', 'm4'],
    ['第二部分第（四）项', 'found', 'm4'],
    ['第二部分第四条', 'found', 'm4'],
    ['第二条第（四）项', 'found', 'm4'],
    ['第四条', 'found', 'm4'],
    ['第（四）项第2条', 'found', 's2-1-2'],
    ['第（四）项第二点', 'found', 's2-1-2'],
    ['第三条', 'found', 'm3'],
    ['第一部分第（四）项', 'not-found', null],
    ['第九条', 'not-found', null],
  ])('of a plan in whatever way it is cited: %s is %s', (place, verdict, anchor) => {
    expect(citationsIn(`见《云溪省清洁行动方案》${place}。`, plan)).toMatchObject([{ verdict, id: anchor && `river-plan#${anchor}` }]);
  });

  it('of a document that is not here, or without a place, is left alone', () => {
    expect(citationsIn('依据《另一条例》第三条第一款；《河湖条例》要求公布名录。', statute)).toEqual([]);
  });

  it('of a policy text names a measure', () => {
    const { title } = corpus.collection.documents.find(({ id }) => id === 'hunan-2021-governance')!;
    expect(citationsIn(`《${title}》第（五）项`, corpus)).toMatchObject([{ verdict: 'found', id: 'hunan-2021-governance#m5' }]);
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
