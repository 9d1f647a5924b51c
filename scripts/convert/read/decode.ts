/** Bytes to text: every byte is read, or it is said where the text stops being what it is said to be. */
import { type Issue, issue } from '../../faults/issues.ts';
import { type FileBytes, mostBytes, tooLarge } from './file-bytes.ts';

/** Which files there are: each has another remedy where it cannot be decoded. */
type Kind = 'text' | 'yaml';

/** The text of a file, its byte-order mark included; without one there is an issue. */
export function decodeFile(path: string, bytes: FileBytes | null, encoding: string, kind: Kind): { text: string | null; issues: Issue[] } {
  if (!bytes) return { text: null, issues: [issue('unreadable-file', path, null, { error: 'no such file' })] };
  if ('unreadable' in bytes) return { text: null, issues: [issue('unreadable-file', path, null, { error: bytes.unreadable })] };
  if (bytes.length > mostBytes) return { text: null, issues: [issue('unreadable-file', path, null, { error: tooLarge(bytes.length) })] };
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, issues: controlCharacters(path, text) };
  } catch {
    const { offset, line } = firstWrongByte(bytes, encoding);
    const found = isUtf32(bytes) ? 'utf-32' : isUtf16(bytes) ? 'utf-16' : null;
    return { text: null, issues: [issue('bad-encoding', path, line, { encoding, offset, found, kind })] };
  }
}

/** Of every four bytes two at the same side are zero, those of a byte-order mark as well. */
function isUtf32(bytes: Uint8Array): boolean {
  const fours = Array.from({ length: Math.min(50, Math.floor(bytes.length / 4)) }, (_, i) => bytes.subarray(4 * i, 4 * i + 4));
  const areZero = (one: number, other: number): boolean => fours.every((four) => four[one] === 0 && four[other] === 0);
  return fours.length > 0 && (areZero(2, 3) || areZero(0, 1));
}

/** A byte-order mark of UTF-16, or the zeros between its ASCII characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 200).includes(0);
}

/** Each line with a character that no file of text has (all but tab, line ends and form feed), once. */
function controlCharacters(path: string, text: string): Issue[] {
  return text.split('\n').flatMap((line, i) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const found = /[\u0000-\u0008\u000e-\u001f\u007f]/u.exec(line);
    return found ? [issue('control-character', path, i + 1, { code: `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` })] : [];
  });
}

/** Where a text stops being of its encoding: the longest prefix that decodes, found by bisection. */
function firstWrongByte(bytes: Uint8Array, encoding: string): { offset: number; line: number } {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return { offset: good, line: bytes.subarray(0, good).filter((byte) => byte === 10).length + 1 };
}

/** Whether bytes are of an encoding; a character that is cut off at the end passes. */
export function decodes(bytes: Uint8Array, encoding = 'utf-8'): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
