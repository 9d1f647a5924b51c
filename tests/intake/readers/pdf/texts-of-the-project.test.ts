/** Texts of the project, set as PDFs with running heads and page numbers, come back paragraph by paragraph. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdfInNode } from '../../../../scripts/intake/readers/pdf/in-node.ts';
import { pdfOfParagraphs } from '../../made/pdf-of-paragraphs.ts';

const paragraphsIn = (id: string): string[] =>
  readFileSync(new URL(`../../../../seeds/${id}/text.txt`, import.meta.url), 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

describe('a text of the project', () => {
  it.each(['hunan-2020-work-plan', 'jiangxi-2020-governance', 'liaoning-governance'])('comes back from a PDF: %s', async (id) => {
    const paragraphs = paragraphsIn(id);
    const bytes = pdfOfParagraphs(paragraphs, { runningHead: '生态环境政策汇编', pageNumber: (page) => `— ${page} —` });
    const { extract } = await readPdfInNode({ name: `${id}.pdf`, bytes });
    expect(extract?.lines.map(({ text }) => text)).toEqual(paragraphs);
    expect(extract?.lineation).toBe('paragraphs');
  });
});
