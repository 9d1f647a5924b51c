/** The texts of the project as files of every kind that people receive. */
import type { ReceivedFile } from '../../../scripts/intake/received/extract.ts';
import { docxOf, type MadeParagraph as WordParagraph } from './docx-of.ts';
import { htmlOf } from './html-of.ts';
import { nodesOf } from './nodes-of.ts';
import { gb18030Of, headOf, linesOf, type MadeParagraph, oneLineOf, textOf, wrappedAt } from './paragraphs-of.ts';
import { type MadeBlock, pdfOfParagraphs } from './pdf-of-paragraphs.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The paragraphs of a box (专栏) together. */
const frames = (paragraphs: readonly MadeParagraph[]): MadeParagraph[][] => {
  const runs: MadeParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (paragraph.kind === 'box' && paragraph.label === null && last?.[0]?.kind === 'box') last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
};

const isTitle = ({ kind }: MadeParagraph): boolean => ['title', 'notice-title', 'number'].includes(kind);

/** Lines of a text in which an empty one ends each box. */
const spacedText = (paragraphs: readonly MadeParagraph[]): string =>
  frames(paragraphs)
    .map((run) => textOf(run) + (run[0]?.kind === 'box' ? '\n' : ''))
    .join('\n');

/** Rows of tables are not wrapped. */
const wrappedText = (paragraphs: readonly MadeParagraph[]): string =>
  spacedText(paragraphs)
    .split('\n')
    .map((line) => (line.includes('\t') || line === '' ? line : wrappedAt(line, 36, '　　')))
    .join('\n');

function wordParagraph(paragraph: MadeParagraph): WordParagraph[] {
  const { label, rows } = paragraph;
  const caption = headOf(paragraph);
  if (rows) return [...(caption ? [{ text: caption, centred: true }] : []), { rows: rows.map((row) => row.map((text) => ({ text }))) }];
  return [{ text: caption.slice((label ?? '').length), ...(label && { label }), ...(isTitle(paragraph) && { centred: true }) }];
}

function pdfBlocks(paragraph: MadeParagraph): MadeBlock[] {
  const caption = headOf(paragraph);
  if (paragraph.rows) return [...(caption ? [{ text: caption, centred: true }] : []), { rows: paragraph.rows }];
  return [isTitle(paragraph) ? { text: caption, centred: true, size: 20 } : caption];
}

const pageLines = (paragraphs: readonly MadeParagraph[]): string[] => paragraphs.flatMap(linesOf).filter((line) => line !== '');

/** By kind of file: its bytes, made of the paragraphs of a document. */
export const receivedOf: Record<string, (paragraphs: readonly MadeParagraph[]) => Promise<ReceivedFile> | ReceivedFile> = {
  docx: async (paragraphs) => ({ name: '收到.docx', bytes: await docxOf(paragraphs.flatMap(wordParagraph), { header: '页眉' }) }),
  pdf: (paragraphs) => ({ name: '收到.pdf', bytes: pdfOfParagraphs(paragraphs.flatMap(pdfBlocks), { pageNumber: (page) => `— ${page} —` }) }),
  html: (paragraphs) => ({ name: '收到.html', bytes: utf8(htmlOf(pageLines(paragraphs))) }),
  nodes: (paragraphs) => ({
    name: '收到.txt',
    bytes: utf8(
      nodesOf(paragraphs, 0.8, 7)
        .map(({ text }) => text)
        .join('\n'),
    ),
  }),
  gb18030: (paragraphs) => ({ name: '收到.txt', bytes: gb18030Of(spacedText(paragraphs)) }),
  wrapped: (paragraphs) => ({ name: '收到.txt', bytes: utf8(wrappedText(paragraphs)) }),
  'one line': (paragraphs) => ({ name: '收到.txt', bytes: utf8(oneLineOf(paragraphs.filter(({ kind }) => kind !== 'table' && kind !== 'note'))) }),
};
