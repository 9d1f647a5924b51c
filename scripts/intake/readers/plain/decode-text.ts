/** Bytes of a text file as text: which encoding they are in, and what could not be read. */
import { pauses } from '../../../../src/policy/marks.ts';

export interface DecodedText {
  /** Without a byte-order mark. */
  text: string;
  /** As TextDecoder calls it. */
  encoding: TextEncoding;
  /** Bytes or characters that are none in this encoding: each is U+FFFD in the text. */
  unreadable: number;
}

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** More of the characters than this cannot be wrong in a text: it is of another encoding, or none. */
const mostUnreadable = 0.02;

/** So many bytes tell the encoding. */
const sampled = 2 ** 16;

/** The text of a file, or null where it is not text in UTF-8, UTF-16, GB18030 or Big5. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked) return decodedAs(bytes, marked);
  const usual = decodedAs(bytes, 'utf-8');
  if (usual.unreadable === 0) return usual;
  const readings = [usual, ...hanEncodings(bytes).map((encoding) => decodedAs(bytes, encoding))];
  return readings.filter(isReadable).sort((a, b) => share(a) - share(b))[0] ?? null;
}

const share = ({ text, unreadable }: DecodedText): number => unreadable / Math.max(1, text.length);
const isReadable = (reading: DecodedText): boolean => share(reading) <= mostUnreadable || reading.unreadable <= 1;

function decodedAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: text.split('\ufffd').length - 1 };
}

function byMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * In UTF-16 one byte of each line end, digit and space is zero, on the same side; some ideographs have one on the other (一 is 4E 00).
 * Zeros in what is UTF-8 are control characters, unless they are every other byte.
 */
function byZeros(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, sampled);
  const sides: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) sides[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = sides;
  const isMixed = Math.min(even, odd) > Math.max(even, odd) / 2;
  if (even + odd < 2 || isMixed || (even + odd < 0.2 * sample.length && decodedAs(sample, 'utf-8').unreadable <= 1)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return isWritten(new TextDecoder(encoding).decode(sample)) ? encoding : null;
}

/** Whether most characters are Chinese, ASCII or marks: bytes of a program, taken for UTF-16, are of all scripts. */
function isWritten(text: string): boolean {
  const written = text.match(/[\n\r\t -~\u3000-\u303f\uff00-\uffef\p{Script=Han}]/gu)?.length ?? 0;
  return written > 0.9 * text.length;
}

/** GB18030, and Big5 before it where it is clearly the better: every Big5 text is nearly one of GB18030, but has hardly a stop in it. */
function hanEncodings(bytes: Uint8Array): TextEncoding[] {
  const sample = bytes.subarray(0, sampled);
  const [mainland, taiwan] = (['gb18030', 'big5'] as const).map((encoding) => plausibility(new TextDecoder(encoding).decode(sample)));
  return (taiwan ?? 0) > 2 * (mainland ?? 0) + 2 ? ['big5', 'gb18030'] : ['gb18030'];
}

const usualCharacters = new Set([...pauses, ...'（）「」的一不']);

/** Marks and the most frequent characters, less what is wrong or of no use in a text, per thousand. */
function plausibility(text: string): number {
  const usual = Array.from(text).filter((character) => usualCharacters.has(character)).length;
  const odd = text.match(/[\ufffd\ue000-\uf8ff\u3040-\u30ff\u0370-\u052f]/gu)?.length ?? 0;
  return (1000 * (usual - odd)) / Math.max(1, text.length);
}
