/** Printed numbers of headings (标号): how each style is recognised, and what number it writes. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import { closingMarks, pauses } from '../../../src/policy/marks.ts';
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { formatNumeral, parseNumeral } from '../../../src/policy/numerals.ts';

export interface PrintedNumber {
  style: NumberStyle;
  /** Of 3.2.1 the last, 1; null where the numeral cannot be read. */
  ordinal: number | null;
  /** Of 第十五条之一 and 第15-1条: 1; else 0. */
  insertion: number;
  /** Of 3.2.1 what stands before the last: 3.2; else empty. */
  prefix: string;
  /** As printed, without white space. */
  label: string;
  /** Length of the number as it stands at the head of the line. */
  length: number;
  /** False where the same characters open a sentence as well (第三条规定, 1.5米): then only its place in the order tells. */
  certain: boolean;
}

const chinese = `[${ordinalDigits}]+`;
const arabic = '[0-9０-９]{1,3}';
const either = `(?:${chinese}|${arabic})`;
/** White space behind 第三条 opens it; without, words that cite it do not. */
const opening = `(?:(?<gap>\\s+|$)|(?!第|款|项|目|规定|所列|所称|的|之规定|至|到|[、和或及与]第|[${pauses}${closingMarks})]))`;
/** 第 三 章: white space may part the characters. */
const spaced = `[${ordinalDigits}](?:\\s*[${ordinalDigits}])*`;
const ordinalOf = (unit: string): string => `^第\\s*(${spaced}|${arabic})(?:\\s*[-－—]\\s*([0-9０-９]{1,2}))?\\s*${unit}(?:\\s*之\\s*(${chinese}))?`;
const decimal = (depth: number): RegExp => new RegExp(`^((?:[0-9０-９]{1,2}\\s*[.．]\\s*){${depth}})([0-9０-９]{1,2})(?![.．]?[0-9０-９])[、.．]?\\s*`, 'u');

const patterns: Record<NumberStyle, RegExp> = {
  第一编: new RegExp(`${ordinalOf('[编編]')}${opening}`, 'u'),
  第一章: new RegExp(`${ordinalOf('章')}${opening}`, 'u'),
  第一节: new RegExp(`${ordinalOf('[节節]')}${opening}`, 'u'),
  第一条: new RegExp(`${ordinalOf('[条條]')}${opening}`, 'u'),
  '一、': new RegExp(`^(${chinese})\\s*[、.．]\\s*`, 'u'),
  '（一）': new RegExp(`^[（(]\\s*(${chinese})\\s*[）)]、?\\s*`, 'u'),
  '1.': /^([0-9０-９]{1,3}|[⒈-⒛])(?:\s*[.．]|(?<=[⒈-⒛]))\s*(?![0-9０-９])/u,
  '1、': /^([0-9０-９]{1,3})\s*、\s*/u,
  '（1）': /^(?:[（(]\s*([0-9０-９]{1,3})\s*[）)])、?\s*/u,
  '1）': /^([0-9０-９]{1,3})\s*[）)]、?\s*/u,
  '①': /^([①-⑳㉑-㉟])\s*/u,
  '⑴': /^([⑴-⒇])\s*/u,
  '1': /^([0-9０-９]{1,2})\s+(?=\p{Script=Han})/u,
  '1.1': decimal(1),
  '1.1.1': decimal(2),
  '1.1.1.1': decimal(3),
};

/** What is printed in its stead where a text is careless: read as the style that is declared, unless both are. */
const careless: Partial<Record<NumberStyle, NumberStyle>> = { '1.': '1、', '1、': '1.', '（1）': '⑴' };

/** The number of the given style at the head of a text, or null. `declared`: the styles that the text has. */
export function readNumber(text: string, style: NumberStyle, declared: readonly string[] = [style]): PrintedNumber | null {
  const found = readExactly(text, style);
  const other = careless[style];
  if (found || !other || declared.includes(other)) return found;
  const instead = readExactly(text, other);
  return instead && { ...instead, style };
}

function readExactly(text: string, style: NumberStyle): PrintedNumber | null {
  const match = patterns[style].exec(text);
  if (!match) return null;
  const decimals = style.includes('.1');
  const [printed = '', first = '', second, third] = match;
  const numeral = decimals ? (second ?? '') : first;
  const inserted = decimals ? undefined : (third ?? second);
  return {
    style,
    ordinal: ordinalOfNumeral(numeral),
    insertion: inserted ? (parseNumeral(inserted) ?? 0) : 0,
    prefix: decimals
      ? first
          .normalize('NFKC')
          .replace(/\s+|\.$/gu, '')
          .replace(/\.$/u, '')
      : '',
    label: printed.replace(/\s+/gu, ''),
    length: printed.length,
    certain: !decimals && style !== '1' && (!style.startsWith('第') || match.groups?.gap !== undefined),
  };
}

/** ① and ⒈ are compatibility forms of their digits. */
const ordinalOfNumeral = (numeral: string): number | null => parseNumeral(numeral.normalize('NFKC').replace(/[\s().]/gu, ''));

/** The nth number of a style, as it is usually printed. */
export function printNumber(ordinal: number, style: NumberStyle, insertion = 0, prefix = ''): string {
  const numeral = formatNumeral(ordinal);
  if (style.startsWith('第')) return `第${numeral}${style.at(-1)}${insertion ? `之${formatNumeral(insertion)}` : ''}`;
  if (style === '①' || style === '⑴') return String.fromCodePoint((style.codePointAt(0) ?? 0) + ordinal - 1);
  if (style.includes('.1')) return `${prefix}.${ordinal}`;
  return style.replace('一', numeral).replace('1', String(ordinal));
}

const anyNumber = new RegExp(
  [
    `^第${either}(?:-\\d+)?(?:[编編章节節条條])(?:之${chinese})?`,
    `^[（(](?:${chinese}|${arabic})[）)]、?`,
    `^${chinese}[、.．]`,
    `^(?:[0-9０-９]{1,2}[.．]){1,3}[0-9０-９]{1,2}[、.．]?(?![0-9０-９])`,
    `^${arabic}[.．、）)]`,
    '^[①-⑳㉑-㉟⑴-⒛]',
  ].join('|'),
  'u',
);

/** A heading in one run, without white space, without the number at its head, whatever its style. */
export const withoutNumber = (heading: string): string => heading.replace(anyNumber, '');

/** Whether a text opens with a number of any style that nothing else looks like: such a line never continues the one before. */
export const opensWithNumber = (text: string): boolean => numberStyles.some((style) => readExactly(text, style)?.certain ?? false);
