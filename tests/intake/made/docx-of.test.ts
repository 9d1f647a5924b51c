/** The project's own texts, made into documents of Word, are read with the words and numbers that they have. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../scripts/intake/readers/docx/read-docx.ts';
import { documentIds } from '../../document-ids.ts';
import { docxOf, type MadeParagraph } from './docx-of.ts';

interface MadeUnit {
  label: string | null;
  title: string | null;
  text: string;
}

const unitsOf = (id: string): MadeUnit[] => JSON.parse(readFileSync(`content/${id}/units.json`, 'utf8'));

/** A unit as a heading and paragraphs, and the lines they are read as. */
const paragraphsOf = ({ label, title, text }: MadeUnit): { made: MadeParagraph; line: string }[] => {
  const bodies = text.split('\n').filter((line) => line.trim());
  const [first = '', ...others] = title === null && bodies.length > 0 ? bodies : [title ?? '', ...bodies];
  const head = { made: { label: label ?? '', text: first, bold: title?.length ?? 0 }, line: (label ?? '') + first.trim() };
  const rest = others.map((line) => ({ made: { text: line }, line: line.trim() }));
  return first ? [head, ...rest] : rest;
};

describe('a made document of Word', () => {
  it.each(documentIds)('has every line and every label of %s', async (id) => {
    const paragraphs = unitsOf(id).flatMap(paragraphsOf);
    const { extract } = readDocx({ name: 'a.docx', bytes: await docxOf(paragraphs.map(({ made }) => made)) });
    expect(extract?.lines.map(({ text }) => text)).toEqual(paragraphs.map(({ line }) => line.replaceAll('\t', ' ')));
    expect(extract?.lines.filter(({ restored }) => restored).length).toBeGreaterThan(10);
  });

  it('has tables, headings, signature, running heads and properties', async () => {
    const cells = [
      [{ text: '类别', colspan: 2 }, { text: '任务' }],
      [{ text: '水', rowspan: 2 }, { text: '河' }, { text: '治理' }],
      [{ text: '湖' }, { text: '保护' }],
    ];
    const paragraphs: MadeParagraph[] = [
      { text: '工作方案', centred: true },
      { label: '一、', text: '总则', heading: 1 },
      { rows: cells },
      { text: '某某省人民政府', right: true },
    ];
    const { extract } = readDocx({ name: 'a.docx', bytes: await docxOf(paragraphs, { header: '工作方案', title: '方案', creator: '某人' }) });
    expect(extract?.lines.map(({ text, form }) => ({ text, ...form }))).toEqual([
      { text: '工作方案', centred: true },
      expect.objectContaining({ text: '一、总则', heading: 1 }),
      { text: '类别\t\t任务', table: 1 },
      { text: '水\t河\t治理', table: 1 },
      { text: '\t湖\t保护', table: 1 },
      { text: '某某省人民政府', right: true },
    ]);
    expect(extract?.leftOut.map(({ reason }) => reason)).toEqual(['页眉', '页脚']);
    expect(extract?.labelled).toEqual(
      expect.arrayContaining([
        { label: 'dc:title', value: '方案' },
        { label: 'dc:creator', value: '某人' },
      ]),
    );
  });

  it('types a label that cannot be counted', async () => {
    const { extract } = readDocx({ name: 'a.docx', bytes: await docxOf([{ label: '三、', text: '附则' }]) });
    expect(extract?.lines).toEqual([{ text: '三、附则' }]);
  });
});
