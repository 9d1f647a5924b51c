import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const textWith = (line: string, goesOn = '善水环境质量。'): string =>
  `关于测试的意见\n一、总体要求\n（一）明确目标。汛前疏浚河道，进一步完\n${line}\n${goesOn}\n（二）落实责任。严格落实责任。\n二、保障措施\n（三）加大投入。加大财政投入。\n`;
const converted = (text: string, properties: Record<string, unknown>) => {
  const { issues, units, document } = convert(smallSeedFiles(text, properties));
  return {
    faults: issues.map(({ rule, line }) => `${rule}:${line}`),
    text: units.find(({ anchor }) => anchor === 'm1')?.text,
    dropped: document.dropped.length,
  };
};
const numbers = [
  ...['3', '— 3 —', '-3-', '－3－', '·3·', '•3•', '– 3 –', '～3～', '— ３ —', '－ iv －', '=3=', '|3|', '第3页', '第 3 页 共 12 页', '第三页', '共12页 第3页'],
  ...['3/12', '3 / 12', 'Page 3', 'page 3 of 12', 'P3', 'p.3', '3 of 12', '\f3', '3\f', '\n3\n', '[3]', '〔3〕', 'iii', 'III', '三'],
];

describe.each(['wrapped', 'page-breaks', 'paragraph-per-line'])('a page number among lines broken as %s', (lineBreaks) => {
  it.each(numbers)('inside a sentence is a fault with its line: %j', (line) =>
    expect(converted(textWith(line), { lineBreaks }).faults).toEqual([`page-furniture:${/^[\n\f]/u.test(line) ? 5 : 4}`]),
  );
  it.each(numbers)('goes where page-furniture is declared, and that is recorded: %j', (line) => {
    const { faults, text, dropped } = converted(textWith(line), { lineBreaks, typography: ['page-furniture'] });
    const joined = lineBreaks === 'paragraph-per-line' ? '\n' : '';
    expect([faults, text, dropped]).toEqual([[], `汛前疏浚河道，进一步完${joined}善水环境质量。`, 1]);
  });
});

describe('no page number', () => {
  it.each<[string, string]>([
    ['a year that a column breaks off', textWith('2025', '年底前完成治理。')],
    ['a figure before its unit', textWith('3', '个断面达标。')],
    ['a figure that no page of so short a text has', textWith('2025', '善水环境质量。')],
    ['a citation', textWith('第三十条', '的规定。')],
  ])('is %s', (_, text) => expect(converted(text, { lineBreaks: 'wrapped' }).faults).toEqual([]));
  it('is a cell of a table', () => {
    const table = '（四）指标。见表1。\n表1 河湖指标\n河流\t长度\t目标\n东河\t12.5\n3\n类\n西河\t8\t四类\n';
    expect(converted(`${textWith('全')}${table}`, { lineBreaks: 'wrapped' }).faults.filter((fault) => fault.startsWith('page'))).toEqual([]);
  });
});

describe('a header that stands on every page', () => {
  const page = (i: number, header: string): string => `（${'二三四五六'[i]}）落实责任。第${i}组严格落实责任，进一步完\n${header}\n善考核办法。\n`;
  const text = (header: (i: number) => string): string =>
    `关于测试的意见\n一、要求\n（一）目标。汛前完工。\n${[0, 1, 2, 3].map((i) => page(i, header(i))).join('')}`;
  const properties = { lineBreaks: 'wrapped' };

  it.each<[string, (i: number) => string]>([
    ['as it is', () => '云溪市人民政府公报'],
    ['with the number of its page', (i) => `云溪市人民政府公报 2031年第${i}期`],
  ])('%s is one fault, and goes where page-furniture is declared', (_, header) => {
    expect(converted(text(header), properties).faults).toEqual(['page-furniture:5']);
    const { issues, units } = convert(smallSeedFiles(text(header), { ...properties, typography: ['page-furniture'] }));
    expect([issues, units.filter(({ anchor }) => /m[2-5]/u.test(anchor)).map((unit) => unit.text)]).toEqual([
      [],
      [0, 1, 2, 3].map((i) => `第${i}组严格落实责任，进一步完善考核办法。`),
    ]);
  });
  it('is no line that the author repeats behind whole sentences', () => {
    const repeated = [0, 1, 2, 3].map((i) => `（${'二三四五'[i]}）落实责任。严格落实责任。\n责任单位：市水利局\n`).join('');
    expect(converted(`关于测试的意见\n一、要求\n（一）目标。汛前完工。\n${repeated}`, properties).faults).toEqual([]);
  });
});

