/** What is said of a file that is no readable document of Word. */
import type { ReceivedFile, Refusal } from '../../received/extract.ts';
import { viewOf } from '../zip/directory.ts';
import { isZip } from '../zip/open-zip.ts';
import type { XmlFault } from './xml-tree.ts';

const saveAs = '请用 Word 或 WPS 打开，另存为 .docx 或 PDF 后再交来。';

const refusals = {
  encrypted: { rule: 'encrypted-file', message: '这份 Word 文件设有打开密码。', remedy: '请用 Word 或 WPS 打开，去掉密码后另存为 .docx。' },
  wps: { rule: 'unsupported-format', message: '这是 WPS 文字（.wps）的二进制格式，不能直接读取。', remedy: saveAs },
  doc: { rule: 'unsupported-format', message: '这是旧版 Word（.doc）的二进制格式，不能直接读取。', remedy: saveAs },
  rtf: { rule: 'unsupported-format', message: '这是 RTF 格式的文件，不能直接读取。', remedy: saveAs },
  ole: { rule: 'unsupported-format', message: '这是旧版 Office 的二进制格式，其中没有 Word 正文。', remedy: '请交来文件正文的 .docx 或 PDF。' },
  other: { rule: 'unsupported-format', message: '这不是 Word 文件（.docx）。', remedy: '请核对文件，或另存为 .docx、PDF 后再交来。' },
  noMainPart: {
    rule: 'unsupported-format',
    message: '压缩包里没有 Word 正文（可能是表格、演示文稿或普通压缩包）。',
    remedy: '请交来文件正文的 .docx 或 PDF。',
  },
  damaged: { rule: 'damaged-file', message: 'Word 文件已损坏，正文读不到底。', remedy: '请重新下载，或用 Word 打开并修复后另存为 .docx。' },
  'too-large': { rule: 'beyond-limits', message: 'Word 文件的结构过于庞大，超出收录的限度。', remedy: '请只保留文件正文，拆成几份后再交来。' },
  tooLong: { rule: 'beyond-limits', message: '文字过长，超出收录的限度。', remedy: '请拆成几份后再交来。' },
  wideTable: { rule: 'beyond-limits', message: '表格的行或列过多，超出收录的限度。', remedy: '请把表格另存为文件，或拆成几份后再交来。' },
  noText: { rule: 'no-text', message: 'Word 文件里没有文字，可能只有扫描的图片。', remedy: '请交来有文字的版本，或先做文字识别并校对。' },
} satisfies Record<string, Refusal>;

export const refusalOf = (what: keyof typeof refusals | XmlFault): Refusal => refusals[what];

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** {\rtf, often under the name of a .doc. */
const rtfSignature = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** Entries of the directory of such a file have a place of this size each, the name first. */
const oleEntry = 128;

/** Why the bytes are no package of parts; null where they are one. */
export function refusedAtTheDoor({ name, bytes }: ReceivedFile): Refusal | null {
  if (isZip(bytes)) return null;
  if (startsWith(bytes, rtfSignature)) return refusals.rtf;
  if (!startsWith(bytes, oleSignature)) return refusals.other;
  if (hasStream(bytes, 'EncryptedPackage')) return refusals.encrypted;
  if (/\.wp[st]$/iu.test(name)) return refusals.wps;
  return hasStream(bytes, 'WordDocument') ? refusals.doc : refusals.ole;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

function hasStream(bytes: Uint8Array, name: string): boolean {
  const view = viewOf(bytes);
  for (let at = 0; at + oleEntry <= bytes.length; at += oleEntry) {
    if (Array.from(name).every((letter, i) => view.getUint16(at + 2 * i, true) === letter.charCodeAt(0))) return true;
  }
  return false;
}
