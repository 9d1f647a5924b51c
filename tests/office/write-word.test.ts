import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bibliographyFile } from '../../src/citing/files/bibliography.ts';
import { passageFile } from '../../src/citing/files/passage-file.ts';
import type { MadeAt, WordFile } from '../../src/office/word-file.ts';
import { writeWord } from '../../src/office/write-word.ts';
import { referenceTo } from '../citing/documents.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from './package.ts';

const file: WordFile = {
  title: '某省河湖保护规划',
  blocks: [
    { kind: 'title', text: '某省河湖保护规划' },
    { kind: 'heading', level: 1, runs: [{ text: '一、总体要求' }] },
    { kind: 'heading', level: 2, runs: [{ text: '（一）基本原则', note: '底本作“原侧”，校作“原则”。' }] },
    { kind: 'paragraph', form: 'text', runs: [{ text: '坚持生态优先' }, { text: '，绿色发展。', note: '见《某办法》<第三条> & 其他' }] },
    { kind: 'paragraph', form: 'quotation', runs: [{ text: '甲\n乙' }] },
    { kind: 'paragraph', form: 'source', runs: [{ text: '——某处，' }, { text: 'https://policy.example/c/x/', link: 'https://policy.example/c/x/' }] },
    {
      kind: 'table',
      rows: [
        [
          { runs: [{ text: '指标' }], isHead: true, rows: 2 },
          { runs: [{ text: '目标' }], isHead: true, columns: 2 },
        ],
        [
          { runs: [{ text: '2025年' }], isHead: true },
          { runs: [{ text: '2030年' }], isHead: true },
        ],
        [{ runs: [{ text: '水质' }] }, { runs: [{ text: '93.6%' }] }, { runs: [{ text: '95%\u0001' }] }],
      ],
    },
  ],
};

const documentOf = (word: ReturnType<typeof openWord>): XmlNode => word.trees.get('word/document.xml') as XmlNode;
const styleOf = (paragraph: XmlNode): string | undefined => every(paragraph, 'w:pStyle')[0]?.attributes['w:val'];

