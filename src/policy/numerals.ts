import nzh from 'nzh';
import { heavenlyStems, ordinalDigits, usualDigits } from './chinese-digits.ts';

const ordinal = new RegExp(`^[${ordinalDigits}]+$`, 'u');

/**
 * The number that a Chinese numeral or a run of digits writes, or null where the text is not exactly
 * a numeral in its usual form, with whatever digits: `二十三` → 23, `廿三` → 23, `一百〇五` → 105, `百〇五` → null (not read as 100).
 */
export function parseNumeral(text: string): number | null {
  const digits = text.normalize('NFKC');
  if (/^\d{1,6}$/u.test(digits)) return Number(digits);
  const canonical = text.replace(/./gu, (digit) => usualDigits.get(digit) ?? digit).replace(/^一十(?=$|.)/u, (ten) => (text.includes('拾') ? '十' : ten));
  if (!ordinal.test(canonical)) return null;
  const value = Number(nzh.cn.decodeS(canonical));
  return formatNumeral(value) === canonical ? value : null;
}

/** The usual Chinese numeral of a whole number: 23 → `二十三`, 12 → `十二`. */
export function formatNumeral(value: number): string {
  return nzh.cn.encodeS(value, { tenMin: true });
}

/** Runs of signs that count from one, or from where the run before ends. */
const runs: [first: string, last: string, from: number][] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
  ['⓵', '⓾', 1],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
  ['㊀', '㊉', 1],
  ['Ⅰ', 'Ⅻ', 1],
  ['ⅰ', 'ⅻ', 1],
  ['A', 'Z', 1],
  ['a', 'z', 1],
];

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** The number that a single sign stands for: `③` → 3, `㈢` → 3, `丙` → 3, `C` → 3, `Ⅲ` → 3; null where it stands for none. */
export function parseSign(sign: string): number | null {
  const stem = heavenlyStems.indexOf(sign);
  if (stem >= 0 && sign.length === 1) return stem + 1;
  const letter = /^[Ａ-Ｚａ-ｚ]$/u.test(sign) ? sign.normalize('NFKC') : sign;
  const run = letter.length === 1 ? runs.find(([first, last]) => letter >= first && letter <= last) : undefined;
  return run ? (letter.codePointAt(0) ?? 0) - (run[0].codePointAt(0) ?? 0) + run[2] : null;
}

/** The sign of a run for a number, counted from the first of the run: (3, `①`) → `③`, (3, `甲`) → `丙`; null where the run ends before. */
export function printSign(value: number, first: string): string | null {
  if (first === heavenlyStems.charAt(0)) return heavenlyStems.charAt(value - 1) || null;
  if (first === 'Ⅰ' && value > 12) return roman[value] ?? null;
  const run = runs.find(([sign]) => sign === first);
  const sign = String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1);
  return run && sign <= run[1] ? sign : null;
}

/** The number that a Roman numeral writes, up to twenty: `IV`, `Ⅳ`, `ⅳ` → 4. */
export function parseRoman(text: string): number | null {
  const value = roman.indexOf(text.normalize('NFKC').toUpperCase());
  return value > 0 ? value : null;
}

/** The number that a label prints in whatever form: digits, a Chinese numeral, a Roman one, a sign; null where it is none of them. */
export function parseLabelNumber(label: string): number | null {
  return parseNumeral(label) ?? parseRoman(label) ?? parseSign(label);
}

/** The last year of a five-year plan: 十四五 → 2025, 十五五 → 2030. */
export const planEnd = (name: string): number => 1955 + 5 * (parseNumeral(name.slice(0, -1)) ?? 0);