describe('what a browser prints on each page', () => {
  const address = 'https://www.yunxi.gov.cn/a/1.html';
  it.each([
    `${address} 1/3`,
    `${address} 2031/3/6`,
    `${address} 2031-03-06 10:15`,
    `2031/3/6 ${address}`,
    `${address}  12 / 30`,
    `1/3 ${address}`,
    address,
    'www.yunxi.gov.cn/art_1.html 1/3',
  ])('is a fault in a sentence: %s', (line) => {
    expect(converted(textWith(line), { lineBreaks: 'wrapped' }).faults).toEqual(['page-furniture:4']);
    const { faults, text } = converted(textWith(line), { lineBreaks: 'wrapped', typography: ['page-furniture'] });
    expect([faults, text]).toEqual([[], '汛前疏浚河道，进一步完善水环境质量。']);
  });
  it.each([
    textWith(address, '）查阅。').replace('进一步完', '按要求登录市政府网站（'),
    textWith(address, '。').replace('进一步完', '详见'),
    textWith(`${address}。`, '各区照此办理。').replace('进一步完', '网址：'),
  ])('is none where a sentence gives an address', (text) => expect(converted(text, { lineBreaks: 'wrapped' }).faults).toEqual([]));
});

describe('a header that tears a single sentence', () => {
  it.each([
    ['the title of the document', '关于测试的意见', ['page-furniture:4']],
    ['the title with its number of pages below', '关于测试的意见\n— 3 —', ['page-furniture:4', 'page-furniture:5']],
    ['the title with a bare number below', '关于测试的意见\n2', ['page-furniture:4', 'page-furniture:5']],
    ['the issue of a gazette', '云溪市人民政府公报 2031年第6期', ['page-furniture:4']],
    ['the issue of a gazette and a number', '云溪市人民政府公报　2031年第6期\n2', ['page-furniture:4', 'page-furniture:5']],
  ])('is a fault, and goes where page-furniture is declared: %s', (_, lines, faults) => {
    for (const lineBreaks of ['wrapped', 'page-breaks']) {
      expect(converted(textWith(lines), { lineBreaks }).faults).toEqual(faults);
      const cleaned = converted(textWith(lines), { lineBreaks, typography: ['page-furniture'] });
      expect([cleaned.faults, cleaned.text]).toEqual([[], '汛前疏浚河道，进一步完善水环境质量。']);
    }
  });
});

it('a header that tears two sentences, narrower than the column, is a fault', () => {
  const line = (i: number) => `（${'二三'[i]}）落实责任。第${i}组严格落实责任，进一步完\n云溪市人民政府公报\n善考核办法。\n`;
  const text = `关于测试的意见\n一、要求\n（一）目标。汛前完工。\n${line(0)}${line(1)}`;
  expect(converted(text, { lineBreaks: 'wrapped' }).faults).toEqual(['page-furniture:5']);
});

describe('a note at the foot of a page', () => {
  const text = (mark: string, behind = '水质，恢复生态。'): string =>
    `关于测试的意见\n一、要求\n（一）目标。完成治理${mark}，改善\n${mark} 见《水污染防治方案》。\n${behind}\n（二）落实责任。严格落实责任。\n`;
  it.each(['①', '[1]', '〔1〕', '¹', '*', '※'])('in a sentence is a fault: %s', (mark) => {
    for (const lineBreaks of ['wrapped', 'page-breaks']) expect(converted(text(mark), { lineBreaks }).faults).toContain('torn-by-note:4');
  });
  it.each([
    text('①').replace('，改善\n', '，改善水质。\n').replace('\n水质，恢复生态。', ''),
    '关于测试的意见\n一、要求\n（一）目标。完成下列治理：\n①清淤，\n②治污，\n恢复生态。\n（二）责任。落实责任。\n',
    '关于测试的意见\n一、要求\n（一）目标。完成：①清淤；②治污，\n③护岸。\n（二）责任。落实责任。\n',
  ])('is none behind a whole sentence, nor an item', (whole) =>
    expect(converted(whole, { lineBreaks: 'page-breaks' }).faults.filter((fault) => fault.startsWith('torn'))).toEqual([]),
  );
});
