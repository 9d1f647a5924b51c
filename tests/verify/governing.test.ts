/** Whose the words of a quotation are said to be: those of the place or document named nearest, before them or behind, whatever the verb. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';

/** Of Hunan only, of Liaoning only, of Jiangxi only. */
const outfalls = '“规范排污口设置，推进排污口清理整治”';
const soil = '“落实农用地土壤环境分类管理制度，对优先保护类、安全利用类和严格管控类耕地采取分类管理措施”';
const culture = '“建立健全生态文化培育引导机制”';

const said = (report: string): (string | null)[] =>
  verdictsOf(report, corpus).quotations.map(({ verdict, said }) => (verdict === 'other-source' ? said : null));

describe('the place named nearest before the words has them', () => {
  it.each([
    `江西${outfalls}。`,
    `排污口整治：江西${outfalls}`,
    `◇ 水：江西${outfalls}；辽宁${soil}`,
    `江西呢？江西叫${outfalls}。`,
    `江西的经验告诉我们，排污口要${outfalls}。`,
    `江西的实践启示我们，必须${outfalls}。`,
    `江西这几年的探索表明，${outfalls}。`,
    `参照江西${outfalls}，我市制定了清单。`,
    `对标江西${outfalls}，查找差距。`,
    `7.借鉴江西${outfalls}，规范了设置。`,
    `江西对标：${outfalls}`,
    `江西的亮点在于${outfalls}。`,
    `江西走得更早，叫做${outfalls}。`,
    `江西有句话很实在，${outfalls}。`,
    `江西抓住源头，既治标又治本，${outfalls}。`,
    `说到江西，印象最深的是${outfalls}。`,
    `再说江西：${outfalls}`,
    `三省里只有江西${outfalls}。`,
    `三省中唯有江西把话说透：${outfalls}。`,
    `湖南没有说，江西${outfalls}。`,
    `不同于辽宁，江西${outfalls}。`,
    `江西省委、省政府下了决心，要${outfalls}。`,
    `江西在这一点上很干脆——${outfalls}。`,
    `江西《若干措施》白纸黑字，${outfalls}。`,
    `江西的《若干措施》告诉我们，要${outfalls}。`,
    `听听江西怎么讲：${outfalls}`,
    `江西还把${outfalls}摆上日程。`,
  ])('%s', (report) => expect(said(report)[0]).toMatch(/^(?:江西|《若干措施》)/u));

  it.each([
    `湖南${outfalls}。`,
    `湖南呢？湖南叫${outfalls}。`,
    `湖南的经验告诉我们，要${outfalls}。`,
    `参照湖南${outfalls}，江西作了修改。`,
    `江西参照湖南${outfalls}，规范了设置。`,
    `江西赴湖南考察归来，写了一句${outfalls}。`,
    `江西省环境科学研究院认为，${outfalls}。`,
    `江西省生态环境厅的同志说，${outfalls}。`,
    `江西日报报道，${outfalls}。`,
    `在江西开会时有人提到，${outfalls}。`,
    `江西印发文件后，各界议论较多，${outfalls}。`,
    `江西的同志来我省交流，对我省${outfalls}印象很深。`,
    `不像江西，${outfalls}。`,
    `江西没有${outfalls}。`,
    `建议江西${outfalls}。`,
    `希望江西也${outfalls}。`,
    `为江西所没有的是，${outfalls}。`,
    `借鉴江西经验，提出${outfalls}。`,
    `学习江西做法，我省${outfalls}。`,
    `落实国家部署，湖南先行，${outfalls}。`,
    `江西赣州提出${outfalls.slice(0, 5)}”。`,
    `不同于江西，${outfalls}。`,
    `与辽宁、江西不同，${outfalls}只见于湖南。`,
    `与辽宁、江西相比，${outfalls}更加具体。`,
    `有别于江西、辽宁，${outfalls}是湖南的说法。`,
    `长江江西段、湖南段都要治理，湖南${outfalls}。`,
    `江西还缺一句${outfalls}。`,
    `江西应当${outfalls}。`,
    `江西跟进较慢，${outfalls}一条至今未写。`,
    `作为江西人，我赞成${outfalls}。`,
    `继江西之后，${outfalls}。`,
    `比江西更进一步，${outfalls}。`,
    `对江西而言，${outfalls}。`,
    `如果说江西重在制度，那么湖南就是${outfalls}。`,
    `江西也学湖南，${outfalls}。`,
    `江西另有安排，湖南则${outfalls}。`,
    `江西在前，湖南在后，湖南${outfalls}。`,
  ])('%s: to none', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});

describe('the place named behind words that begin a statement has them', () => {
  it.each([
    `${outfalls}，江西紧随其后。`,
    `${outfalls}，江西也不甘落后。`,
    `${outfalls}，江西先行了一步。`,
    `${culture}，江西走在前面；${outfalls}，江西紧随其后；${soil}，辽宁也不甘落后。`,
    `${outfalls}，在江西早已写进文件。`,
    `${outfalls}——江西如是说。`,
    `${outfalls}，这一句江西写得最好。`,
  ])('%s', (report) => expect(said(report).filter(Boolean).length).toBe(1));

  it.each([
    `${outfalls}，湖南先行了一步。`,
    `${outfalls}，湖南也不甘落后。`,
    `${outfalls}，江西可以借鉴。`,
    `${outfalls}，江西还没有。`,
    `${outfalls}，江西应当补上。`,
    `${outfalls}，江西尚有差距。`,
    `${outfalls}，值得江西学习。`,
    `${outfalls}，江西怎么看？`,
    `${outfalls}，江西另有表述。`,
    `${outfalls}，江西的说法是${culture}。`,
    `我省提出${outfalls}，江西紧随其后。`,
    `湖南提出${outfalls}，江西也有类似安排。`,
    `湖南提出${outfalls}，江西也有部署。`,
    `湖南提出${outfalls}，江西也提出${culture}。`,
  ])('%s: to none', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});

describe('a place that is said to keep up has the same words', () => {
  it.each([
    [`湖南提出${outfalls}，江西也如此。`, '江西'],
    [`湖南提出${outfalls}，江西、辽宁也这样写。`, '江西、辽宁'],
    [`湖南要求${outfalls}，江西同样写明。`, '江西'],
    [`湖南要求${outfalls}，江西、辽宁均有此要求。`, '江西、辽宁'],
    [`辽宁提出${soil}，江西也一样。`, '江西'],
  ])('%s', (report, places) => expect(said(report)).toEqual([places]));

  it.each([`湖南提出“引导具备资格的环保组织依法开展生态环境公益诉讼等活动”，江西也这样写。`, `湖南提出${outfalls}，江西未必如此。`])('%s: nothing', (report) =>
    expect(said(report).filter(Boolean)).toEqual([]),
  );
});

describe('the place or document of a heading has the quotations in the lines below', () => {
  it.each([
    `一、江西\n${outfalls}`,
    `## 江西：重在落实\n- ${outfalls}`,
    `江西方案：30秒看懂\n→ 水：${outfalls}`,
    `（二）江西《若干措施》\n1.水：${outfalls}`,
    `一、江西\n水：${culture}\n土：${outfalls}`,
  ])('%j', (report) => expect(said(report).at(-1)).toMatch(/江西|《若干措施》/u));

  it.each([
    `一、湖南\n${outfalls}`,
    `一、湖南\n水：${outfalls}\n文化：${culture}（江西）`,
    `江西省某市工作报告\n1.水：${outfalls}`,
    `江西考察报告\n${outfalls}`,
    `湖南、江西比较\n水：${outfalls}`,
    `江西赣州市\n${outfalls}`,
    `一、学习江西\n${outfalls}`,
    `一、江西\n我省${outfalls}`,
    `一、江西\n这一节先不谈，留待下一次再说，因为材料还没有收齐，各位可以自己先看一看。\n水：${outfalls}`,
  ])('%j: to none', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});

describe('on the basis of a document one does what it says', () => {
  it.each([`根据江西《若干措施》，我市开展了${outfalls}。`, `按照《关于构建现代环境治理体系的若干措施》，我市：1.开展了${outfalls}。`])('%s', (report) =>
    expect(said(report).filter(Boolean).length).toBe(1),
  );
  it.each([`根据江西《若干措施》，我省提出${outfalls}。`, `落实江西《若干措施》，我市${outfalls}。`, `根据湖南《实施意见》，我市开展了${outfalls}。`])(
    '%s: to none',
    (report) => expect(said(report).filter(Boolean)).toEqual([]),
  );
});

describe('behind the words stands whose they are', () => {
  it.each([
    `${outfalls}（江西，2020年）`,
    `${outfalls}（江西文件原话）`,
    `${outfalls}【江西】`,
    `${outfalls}——江西`,
    `${outfalls}来自江西。`,
    `${outfalls}是江西的首创。`,
    `${outfalls}是江西提的。`,
    `${outfalls}这句话，出自江西。`,
    `${outfalls}只有江西写了。`,
  ])('%s', (report) => expect(said(report).filter(Boolean).length).toBe(1));

  it.each([
    `${outfalls}（江西未写）`,
    `${outfalls}（江西可参考）`,
    `${outfalls}（江西有类似提法）`,
    `${outfalls}——江西正在学。`,
    `${outfalls}是江西没有的提法。`,
    `${outfalls}是江西应当学习的做法。`,
    `${outfalls}，只有江西没写。`,
    `${outfalls}（湖南文件原话）`,
  ])('%s: to none', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});
