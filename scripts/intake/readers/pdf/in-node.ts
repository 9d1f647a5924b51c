/** The PDF reader in Node: its tables for Chinese characters are those of the installed pdfjs-dist. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Reading, ReceivedFile } from '../../received/extract.ts';
import type { PdfResources } from './open.ts';
import { readPdf } from './read-pdf.ts';

const installed = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export const resourcesInNode: PdfResources = {
  cMapUrl: `${join(installed, 'cmaps')}/`,
  standardFontDataUrl: `${join(installed, 'standard_fonts')}/`,
};

export const readPdfInNode = (file: ReceivedFile): Promise<Reading> => readPdf(file, resourcesInNode);
