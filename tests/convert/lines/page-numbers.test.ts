/** What may be a figure of the text is never taken for the number of a page in silence, and no number of a page is taken for text. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const around = (lines: string): string =>
  `关于测试的意见\n一、总体要求\n（一）明确目标。${lines}\n（二）落实责任。严格落实责任。\n二、保障措施\n（三）加大投入。加大财政投入。\n`;
const converted = (lines: string, properties: Record<string, unknown> = {}) => {
  const { issues, units, document } = convert(smallSeedFiles(around(lines), { lineBreaks: 'wrapped', typography: ['page-furniture'], ...properties }));
  return {
    faults: issues.map(({ rule, line }) => `${rule}:${line}`),
    text: units.find(({ anchor }) => anchor === 'm1')?.text,
    dropped: document.dropped.length,
  };
};
/** So much prose that a page of it could hold the number behind it. */
const page = (n: number): string => `第${n}组${'严格落实河道治理责任，'.repeat(14)}进一步完`;

describe('a figure of the text stays where page-furniture is declared', () => {
  it.each([
    ['汛前完成治理，新建示范区数量达到', '8', '，淘汰落后企业三家。'],
    ['汛前完成治理，新建示范区数量', '8', '、淘汰落后企业三家。'],
    ['汛前完成治理，水质优良比例为', '85', '。'],
    ['汛前完成治理，水质优良比例提高', '85', '％以上。'],
    ['汛前完成治理，水质优良断面保持（第', '8', '）号。'],
    ['汛前完成治理，关停的企业不少于', '12', '家。'],
    ['汛前完成治理，自', '3', '月起执行新的标准。'],
    ['汛前完成治理，报告书的篇幅不超过', '3页', '，由专家评审。'],
  ])('%s / %s / %s', (...lines) => {
    expect(converted(lines.join('\n'))).toEqual({ faults: [], text: lines.join(''), dropped: 0 });
  });
});

describe('a number in doubt is a fault of its line, declared or not', () => {
  it.each<[string, string, number[]]>([
    ['cells that stand one on a line', '指标如下。\n序号\n河流\n1\n东河\n2\n西河\n9\n南河', [6, 8, 10]],
    ['two that do not rise', '汛前疏浚河道，进一步完\n8\n善水环境质量，进一步提\n3\n高水生态质量。', [4, 6]],
    ['one between whole sentences', '汛前疏浚河道。\n3\n进一步改善水环境质量。', [4]],
    ['(3)', '汛前疏浚河道，进一步完\n(3)\n善水环境质量。', [4]],
    ['（3）', '汛前疏浚河道，进一步完\n（3）\n善水环境质量。', [4]],
    ['3.', '汛前疏浚河道，进一步完\n3.\n善水环境质量。', [4]],
    ['③', '汛前疏浚河道，进一步完\n③\n善水环境质量。', [4]],
    ['among the words of a line', '汛前完善环境— 3 —治理。', [3]],
    ['among the words of a line, of twelve', '汛前完善环境第3页 共12页治理。', [3]],
  ])('%s', (_, lines, at) => {
    const faults = at.map((line) => `doubtful-page-number:${line}`);
    expect(converted(lines)).toMatchObject({ faults, dropped: 0 });
    expect(converted(lines, { typography: [] }).faults).toEqual(faults);
  });
});

describe.each(['wrapped', 'page-breaks', 'paragraph-per-line'])('the number of a page among lines broken as %s', (lineBreaks) => {
  const forms = [
    '— 三 —',
    '— 3',
    '3 —',
    '3页',
    '共12页',
    '页码：3',
    '页码 3',
    '▪3▪',
    '◆3',
    '◆ 3 ◆',
    '≪3≫',
    '※3※',
    '★3',
    '【3】',
    '— Ⅲ —',
    '第 3 頁',
    '共 12 頁',
    'Page: 3',
    '[ 3 ]',
    '—③—',
  ];
  it.each(forms)('%s in a sentence is a fault, and goes where page-furniture is declared', (form) => {
    const lines = `汛前疏浚河道，进一步完\n${form}\n善水环境质量。`;
    expect(converted(lines, { lineBreaks, typography: [] }).faults).toEqual(['page-furniture:4']);
    expect(converted(lines, { lineBreaks })).toMatchObject({ faults: [], dropped: 1 });
  });
});

it('numbers that rise through the text go, and a figure among them does not', () => {
  const lines = [page(1), '1', page(2), '2', `${page(3)}善。`, '3', '新建污水处理厂一座，提标改造', '96', '补齐短板，进一步完', '善。'].join('\n');
  expect(converted(lines)).toMatchObject({ faults: [], dropped: 3 });
  const inDoubt = [page(1), '1', page(2), '2', `${page(3)}善。`, '3', '新建污水处理厂一座，提标改造', '1', '补齐短板，进一步完', '善。'].join('\n');
  expect(converted(inDoubt)).toMatchObject({ faults: ['doubtful-page-number:10'], dropped: 3 });
});

describe('no number of a page', () => {
  it.each([
    ['an item behind its label', '采取下列措施：\n(3)加强巡查。', 'paragraph-per-line'],
    ['a cell', '指标见表1。\n表1 指标\n名称\t数量\n③\t三座\n水闸\t3', 'paragraph-per-line'],
    ['a number between dashes that parts others', '执行 GB—3—1 号标准，标段2—3—1汛前完工。', 'wrapped'],
  ])('is %s', (_, lines, lineBreaks) => expect(converted(lines, { lineBreaks, typography: [] }).faults.filter((fault) => fault.includes('page'))).toEqual([]));
});

describe('where every line is a paragraph, a figure alone on its line is a fault of it', () => {
  const rules = (...lines: string[]): string[] =>
    convert(smallSeedFiles(['关于测试的意见', '一、总体要求', '（一）明确目标。到2035年完成治理。', ...lines].join('\n'))).issues.map(
      ({ rule, line }) => `${rule}:${line}`,
    );
  const figures = ['3', '12', '87', '128', '2032', '12345', '３', '三', '十二', 'iii', 'IV', '[3]', '〔3〕', '3-1', '1,234', '12.5', '3 4'];

  it.each(figures)('%s, between paragraphs and behind the last', (figure) => {
    expect(rules(figure, '（二）落实责任。严格落实责任。')).toEqual(['doubtful-page-number:4']);
    expect(rules('（二）落实责任。严格落实责任。', figure)).toEqual(['doubtful-page-number:5']);
  });

  it('also above the title', () =>
    expect(convert(smallSeedFiles('3\n关于测试的意见\n一、总体要求\n（一）明确目标。完成治理。')).issues.map(({ rule, line }) => `${rule}:${line}`)).toEqual([
      'doubtful-page-number:1',
    ]));

  it('but for the number of a heading or an item whose words stand below it, and cells', () => {
    expect(rules('二、', '保障措施', '（二）落实责任。严格落实责任。')).toEqual([]);
    expect(rules('表1 指标', '断面\t数量', '清河口\t3', '（二）落实责任。严格落实责任。')).toEqual([]);
  });
});
