/** Words that are given to several places at once, each held against them; and to one without a word such as 提出. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { check, corpus } from './corpus.ts';

const soil = '“落实农用地土壤环境分类管理制度，对优先保护类、安全利用类和严格管控类耕地采取分类管理措施”';
const outfalls = '“规范排污口设置，推进排污口清理整治”';
/** Word for word in Hunan and Jiangxi. */
const shared = '“引导具备资格的环保组织依法开展生态环境公益诉讼等活动”';
const said = (report: string): (string | null)[] =>
  verdictsOf(report, corpus).quotations.map(({ verdict, said }) => (verdict === 'other-source' ? said : null));

describe('of several places that are said to have the same words, the answer names those that have not', () => {
  it.each([
    [`江西、辽宁两省均提出${soil}。`, '江西'],
    [`与辽宁相同，江西也提出${soil}。`, '江西'],
    [`江西和辽宁一样，要求${soil}。`, '江西'],
    [`不仅湖南，辽宁也提出${outfalls}。`, '辽宁'],
    [`不仅辽宁，湖南也提出${outfalls}。`, '辽宁'],
    [`除湖南外，江西也提出${outfalls}。`, '江西'],
    [`湖南与江西均明确${outfalls}。`, '江西'],
    [`湖南及江西以及辽宁均要求${outfalls}。`, '江西、辽宁'],
    [`湖南、江西、辽宁三省都提出${outfalls}。`, '江西、辽宁'],
    [`三省都提出${outfalls}。`, '江西、辽宁'],
    [`湖南和江西先后印发文件。两省都要求${outfalls}。`, '江西'],
    [`同江西一样，湖南要求${outfalls}。`, '江西'],
    [`湖南《实施意见》和江西《若干措施》都要求${outfalls}。`, '《若干措施》'],
    [`文件原文是${outfalls}（湖南、江西）。`, '江西'],
    [`${outfalls}，江西、湖南均有此规定。`, '江西'],
    [`${outfalls}是江西和湖南的共同要求。`, '江西'],
    [`湘赣两省都要求${outfalls}。`, '江西'],
    [`无论江西还是湖南，都提出${outfalls}。`, '江西'],
    [`不只是湖南，连江西也要求${outfalls}。`, '江西'],
  ])('%s', (report, places) => expect(said(report)).toEqual([places]));

  it.each([
    `湖南、江西都提出${shared}。`,
    `与湖南相同，江西也提出${shared}。`,
    `三省都提出${shared}的类似要求。`,
    `江西、辽宁与湖南不同，湖南提出${outfalls}。`,
    `与江西类似，湖南提出${outfalls}。`,
    `湖南、江西、辽宁三省都重视排污管理，其中湖南提出${outfalls}。`,
    `国家《关于构建现代环境治理体系的指导意见》和湖南《实施意见》都要求${outfalls}。`,
    `江西、辽宁均未提出${outfalls}。`,
  ])('%s: nothing', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});

describe('words are given to a place', () => {
  it.each([
    `在江西，${outfalls}。`,
    `江西：${outfalls}。`,
    `江西方面，${outfalls}。`,
    `江西一方${outfalls}。`,
    `从江西看，${outfalls}。`,
    `就江西而言，${outfalls}是一项新任务。`,
    `据江西介绍，${outfalls}已经写入文件。`,
    `根据江西省有关规定，要${outfalls}。`,
    `按照江西的要求，各地${outfalls}。`,
    `江西的做法是，${outfalls}。`,
    `江西${outfalls}的做法值得借鉴。`,
    `江西提出“建立健全生态文化培育引导机制”，并${outfalls}。`,
    `江西的经验是${outfalls}。`,
    `江西：一是“加快建立省级土壤污染防治基金”；二是${outfalls}。`,
    `江西有两条：其一，“加快建立省级土壤污染防治基金”；其二，${outfalls}。`,
    `江西的做法：一是“加快建立省级土壤污染防治基金”。二是${outfalls}。`,
    `江西在${outfalls}方面先行一步。`,
    `江西省委、省政府明确，要${outfalls}。`,
    `在江西的若干措施里，${outfalls}被列为重点任务。`,
    `江西将${outfalls}列为重点任务。`,
    `对照江西${outfalls}的表述，湖南走得更早。`,
    `| 江西 | ${outfalls} |`,
    `江西\t规范排污口设置，推进排污口清理整治\t已落实`,
    `江西省印发《若干措施》。文件明确，${outfalls}。`,
    `江西省高度重视环境治理。一方面，提出“建立健全生态文化培育引导机制”；另一方面，要求${outfalls}。`,
  ])('%s', (report) => expect(said(report).at(-1)).toMatch(/^(?:江西|《若干措施》)/u));

  it.each([
    `在江西调研时，我们看到湖南文件${outfalls}。`,
    `在江西召开的会议上，专家提到${outfalls}。`,
    `湖南省印发《实施意见》。文件明确，${outfalls}。`,
    `一、湖南省\n文件明确，${outfalls}。`,
    `江西没有把${outfalls}写入文件。`,
    `江西省印发《若干措施》，湖南省印发《实施意见》。文件明确，${outfalls}。`,
    `| 湖南 | ${outfalls} |`,
    `赴江西考察组认为，${outfalls}很有必要。`,
    `根据江西经验介绍，我省提出${outfalls}。`,
    `中央对江西${outfalls}的要求十分明确。`,
  ])('%s: to none', (report) => expect(said(report)).toEqual([null]));
});

describe('also', () => {
  it('to a province of which no text is here', () => expect(said(`浙江省提出${outfalls}。`)).toEqual(['浙江省']));

  it('to what a note says', () => {
    const note = (title: string): string => `文件要求${outfalls}[1]。\n\n[1] 《${title}》第五条。`;
    expect(said(note('关于构建现代环境治理体系的若干措施'))).toEqual(['《关于构建现代环境治理体系的若干措施》第五条']);
    expect(said(note('关于构建现代环境治理体系的实施意见'))).toEqual([null]);
    expect(said(`文件要求${outfalls}①。\n① 江西省《若干措施》第五条。`)).toEqual(['《若干措施》第五条']);
  });
});

describe('of places with the same words', () => {
  const clauses = (report: string): (string | null)[] => verdictsOf(report, corpus).quotations.map(({ clause }) => clause);
  const certified = '“鼓励开展各类涉及环境治理的绿色认证制度”';

  it.each([
    [`辽宁《实施方案》提出“分流域制定修订污水综合排放标准”，并${certified}。`, 'liaoning-governance#m30'],
    [`江西作了安排。辽宁重视标准建设，有关工作正在推进，要点是${certified}。`, 'liaoning-governance#m30'],
    [`辽宁作了安排。江西重视标准建设，有关工作正在推进，要点是${certified}。`, 'jiangxi-2020-governance#m22'],
  ])('that of the document that is spoken of has them: %s', (report, clause) => expect(clauses(report).at(-1)).toBe(clause));

  it('the one that has most of the words has a sentence that is told', () =>
    expect(check('会议强调，到2025年畜禽粪污综合利用率达到80%以上。').map(({ place }) => place.unit)).toEqual(['hunan-2021-ecology-plan#s4-4-4']));
});
