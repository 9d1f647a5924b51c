/**
 * Golden references. Each names the public rule or example that it follows:
 *
 * - GB/T 7714—2015: 4.6 (electronic resources: author. title: other title information[type/carrier]. year: page(date)[date of
 *   access]. path), 8.1.2 (three authors, then 等), 8.1.4 (no author: begins with the title in the numbered system), 8.2.3
 *   (a report's or standard's number is other title information), 8.4 (place and publisher unknown: left out of what can be
 *   read online), 8.5 (what follows the year says where in the source), 8.6 (path of access), 8.8.2 (dates as YYYY-MM-DD).
 * - GB/T 7714—2025: the style china-national-standard-gb-t-7714-2025-numeric.csl (citation-style-language/styles, version of
 *   2026-05-10: `title` with the number behind ：, `[EB/OL]`, `creation-accessed-date` in （） and [], full-width marks but for `.`
 *   and `[ ]`, no year and no page in what is online) and the examples of the zotero-chinese project (「中国国家博物馆[EB/OL].
 *   [2025-05-06].」 without a date). The place of a passage stands where the edition of 2015 has it: provisional.
 * - 《法学引注手册》, second edition: 68 articles in Arabic numerals（《行政处罚法》第32条）; 69 who issued it where the title
 *   does not say（公安部《公安机关办理行政案件程序规定》）; 72 normative documents（《…通知》，国发〔2007〕19号；
 *   《…通知》（国发〔2007〕19号），第四节）, by date and address without a number; 47 web pages without a date（…，2024年10月8日访问）.
 * - Usage (通行做法) of official documents: title first, number after it in brackets（《…意见》（中办发〔2020〕6号））.
 * - BibTeX, RIS: the fields of the formats; CSL-JSON: csl-data.json of CSL 1.0.2.
 */
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/citing/bibtex.ts';
import { citationKey } from '../../src/citing/citation-key.ts';
import { cslItem, cslJson } from '../../src/citing/csl.ts';
import { arrangedFormats, citingFormats } from '../../src/citing/formats.ts';
import { gb7714of2015, gb7714of2025 } from '../../src/citing/gb7714.ts';
import { lawReview } from '../../src/citing/law-review.ts';
import { locatorOfPassage } from '../../src/citing/locator.ts';
import { html, markdown, plainQuotation, wordHtml, wordQuotation } from '../../src/citing/markup.ts';
import { official } from '../../src/citing/official.ts';
import type { CitedPlace, UnitName } from '../../src/citing/reference.ts';
import { ris } from '../../src/citing/ris.ts';
import { otherReference, referenceTo } from './documents.ts';

const site = 'https://policy.example/policies';
const article: UnitName[] = [
  { anchor: 'c2', kind: 'chapter', label: '第二章', title: '监督管理' },
  { anchor: 'a15', kind: 'article', label: '第十五条', title: null },
];
const inserted: UnitName[] = [{ anchor: 'a17-1', kind: 'article', label: '第十七条之一', title: null }];
const manyIssuers = { title: '关于印发某规划的通知', issuers: ['甲厅', '乙厅', '丙厅', '丁厅'], documentNumber: '某发〔2020〕1号', date: '2020-01-02' };

