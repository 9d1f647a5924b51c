/** Numbers of clauses right before or behind a quotation, without a title: held against the place where the words stand. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { corpus } from './corpus.ts';

/** 第（五）条 of Hunan’s, （十六） of Liaoning’s, 第10条 of Jiangxi’s. */
const outfalls = '“规范排污口设置，推进排污口清理整治”';
const soil = '“落实农用地土壤环境分类管理制度，对优先保护类、安全利用类和严格管控类耕地采取分类管理措施”';
const culture = '“建立健全生态文化培育引导机制”';

const said = (report: string): (string | null)[] =>
  verdictsOf(report, corpus).quotations.map(({ verdict, said }) => (verdict === 'other-source' ? said : null));

describe('a wrong number of a clause is said', () => {
  it.each([
    [`我局学习《关于构建现代环境治理体系的若干措施》。落实第9条${culture}。`, '第9条'],
    [`我局学习《关于构建现代环境治理体系的若干措施》。一、按照第十一条${culture}，开展宣传。`, '第十一条'],
    [`对照《关于构建现代环境治理体系的若干措施》，完成第9条${culture}。`, '第9条'],
    [`1.第9条：${culture}——省委宣传部`, '第9条'],
    [`序号3：依据第十一条，${culture}。`, '第十一条'],
    [`${culture}（第9条）。`, '第9条'],
    [`文件要求${culture}（见第九条）。`, '第九条'],
    [`${culture}，见第9条。`, '第9条'],
    [`【赣】第9条${culture}`, '【赣】第9条'],
    [`【辽】（十七）${soil}`, '【辽】（十七）'],
    [`[湘]（六）：${outfalls}`, '[湘]（六）'],
    [`辽宁（十七）${soil}`, '辽宁（十七）'],
    [`江西第9条${culture}。`, '江西第9条'],
    [`（江西）第九条：${culture}。`, '（江西）第九条'],
    [`${culture}（江西第9条）。`, '江西第9条'],
    [`${soil}（辽宁第十七项）。`, '辽宁第十七项'],
  ])('%s', (report, source) =>
    expect(
      said(report)
        .at(-1)
        ?.replace(/^[^\p{L}]?|^见/gu, ''),
    ).toBe(source.replace(/^[^\p{L}]?|^见/gu, '')),
  );

  it.each([
    `我局学习《关于构建现代环境治理体系的若干措施》。落实第10条${culture}。`,
    `1.第10条：${culture}——省委宣传部`,
    `${culture}（第10条）。`,
    `${culture}（见第十条）。`,
    `【赣】第10条${culture}`,
    `【辽】（十六）${soil}`,
    `【湘】（五）：${outfalls}`,
    `[湘规划]${outfalls.slice(0, 3)}”`,
    `湖南（五）${outfalls}`,
    `辽宁第十六项${soil}`,
    `（江西）第十条：${culture}。`,
    `${outfalls}（湖南第五条）。`,
    `（一）${culture}\n（二）${outfalls}`,
    `第三条 本办法所称排污口，是指${outfalls}所指的排污口。`,
    `违反第六条规定的，责令${outfalls}。`,
    `三、湖南\n（一）${outfalls}`,
    `湘赣边界有两处。（三）${outfalls}`,
  ])('%s: nothing', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});

describe('a short name of a place that stands alone is the place', () => {
  it.each([`【赣】${outfalls}`, `赣：${outfalls}`, `| 辽 | ${outfalls} |`, `${outfalls}（赣）。`, `【赣2020】${outfalls}`, `[辽方案] ${outfalls}`])(
    '%s',
    (report) => expect(said(report).filter(Boolean).length).toBe(1),
  );

  it.each([
    `【湘】${outfalls}`,
    `湘：${outfalls}`,
    `| 湘 | ${outfalls} |`,
    `${outfalls}（湘）。`,
    `赣江、辽河、湘江都要${outfalls}。`,
    `车牌赣A、辽B都不例外，要求${outfalls}。`,
  ])('%s: nothing', (report) => expect(said(report).filter(Boolean)).toEqual([]));
});
