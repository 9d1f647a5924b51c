import { describe, expect, it } from 'vitest';
import { readPdfInNode } from '../../../../scripts/intake/readers/pdf/in-node.ts';
import type { Extract } from '../../../../scripts/intake/received/extract.ts';
import { a4, type MadePage, pdfOf } from '../../made/pdf-of.ts';
import { type MadeBlock, type MadeLayout, pdfOfParagraphs } from '../../made/pdf-of-paragraphs.ts';

async function extractOf(bytes: Uint8Array): Promise<Extract> {
  const { extract, refusal } = await readPdfInNode({ name: '文件.pdf', bytes });
  if (!extract) throw new Error(refusal.message);
  return extract;
}

const linesOf = async (blocks: readonly MadeBlock[], layout?: MadeLayout): Promise<string[]> =>
  (await extractOf(pdfOfParagraphs(blocks, layout))).lines.map(({ text }) => text);

const long = '各县区要加强水源地保护，定期开展监测，建立巡查制度，发现问题及时处置，并于每年12月底前向市级主管部门报告保护情况。';
const longer = long.repeat(3);
const many = Array.from({ length: 24 }, (_, i) => `${i + 1}.${i % 2 ? long : longer}`);

describe('paragraphs', () => {
  it('come back whole, over lines and pages', async () =>
    expect(await linesOf(['一、总体要求', ...many, '二、组织实施', long])).toEqual(['一、总体要求', ...many, '二、组织实施', long]));

  it('come back without page numbers and running heads, which are told with a reason', async () => {
    const { lines, leftOut } = await extractOf(pdfOfParagraphs(many, { runningHead: '某市政府公报', pageNumber: (page) => `— ${page} —` }));
    expect(lines.map(({ text }) => text)).toEqual(many);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['页码', '页眉页脚']);
  });

  it.each([
    ['第 1 页 共 4 页', (page: number) => `第 ${page} 页 共 4 页`],
    ['1', (page: number) => `${page}`],
    ['- 1 -', (page: number) => `- ${page} -`],
    ['1 / 4', (page: number) => `${page} / 4`],
  ])('page numbers like %s are none of them', async (_, pageNumber) => expect(await linesOf(many, { pageNumber })).toEqual(many));

  it('keep words of letters apart where a line breaks between them', async () => {
    const english = 'The bureau shall publish monitoring results every month and keep records of all inspections for five years';
    expect(await linesOf([english, long])).toEqual([english, long]);
  });

  it('say what is centred, set right and in another face', async () => {
    const blocks: MadeBlock[] = [{ text: '关于加强水源地保护的通知', centred: true, size: 22, font: 'hei' }, ...many, { text: '某市生态环境局', right: true }];
    const { lines } = await extractOf(pdfOfParagraphs(blocks));
    expect(lines[0]?.form).toMatchObject({ centred: true, size: 22, bold: 12, page: 1 });
    expect(lines[1]?.form?.bold).toBeUndefined();
    expect(lines.at(-1)?.form).toMatchObject({ right: true });
  });
});

describe('tables', () => {
  const header = ['序号', '任务', '时限'];
  const rows = Array.from({ length: 40 }, (_, i) => [`${i + 1}`, '完成污水处理设施的提标改造并投入运行，达到排放标准', '2023年']);

  it('are rows with a cell a column', async () => {
    const { lines } = await extractOf(pdfOfParagraphs([long, { rows: [header, ...rows.slice(0, 3)] }, long]));
    expect(lines.map(({ text }) => text)).toEqual([long, ...[header, ...rows.slice(0, 3)].map((row) => row.join('\t')), long]);
    expect(lines.map(({ form }) => form?.table)).toEqual([undefined, 1, 1, 1, 1, undefined]);
  });

  it('over several pages are one', async () => {
    const { lines } = await extractOf(pdfOfParagraphs([{ rows: [header, ...rows] }], { pageNumber: String }));
    expect(lines.map(({ text }) => text)).toEqual([header, ...rows].map((row) => row.join('\t')));
    expect(new Set(lines.map(({ form }) => form?.table))).toEqual(new Set([1]));
  });
});