describe('GB/T 7714—2015', () => {
  it.each([
    [
      '4.6, 8.2.3: number as other title information; the place where the page stands; the date of signing is none of publication',
      'hunan-2021-governance#m5',
      `中共湖南省委办公厅, 湖南省人民政府办公厅. 关于构建现代环境治理体系的实施意见: 湘办发〔2021〕2号[EB/OL]. 第五项[2026-11-22]. ${site}/hunan-2021-governance/#m5.`,
    ],
    [
      '4.6: the whole document has no place in it',
      'hunan-2021-governance',
      `中共湖南省委办公厅, 湖南省人民政府办公厅. 关于构建现代环境治理体系的实施意见: 湘办发〔2021〕2号[EB/OL]. [2026-11-22]. ${site}/hunan-2021-governance/.`,
    ],
    [
      '8.6: the path of access leads to the sentence',
      'hunan-2021-governance#m5.2',
      `中共湖南省委办公厅, 湖南省人民政府办公厅. 关于构建现代环境治理体系的实施意见: 湘办发〔2021〕2号[EB/OL]. 第五项第2句[2026-11-22]. ${site}/hunan-2021-governance/#m5.2.`,
    ],
    [
      '4.6: no number, no other title information; the date of publication, which gives the year',
      'jiangxi-2020-governance#m6',
      `中共江西省委办公厅, 江西省人民政府办公厅. 关于构建现代环境治理体系的若干措施[EB/OL]. 2021: 第6条(2021-01-20)[2026-11-22]. ${site}/jiangxi-2020-governance/#m6.`,
    ],
    [
      '8.1.4: no author, begins with the title; 8.4: no date, place or publisher, left out',
      'liaoning-governance',
      `辽宁省推动构建现代环境治理体系实施方案[EB/OL]. [2026-11-22]. ${site}/liaoning-governance/.`,
    ],
    [
      '8.1.4, 8.5: without a year the place stands alone',
      'liaoning-governance#m17',
      `辽宁省推动构建现代环境治理体系实施方案[EB/OL]. 第十七项[2026-11-22]. ${site}/liaoning-governance/#m17.`,
    ],
    ['8.1.4: so too the work plan', 'hunan-2020-work-plan#m4', `湖南省2020年生态环境保护工作要点[EB/OL]. 第4条[2026-11-22]. ${site}/hunan-2020-work-plan/#m4.`],
    [
      '8.5: a place told by the numbers above it',
      'hunan-2021-ecology-plan#s4-5-3.3',
      `湖南省人民政府办公厅. 湖南省“十四五”生态环境保护规划: 湘政办发〔2021〕61号[EB/OL]. 第四部分第五项“加强尾矿库综合治理”段第3句[2026-11-22]. ${site}/hunan-2021-ecology-plan/#s4-5-3.3.`,
    ],
    [
      '8.5: a box by its own number',
      'hunan-2021-ecology-plan#box7',
      `湖南省人民政府办公厅. 湖南省“十四五”生态环境保护规划: 湘政办发〔2021〕61号[EB/OL]. 专栏7[2026-11-22]. ${site}/hunan-2021-ecology-plan/#box7.`,
    ],
  ])('%s: %s', (_, id, expected) => expect(gb7714of2015(referenceTo(id))).toBe(expected));

  it('8.1.2: names three authors, then 等', () =>
    expect(gb7714of2015(otherReference(manyIssuers))).toBe(
      `甲厅, 乙厅, 丙厅, 等. 关于印发某规划的通知: 某发〔2020〕1号[EB/OL]. [2026-11-22]. ${site}/x-law/.`,
    ));
  it('8.5: an article without what stands above it', () =>
    expect(gb7714of2015(otherReference({}, article))).toBe(`某省人民代表大会常务委员会. 某省环境保护条例[EB/OL]. 第十五条[2026-11-22]. ${site}/x-law/#a15.`));
});

