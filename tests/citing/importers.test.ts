/** What other programs make of a reference: every fact lands in a field of its own, with its value, and none is lost. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import CSL from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/citing/bibtex.ts';
import { cslItem, cslJson } from '../../src/citing/csl.ts';
import type { CitedDocument, Reference } from '../../src/citing/reference.ts';
import { ris } from '../../src/citing/ris.ts';
import { otherReference, referenceTo } from './documents.ts';
import { type Imported, zoteroFromRis } from './zotero.ts';

const known = referenceTo('hunan-2021-governance#m5.2');
/** Every fact is known: signed on one day, published on another. */
const whole: Reference = { ...known, document: { ...known.document, datePublished: '2021-01-29' } };
const signed = '成文日期：2021-01-21';
const facts: CitedDocument = whole.document;
const dateOf = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
const namesOf = (authors: { literal?: string; family?: string; given?: string }[] | undefined): string[] =>
  (authors ?? []).map(({ literal, family = '', given }) => literal ?? (given === undefined ? family : `${family}|${given}`));

/** What citation-js has of the first entry of a file. */
function imported(file: string): Record<string, unknown> {
  const { _graph, author, ...item } = new Cite(file).data[0] as Record<string, unknown>;
  return { ...item, author: namesOf(author as never) };
}

const odd = [
  '关于“十四五”规划的意见（2021—2025年）',
  '降低50%_{x}及PM_{2.5}的#1方案',
  '甲&乙$3~^\\的“意见”',
  '《甲》<乙>的通知',
  '甲  - 乙',
  "it's a 'title', \"quoted\"",
  '重庆𬭊{',
  '}半个括号',
  '甲\n乙',
];

describe('citation-js', () => {
  const expected = {
    author: facts.issuers,
    title: facts.title,
    number: facts.documentNumber,
    issued: dateOf(facts.datePublished ?? ''),
    URL: whole.link,
    accessed: dateOf('2026-11-22'),
  };
  it('has all of a BibTeX entry', () =>
    expect(imported(bibtex(whole))).toEqual({
      ...expected,
      id: 'hunan-2021-governance-m5.2',
      'citation-key': 'hunan-2021-governance-m5.2',
      type: 'report',
      genre: '意见',
      page: '第五项第2句',
      note: signed,
      language: 'chinese',
    }));
  it('has all of a RIS record', () =>
    expect(imported(ris(whole))).toEqual({
      ...expected,
      id: expect.any(String),
      type: 'report',
      genre: '意见',
      page: '第五项第2句',
      note: signed,
      language: 'zh-CN',
    }));
  it('has all of CSL-JSON', () => {
    const { author, ...item } = cslItem(whole);
    expect(imported(cslJson(whole))).toEqual({ ...item, author: facts.issuers, section: '第五项第2句', genre: '意见' });
  });

  it.each(odd)('has the title %j from each form', (title) => {
    const reference = otherReference({ title, documentNumber: '某发〔2020〕1号' });
    const plain = title.replace(/\s+/gu, ' ');
    expect(imported(bibtex(reference))).toMatchObject({ title: plain, number: '某发〔2020〕1号' });
    expect(imported(ris(reference))).toMatchObject({ title: plain.replaceAll('<', '＜').replaceAll('>', '＞'), number: '某发〔2020〕1号' });
    expect(imported(cslJson(reference))).toMatchObject({ title, number: '某发〔2020〕1号' });
  });

  it.each(['某局，某处', '甲 and 乙厅', '某局（某办公室）', '甲与{乙}局', '甲&乙局'])('takes %s for one office', (issuer) => {
    const reference = otherReference({ issuers: [issuer, '某厅'] });
    for (const file of [bibtex(reference), ris(reference), cslJson(reference)]) expect(imported(file).author).toEqual([issuer, '某厅']);
  });
  it('takes a comma for none that parts a name', () => {
    const reference = otherReference({ issuers: ['某局, 某处'] });
    expect([bibtex, ris, cslJson].map((make) => imported(make(reference)).author)).toEqual([['某局, 某处'], ['某局，某处'], ['某局, 某处']]);
  });

  it('reads any title of BibTeX as it was', () => {
    const title = fc.string({ unit: fc.constantFrom(...'\\{}$&#^_%~"\'`-,@甲乙《》 aé𬭊'), minLength: 1 }).map((words) => `甲${words.replace(/\s+/gu, ' ')}乙`);
    fc.assert(
      fc.property(title, (words) => {
        expect(imported(bibtex(otherReference({ title: words }))).title).toBe(words);
      }),
    );
  });
});