describe('characters', () => {
  const page = (...runs: MadePage['runs']): MadePage[] => [{ runs }];
  it.each<[string, MadePage[], string]>([
    [
      'an index stays in its line',
      page({ text: 'PM', x: 80, y: 100, size: 16 }, { text: '2.5', x: 96, y: 104, size: 9 }, { text: '浓度', x: 110, y: 100, size: 16 }),
      'PM2.5浓度',
    ],
    ['overprinted text comes once', page({ text: '总则', x: 80, y: 100, size: 16 }, { text: '总则', x: 80.4, y: 100, size: 16 }), '总则'],
    ['a letter-spaced word is one', page({ text: '通', x: 200, y: 100, size: 22 }, { text: '知', x: 280, y: 100, size: 22 }), '通知'],
    ['text that is painted invisibly is text', page({ text: '保护水源', x: 80, y: 100, size: 16, mode: 3 }), '保护水源'],
    [
      'columns are parted by white space',
      page({ text: '第一条', x: 80, y: 100, size: 16 }, { text: '为了保护水源', x: 144, y: 100, size: 16 }),
      '第一条\u3000为了保护水源',
    ],
  ])('%s', async (_, pages, text) => expect((await extractOf(pdfOf(pages))).lines.map((line) => line.text)).toEqual([text]));

  it('at an angle are left out with a reason', async () => {
    const { lines, leftOut } = await extractOf(
      pdfOf(page({ text: '保护水源', x: 80, y: 100, size: 16 }, { text: '内部', x: 200, y: 400, size: 60, turned: 45 })),
    );
    expect(lines.map(({ text }) => text)).toEqual(['保护水源']);
    expect(leftOut).toEqual([{ reason: '斜置的文字（水印）', words: '内部' }]);
  });
});

describe('rules that are no tables', () => {
  it('swallow nothing: a rule under the letterhead, underlines', async () => {
    const runs = [
      { text: '某市人民政府文件', x: 150, y: 120, size: 30 },
      { text: '某政发〔2021〕3号', x: 220, y: 170, size: 16 },
    ];
    const rules = [
      { x0: 80, x1: 515, y0: 180, y1: 180 },
      { x0: 220, x1: 300, y0: 174, y1: 174 },
    ];
    const { lines } = await extractOf(pdfOf([{ runs, rules }]));
    expect(lines.map(({ text, form }) => [text, form?.table])).toEqual([
      ['某市人民政府文件', undefined],
      ['某政发〔2021〕3号', undefined],
    ]);
  });

  it('make a box of one cell', async () => {
    const box = [80, 300].flatMap((at) => [
      { x0: at, x1: at, y0: 90, y1: 150, filled: true },
      { x0: 80, x1: 300, y0: at === 80 ? 90 : 150, y1: at === 80 ? 90 : 150, filled: true },
    ]);
    const { lines } = await extractOf(pdfOf([{ runs: [{ text: '专栏内容', x: 90, y: 120, size: 16 }], rules: box }]));
    expect(lines).toMatchObject([{ text: '专栏内容', form: { box: '文本框' } }]);
  });
});

describe('beside the text', () => {
  it('properties have names', async () =>
    expect((await extractOf(pdfOfParagraphs([long], { info: { Title: '水源地保护办法', Author: '' } }))).labelled).toEqual([
      { label: 'pdf:Title', value: '水源地保护办法' },
    ]));

  it('pages without text are told', async () => {
    const { remarks } = await extractOf(pdfOf([{ runs: [{ text: '保护水源', x: 80, y: 100, size: 16 }] }, { runs: [] }]));
    expect(remarks).toEqual([expect.stringContaining('第 2 页没有文字')]);
  });
});

it('bytes of a Buffer are read, and left as they are', async () => {
  const bytes = Buffer.from(pdfOfParagraphs([long]));
  const before = Buffer.from(bytes);
  expect((await extractOf(bytes)).lines).toHaveLength(1);
  expect(bytes.equals(before)).toBe(true);
});

describe('what is not read', () => {
  it.each<[string, Uint8Array, string]>([
    ['a scan', pdfOf([{ ...a4, runs: [] }]), 'no-text'],
    ['one with a password', pdfOf([{ runs: [{ text: '保护水源', x: 80, y: 100, size: 16 }] }], { locked: true }), 'encrypted-file'],
    ['bytes that are no PDF', new TextEncoder().encode('<html>'), 'damaged-file'],
    ['an empty file', new Uint8Array(), 'damaged-file'],
  ])('%s is refused', async (_, bytes, rule) => {
    const { refusal } = await readPdfInNode({ name: '文件.pdf', bytes });
    expect(refusal?.rule).toBe(rule);
  });
});