describe('GB/T 7714—2025', () => {
  it.each([
    [
      'full-width marks, but . and [ ]',
      'hunan-2021-governance',
      `中共湖南省委办公厅，湖南省人民政府办公厅. 关于构建现代环境治理体系的实施意见：湘办发〔2021〕2号[EB/OL]. [2026-11-22]. ${site}/hunan-2021-governance/.`,
    ],
    [
      'the place of the passage',
      'hunan-2021-governance#m5',
      `中共湖南省委办公厅，湖南省人民政府办公厅. 关于构建现代环境治理体系的实施意见：湘办发〔2021〕2号[EB/OL]. 第五项[2026-11-22]. ${site}/hunan-2021-governance/#m5.`,
    ],
    [
      'no number',
      'jiangxi-2020-governance',
      `中共江西省委办公厅，江西省人民政府办公厅. 关于构建现代环境治理体系的若干措施[EB/OL]. （2021-01-20）[2026-11-22]. ${site}/jiangxi-2020-governance/.`,
    ],
    [
      'neither author nor date: as 中国国家博物馆[EB/OL]. [2025-05-06]',
      'liaoning-governance',
      `辽宁省推动构建现代环境治理体系实施方案[EB/OL]. [2026-11-22]. ${site}/liaoning-governance/.`,
    ],
    [
      'neither author nor date, a place',
      'liaoning-governance#m27.1',
      `辽宁省推动构建现代环境治理体系实施方案[EB/OL]. 第二十七项第1句[2026-11-22]. ${site}/liaoning-governance/#m27.1.`,
    ],
  ])('%s: %s', (_, id, expected) => expect(gb7714of2025(referenceTo(id))).toBe(expected));

  it('three authors, then ，等', () =>
    expect(gb7714of2025(otherReference(manyIssuers))).toBe(
      `甲厅，乙厅，丙厅，等. 关于印发某规划的通知：某发〔2020〕1号[EB/OL]. [2026-11-22]. ${site}/x-law/.`,
    ));
});

describe('《法学引注手册》', () => {
  it.each([
    [
      '72: 《…通知》，国发〔2007〕19号',
      'hunan-2021-governance',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》，湘办发〔2021〕2号。',
    ],
    [
      '72: 《…通知》（国发〔2007〕19号），第四节',
      'hunan-2021-governance#m5',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号），第五项。',
    ],
    [
      '72: 第四节',
      'hunan-2021-governance#s3',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号），第三部分。',
    ],
    ['72: 第四节第一小节', 'hunan-2021-ecology-plan#s3-5', '湖南省人民政府办公厅《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号），第三部分第五项。'],
    [
      '72: 无文号者著日期与网址',
      'jiangxi-2020-governance',
      `中共江西省委办公厅、江西省人民政府办公厅《关于构建现代环境治理体系的若干措施》，2020年12月7日，${site}/jiangxi-2020-governance/。`,
    ],
    [
      '72: 无文号者，并及条',
      'jiangxi-2020-governance#m6',
      `中共江西省委办公厅、江西省人民政府办公厅《关于构建现代环境治理体系的若干措施》，2020年12月7日，第6条，${site}/jiangxi-2020-governance/#m6。`,
    ],
    ['47: 无日期者著访问日期', 'liaoning-governance', `《辽宁省推动构建现代环境治理体系实施方案》，${site}/liaoning-governance/，2026年11月22日访问。`],
    [
      '47: 无日期者著访问日期，并及条',
      'liaoning-governance#m17',
      `《辽宁省推动构建现代环境治理体系实施方案》，第十七项，${site}/liaoning-governance/#m17，2026年11月22日访问。`,
    ],
    [
      '47: 无日期者',
      'hunan-2020-work-plan#s3-2',
      `《湖南省2020年生态环境保护工作要点》，第三部分第二项，${site}/hunan-2020-work-plan/#s3-2，2026年11月22日访问。`,
    ],
  ])('%s: %s', (_, id, expected) => expect(lawReview(referenceTo(id))).toBe(expected));

  it('68: 《行政处罚法》第32条', () => expect(lawReview(otherReference({ issuers: [] }, article))).toBe('《某省环境保护条例》第15条。'));
  it('68: 《刑法》第17条之一', () => expect(lawReview(otherReference({ issuers: [] }, inserted))).toBe('《某省环境保护条例》第17条之一。'));
  it('69: 公安部《公安机关办理行政案件程序规定》第9条', () =>
    expect(lawReview(otherReference({ issuers: ['某部'], title: '环境行政处罚办法' }, article))).toBe('某部《环境行政处罚办法》第15条。'));
  it('72: 《国务院关于…的通知》, the title itself says who', () =>
    expect(lawReview(otherReference({ title: '某省人民政府关于加强监管的通知', issuers: ['某省人民政府'], documentNumber: '某政发〔2020〕3号' }))).toBe(
      '《某省人民政府关于加强监管的通知》，某政发〔2020〕3号。',
    ));
});

