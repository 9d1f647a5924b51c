/** A received file as an extract, whatever its format. */
import type { Language } from '../../../src/policy/language.ts';
import type { Reading, ReceivedFile } from '../received/extract.ts';
import { limits } from '../received/limits.ts';
import { refused } from '../received/refusals.ts';
import { type Format, tellFormat } from './format/tell-format.ts';

/** Readers are loaded when they are needed: those of PDF and HTML are large. */
const readers: Record<Format, (file: ReceivedFile, language: Language) => Promise<Reading>> = {
  docx: async (file) => (await import('./docx/read-docx.ts')).readDocx(file),
  pdf: async (file) => (await import('./pdf/in-node.ts')).readPdfInNode(file),
  html: async (file, language) => (await import('./html/read-html.ts')).readHtml(file, language),
  json: async (file, language) => (await import('./json/read-json.ts')).readJson(file, language),
  markdown: async (file, language) => (await import('./markdown/read-markdown.ts')).readMarkdown(file, language),
  plain: async (file) => (await import('./plain/read-plain.ts')).readPlain(file),
};

/** What a file holds, or why it is not taken in. */
export async function readReceived(file: ReceivedFile, language: Language): Promise<Reading> {
  if (file.bytes.length > limits.bytes) return { refusal: refused('too-large') };
  const told = tellFormat(file);
  return 'refused' in told ? { refusal: refused(told.refused) } : readers[told.format](file, language);
}
