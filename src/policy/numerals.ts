import nzh from 'nzh';
import { ordinalDigits } from './chinese-digits.ts';

const ordinal = new RegExp(`^[${ordinalDigits}]+$`, 'u');

/**
 * The number that a Chinese numeral or a run of digits writes, or null where the text is not exactly
 * a numeral in its usual form: `二十三` → 23, `一百〇五` → 105, `百〇五` → null (not read as 100).
 */
export function parseNumeral(text: string): number | null {
  const digits = text.normalize('NFKC');
  if (/^\d{1,6}$/u.test(digits)) return Number(digits);
  const canonical = text.replaceAll('〇', '零');
  if (!ordinal.test(canonical)) return null;
  const value = Number(nzh.cn.decodeS(canonical));
  return formatNumeral(value) === canonical ? value : null;
}

/** The usual Chinese numeral of a whole number: 23 → `二十三`, 12 → `十二`. */
export function formatNumeral(value: number): string {
  return nzh.cn.encodeS(value, { tenMin: true });
}
