import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bibliography, type ListedUnit, toCsv, toMarkdown } from '../../src/desk/files.ts';
import { keptUnit } from './kept.ts';

const url = 'https://policy.example/policies/hunan-2021-governance/#m5';
const listed = (remarks: Parameters<typeof keptUnit>[1] = {}): ListedUnit => ({
  unit: keptUnit('m5', remarks),
  name: '（五）依法严格排污管理',
  citation: `《实施意见》第（五）项，${url}`,
  url,
});
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
      `# 我的书桌\n\n### 湖南《关于构建现代环境治理体系的实施意见》 （五）依法严格排污管理\n\n> 实行排污许可管理制度。\n>\n> 排污企业须持证排污、按证排污。\n\n写进\\<第三章\\>\n\n[《实施意见》第（五）项](<${url}>)\n\n以正式发布文本为准。\n`,
    );
  });

  it('heads folders, and what lies in none', () => {
    const headings = toMarkdown([listed(), listed({ folder: '排污' })], words).match(/^## .*$/gmu);
    expect(headings).toEqual(['## 排污', '## 未归夹']);
  });
});

it('a bibliography has an entry for each reference, an empty line between them', () =>
  expect(bibliography(['a', 'b'], (name) => `@${name}{\n}\n`)).toBe('@a{\n}\r\n\r\n@b{\n}\r\n'));