describe('Zotero, as its translator states', () => {
  it('has each fact of a RIS record in a field of its own, and the date of signing, for which it has none, in a note', () =>
    expect(zoteroFromRis(ris(whole))).toEqual<Imported>({
      itemType: 'report',
      creators: facts.issuers.map((lastName) => ({ creatorType: 'author', lastName })),
      fields: {
        title: facts.title,
        reportType: '意见',
        reportNumber: '湘办发〔2021〕2号',
        date: '2021/01/29',
        pages: '第五项第2句',
        url: whole.link,
        accessDate: '2026/11/22',
        language: 'zh-CN',
      },
      notes: [signed],
    }));

  it('would lose the number of a GOVDOC, and the clause', () => {
    const { fields, notes } = zoteroFromRis('TY  - GOVDOC\r\nM1  - 某发〔2020〕1号\r\nSE  - 第五条\r\nER  - \r\n');
    expect([fields, notes]).toEqual([{ extra: '某发〔2020〕1号' }, ['SE  - 第五条']]);
  });

  it.each(odd)('has the title %j without a mark of markup in it', (title) =>
    expect(zoteroFromRis(ris(otherReference({ title }))).fields.title).not.toMatch(/[<>\n]/u),
  );
});

describe('citeproc', () => {
  /** A style of our own that prints every variable with its name. */
  const variables = ['title', 'number', 'genre', 'jurisdiction', 'section', 'URL', 'language'];
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><group delimiter="|"><names variable="author"><name delimiter="、" delimiter-precedes-last="never"/></names>${variables.map((name) => `<text variable="${name}"/>`).join('')}${['issued', 'accessed'].map((name) => `<date variable="${name}" form="numeric"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/><date-part name="day" form="numeric-leading-zeros"/></date>`).join('')}</group></layout></bibliography></style>`;
  const locale =
    '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN"><style-options punctuation-in-quote="false"/><date form="numeric" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/><date-part name="day" form="numeric-leading-zeros"/></date><terms><term name="et-al">等</term><term name="and">和</term><term name="open-quote">“</term><term name="close-quote">”</term><term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term></terms></locale>';

  function printed(reference: Reference): string {
    const item = JSON.parse(cslJson(reference))[0];
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, 'zh-CN', true);
    engine.setOutputFormat('text');
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join('').trim();
  }

  it('prints every fact', () =>
    expect(printed(whole)).toBe(
      `中共湖南省委办公厅、湖南省人民政府办公厅|${facts.title}|湘办发〔2021〕2号|意见|湖南省|第五项第2句|${whole.link}|zh-CN|2021-01-29|2026-11-22`,
    ));
  it('prints nothing for what is not known', () =>
    expect(printed(referenceTo('liaoning-governance'))).toBe(
      `辽宁省推动构建现代环境治理体系实施方案|方案|辽宁省|${referenceTo('liaoning-governance').link}|zh-CN|2026-11-22`,
    ));
  it.each(['某局, 某处', '甲 and 乙厅'])('keeps the office %s whole', (issuer) =>
    expect(printed(otherReference({ issuers: [issuer] }))).toMatch(new RegExp(`^${issuer}\\|`, 'u')),
  );
});