describe('the form of official documents', () => {
  it.each([
    ['先引标题，后引发文字号', 'hunan-2021-governance', '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）'],
    [
      '先引标题，后引发文字号，再及其项',
      'hunan-2021-governance#m5',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项',
    ],
    [
      '再及其句',
      'hunan-2021-governance#m5.2',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项第2句',
    ],
    ['部分', 'hunan-2021-governance#s3', '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第三部分'],
    [
      '无标号的段',
      'hunan-2021-governance#s1-1',
      '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第一部分第1段',
    ],
    ['引言', 'hunan-2021-governance#preamble', '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）引言'],
    ['段首小标题', 'hunan-2021-ecology-plan#s4-5-3', '《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号）第四部分第五项“加强尾矿库综合治理”段'],
    ['专栏', 'hunan-2021-ecology-plan#box7', '《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号）专栏7'],
    ['表', 'hunan-2021-ecology-plan#t2', '《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号）表2'],
    ['表注', 'hunan-2021-ecology-plan#t2-note', '《湖南省“十四五”生态环境保护规划》（湘政办发〔2021〕61号）表2注'],
    [
      '无文号者以机关与日期相别',
      'jiangxi-2020-governance#m6',
      '中共江西省委办公厅、江西省人民政府办公厅《关于构建现代环境治理体系的若干措施》（2020年12月7日）第6条',
    ],
    ['无文号、机关、日期者只有标题', 'liaoning-governance#m17', '《辽宁省推动构建现代环境治理体系实施方案》第十七项'],
    ['无文号、机关、日期者只有标题', 'hunan-2020-work-plan#m4', '《湖南省2020年生态环境保护工作要点》第4条'],
  ])('%s: %s', (_, id, expected) => expect(official(referenceTo(id))).toBe(expected));

  it('an attachment of an attachment by its own label, which says where it stands', () => {
    const names: UnitName[] = [
      { anchor: 'x1', kind: 'attachment', label: '附件1', title: '责任分工' },
      { anchor: 'x1-1', kind: 'attachment', label: '附件1-1', title: '干流分工' },
      { anchor: 'x1-1-m2', kind: 'measure', label: '2.', title: null },
    ];
    expect(official(otherReference({ issuers: [], date: null }, names))).toBe('《某省环境保护条例》附件1-1第2条');
  });

  it('a number of an annex as it is printed, which says the annex', () => {
    const names: UnitName[] = [
      { anchor: 'x1', kind: 'attachment', label: '附录A', title: '采样方法' },
      { anchor: 'x1-s1', kind: 'section', label: 'A.1', title: '总则' },
      { anchor: 'x1-s1-2', kind: 'measure', label: 'A.1.2', title: '范围' },
    ];
    const cited = (unit: UnitName, above = names): string => official(otherReference({ issuers: [], date: null }, [...above, unit]));
    expect(cited(names[2] as UnitName, names.slice(0, 2))).toBe('《某省环境保护条例》A.1.2');
    expect(cited({ anchor: 'x1-s1-3', kind: 'measure', label: '1.', title: null }, names.slice(0, 1))).toBe('《某省环境保护条例》附录A第1条');
  });

  it('articles as they are numbered', () =>
    expect(official(otherReference({ issuers: [], date: null }, article, 2))).toBe('《某省环境保护条例》第十五条第2句'));
});

