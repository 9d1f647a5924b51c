/** A page as it is printed: its sheets of paper with what stands on them, read back from the PDF. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Page } from 'playwright-core';
import { normalForm } from '../../src/policy/normal-form.ts';

export interface Sheet {
  width: number;
  height: number;
  /** In normal form: a PDF has radicals (⼯) for characters. */
  text: string;
}

export async function sheetsOf(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    sheets.push({
      width,
      height,
      text: normalForm(items.map((item) => (item as TextItem).str).join('')),
    });
  }
  await document.loadingTask.destroy();
  return sheets;
}
