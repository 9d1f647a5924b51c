import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ListedUnit, toCsv, toMarkdown } from '../../src/desk/files.ts';
import { deskInWord } from '../../src/desk/in-word.ts';
import { anchorOf } from '../../src/policy/ids.ts';
import { lineOf, referenceOf } from '../../src/search/view/take-away/citation.ts';
import { keptUnit } from './kept.ts';

const url = 'https://policy.example/policies/hunan-2021-governance/#m5';
const listed = (remarks: Parameters<typeof keptUnit>[1] = {}): ListedUnit => {
  const unit = keptUnit('m5', remarks);
  const reference = referenceOf(unit.document, { ...unit, anchor: anchorOf(unit.id), url }, '2026-11-27');
  return { unit, name: '（五）依法严格排污管理', reference, citation: lineOf(reference), url };
};
const words = { title: '我的书桌', noFolder: '未归夹', remark: '以正式发布文本为准。' };

it('the table has a row for each unit, with its words, note and citation', () => {
  const { data } = Papa.parse<Record<string, string>>(toCsv([listed({ note: '=1+1', folder: '排污' })]).slice(1), { header: true, skipEmptyLines: true });
  expect(data).toMatchObject([
    { 序号: '1', 夹: '排污', 地域: '湖南', 文号: '湘办发〔2021〕2号', 条目: '（五）依法严格排污管理', 备注: "'=1+1", 链接: url, 收入日期: '2026-11-27' },
  ]);
});

describe('the Markdown', () => {
  it('quotes each unit, and gives its citation as a link', () => {
    expect(toMarkdown([listed({ note: '写进<第三章>' })], words)).toBe(
      `# 我的书桌\n\n### 湖南《关于构建现代环境治理体系的实施意见》 （五）依法严格排污管理\n\n> 实行排污许可管理制度。\n>\n> 排污企业须持证排污、按证排污。\n\n写进\\<第三章\\>\n\n[中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项](<${url}>)\n\n以正式发布文本为准。\n`,
    );
  });

  it.each([
    ['1. 一级', '1\\. 一级'],
    ['- 氨氮', '\\- 氨氮'],
    ['===', '\\==='],
    ['    四格', '四格'],
    ['写作 &lt;、&#60;，又 A&B', '写作 \\&lt;、\\&\\#60;，又 A&B'],
  ])('takes a line for no markup: %s', (line, written) => {
    const lines = toMarkdown([listed({ text: `第一行。\n${line}`, note: line })], words).split('\n');
    expect(lines).toEqual(expect.arrayContaining([`> ${written}`, written]));
  });

  it('heads folders, and what lies in none', () => {
    const headings = toMarkdown([listed(), listed({ folder: '排污' })], words).match(/^## .*$/gmu);
    expect(headings).toEqual(['## 排污', '## 未归夹']);
  });
});

describe('the Word file', () => {
  const { blocks } = deskInWord([listed({ note: '写进第三章', folder: '排污' }), listed()], words);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.runs[0]?.text]] : []));

  it('has folders and units as headings', () => {
    expect(headings).toEqual([
      [1, '排污'],
      [2, '（五）依法严格排污管理'],
      [1, '未归夹'],
      [2, '（五）依法严格排污管理'],
    ]);
  });

  it('quotes the words, with the source as a footnote behind the last of them, then the note and the source as a link', () => {
    const own = blocks
      .slice(4, 8)
      .map((block) => (block.kind === 'paragraph' ? [block.form, block.runs.map(({ text }) => text).join(''), block.runs.some(({ note }) => note)] : []));
    expect(own).toEqual([
      ['quotation', '实行排污许可管理制度。', false],
      ['quotation', '排污企业须持证排污、按证排污。', true],
      ['plain', '写进第三章', false],
      ['source', expect.stringMatching(/^——.*第五项$/u), false],
    ]);
  });
});

describe('a table', () => {
  const table = listed({ kind: 'table', label: '表2', title: '指标', text: '指标\t2025年\n水质|甲\t93.6' });

  it('is one in Markdown, and is told apart by rows and cells in a spreadsheet', () => {
    expect(toMarkdown([table], words)).toContain('| 指标 | 2025年 |\n| --- | --- |\n| 水质\\|甲 | 93.6 |');
    expect(toCsv([table])).toContain('"指标 | 2025年\n水质|甲 | 93.6"');
  });

  it('is one in Word, with its heads and the source behind its last cell', () => {
    const { blocks } = deskInWord([table], words);
    const own = blocks.find((block) => block.kind === 'table');
    expect(own?.rows.map((row) => row.map(({ runs, isHead = false }) => [runs[0]?.text, isHead, Boolean(runs[0]?.note)]))).toEqual([
      [
        ['指标', true, false],
        ['2025年', true, false],
      ],
      [
        ['水质|甲', false, false],
        ['93.6', false, true],
      ],
    ]);
  });
});
