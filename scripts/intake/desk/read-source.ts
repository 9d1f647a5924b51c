/** The bytes of a received file. What cannot be read is refused like any other file: it stops nothing. */
import { readFileSync, statSync } from 'node:fs';
import { whyUnreadable } from '../../convert/read/file-bytes.ts';
import type { ReceivedFile, Refusal } from '../received/extract.ts';
import { limits } from '../received/limits.ts';
import { nameOf } from './sources.ts';

/** Its size is known before a byte of it is read. */
export function readSource(path: string): { file: ReceivedFile; refusal?: never } | { file?: never; refusal: Refusal } {
  try {
    const stats = statSync(path);
    // A pipe or a device would be waited for without end.
    if (!stats.isFile()) return { refusal: unreadable('它不是普通文件') };
    if (stats.size > limits.bytes) return { refusal: tooLarge(stats.size) };
    return { file: { name: nameOf(path), bytes: new Uint8Array(readFileSync(path)) } };
  } catch (error) {
    return { refusal: unreadable(whyUnreadable(error as NodeJS.ErrnoException)) };
  }
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;

const tooLarge = (size: number): Refusal => ({
  rule: 'beyond-limits',
  message: `文件有 ${inMegabytes(size)}，超过上限 ${inMegabytes(limits.bytes)}。`,
  remedy: '拆成几个文件，或另存为只有文字的格式，再收入。',
});

const unreadable = (why: string): Refusal => ({
  rule: 'damaged-file',
  message: `文件读不出：${why}。`,
  remedy: '检查文件是否还在、是否有权读取，再运行一次。',
});