describe('a Word file', async () => {
  const word = openWord(await writeWord(file));
  const paragraphs = every(documentOf(word), 'w:p');

  it('is a package that readers of the format take', async () => expect(await faultsOf(word)).toEqual([]));

  it('has real headings, and paragraphs of styles', () =>
    expect(paragraphs.slice(0, 6).map((one) => [styleOf(one), textOf(one)])).toEqual([
      ['Title', '某省河湖保护规划'],
      ['Heading1', '一、总体要求'],
      ['Heading2', '（一）基本原则'],
      ['BodyText', '坚持生态优先，绿色发展。'],
      ['Quote', '甲乙'],
      ['QuoteSource', '——某处，https://policy.example/c/x/'],
    ]));

  it('has its notes as footnotes', () => {
    const notes = every(word.trees.get('word/footnotes.xml') as XmlNode, 'w:footnote').map((note) => textOf(note).trim());
    expect(notes.filter(Boolean)).toEqual(['底本作“原侧”，校作“原则”。', '见《某办法》<第三条> & 其他']);
  });

  it('has tables as tables, numbers as text, no character that XML lacks', () => {
    const cells = every(documentOf(word), 'w:tr').map((row) => row.children.filter(({ name }) => name === 'w:tc').map(textOf));
    expect(cells).toEqual([
      ['指标', '目标'],
      ['', '2025年', '2030年'],
      ['水质', '93.6%', '95%\ufffd'],
    ]);
    expect(every(documentOf(word), 'w:tblHeader')).toHaveLength(2);
    expect(every(documentOf(word), 'w:numPr')).toEqual([]);
  });

  it('names 宋体 and 黑体 for Chinese characters', () => {
    const styles = every(word.trees.get('word/styles.xml') as XmlNode, 'w:style');
    const fontOf = (id: string) =>
      styles.filter(({ attributes }) => attributes['w:styleId'] === id).flatMap((style) => every(style, 'w:rFonts'))[0]?.attributes['w:eastAsia'];
    expect(['Heading1', 'Heading6', 'Title', 'FootnoteText'].map(fontOf)).toEqual(['黑体', '黑体', '黑体', '宋体']);
    expect(every(word.trees.get('word/styles.xml') as XmlNode, 'w:rPrDefault').flatMap((node) => every(node, 'w:rFonts'))[0]?.attributes['w:eastAsia']).toBe(
      '宋体',
    );
  });

  it('gives its columns room by what they hold', async () => {
    const rows = [
      ['序号', '指标名称', '单位'].map((text) => ({ runs: [{ text }], isHead: true })),
      ['1', '地级及以上城市空气质量优良天数比例', '%'].map((text) => ({ runs: [{ text }] })),
    ];
    const body = documentOf(openWord(await writeWord({ title: '表', blocks: [{ kind: 'table', rows }] })));
    const [first = 0, name = 0, unit = 0] = every(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect([first === unit, name > 2 * first, first + name + unit <= 9070]).toEqual([true, true, true]);
  });

  it('says when it was made only where that is known', async () => {
    const propertiesOf = async (times: MadeAt): Promise<string> => openWord(await writeWord({ ...file, ...times })).parts.get('docProps/core.xml') ?? '';
    expect(await propertiesOf({})).not.toMatch(/dcterms:(?:created|modified)/u);
    const known = await propertiesOf({ created: '2021-01-20T00:00:00Z' });
    expect(known).toMatch(/<dcterms:created [^>]*>2021-01-20T00:00:00Z<\/dcterms:created>/u);
    expect(known).not.toContain('dcterms:modified');
  });

  it('is the same for the same words', async () => expect(Buffer.compare(await writeWord(file), await writeWord(file))).toBe(0));
});

describe('what is cited, for Word', () => {
  const reference = { ...referenceTo('hunan-2021-governance#m5'), wording: ['甲。\n乙。'], shortLink: 'https://policy.example/c/hunan-yijian-5/' };

  it('is a quotation under its heading, with the reference in a footnote and a link', async () => {
    const word = openWord(await writeWord(passageFile(reference, 'read')));
    expect(await faultsOf(word)).toEqual([]);
    const paragraphs = every(documentOf(word), 'w:p');
    expect(paragraphs.map(styleOf)).toEqual(['Title', 'Heading1', 'Quote', 'Quote', 'QuoteSource', undefined]);
    expect(textOf(paragraphs[1] as XmlNode)).toBe('（五）依法严格排污管理');
    expect(textOf(word.trees.get('word/footnotes.xml') as XmlNode)).toContain('[EB/OL]. 第五项[2026-11-22]');
    expect(word.parts.get('word/_rels/document.xml.rels')).toContain('https://policy.example/c/hunan-yijian-5/');
  });

  it('of a whole document is its reference', async () => {
    const word = openWord(await writeWord(passageFile(referenceTo('hunan-2021-governance'), 'read')));
    expect(await faultsOf(word)).toEqual([]);
    expect(textOf(documentOf(word))).toContain('湘办发〔2021〕2号[EB/OL]. [2026-11-22]');
  });

  it('is a bibliography, each source once, with numbers as text', async () => {
    const references = ['hunan-2021-governance#m5', 'hunan-2021-governance#m5', 'liaoning-governance'].map(referenceTo);
    const word = openWord(await writeWord(bibliographyFile(references)));
    expect(await faultsOf(word)).toEqual([]);
    expect(every(documentOf(word), 'w:p').map((one) => textOf(one).slice(0, 8))).toEqual(['参考文献', '[1] 中共湖南', '[2] 辽宁省推']);
  });
});

describe('what a reader of the format would not take', () => {
  const changed = async (from: RegExp, to: string): Promise<string[]> => {
    const parts = unzipSync(await writeWord(file));
    const body = strFromU8(parts['word/document.xml'] as Uint8Array);
    expect(body).toMatch(from);
    return faultsOf(openWord(zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(from, to)) })));
  };
  it.each([
    ['an element out of order', /<w:pPr>/u, '<w:pPr><w:jc w:val="center"/>', 'unexpected child element'],
    ['a value that the schema lacks', /w:orient="portrait"/u, 'w:orient="standing"', "invalid value 'standing'"],
    ['a note that is not there', /(w:footnoteReference w:id=)"1"/u, '$1"7"', 'note 7 is missing'],
    ['a link that leads nowhere', /r:id="[^"]+"/u, 'r:id="none"', 'none is no relationship'],
    ['a style that is not there', /w:pStyle w:val="Quote"/u, 'w:pStyle w:val="Verse"', 'style Verse is missing'],
  ])('%s is found', async (_, from, to, said) => expect((await changed(from, to)).join('\n')).toContain(said));
});
