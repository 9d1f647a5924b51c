/** What a command is told, and what it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intakeOptions, withUsualReport } from '../../../scripts/intake/desk/options.ts';
import { reported } from '../../../scripts/intake/desk/report/reported.ts';
import { reportTable } from '../../../scripts/intake/desk/report/table.ts';
import { writeReport } from '../../../scripts/intake/desk/report/write-report.ts';
import { fileJson } from '../../../scripts/intake/desk/shown/as-json.ts';
import { fitted, textWidth } from '../../../scripts/intake/desk/shown/text-width.ts';
import { jurisdictions } from '../../jurisdictions.ts';
import { filesIn, folderWith } from './folders.ts';
import { dateDoubt, formDoubt, proposed } from './proposals.ts';

const refused = { file: 'a.doc', status: 'refused', refusal: { rule: 'unsupported-format', message: '旧版 Word 文件。', remedy: '另存为 docx。' } } as const;
const evil = '<script>alert("1")</script>';
const files = [
  reported(
    proposed(
      { file: `${evil}.docx`, doubts: [{ ...dateDoubt, message: evil }], suspicious: [{ line: 2, words: evil, why: '标签' }], remarks: [evil] },
      { title: evil },
    ),
    jurisdictions,
  ),
  reported(refused, jurisdictions),
];

describe('options', () => {
  const given = { paths: ['a.docx'], seeds: 'seeds', yes: false, json: false };
  const folder = folderWith({ 'work/document.yaml': '' });

  it.each([
    ['nothing to take in', { ...given, paths: [] }, '没有说明要收入哪些文件'],
    ['nobody to ask', given, '不在终端里'],
    ['a work that is not there', { ...given, seeds: folder, work: 'other' }, '没有 other 这份文件'],
    ['a work that is a path', { ...given, seeds: folder, work: '../x' }, '不是文件代号'],
    ['seeds that are a file', { ...given, seeds: 'package.json' }, '是文件，不是文件夹'],
    ['no reason', { ...given, allow: ' ' }, '须写明理由'],
    ['a report in the way of the project', { ...given, report: 'src' }, '--report is "src"'],
  ])('%s: one line', (_, options, words) => {
    const { fault } = intakeOptions(options, false);
    expect(fault).toContain(words);
    expect(fault).not.toContain('\n');
  });

  it.each([
    [{ yes: true }, 'write'],
    [{ json: true }, 'look'],
    [{ json: true, yes: true }, 'write'],
    [{ report: join(folder, 'report') }, 'look'],
    [{ seeds: folder, work: 'work' }, 'ask'],
  ])('%j: %s', (more, mode) => expect(intakeOptions({ ...given, ...more }, true).options?.mode).toBe(mode));

  it('a report needs no name', () => {
    expect(withUsualReport(['a', '--report'])).toEqual(['a', '--report=intake-report']);
    expect(withUsualReport(['a', '--report', '--json'])).toEqual(['a', '--report=intake-report', '--json']);
    expect(withUsualReport(['a', '--report', 'b'])).toEqual(['a', '--report', 'b']);
  });
});

describe('JSON', () => {
  it('tells of a file what was found, doubts with their places and choices', () => {
    const json = fileJson(proposed({ doubts: [dateDoubt, formDoubt] }, { dateSigned: '2021-02-03' }), jurisdictions);
    expect(json).toEqual({
      file: '测试.docx',
      status: 'review',
      document: {
        ...{ id: 'test', title: '关于测试的意见', documentNumber: null, issuers: [], dateSigned: '2021-02-03', datePublished: null },
        ...{ form: null, genre: null, maker: null, territories: ['cn-430000'], province: '湖南' },
      },
      doubts: [
        { rule: 'two-dates', place: 'text.txt:3 “完成治理”', message: dateDoubt.message, choices: dateDoubt.choices },
        { rule: 'form-unknown', place: 'text.txt', message: formDoubt.message, choices: formDoubt.choices },
      ],
      units: 6,
    });
  });

  it('of a refused file says why', () =>
    expect(fileJson(refused, jurisdictions)).toEqual({
      ...{ file: 'a.doc', status: 'refused', document: null, doubts: [], units: 0 },
      refusal: refused.refusal,
    }));
});

describe('the report', () => {
  it('stands in a terminal in columns, whatever the width of its characters', () => {
    const lines = reportTable([reported(proposed({ file: 'ab.docx' }, { documentNumber: '湘办发〔2021〕2号' }), jurisdictions), files[1] as never]).split('\n');
    const starts = lines.slice(2).map((line) => textWidth(line.slice(0, line.search(/关于|不收/u))));
    expect(new Set(starts).size).toBe(1);
    expect(lines[0]).toMatch(/^文件 +标题 +发文字号 +日期 +条目 +疑问 +可疑$/u);
  });

  it('is a page of its own, with nothing of the files in it that could act', () => {
    const folder = join(folderWith(), 'report');
    writeReport(folder, files);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(filesIn(folder)).toEqual(['report.html', 'report.json']);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).files).toHaveLength(2);
  });
});

it.each([
  ['abc', 5, 'abc  '],
  ['中文', 5, '中文 '],
  ['中文字', 5, '中文…'],
  ['中文字', 4, '中… '],
])('%s in %i columns', (text, width, fit) => expect(fitted(text, width)).toBe(fit));