describe('titles in the form of official documents', () => {
  const hall = '某省生态环境厅';
  it.each<[string, string, string[], string]>([
    ['题名以“关于”起，机关在书名号前', '关于印发《某省河湖名录》的通知', [hall], `${hall}《关于印发〈某省河湖名录〉的通知》（某环发〔2031〕3号）`],
    ['以“印发”“转发”起的亦同', '转发国务院关于河湖保护的意见', [hall], `${hall}《转发国务院关于河湖保护的意见》（某环发〔2031〕3号）`],
    ['题名已有机关', `${hall}关于加强河湖保护的通知`, [hall], `《${hall}关于加强河湖保护的通知》（某环发〔2031〕3号）`],
    ['题名已有机关的简称', '某省环境厅关于加强河湖保护的通知', [hall], '《某省环境厅关于加强河湖保护的通知》（某环发〔2031〕3号）'],
    ['规划、条例自有其名', '某省河湖保护规划', ['某省人民政府'], '《某省河湖保护规划》（某环发〔2031〕3号）'],
    ['机关不详，不补', '关于加强河湖保护的通知', [], '《关于加强河湖保护的通知》（某环发〔2031〕3号）'],
    ['联合发文', '关于加强河湖保护的通知', [hall, '某省水利厅'], `${hall}、某省水利厅《关于加强河湖保护的通知》（某环发〔2031〕3号）`],
    ['机关甚多', '关于加强河湖保护的通知', [hall, '某省水利厅', '某省财政厅', '某省公安厅'], `${hall}等四部门《关于加强河湖保护的通知》（某环发〔2031〕3号）`],
  ])('%s: %s', (_, title, issuers, expected) => expect(official(otherReference({ title, issuers, documentNumber: '某环发〔2031〕3号' }))).toBe(expected));
});

describe('a quotation with its source', () => {
  const reference = referenceTo('hunan-2021-governance#m2.1');
  const source = '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第二项第1句';

  it('GB/T 15834—2011 5.1: a dash before the source', () => expect(plainQuotation(reference, '根据国家部署。')).toBe(`根据国家部署。\n——${source}`));
  it('CommonMark 5.1, 6.3: a block quotation and a link', () =>
    expect(markdown(reference, '第一段。\n第二段。')).toBe(`> 第一段。\n>\n> 第二段。\n>\n> ——[${source}](${site}/hunan-2021-governance/#m2.1)`));
  it('CommonMark 2.4: marks are escaped', () =>
    expect(markdown(reference, '1. *甲*<乙>[丙]_丁_').split('\n')[0]).toBe('> 1\\. \\*甲\\*\\<乙\\>\\[丙\\]\\_丁\\_'));
  it('HTML 4.4.4, 4.5.6: blockquote with cite', () =>
    expect(html(reference, '甲<乙>&“丙”。')).toBe(
      `<blockquote cite="${site}/hunan-2021-governance/#m2.1"><p>甲&lt;乙&gt;&amp;“丙”。</p></blockquote>\n<p>——<cite><a href="${site}/hunan-2021-governance/#m2.1">${source}</a></cite></p>`,
    ));
});

