/** The words of a page, by the encoding that its bytes are in, whatever the page says of itself. */
import type { Language } from '../../../../src/policy/language.ts';

export interface DecodedPage {
  text: string;
  remarks: string[];
}

/** So much of a page tells its encoding. */
const sampleBytes = 200_000;
const charsetHead = 8192;
const otherEncodings = ['gb18030', 'big5', 'utf-8'];

/** Never throws; what cannot be decoded is U+FFFD, and a remark says so. */
export function decodePage(bytes: Uint8Array, common: Language['webPages']['commonCharacters']): DecodedPage {
  const declared = declaredCharset(bytes);
  const encoding = byMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : likeliest(bytes, declared, common));
  const text = decode(bytes, encoding) ?? '';
  const lies = declared && nameOf(declared) !== nameOf(encoding) && /[^\0-\x7f]/u.test(text.slice(0, sampleBytes));
  return { text, remarks: [...(lies ? [`网页自称编码为 ${declared}，实为 ${encoding}`] : []), ...damage(text)] };
}

function damage(text: string): string[] {
  const count = text.split('\ufffd').length - 1;
  return count ? [`有 ${count} 个字符无法解码`] : [];
}

function byMark([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0) ? 'utf-16be' : null;
}

const isUtf8 = (bytes: Uint8Array): boolean => decode(bytes, 'utf-8', true) !== null;

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, charsetHead));
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** The encoding with which most common characters come out, and fewest broken ones; of equals the declared one. */
function likeliest(bytes: Uint8Array, declared: string | null, common: readonly string[]): string {
  const sample = bytes.subarray(0, sampleBytes);
  const known = new Set(common);
  const scored = [...(declared ? [declared] : []), ...otherEncodings].map((encoding) => ({ encoding, score: scoreOf(decode(sample, encoding), known) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

function scoreOf(text: string | null, common: ReadonlySet<string>): number {
  if (text === null) return Number.NEGATIVE_INFINITY;
  let score = 0;
  for (const character of text) score += common.has(character) ? 1 : character === '\ufffd' ? -1 : 0;
  return score;
}

/** Null where the encoding is unknown, or the bytes are not in it and `strict` is asked for. */
function decode(bytes: Uint8Array, encoding: string, strict = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return null;
  }
}

function nameOf(encoding: string): string {
  try {
    const name = new TextDecoder(encoding).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return encoding;
  }
}
