/** pdf.js at its door: opens bytes, runs no script, asks no network, reads no font of the machine. */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Refusal } from '../../received/extract.ts';
import type { PaintedPage } from './geometry/places.ts';
import { identity, matrixOf } from './paint/matrix.ts';
import { paintPage } from './paint/paint-page.ts';
import type { FontFace } from './paint/text-state.ts';

/** Where the tables for Chinese characters (CMaps) and the widths of standard fonts are; both end with a slash. */
export interface PdfResources {
  cMapUrl?: string;
  standardFontDataUrl?: string;
}

const refusals = {
  encrypted: { rule: 'encrypted-file', message: 'PDF 设有打开密码，无法读取。', remedy: '请取得不设密码的文件，或用密码打开后另存，再收录。' },
  damaged: { rule: 'damaged-file', message: 'PDF 已损坏，无法读到末尾。', remedy: '请重新下载或另存该文件，再收录。' },
} as const satisfies Record<string, Refusal>;

/** pdf.js takes the bytes over and refuses a Buffer, so it is given a copy. */
export async function openPdf(
  bytes: Uint8Array,
  resources: PdfResources,
): Promise<{ pdf: PDFDocumentProxy; refusal?: never } | { pdf?: never; refusal: Refusal }> {
  const parameters = {
    ...resources,
    data: new Uint8Array(bytes),
    cMapPacked: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: false,
    enableXfa: false,
    fontExtraProperties: true,
    // Pictures are never looked at.
    maxImageSize: 0,
    useWasm: false,
    verbosity: 0,
  };
  try {
    return { pdf: await getDocument(parameters).promise };
  } catch (error) {
    return { refusal: error instanceof Error && error.name === 'PasswordException' ? refusals.encrypted : refusals.damaged };
  }
}

export const damagedPdf: Refusal = refusals.damaged;

const nameOfOperator: string[] = [];
for (const [name, number] of Object.entries(OPS)) nameOfOperator[number as number] = name;

const paths = {
  stroked: new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]),
  filled: new Set<unknown>([OPS.fill, OPS.eoFill]),
};

/** Annotations are no part of the text: their appearance is not asked for. */
const withoutAnnotations = 0;

/** Reads one page and lets go of what pdf.js keeps of it; `annotations` are the words of comments and form fields. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<{ painted: PaintedPage; annotations: string[] }> {
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: withoutAnnotations });
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const frame = { number, width, height, matrix: matrixOf(transform) ?? identity };
  const operators = { names: fnArray.map((operator: number) => nameOfOperator[operator] ?? ''), args: argsArray };
  const painted = paintPage(operators, frame, (id) => fontOf(page, id), paths);
  const annotations = wordsOf(await page.getAnnotations());
  page.cleanup();
  return { painted, annotations };
}

/** What pdf.js tells of an annotation. */
interface AnnotationOfPdf {
  contentsObj?: { str?: unknown };
  fieldValue?: unknown;
}

function wordsOf(annotations: readonly AnnotationOfPdf[]): string[] {
  const words = annotations.flatMap(({ contentsObj, fieldValue }) => [contentsObj?.str, fieldValue]);
  return words.flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []));
}

/** What pdf.js tells of a font; every field may be missing. */
interface FontOfPdf {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  fontMatrix?: number[];
}

/** Fonts that were cut down bear a random prefix; those of one name are one face. */
const subsetPrefix = /^[A-Z]{6}\+/u;

/** A font that could not be loaded still sets characters. */
function fontOf(page: PDFPageProxy, id: string): FontFace {
  const font: FontOfPdf = page.commonObjs.has(id) ? page.commonObjs.get(id) : {};
  const face = (font.name ?? id).replace(subsetPrefix, '');
  return { face: font.bold || font.black ? `${face}+bold` : face, unit: font.fontMatrix?.[0] || 0.001, vertical: font.vertical === true };
}
