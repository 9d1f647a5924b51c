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

const statute: Corpus = corpusOf({
  ...corpus.collection,
  documents: [{ ...example!, id: 'river-rules', title: '云溪省河湖保护条例', shortTitle: '河湖条例', shortName: 'river' }],
  units: [
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
