import { describe, expect, it } from 'vitest';
import { carryQuotation } from '../../src/citing/quotation-link.ts';
import { textFragment } from '../../src/citing/text-fragment.ts';
import { corpusOf } from '../../src/verify/corpus.ts';
import { checkLinks, linksIn } from '../../src/verify/links.ts';
import { corpus, sentence } from './corpus.ts';

const withFormer = corpusOf({
  ...corpus.collection,
  former: [
    { id: 'hunan-2021-governance#m90', state: 'moved', to: 'hunan-2021-governance#m5', wording: '甲。' },
    { id: 'hunan-2021-governance#m91', state: 'merged', to: 'hunan-2021-governance#m6.2', wording: '乙。', note: '并入下一条' },
    { id: 'hunan-2021-governance#m5.40', state: 'withdrawn', wording: '丙。' },
    { id: 'hunan-2021-governance#m92', state: 'moved', to: 'hunan-2021-governance#m90', wording: '丁。' },
    { id: 'hunan-2019-draft', state: 'moved', to: 'hunan-2021-governance', wording: '旧稿', shortNames: ['hunan-caogao'] },
    { id: 'hunan-2019-draft#m1', state: 'moved', to: 'hunan-2021-governance#m5', wording: '戊。' },
    { id: 'hunan-2018-notice', state: 'withdrawn', wording: '通知', note: '重复收录', shortNames: ['hunan-tongzhi'] },
  ],
});
const states = (report: string) => checkLinks(linksIn(report), withFormer).map(({ state, to }) => [state, to]);

