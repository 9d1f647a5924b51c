/** The text of a report out of what a reader found in its file, for the page that checks reports. */
import { type Format, tellFormat } from '../readers/format/tell-format.ts';
import type { Reading, ReceivedFile } from '../received/extract.ts';
import { limits } from '../received/limits.ts';
import { refused } from '../received/refusals.ts';

/** A line for each paragraph and each row of a table; or why the file is not read, and what to do. */
export type ReportText = { text: string } | { message: string; remedy: string };

const notHere = { message: '这里读不了这种文件。', remedy: '请另存为 .docx、.html、.md 或 .txt，或者把文字复制、粘贴到框里。' };

/** `formats`: what `read` can read; told by the bytes of the file, whatever its name. */
export async function reportText(
  file: ReceivedFile,
  formats: readonly Format[],
  read: (file: ReceivedFile, format: Format) => Reading | Promise<Reading>,
): Promise<ReportText> {
  if (file.bytes.length > limits.bytes) return refused('too-large');
  const told = tellFormat(file);
  if ('refused' in told) return refused(told.refused);
  if (!formats.includes(told.format)) return notHere;
  const { extract, refusal } = await read(file, told.format);
  return extract ? { text: extract.lines.map(({ text }) => text).join('\n') } : refusal;
}
