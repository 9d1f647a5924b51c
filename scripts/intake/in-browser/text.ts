/** Markdown and plain text for the page that checks reports: /verify/read-text.js. */
import type { HtmlLanguage } from '../readers/html/read-page.ts';
import { readMarkdown } from '../readers/markdown/read-markdown.ts';
import { readPlain } from '../readers/plain/read-plain.ts';
import type { ReceivedFile } from '../received/extract.ts';
import { type ReportText, reportText } from './report-text.ts';

/** The words that pages are read with, as JSON; put in when the module is bundled. */
declare const pageWords: string;

export const readReport = (file: ReceivedFile): Promise<ReportText> =>
  reportText(file, ['markdown', 'plain'], (given, format) =>
    format === 'markdown' ? readMarkdown(given, JSON.parse(pageWords) as HtmlLanguage) : readPlain(given),
  );
