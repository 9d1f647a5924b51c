/** How a text is numbered, found in the text alone. */
import { describe, expect, it } from 'vitest';
import { notHeadingEntries } from '../../../scripts/intake/outline/not-headings.ts';
import { proposeNumbering } from '../../../scripts/intake/outline/propose-numbering.ts';
import type { ExtractLine } from '../../../scripts/intake/received/extract.ts';

const linesOf = (text: string): ExtractLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ text: line.trim() }));

const levelsOf = (text: string) => proposeNumbering(linesOf(text)).numbering;

describe('the levels of a text', () => {
  it.each([
    [
      'sections with measures that begin anew',
      '一、总体要求\n（一）指导思想。坚持。\n（二）目标。达到。\n二、重点任务\n（一）治水。推进。\n（二）治气。推进。',
      { levels: ['一、', '（一）'] },
    ],
    [
      'measures that run on',
      '一、总体要求\n（一）指导思想。坚持。\n（二）目标。达到。\n二、重点任务\n（三）治水。推进。\n三、保障\n（四）经费。落实。',
      { levels: ['一、', '（一）'], runOn: ['（一）'] },
    ],
    ['numbers of one style', '1．制定方案。\n2．报送材料。\n3．组织验收。', { levels: ['1.'] }],
    ['a bracketed number above a plain one', '（一）水\n1．源头。\n2．末端。\n（二）气\n1．源头。\n2．末端。', { levels: ['（一）', '1.'] }],
    ['an unusual order', '1.水\n（一）源头。\n（二）末端。\n2.气\n（一）源头。\n（二）末端。', { levels: ['1.', '（一）'] }],
    ['decimals', '1 总则\n1.1 目的\n为了治理。\n1.2 依据\n依据法律。\n2 职责\n2.1 部门\n各负其责。\n2.2 企业\n落实责任。', { levels: ['1', '1.1'] }],
    [
      'a statute, its items no level',
      '第一章　总则\n第一条　为了治理，制定本办法。\n第二条　下列情形适用：\n（一）排水；\n（二）排气。\n第二章　附则\n第三条　本办法施行。',
      { levels: ['第一章', '第一条'] },
    ],
    ['amounts and years are none', '1.5米以内的河道。\n2023年底前完成。\n12369热线。\n全年运行。', { levels: [] }],
    ['one style printed in two ways', '（一）水\n1．源头。\n2．末端。\n3．出口。\n（二）气\n1、源头。\n2、末端。', { levels: ['（一）', '1.'] }],
    ['two styles that look alike', '1、水\n1.源头。\n2.末端。\n2、气\n1.源头。\n2.末端。', { levels: ['1、', '1.'] }],
    [
      'decimals, items of one of them lettered by numbers in brackets',
      '1 总则\n1.1 目的\n为了治理。\n1.2 依据\n依据法律。\n2 预警\n2.1 分级\n分级预警。\n2.2 行动\n2.2.1 研判\n及时研判。\n2.2.2 处置\n（1）防范。处置。\n（2）准备。疏散。\n3 响应\n3.1 分级\n分级响应。\n3.2 措施\n3.2.1 封堵\n封堵。\n3.2.2 转移\n转移。\n4 附则\n4.1 管理\n修订。\n4.2 实施\n施行。',
      { levels: ['1', '1.1', '1.1.1', '（1）'] },
    ],
    [
      'paragraphs of which the first has no number',
      '本文件介紹計劃。\n2. 政府開展計劃。\n3. 渠務署檢討。\n4. 我們建議推行。\n5. 措施推行。',
      { levels: ['1.'] },
    ],
    ['no numbers at all', '各部门要高度重视。\n抓好落实。', { levels: [] }],
  ])('%s', (_, text, numbering) => expect(levelsOf(text)).toEqual(numbering));

  it('headings that are set apart stand above the numbers that follow them', () => {
    const lines: ExtractLine[] = [
      { text: '适用于本清单。' },
      { text: '水：', form: { bold: 2 } },
      { text: '1．排污口变化。' },
      { text: '气：', form: { bold: 2 } },
      { text: '2．排气筒变化。' },
      { text: '3．燃料变化。' },
    ];
    expect(proposeNumbering(lines).numbering).toEqual({ levels: ['colon', '1.'], runOn: ['1.'] });
  });

  it('paragraphs that open with a short sentence are the innermost level', () => {
    const measure = (title: string): string => `${title}。各地要因地制宜，制定实施方案，明确责任分工。`;
    const text = [
      '一、水',
      '（一）源头',
      measure('推进节水改造'),
      measure('严格取水管理'),
      '（二）末端',
      measure('建设处理设施'),
      measure('加强运行监管'),
      '二、气',
      '（一）源头',
      measure('淘汰落后产能'),
      '（二）末端',
      measure('建设治理设施'),
    ].join('\n');
    expect(levelsOf(text)).toEqual({ levels: ['一、', '（一）', 'run-in'] });
  });
});

describe('numbers that are no headings', () => {
  const reasons = (text: string) => proposeNumbering(linesOf(text)).notHeadings.map(({ at }) => at);

  it('items that semicolons join', () =>
    expect(reasons('（1）水。治理。\n（2）气。治理。\n具备下列条件：\n（1）有场地；\n（2）有设备；\n（3）有人员。')).toEqual([3, 4, 5]));

  it('articles that a decision quotes', () => {
    const text = '一、将第三条修改为：\n“一、排水单位应当申报。\n“二、变更的重新申报。”\n二、删去第四条。\n三、本决定施行。';
    expect(proposeNumbering(linesOf(text)).numbering.levels).toEqual(['一、']);
  });

  it('are named by words with which no other line begins', () => {
    const lines = linesOf('（1）属于首次违法并且已经改正的；\n（1）属于首次违法并且已经停产的；\n（1）其他。');
    expect(notHeadingEntries(lines, [{ at: 0, reason: '分项' }])).toEqual([{ line: '（1）属于首次违法并且已经改正的；', reason: '分项' }]);
    expect(notHeadingEntries(lines, [{ at: 2, reason: '分项' }])).toEqual([{ line: '（1）其他。', reason: '分项' }]);
  });
});
