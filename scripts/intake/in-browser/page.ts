/** Pages as saved, for the page that checks reports: /verify/read-page.js. */
import { readHtml } from '../readers/html/read-html.ts';
import type { HtmlLanguage } from '../readers/html/read-page.ts';
import type { ReceivedFile } from '../received/extract.ts';
import { type ReportText, reportText } from './report-text.ts';

/** The words that pages are read with, as JSON; put in when the module is bundled. */
declare const pageWords: string;

export const readReport = (file: ReceivedFile): Promise<ReportText> =>
  reportText(file, ['html'], (page) => readHtml(page, JSON.parse(pageWords) as HtmlLanguage));