describe('a link', () => {
  it.each<[address: string, state: string, to: string | null]>([
    ['https://example.org/policies/hunan-2021-governance/', 'live', 'hunan-2021-governance'],
    ['https://example.org/policies/hunan-2021-governance/#m5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-governance#m5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-governance/#m5.2', 'live', 'hunan-2021-governance#m5.2'],
    ['https://example.org/policies/hunan-2021-governance/m5/', 'live', 'hunan-2021-governance#m5'],
    ['http://localhost:4321/library/policies/hunan-2021-ecology-plan/?from=x#s3-2-1', 'live', 'hunan-2021-ecology-plan#s3-2-1'],
    ['/policies/hunan-2021-ecology-plan/#t2-note', 'live', 'hunan-2021-ecology-plan#t2-note'],
    ['https://example.org/policies/hunan-2021-governance/index.md', 'live', 'hunan-2021-governance'],
    ['https://example.org/c/hunan-yijian-5/', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-guihua-s3-2-1/', 'live', 'hunan-2021-ecology-plan#s3-2-1'],
    ['https://example.org/c/hunan-yijian/', 'live', 'hunan-2021-governance'],
    ['https://example.org/c/hunan-yijian-99/', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/c/atlantis-1/', 'unknown', null],
    ['https://example.org/policies/hunan-2021-governance/#m99', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/policies/hunan-2021-governance/#m5.99', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/policies/atlantis-1999/#m1', 'unknown', null],
    ['https://example.org/policies/hunan-2021-governance/#m90', 'moved', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-governance/m91/', 'moved', 'hunan-2021-governance#m6.2'],
    ['https://example.org/policies/hunan-2021-governance/#m5.40', 'withdrawn', null],
    ['https://example.org/policies/hunan-2021-governance/#m92', 'moved', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2019-draft/', 'moved', 'hunan-2021-governance'],
    ['https://example.org/policies/hunan-2019-draft/#m1', 'moved', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-caogao-1/', 'moved', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-tongzhi/', 'withdrawn', null],
    ['https://example.org/c/hunan-yijian/5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-yijian/5.2/', 'live', 'hunan-2021-governance#m5.2'],
    ['https://example.org/c/hunan-yijian/99', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/c/hunan_yijian_5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan_2021_governance/#m5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-\ngovernance/#m5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-\r\n  2021-governance/m5/', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-yijian-\n5', 'live', 'hunan-2021-governance#m5'],
    // Inner parts that are not there, however near they come to some that are.
    ...['a1-p99-i9', 'm5-p99-i9', 'm5-p99', 'm05', 'm5.0', 'm5-i0', 'm5-r1'].map((anchor): [string, string, string] => [
      `https://example.org/policies/hunan-2021-governance/#${anchor}`,
      'unknown',
      'hunan-2021-governance',
    ]),
    ['https://example.org/policies/hunan-2021-ecology-plan/#t1-r6-c2', 'live', 'hunan-2021-ecology-plan#t1-r6-c2'],
    ['https://example.org/policies/hunan-2021-ecology-plan/#t1-r99-c2', 'unknown', 'hunan-2021-ecology-plan'],
    ['https://example.org/policies/hunan-2021-ecology-plan/#t1-r6-c99', 'unknown', 'hunan-2021-ecology-plan'],
    // As they arrive.
    ...[
      '/#m5！另见',
      '/#m5】',
      '/#m5.',
      '/#m5%E3%80%82',
      '/#m5%E3%80',
      '/#m5%A1%A3',
      '/#M5',
      '/#ｍ５',
      '/%23m5',
      '/m5%E3%80%82',
      '/m5.',
      '/M5/index.html',
      '/?from=singlemessage&amp;isappinstalled=0#m5',
      '/#m5?from=timeline',
      '/#m5#wechat_redirect',
      '/#m5&quot;',
      '#m5**',
    ].map((behind): [string, string, string] => [`https://example.org/policies/hunan-2021-governance${behind}`, 'live', 'hunan-2021-governance#m5']),
    ['https://example.org/policies/hunan-2021-governance/#%E4%', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/policies/hunan-2021-governance/#m5#m6', 'unknown', 'hunan-2021-governance'],
    // Several places in one address, however they are parted.
    ...['/#m5,m6', '/#m5%E3%80%81m6', '/#m5%E8%87%B3m7', '/#m5-m7', '/#m5.m6', '/#m5+m6', '/m5/#m6', '/m5/m6', '/m5/m6/', '/m5/#m6.1'].map(
      (behind): [string, string, string] => [`https://example.org/policies/hunan-2021-governance${behind}`, 'unknown', 'hunan-2021-governance'],
    ),
    ['https://example.org/policies/hunan-2021-governance/m5/#m5.2', 'live', 'hunan-2021-governance#m5.2'],
    ['https://example.org/c/hunan-yijian-5/#m6', 'unknown', 'hunan-2021-governance'],
    ['https://example.org/c/hunan-yijian-5/#m5.2', 'live', 'hunan-2021-governance#m5.2'],
    ['https://example.org/c/hunan-guihua-s3/#s3-2-1', 'live', 'hunan-2021-ecology-plan#s3-2-1'],
    ['https://example.org/c/hunan-yijian-5/#m5', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-yijian-5/#wechat_redirect', 'live', 'hunan-2021-governance#m5'],
    // Quotations of which nothing can be read.
    ...['/#m5:~:text=%E4%', '/#m5:~:text=', '/#m5:~:text=%FF%FE', '/#m5:~:text=%E3%80%82', '/?q=%C5%C5%CE%DB#m5', '/?q=#m5', '/?q=x&from=y#m5'].map(
      (behind): [string, string, string] => [`https://example.org/policies/hunan-2021-governance${behind}`, 'unread', 'hunan-2021-governance#m5'],
    ),
    ['https://example.org/policies/hunan-2021-governance/#m5:~:other=x', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-governance/#m90%E3%80%82', 'moved', 'hunan-2021-governance#m5'],
    ['https://example.org/policies/hunan-2021-governance%E3%80%82', 'live', 'hunan-2021-governance'],
    ['https://example.org/c/hunan-yijian-5%E3%80%82', 'live', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-yijian-5.2/', 'live', 'hunan-2021-governance#m5.2'],
    ['https://example.org/C/HUNAN-YIJIAN-5', 'live', 'hunan-2021-governance#m5'],
  ])('%s is %s', (address, state, to) => {
    expect(states(`见 ${address}。`)).toEqual([[state, to]]);
  });

  const hunan = 'https://example.org/policies/hunan-2021-governance';
  it.each<[report: string, anchors: string[]]>([
    ['#m5、m6', ['m5', 'm6']],
    ['#m5、#m6', ['m5', 'm6']],
    ['#m5，m6和m7规定', ['m5', 'm6', 'm7']],
    ['#m5 和 #m6', ['m5', 'm6']],
    ['#m5至m7', ['m5', 'm7']],
    ['#m5）、（m6）', ['m5', 'm6']],
    ['#m5以及M6.1', ['m5', 'm6.1']],
    ['#m5、ｍ６', ['m5', 'm6']],
    ['#m5、s3', ['m5', 's3']],
    ['#m5、front', ['m5', 'front']],
    ['/m5/、m6', ['m5', 'm6']],
    // What is no place of the document.
    ['#m5。m6', ['m5']],
    ['#m5\nm6', ['m5']],
    ['#m5、PM2.5', ['m5']],
    ['#m5，100 m3', ['m5']],
    ['#m5，contents', ['m5']],
    ['#m5，m6a7x', ['m5']],
  ])('with other places written behind it in words leads to each: %s', (written, anchors) => {
    expect(states(hunan + written)).toEqual(anchors.map((anchor) => ['live', `hunan-2021-governance#${anchor}`]));
  });

  it('with places behind it that are not there says so of each, and where each stands in the report', () => {
    expect(states(`${hunan}/#m5、m99`)).toEqual([
      ['live', 'hunan-2021-governance#m5'],
      ['unknown', 'hunan-2021-governance'],
    ]);
    expect(states('见/c/hunan-yijian-5/、m6')).toEqual([
      ['live', 'hunan-2021-governance#m5'],
      ['live', 'hunan-2021-governance#m6'],
    ]);
    const report = `见${hunan}/#m5、#m6和m7。`;
    expect(linksIn(report).map(({ range, address }) => [report.slice(range.start, range.end), address])).toEqual([
      [`${hunan}/#m5`, `${hunan}/#m5`],
      ['#m6', '#m6'],
      ['m7', 'm7'],
    ]);
  });

  it.each(['（%）', '“%”', '%，下同', '[条文](%)', '<%>', '见%\n另见', '%。'])('is read whole in %s', (frame) => {
    const address = 'https://example.org/policies/hunan-2021-governance/#m5.2';
    const report = frame.replace('%', address);
    const [found] = linksIn(report);
    expect(found?.address).toBe(address);
    expect(report.slice(found!.range.start, found!.range.end)).toBe(address);
  });

  it('that carries its quotation is held against the wording', () => {
    const words = sentence('hunan-2021-governance#m5.1');
    const page = 'https://example.org/policies/hunan-2021-governance/';
    const carried = carryQuotation(words, { start: 0, end: words.length });
    expect(states(`${page}?q=${carried}#m5.1:~:${textFragment(words)}`)).toEqual([['live', 'hunan-2021-governance#m5.1']]);
    expect(states(`${page}#m5.1:~:text=${encodeURIComponent('从来没有这样的规定')}`)).toEqual([['changed', 'hunan-2021-governance#m5.1']]);
  });

  it('to elsewhere is none of ours', () => {
    expect(linksIn('https://example.org/about/ https://www.gov.cn/policy/2020/ 3/4 a/policies')).toEqual([]);
  });
});