describe('files for reference managers', () => {
  it('BibTeX: @techreport, names of offices in braces, url and urldate as gbt7714 and biblatex know them', () =>
    expect(bibtex(referenceTo('hunan-2021-governance#m5'))).toBe(`@techreport{hunan-2021-governance-m5,
  author = {{中共湖南省委办公厅} and {湖南省人民政府办公厅}},
  title = {{关于构建现代环境治理体系的实施意见}},
  type = {意见},
  number = {湘办发〔2021〕2号},
  pages = {第五项},
  url = {${site}/hunan-2021-governance/#m5},
  urldate = {2026-11-22},
  note = {成文日期：2021-01-21},
  language = {chinese},
}`));
  it('BibTeX: facts that are missing have no field', () =>
    expect(bibtex(referenceTo('liaoning-governance'))).toBe(`@techreport{liaoning-governance,
  title = {{辽宁省推动构建现代环境治理体系实施方案}},
  type = {方案},
  url = {${site}/liaoning-governance/},
  urldate = {2026-11-22},
  language = {chinese},
}`));
  it('BibTeX: marks of TeX are escaped', () =>
    expect(bibtex(otherReference({ title: '降低50%_{x}' }))).toContain('title = {{降低50\\%\\_\\textbraceleft{}x\\textbraceright{}}},'));
  it('RIS: RPRT, lines ended by CR LF, dates with slashes', () =>
    expect(ris(referenceTo('hunan-2021-governance#m5')).split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - 中共湖南省委办公厅',
      'AU  - 湖南省人民政府办公厅',
      'TI  - 关于构建现代环境治理体系的实施意见',
      'M3  - 意见',
      'SN  - 湘办发〔2021〕2号',
      'SP  - 第五项',
      `UR  - ${site}/hunan-2021-governance/#m5`,
      'Y2  - 2026/11/22',
      'N1  - 成文日期：2021-01-21',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]));
  it('RIS: facts that are missing have no line', () =>
    expect(ris(referenceTo('liaoning-governance')).split('\r\n')).toEqual([
      'TY  - RPRT',
      'TI  - 辽宁省推动构建现代环境治理体系实施方案',
      'M3  - 方案',
      `UR  - ${site}/liaoning-governance/`,
      'Y2  - 2026/11/22',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]));
  it('CSL-JSON: a regulation, offices as literal names, dates in parts', () =>
    expect(JSON.parse(cslJson(referenceTo('hunan-2021-governance#m5')))).toEqual([
      {
        id: 'hunan-2021-governance-m5',
        type: 'regulation',
        title: '关于构建现代环境治理体系的实施意见',
        author: [{ literal: '中共湖南省委办公厅' }, { literal: '湖南省人民政府办公厅' }],
        number: '湘办发〔2021〕2号',
        genre: '意见',
        jurisdiction: '湖南省',
        section: '第五项',
        URL: `${site}/hunan-2021-governance/#m5`,
        accessed: { 'date-parts': [[2026, 11, 22]] },
        note: '成文日期：2021-01-21',
        language: 'zh-CN',
      },
    ]));
  it('CSL-JSON: facts that are missing have no variable', () =>
    expect(Object.keys(cslItem(referenceTo('liaoning-governance')))).toEqual(['id', 'type', 'title', 'genre', 'jurisdiction', 'URL', 'accessed', 'language']));
  it('CSL-JSON: only variables and types of CSL 1.0.2', () => {
    // The names of csl-data.json (citation-style-language/schema, 1.0.2) that could be meant here.
    const variables =
      'id type categories language title title-short author contributor publisher publisher-place number number-of-pages genre jurisdiction authority section locator issued accessed submitted available-date original-date event-date URL archive archive_location source status version note abstract keyword references volume issue page collection-title container-title dimensions division medium call-number'.split(
        ' ',
      );
    for (const id of ['hunan-2021-governance#m5.2', 'jiangxi-2020-governance#m6', 'liaoning-governance', 'hunan-2021-ecology-plan#box7'])
      for (const name of Object.keys(cslItem(referenceTo(id)))) expect(variables).toContain(name);
  });
});

describe('a passage that ends elsewhere than it begins', () => {
  const law = (part: string): CitedPlace => ({ path: article, sentence: null, part });
  const unit = (id: string): CitedPlace => {
    const { path, sentence } = referenceTo(id);
    return { path, sentence };
  };
  it.each<[string, CitedPlace, CitedPlace]>([
    ['第十五条第二款至第三款', law('第二款'), law('第三款')],
    ['第十五条第二款第一项至第三项', law('第二款第一项'), law('第二款第三项')],
    ['第十五条第一款第二项至第三款', law('第一款第二项'), law('第三款')],
    ['第五项第1句至第3句', unit('hunan-2021-governance#m5.1'), unit('hunan-2021-governance#m5.3')],
    ['第五项至第七项', unit('hunan-2021-governance#m5'), unit('hunan-2021-governance#m7')],
    ['第三部分第一项至第二项', unit('hunan-2020-work-plan#s3-1'), unit('hunan-2020-work-plan#s3-2')],
    ['专栏7至专栏8', unit('hunan-2021-ecology-plan#box7'), unit('hunan-2021-ecology-plan#box8')],
    ['第三部分', unit('hunan-2020-work-plan#s3'), unit('hunan-2020-work-plan#s3-2')],
    ['第五项', unit('hunan-2021-governance#m5'), unit('hunan-2021-governance#m5')],
  ])('is cited as %s', (expected, from, until) => expect(locatorOfPassage({ ...from, until })).toBe(expected));

  it('stands in every form of reference', () => {
    const reference = { ...otherReference({ issuers: [] }, article), part: '第二款', until: law('第三款') };
    const forms = [official, lawReview, gb7714of2025, gb7714of2015, bibtex, ris, cslJson].map((form) => form(reference));
    expect(forms.filter((text) => !/第(?:十五|15)条第(?:二|2)款至第(?:三|3)款/u.test(text))).toEqual([]);
  });
});

