import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../src/office/write-word.ts';
import { unmarked } from '../../src/policy/csv.ts';
import { lineOf, referenceOf } from '../../src/search/view/take-away/citation.ts';
import { type ExportedHit, sentencesAround, toCsv, toMarkdown, toPlainText } from '../../src/search/view/take-away/export.ts';
import { chosenFileName } from '../../src/search/view/take-away/take-away.ts';
import { hitsFile } from '../../src/search/view/take-away/word-export.ts';
import { referenceTo } from '../citing/documents.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';
import { province } from '../place.ts';
import { cellsOf } from '../spreadsheet.ts';

const hit: ExportedHit = {
  place: '湖南',
  documentTitle: '实施意见',
  documentNumber: '湘办发〔2021〕2号',
  name: '（五）依法“排污”',
  path: ['二、责任', '（一）企业'],
  found: '原词',
  text: '先行。排污许可全覆盖；证照齐全。又一句。再论排污。',
  wordings: ['排污'],
  reference: referenceTo('hunan-2021-governance#m5'),
  citation: `《实施意见》第五项，${referenceTo('hunan-2021-governance#m5').link}`,
  url: 'https://example.org/#m5',
};
const head = { title: '检索“*排污*”', isCounted: false, address: 'https://example.org/search/?q=x', date: '2026-11-02' };

describe('sentencesAround', () => {
  it('gives the sentences that hold the wording, and says where some are left out', () =>
    expect(sentencesAround(hit.text, hit.wordings)).toBe('排污许可全覆盖；证照齐全。……再论排污。'));
  it('gives the first sentence where only the title holds it', () => expect(sentencesAround('甲。乙。', ['丙'])).toBe('甲。'));
  it('stays on one line', () => expect(sentencesAround('甲\n排污\t乙', ['排污'])).toBe('排污 乙'));
});

describe('toCsv', () => {
  it('gives back every field, whatever it holds', () => {
    const { data } = Papa.parse<Record<string, string>>(toCsv([{ ...hit, name: 'a,"b"\nc' }]).slice(1), { header: true, skipEmptyLines: true });
    expect(data[0]).toMatchObject({ 条目: 'a,"b"\nc', 所在: '二、责任 › （一）企业', 文号: '湘办发〔2021〕2号', 链接: hit.url });
  });
  it('has text for text in a spreadsheet, and a number for the count', () => {
    const [, row = []] = cellsOf(toCsv([{ ...hit, documentNumber: '2021-1', name: '5.', text: '12.5' }]));
    expect(row.map((cell) => cell?.t).join('')).toBe(`n${'s'.repeat(row.length - 1)}`);
    expect(row.map((cell) => unmarked(String(cell?.v)))).toEqual(expect.arrayContaining(['2021-1', '5.', '12.5', hit.citation]));
  });
  it('lets no formula reach a spreadsheet', () => expect(toCsv([{ ...hit, name: '=HYPERLINK("x")' }])).toContain(`"'=HYPERLINK(""x"")"`));
});

describe('toMarkdown', () => {
  const markdown = toMarkdown([{ ...hit, name: '<img> [x](y)' }], head);
  it('escapes what would be markup', () => {
    expect(markdown).toContain('\\<img\\> \\[x\\](y)');
    expect(markdown).toContain('## 检索“\\*排污\\*”');
  });
  it('links every hit and the search', () => {
    expect(markdown).toContain(`(<${hit.url}>)`);
    expect(markdown).toContain(`(<${head.address}>)`);
  });
});

describe('toPlainText', () => {
  it('numbers the hits, each with its citation line', () =>
    expect(toPlainText([hit, hit], head)).toContain(`2. ${hit.name}\n排污许可全覆盖；证照齐全。……再论排污。\n——${hit.citation}`));
});

it('excerpts are said to be such, in Markdown and in text', () => {
  for (const file of [toMarkdown([hit], head), toPlainText([hit], head)]) expect(file).toContain('只录检索词所在的句子');
});

it('Word has the whole clause, and no day in figures alone', () => {
  const { blocks } = hitsFile([hit], head);
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''));
  const quoted = blocks.filter((block) => block.kind === 'paragraph' && block.form === 'quotation');
  expect(quoted.map((block) => (block.kind === 'paragraph' ? block.runs[0]?.text : '')).join('\n')).toBe(hit.text);
  expect(lines.filter((line) => /\d{4}-\d\d-\d\d/u.test(line))).toEqual([]);
});

