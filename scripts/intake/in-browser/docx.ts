/** Documents of Word for the page that checks reports: /verify/read-docx.js. */
import { readDocx } from '../readers/docx/read-docx.ts';
import type { ReceivedFile } from '../received/extract.ts';
import { type ReportText, reportText } from './report-text.ts';

export const readReport = (file: ReceivedFile): Promise<ReportText> => reportText(file, ['docx'], readDocx);
