/** Why files are not taken in, and what to do: all the wording in one table. */
import type { Refusal } from './extract.ts';
import { limits } from './limits.ts';

const megabytes = Math.round(limits.bytes / 2 ** 20);

const refusals = {
  empty: { rule: 'no-text', message: '文件是空的，里面没有文字。', remedy: '请重新下载或重新保存收到的文件，确认能打开、能看到正文后再送来。' },
  'too-large': { rule: 'beyond-limits', message: `文件超过 ${megabytes} MB。`, remedy: '请删去图片后另存，或把正文与附件拆成几个文件分别送来。' },
  'too-long': { rule: 'beyond-limits', message: `文字超过 ${limits.characters / 10_000} 万字。`, remedy: '请把正文与附件拆成几个文件分别送来。' },
  'too-deep': { rule: 'beyond-limits', message: '文件里的标记嵌套过深，无法按此读取。', remedy: '请把文字复制到文本文件，存为 .txt 再送来。' },
  'old-word': {
    rule: 'unsupported-format',
    message: '这是旧版 Word 文件（.doc），读不出里面的文字和编号。',
    remedy: '请用 Word 或 WPS 打开，另存为 .docx 再送来。',
  },
  'rich-text': { rule: 'unsupported-format', message: '这是 RTF 文件。', remedy: '请用 Word 或 WPS 打开，另存为 .docx 再送来。' },
  xml: {
    rule: 'unsupported-format',
    message: '这是 XML 文件，不是网页，也不是正文。',
    remedy: '如果是 Word 或 WPS 存的，请用它打开，另存为 .docx；否则请把正文复制到 .docx 或 .txt 文件。',
  },
  'open-document': {
    rule: 'unsupported-format',
    message: '这是 OpenDocument 文件（.odt、.ods、.odp）。',
    remedy: '请用 WPS、Word 或 LibreOffice 打开，另存为 .docx 再送来。',
  },
  'encrypted-office': { rule: 'encrypted-file', message: '这个文件设有打开密码。', remedy: '请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再送来。' },
  spreadsheet: {
    rule: 'unsupported-format',
    message: '这是电子表格，不是文件正文。',
    remedy: '如果是正文的附表，请在 Word 里打开正文，把表格贴到附件的位置，另存为 .docx；如果只有表格，请贴进一个 .docx 文件再送来。',
  },
  presentation: {
    rule: 'unsupported-format',
    message: '这是演示文稿，不是文件正文。',
    remedy: '请送来文件正文；只有演示文稿时，请把文字复制到 .docx 或 .txt 文件。',
  },
  picture: {
    rule: 'unsupported-format',
    message: '这是图片，没有可读的文字。',
    remedy: '请送来有文字的那一份；只有图片时，先识别成文字（OCR），校对后存为 .docx 或 .txt。',
  },
  recording: { rule: 'unsupported-format', message: '这是录音或录像。', remedy: '请送来文件正文（.docx、.pdf、网页或 .txt）。' },
  program: { rule: 'unsupported-format', message: '这是程序，不是文件。', remedy: '请不要运行它；请从发文机关网站重新下载正文。' },
  archive: {
    rule: 'unsupported-format',
    message: '这是压缩包，不是一份文件。',
    remedy: '请先解压缩，把里面的文件逐个或连同文件夹送来；.zip 可以直接作为文件夹送来。',
  },
  'damaged-archive': { rule: 'damaged-file', message: '文件不完整，打不开。', remedy: '请从原处重新下载；仍打不开的，请来源单位重新提供。' },
  'fixed-layout': {
    rule: 'unsupported-format',
    message: '这是版式文件（OFD 等），读不出文字。',
    remedy: '请用阅读器打开，另存或打印为 PDF；能复制文字的，存为 .docx 或 .txt。',
  },
  'e-book': { rule: 'unsupported-format', message: '这是电子书。', remedy: '请把有关的正文复制到 .docx 或 .txt 文件再送来。' },
  database: { rule: 'unsupported-format', message: '这是数据库文件。', remedy: '请把正文导出为 .txt、.json 或 .docx 再送来。' },
  'unknown-binary': {
    rule: 'unsupported-format',
    message: '认不出这个文件的格式，也不是可读的文字。',
    remedy: '请用原来的软件打开，另存为 .docx、.pdf 或 UTF-8 编码的 .txt 再送来。',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCase = keyof typeof refusals;
export const refusalCases = Object.keys(refusals) as RefusalCase[];

export const refused = (what: RefusalCase): Refusal => refusals[what];
