/** What the public module answers, and what reports say of the source of their words. */
import { describe, expect, it } from 'vitest';
import { readParts } from '../../scripts/convert/parts/read-parts.ts';
import { partId } from '../../src/policy/ids.ts';
import type { KnownUnit } from '../../src/policy/model/verify-file.ts';
import { splitSentences } from '../../src/policy/sentences.ts';
import { corpusOf } from '../../src/verify/corpus.ts';
import { type QuotationVerdict, verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';

const [example] = corpus.collection.documents;

function article(document: string, number: number, label: string, text: string): KnownUnit {
  const id = `${document}#a${number}`;
  const parts = readParts({ kind: 'article', text }).map(({ steps, ...part }) => ({ ...part, id: partId(id, steps) }));
  const sentences = splitSentences(text).map((range, i) => ({ ...range, index: i + 1 }));
  return { id, kind: 'article', label, title: null, parent: null, text, sentences, parts, errata: [] };
}

const shared = '任何单位和个人都有权举报污染河湖水体的行为，接到举报的机关应当在十个工作日内答复。';
const small = corpusOf({
  ...corpus.collection,
  documents: [
    { ...example!, id: 'river-rules', title: '云溪省河湖保护条例', shortTitle: '河湖条例', shortName: 'river', documentNumber: null },
    { ...example!, id: 'air-plan', title: '云溪省空气质量改善规划', shortTitle: '空气规划', shortName: 'air', documentNumber: '云政发〔2031〕7号' },
  ],
  units: [
    article('river-rules', 4, '第四条', '县级以上人民政府应当建立河湖岸线台账，并于每年六月底前向社会公布。'),
    article(
      'river-rules',
      5,
      '第五条',
      '沿岸单位应当按照岸线功能分区取水、排水，不得擅自改变岸线形态。\n禁止下列行为：\n（一）在岸线保护区内堆放砂石或者弃置船只；\n（二）未经批准围垦河滩、填埋湖湾。',
    ),
    article('river-rules', 6, '第六条', shared),
    article('river-rules', 7, '第六条之一', '取水口上游一千米范围内停泊船舶的，应当提前三日向渡口管理单位报备。'),
    article('air-plan', 3, '第三条', shared),
  ],
  former: [],
});
const [ledger, zones, sand, fill] = [
  '县级以上人民政府应当建立河湖岸线台账，并于每年六月底前向社会公布',
  '沿岸单位应当按照岸线功能分区取水、排水，不得擅自改变岸线形态',
  '在岸线保护区内堆放砂石或者弃置船只',
  '未经批准围垦河滩、填埋湖湾',
];
const berth = '取水口上游一千米范围内停泊船舶的，应当提前三日向渡口管理单位报备';
const check = (report: string): QuotationVerdict[] => verdictsOf(report, small).quotations;

describe('the source that a report names', () => {
  it.each<[string, QuotationVerdict['verdict'], string | null]>([
    [`《云溪省河湖保护条例》第四条规定：“${ledger}。”`, 'same', null],
    [`《云溪省河湖保护条例》第五条规定：“${ledger}。”`, 'other-source', '《云溪省河湖保护条例》第五条'],
    [`《河湖条例》规定：“${ledger}。”`, 'same', null],
    [`《云溪省空气质量改善规划》提出：“${ledger}。”`, 'other-source', '《云溪省空气质量改善规划》'],
    [`《云溪省空气质量改善规划》（云政发〔2031〕7号）提出：“${ledger}。”`, 'other-source', '《云溪省空气质量改善规划》（云政发〔2031〕7号）'],
    [`《南岭省湖泊条例》规定：“${ledger}。”`, 'other-source', '《南岭省湖泊条例》'],
    [`为落实《南岭省湖泊条例》的有关要求，切实加强岸线管理，“${ledger}。”`, 'same', null],
    [`“${ledger}。”（《云溪省河湖保护条例》第四条）`, 'same', null],
    [`“${ledger}。”（《云溪省河湖保护条例》第六条）`, 'other-source', '《云溪省河湖保护条例》第六条'],
    [`“${ledger}。”——《云溪省空气质量改善规划》`, 'other-source', '《云溪省空气质量改善规划》'],
    [`《云溪省河湖保护条例》在第五条第一款中规定：“${zones}。”`, 'same', null],
    [`《云溪省河湖保护条例》第五条第二款规定：“${zones}。”`, 'other-source', '《云溪省河湖保护条例》第五条第二款'],
    [`《云溪省河湖保护条例》第五条第二款第一项禁止“${sand}”。`, 'same', null],
    [`《云溪省河湖保护条例》第五条第二款第二项禁止“${sand}”。`, 'other-source', '《云溪省河湖保护条例》第五条第二款第二项'],
    [`《云溪省河湖保护条例》第五条第二款禁止“${fill}”。`, 'same', null],
    [`《云溪省河湖保护条例》第九十条规定：“${ledger}。”`, 'other-source', '《云溪省河湖保护条例》第九十条'],
    [`《云溪省河湖保护条例》施行以来成效明显。第四条要求“${ledger}”。`, 'same', null],
    [`《云溪省河湖保护条例》施行以来成效明显。第六条要求“${ledger}”。`, 'other-source', '第六条'],
    [`《云溪省空气质量改善规划》另有安排。各地认真执行，${ledger}。`, 'same', null],
    [`《云溪省河湖保护条例》第五条对取水作了规定，第四条规定：“${ledger}。”`, 'same', null],
    [`《云溪省河湖保护条例》第四条、第五条规定了“${ledger}”。`, 'same', null],
    [`《云溪省河湖保护条例》第四条对台账作了规定，第五条规定：“${ledger}。”`, 'other-source', '《云溪省河湖保护条例》第四条第五条'],
    [`《云溪省空气质量改善规划》中找不到“${ledger}”这样的话。`, 'same', null],
    [`建议《云溪省空气质量改善规划》增加“${ledger}”一句。`, 'same', null],
    [`《云溪省空气质量改善规划》印发以后，各地出台文件，“${ledger}”。`, 'same', null],
    [`为落实《云溪省空气质量改善规划》，提出“${ledger}”。`, 'same', null],
    [`作为《云溪省空气质量改善规划》的配套，该条例要求“${ledger}”。`, 'same', null],
    [`《河湖条例》依据《云溪省空气质量改善规划》规定“${ledger}”。`, 'same', null],
    [`《河湖条例》规定“${ledger}”（参见《云溪省空气质量改善规划》）。`, 'same', null],
    [`《河湖条例》第五条规定，违反第六条的，“${ledger}”。`, 'same', null],
    [`《河湖条例》第三条至第五条规定“${ledger}”。`, 'same', null],
    [`《云溪省空气质量改善规划》没有规定“${ledger}”。`, 'same', null],
    [`《云溪省空气质量改善规划》对“${ledger}”未作规定。`, 'same', null],
    [`《南岭省湖泊条例》未对“${ledger}”作出规定。`, 'same', null],
    [`《云溪省河湖保护条例》规定未经批准不得围垦，《空气规划》没有提出“${ledger}”。`, 'same', null],
    [`与《云溪省空气质量改善规划》相比，“${ledger}”为《河湖条例》所独有。`, 'same', null],
    [`与《云溪省空气质量改善规划》的规定不同，《河湖条例》规定：“${ledger}。”`, 'same', null],
    [`不同于《云溪省空气质量改善规划》，“${ledger}。”`, 'same', null],
    [`相较于《空气规划》，“${ledger}”更为具体。`, 'same', null],
    [`与《河湖条例》相比，《云溪省空气质量改善规划》提出：“${ledger}。”`, 'other-source', '《云溪省空气质量改善规划》'],
    [`《空气规划》与《河湖条例》不同，后者规定“${ledger}”。`, 'same', null],
    [`《空气规划》无此规定：“${ledger}。”`, 'same', null],
    [`《河湖条例》和《空气规划》均规定：“${ledger}。”`, 'other-source', '《空气规划》'],
    [`依据《空气规划》，《河湖条例》第五条和《南岭省湖泊条例》规定“${ledger}”。`, 'other-source', '《河湖条例》第五条'],
    [`《空气规划》比较全面地规定了“${ledger}”。`, 'other-source', '《空气规划》'],
    [`《空气规划》规定，没有批准的，“${ledger}”。`, 'same', null],
    [`《云溪省河湖保护条例》（以下简称《省条例》）施行一年。《省条例》规定：“${ledger}。”`, 'same', null],
    [`云政发〔2031〕7号提出：“${ledger}。”`, 'other-source', '云政发〔2031〕7号'],
    [`根据云政发[2031]7号文，明确“${ledger}。”`, 'other-source', '云政发[2031]7号文'],
    [`“${ledger}。”（云政发〔2031〕7号）`, 'other-source', '云政发〔2031〕7号'],
    [`“${ledger}。”（南政发〔2029〕3号）`, 'other-source', '南政发〔2029〕3号'],
    [`《河湖条例》（云政发〔2030〕1号）提出：“${ledger}。”`, 'same', null],
    [`“${shared}”（云政发〔2031〕7号）`, 'same', null],
    [`云政发〔2031〕7号第三条提出：“${shared}”`, 'same', null],
    [`云政发〔2031〕7号第五条提出：“${shared}”`, 'other-source', '云政发〔2031〕7号第五条'],
    [`云政发〔2031〕7号没有规定“${ledger}”。`, 'same', null],
  ])('%s', (report, verdict, said) => expect(check(report).map((found) => [found.verdict, found.said])).toEqual([[verdict, said]]));

  it('decides between places with the same words', () => {
    const clauses = ['《云溪省空气质量改善规划》第三条', '《云溪省河湖保护条例》第六条'].map((named) => check(`${named}：“${shared}”`));
    expect(clauses.flat().map(({ verdict, clause }) => [verdict, clause])).toEqual([
      ['same', 'air-plan#a3'],
      ['same', 'river-rules#a6'],
    ]);
  });

  it('may be a title whose words stand in the collection', () => {
    const { title } = corpus.collection.documents.find(({ id }) => id === 'jiangxi-2020-governance')!;
    const { text } = corpus.collection.units.find(({ id }) => id === 'hunan-2021-governance#m5')!;
    const [first, ...more] = verdictsOf(`《${title}》提出，“${text.split('。', 1)[0]}。”`, corpus).quotations;
    expect([first?.verdict, first?.clause, first?.said, more]).toEqual(['other-source', 'hunan-2021-governance#m5', `《${title}》`, []]);
  });

  it('is told by a link behind the words', () => {
    const link = 'https://example.org/policies/river-rules/#a5';
    expect(check(`“${ledger}。”（${link}）`)).toMatchObject([{ verdict: 'other-source', said: link, clause: 'river-rules#a4' }]);
    expect(check(`“${ledger}。”（https://example.org/policies/river-rules/#a4）`)).toMatchObject([{ verdict: 'same', said: null }]);
  });

  it.each([
    ['https://example.org/c/river-a5/', 'other-source'],
    ['https://example.org/c/river-a4/', 'same'],
    ['https://example.org/c/river/', 'same'],
    ['https://example.org/c/air/', 'other-source'],
    ['https://example.org/policies/air-plan/', 'other-source'],
    ['https://example.org/policies/river-rules/', 'same'],
    ['https://example.org/policies/air-plan/#a99', 'other-source'],
    ['https://example.org/policies/elsewhere/', 'same'],
  ])('is told by any link behind the words, %s: %s', (link, verdict) => {
    expect(check(`“${ledger}。”（${link}）`)).toMatchObject([{ verdict, clause: 'river-rules#a4', said: verdict === 'same' ? null : link }]);
  });

  it('is said of words that differ as well', () => {
    expect(check(`《云溪省空气质量改善规划》提出：“${ledger.replace('六月', '七月')}。”`)).toMatchObject([
      { verdict: 'different', said: '《云溪省空气质量改善规划》', clause: 'river-rules#a4' },
    ]);
  });
});

describe('words that introduce a quotation are none of it', () => {
  const [title, other] = ['《云溪省河湖保护条例》', '《河湖条例》'];

  it.each([
    [`${title}第四条规定：“${ledger}。”`, ledger],
    [`${title}第四条明确“${ledger}”。`, ledger],
    [`${title}第四条的规定是：“${ledger}。”`, ledger],
    [`${title}第四条第一款规定，“${ledger}。”`, ledger],
    [`${title}第四条对此有明确要求。该条规定：“${ledger}。”`, ledger],
    [`${title}第四条“${ledger}。”`, ledger],
    [`${title}第四条规定："${ledger}。"`, ledger],
    [`${title}第四条规定，${ledger}。`, ledger],
    [`${title}第四条规定${ledger}。`, ledger],
    [`${title}（2031年修正）第四条规定，${ledger}。`, ledger],
    [`${other}第六条之一规定：“${berth}。”`, berth],
    [`${other}第六条之一规定，${berth}。`, berth],
    [`第四条规定：“${ledger}。”`, ledger],
    [`第四条规定，${ledger}。`, ledger],
  ])('%s', (report, words) => {
    const found = check(report);
    expect(found.map(({ verdict }) => verdict)).toEqual(['same']);
    expect(found[0]?.text.replace(/。$/u, '')).toBe(words);
  });

  it('nor are words between two quotations', () => {
    const [first, second] = ledger.split('，并');
    expect(check(`${title}第四条规定：“${first}”，还要求各地“${second}。”`).map(({ verdict }) => verdict)).toEqual(['same', 'same']);
  });

  it('while a label or words in the marks are quoted with the rest', () => {
    expect(check(`“第四条 ${ledger}。”`)).toMatchObject([{ verdict: 'same', start: 1 }]);
    expect(check(`“第四条 各地${ledger}。”`)).toMatchObject([{ verdict: 'different', differences: [{ kind: 'added' }] }]);
    expect(check(`${title}第四条规定：“各地${ledger}。”`)).toMatchObject([{ verdict: 'different', differences: [{ kind: 'added', report: '各地' }] }]);
  });
});

describe('the answer of the module', () => {
  it('has every quotation in its order, with its offsets and differences', () => {
    const report = `据说“强化监管”是关键。“${ledger.replace('六月', '七月')}。”另称“全省沿河一律不得新建码头和栈桥”。`;
    const { quotations, citations, numbers } = verdictsOf(report, small);
    expect(quotations.map(({ verdict, clause }) => [verdict, clause])).toEqual([
      ['too-short', null],
      ['different', 'river-rules#a4'],
      ['not-found', null],
    ]);
    for (const { text, start, end } of quotations) expect(report.slice(start, end)).toBe(text);
    expect(quotations[1]?.differences.map(({ kind, start, end, report: has, source }) => [kind, report.slice(start, end), has, source])).toEqual([
      ['changed', '七', '七', '六'],
    ]);
    expect([citations, numbers]).toEqual([[], []]);
  });

  it('takes another mark for a difference, another width for none', () => {
    expect(check(`“${ledger.replace('，', '、')}。”`)).toMatchObject([{ verdict: 'different', differences: [{ kind: 'punctuation' }] }]);
    expect(check(`“${ledger.replace('，', ',')}。”`)).toMatchObject([{ verdict: 'same' }]);
  });

  it('finds words in quotation marks that are too common to be found by their evidence', () => {
    expect(check('要坚持“十个工作日内答复”。')).toMatchObject([{ verdict: 'same', clause: expect.stringMatching(/#a[36]$/u) }]);
  });

  it('takes quotations side by side for two', () => {
    expect(check('分别用“每年公布台账”“沿河不得建码头”来表述。').map(({ text }) => text)).toEqual(['每年公布台账', '沿河不得建码头']);
  });

  it('has every citation of a place', () => {
    const report = '依据《河湖条例》第五条第二款第一项、《河湖条例》第八条。';
    expect(verdictsOf(report, small).citations).toEqual([
      { text: '《河湖条例》第五条第二款第一项', start: 2, end: 17, verdict: 'found', id: 'river-rules#a5-p2-i1' },
      { text: '《河湖条例》第八条', start: 18, end: 27, verdict: 'not-found', id: null },
    ]);
  });

  it('has every link to an address of the site', () => {
    const links = ['https://example.org/policies/river-rules/#a4', 'https://example.org/policies/river-rules/#a99'];
    const report = `见${links[0]} ，另见${links[1]} 。`;
    expect(verdictsOf(report, small).links).toEqual([
      { text: links[0], start: 1, end: 1 + links[0]!.length, verdict: 'found', id: 'river-rules#a4' },
      { text: links[1], start: report.indexOf(links[1]!), end: report.indexOf(links[1]!) + links[1]!.length, verdict: 'not-found', id: 'river-rules' },
    ]);
    expect(verdictsOf('见https://example.org/policies/river-rules/#a4:~:text=没有这样的话', small).links.map(({ verdict }) => verdict)).toEqual(['different']);
    expect(verdictsOf('见https://example.org/c/river-a99/', small).links.map(({ verdict }) => verdict)).toEqual(['not-found']);
  });
});