describe('the short link of a hit', () => {
  const document = { ...hit.reference.document, shortName: 'hunan-yijian' };
  const unit = { anchor: 'm5', kind: 'measure', label: '（五）', title: null, path: [], url: 'https://policy.example/policies/d/#m5' } as const;
  it.each([
    ['is that of the unit', unit, 'https://policy.example/c/hunan-yijian-5/'],
    ['leads to the part that was hit', { ...unit, url: `${unit.url}.2` }, 'https://policy.example/c/hunan-yijian-5/#m5.2'],
    ['is that of the document where its head was hit', { ...unit, anchor: 'front', kind: 'front' } as const, 'https://policy.example/c/hunan-yijian/'],
  ])('%s', (_, cited, link) => expect(referenceOf(document, cited, '2026-11-27').shortLink).toBe(link));
});

describe('hits that were chosen from several searches', () => {
  const chosen = { title: '选中的 2 个条目', isCounted: true, address: null, date: '2026-11-02' };
  const hits = [hit, hit].map((one) => ({ ...one, found: null }));
  it('are headed as that: no search, no address of one, no way it found them', () => {
    expect(toMarkdown(hits, chosen)).toMatch(/^## 选中的 2 个条目\n\n2026年11月2日。.*引用/u);
    expect(toPlainText(hits, chosen)).toMatch(/^选中的 2 个条目\n\n1\. .*\n\n2026年11月2日。[^\n]*引用[^\n]+\n$/su);
    expect(Papa.parse<string[]>(toCsv(hits).slice(1)).data[0]).not.toContain('命中');
    expect(JSON.stringify(hitsFile(hits, chosen))).not.toMatch(/检索|共 2/u);
    expect([chosenFileName(2, 'csv'), chosenFileName(2, 'ris')]).toEqual(['选中的 2 个条目', '参考文献-选中的 2 个条目']);
  });
  it('keep the address of the search that found them all', () =>
    expect(toMarkdown(hits, { ...chosen, address: head.address })).toContain(`\n[检索地址](<${head.address}>)，2026年11月2日。`));
});

describe('the citation line', () => {
  const document = {
    id: 'd',
    title: '规划',
    place: province('湖南'),
    documentNumber: '湘政办发〔2021〕61号',
    issuers: [],
    date: null,
    datePublished: null,
    type: '规划',
  };
  it.each([
    [{ anchor: 'm5', kind: 'measure' as const, label: '（五）', title: '甲', path: ['三、乙'] }, '第五项'],
    [{ anchor: 's3-2-1', kind: 'measure' as const, label: null, title: '推动转型', path: ['三、乙', '（二）丙'] }, '第三部分第二项“推动转型”段'],
    [{ anchor: 'box7', kind: 'box' as const, label: '专栏7', title: null, path: ['三、乙'] }, '专栏7'],
    [{ anchor: 'a15', kind: 'article' as const, label: '第十五条', title: null, path: ['第二章 乙'] }, '第十五条'],
  ])('names the place of %j', (unit, place) =>
    expect(lineOf(referenceOf(document, { ...unit, url: 'https://example.org/#x' }, '2026-11-02'))).toBe(
      `《规划》（湘政办发〔2021〕61号）${place}，https://example.org/#x`,
    ),
  );
});

describe('the head of a document', () => {
  it('is cited as the document', () => {
    const { document } = referenceTo('liaoning-governance');
    const head = { anchor: 'front', kind: 'front' as const, label: null, title: null, path: [], url: 'https://example.org/x/#front' };
    expect(lineOf(referenceOf(document, head, '2026-11-02'))).toBe('《辽宁省推动构建现代环境治理体系实施方案》，https://example.org/x/');
  });
});

describe('hits for Word', () => {
  it('stand by document under real headings, each with its source as a footnote', async () => {
    const word = openWord(await writeWord(hitsFile([hit, hit], head)));
    expect(await faultsOf(word)).toEqual([]);
    const paragraphs = every(word.trees.get('word/document.xml') as XmlNode, 'w:p');
    const headings = paragraphs.map((one) => [every(one, 'w:pStyle')[0]?.attributes['w:val'], textOf(one)]).filter(([style]) => style?.startsWith('Heading'));
    expect(headings).toEqual([
      ['Heading1', '湖南：实施意见（湘办发〔2021〕2号）'],
      ['Heading2', hit.name],
      ['Heading2', hit.name],
    ]);
    expect(textOf(word.trees.get('word/footnotes.xml') as XmlNode).match(/\[EB\/OL\]\. 第五项/gu)).toHaveLength(2);
  });
});
