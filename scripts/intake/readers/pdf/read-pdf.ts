/** The PDF reader: from positions to lines, paragraphs and tables. */
import type { Reading, ReceivedFile, Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { composePages } from './document/compose.ts';
import { contentOf, type PageContent } from './document/page.ts';
import { propertiesOf } from './document/properties.ts';
import type { Glyph } from './geometry/places.ts';
import { damagedPdf, openPdf, type PdfResources, readPage } from './open.ts';

const noText: Refusal = {
  rule: 'no-text',
  message: 'PDF 中没有文字，只有图像（扫描件）。',
  remedy: '请先做文字识别（OCR），另存为带文字的 PDF、Word 或文本文件，再收录。',
};
const withoutCharacters: Refusal = {
  rule: 'no-text',
  message: 'PDF 的字体没有编码对应，读出的多是乱码。',
  remedy: '请先做文字识别（OCR），或取得 Word、网页版，再收录。',
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

/** What is gathered page by page. */
interface Gathered {
  pages: PageContent[];
  /** Numbers of pages without text. */
  empty: number[];
  annotations: string[];
  characters: number;
  unreadable: number;
}

/** Fonts without a table of characters give controls and characters of private use. */
const isUnreadable = ({ text }: Glyph): boolean => /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(text.trim());

async function gather(pdf: OpenedPdf): Promise<Gathered> {
  const gathered: Gathered = { pages: [], empty: [], annotations: [], characters: 0, unreadable: 0 };
  for (let number = 1; number <= pdf.numPages && gathered.characters <= limits.characters; number++) {
    const { painted, annotations } = await readPage(pdf, number);
    const visible = painted.glyphs.filter(({ text }) => text.trim() !== '');
    gathered.characters += visible.length;
    gathered.unreadable += visible.filter(isUnreadable).length;
    if (visible.length === 0) gathered.empty.push(number);
    for (const words of annotations) gathered.annotations.push(words);
    gathered.pages.push(contentOf(painted));
  }
  return gathered;
}

async function readOpened(pdf: OpenedPdf): Promise<Reading> {
  if (pdf.numPages > limits.pages) return { refusal: tooLarge(`多于 ${limits.pages} 页`) };
  const { pages, empty, annotations, characters, unreadable } = await gather(pdf);
  if (characters > limits.characters) return { refusal: tooLarge(`多于 ${limits.characters} 字`) };
  if (characters === 0) return { refusal: noText };
  if (unreadable > characters / 2) return { refusal: withoutCharacters };
  const { info } = await pdf.getMetadata();
  const { lines, lineation, leftOut } = composePages(pages);
  const commented = annotations.length > 0 ? [{ reason: '批注与表单', words: annotations.join('\n') }] : [];
  const remarks = [...remarkOn(empty), ...remarkOnUnreadable(unreadable)];
  return { extract: { mediaType: 'application/pdf', lines, lineation, labelled: propertiesOf(info), leftOut: [...leftOut, ...commented], remarks } };
}

const remarkOn = (pages: readonly number[]): string[] =>
  pages.length > 0 ? [`第 ${pages.join('、')} 页没有文字，可能是扫描图像或空白页，其内容未收入。`] : [];

const remarkOnUnreadable = (count: number): string[] => (count > 0 ? [`有 ${count} 个字的字体没有编码对应，读出的可能是乱码，请对照原件。`] : []);
