/** The PDF reader: from positions to lines, paragraphs and tables. */
import type { Reading, ReceivedFile, Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { composePages } from './document/compose.ts';
import { contentOf, type PageContent } from './document/page.ts';
import { propertiesOf } from './document/properties.ts';
import { damagedPdf, openPdf, type PdfResources, readPage } from './open.ts';

const noText: Refusal = {
  rule: 'no-text',
  message: 'PDF 中没有文字，只有图像（扫描件）。',
  remedy: '请先做文字识别（OCR），另存为带文字的 PDF、Word 或文本文件，再收录。',
};
const tooLarge = (what: string): Refusal => ({ rule: 'beyond-limits', message: `PDF 超出收录上限：${what}。`, remedy: '请拆成几个文件，分别收录。' });

/**
 * Reads the text of a PDF. `resources` say where pdf.js finds its tables for Chinese characters: folders in Node, addresses in a
 * browser. Never throws for what the file holds; pages are read one by one, and only their lines are kept.
 */
export async function readPdf(file: ReceivedFile, resources: PdfResources = {}): Promise<Reading> {
  if (file.bytes.length > limits.bytes) return { refusal: tooLarge(`文件大于 ${limits.bytes / 2 ** 20} MB`) };
  const { pdf, refusal } = await openPdf(file.bytes, resources);
  if (refusal) return { refusal };
  try {
    return await readOpened(pdf);
  } catch {
    return { refusal: damagedPdf };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type OpenedPdf = NonNullable<Awaited<ReturnType<typeof openPdf>>['pdf']>;

async function readOpened(pdf: OpenedPdf): Promise<Reading> {
  if (pdf.numPages > limits.pages) return { refusal: tooLarge(`多于 ${limits.pages} 页`) };
  const pages: PageContent[] = [];
  const empty: number[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const painted = await readPage(pdf, number);
    characters += painted.glyphs.length;
    if (characters > limits.characters) return { refusal: tooLarge(`多于 ${limits.characters} 字`) };
    if (painted.glyphs.every(({ text }) => text.trim() === '')) empty.push(number);
    pages.push(contentOf(painted));
  }
  if (empty.length === pdf.numPages) return { refusal: noText };
  const { info } = await pdf.getMetadata();
  return { extract: { mediaType: 'application/pdf', ...composePages(pages), labelled: propertiesOf(info), remarks: remarkOn(empty) } };
}

const remarkOn = (pages: readonly number[]): string[] =>
  pages.length > 0 ? [`第 ${pages.join('、')} 页没有文字，可能是扫描图像或空白页，其内容未收入。`] : [];