describe('the head of a document', () => {
  it('is no clause: the document is cited', () =>
    expect(official(referenceTo('hunan-2021-governance#front'))).toBe(official(referenceTo('hunan-2021-governance'))));
});

describe('what Word takes from the clipboard', () => {
  const reference = { ...referenceTo('hunan-2021-governance#m5'), shortLink: 'https://policy.example/c/hunan-yijian-5/' };
  const source = '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项';
  it('is a quotation, its source and a short link that can be read and followed', () => {
    const made = wordHtml(reference, '甲<乙>。\n丙。');
    expect(made).toMatch(/^<blockquote[^>]*><p>甲&lt;乙&gt;。<\/p><p>丙。<\/p><p align="right">——/u);
    expect(made).toContain(`${source}，<a href="https://policy.example/c/hunan-yijian-5/">https://policy.example/c/hunan-yijian-5/</a>`);
    expect(wordQuotation(reference, '丙。')).toBe(`丙。\n——${source}，https://policy.example/c/hunan-yijian-5/`);
  });
  it('of a whole document is the source alone', () => expect(wordHtml(reference, '')).not.toMatch(/blockquote|——/u));
});

describe('the menu', () => {
  const keys = (last: string | null) => arrangedFormats(last).front.map(({ key }) => key);
  it.each([
    [null, ['w', 'g', 'o']],
    ['o', ['o', 'w', 'g']],
    ['b', ['b', 'w', 'g']],
    ['?', ['w', 'g', 'o']],
  ])('has three forms in front, the last chosen first: %s', (last, expected) => {
    expect(keys(last)).toEqual(expected);
    expect(arrangedFormats(last).folded).toHaveLength(citingFormats.length - 3);
  });
});

describe('the key of a passage in programs that keep references', () => {
  const table = referenceTo('hunan-2021-ecology-plan#t2');
  const passages = [
    referenceTo('hunan-2021-ecology-plan'),
    table,
    { ...table, part: '第6行' },
    { ...table, part: '第9行' },
    { ...table, part: '第5行', until: { path: table.path, sentence: null, part: '第9行' } },
    referenceTo('hunan-2021-ecology-plan#s1'),
    referenceTo('hunan-2021-ecology-plan#s1.1'),
    referenceTo('hunan-2021-ecology-plan#s1-1'),
    referenceTo('hunan-2021-governance#m5'),
    referenceTo('hunan-2021-governance#m5.2'),
    { ...referenceTo('hunan-2021-governance#m5.2'), until: { ...referenceTo('hunan-2021-governance#m5.3') } },
  ];
  const keys = passages.map(citationKey);

  it('is another for each', () => expect(new Set(keys).size).toBe(passages.length));
  it('is what BibTeX takes for a key', () => expect(keys.filter((key) => !/^[a-z0-9.-]+$/u.test(key))).toEqual([]));
  it('is the same in every form', () => {
    for (const passage of passages) expect([bibtex(passage).includes(`{${citationKey(passage)},`), cslItem(passage).id]).toEqual([true, citationKey(passage)]);
  });
});
