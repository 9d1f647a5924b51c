/** Printed numbers of headings (标号): what number each writes, and what cannot be one. */
import { heavenlyStems } from '../../../src/policy/chinese-digits.ts';
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { foldCharacters } from '../../../src/policy/normal-form.ts';
import { formatNumeral, parseNumeral, parseRoman, parseSign, printSign } from '../../../src/policy/numerals.ts';
import { anyNumber, careless, chinese, isCited, mayOpenArticle, patterns, unlikely } from './number-patterns.ts';

export interface PrintedNumber {
  style: NumberStyle;
  /** Of 3.2.1 the last, 1; null where the numeral cannot be read. */
  ordinal: number | null;
  /** Of 第十五条之一, 第三之一条 and 第15-1条: 1; else 0. */
  insertion: number;
  /** Of 3.2.1 what stands before the last: 3.2; else empty. */
  prefix: string;
  /** As printed, without white space. */
  label: string;
  /** Length of the number as it stands at the head of the line. */
  length: number;
  /** False where the same characters open a sentence as well (第三条规定, 1.5米, 三、四级): then only its place in the order tells. */
  certain: boolean;
}

/** The number of the given style at the head of a text, or null; one that is cited is none. `declared`: the styles that the text has. */
export function readNumber(text: string, style: NumberStyle, declared: readonly string[] = [style]): PrintedNumber | null {
  if (style === 'A.' && declared.some((other) => isAnnexDecimal(other) && patterns[other].test(text))) return null;
  const found = readExactly(text, style);
  const other = careless[style];
  if (found || !other || declared.includes(other)) return found;
  const instead = readExactly(text, other);
  return instead && { ...instead, style };
}

/** The same where it reads as something else, a citation (第七条规定, 第七条 第一款) or an amount (4.3个): only its place in the order can prove it. */
export function readUnlikely(text: string, style: NumberStyle, declared: readonly string[]): PrintedNumber | null {
  const instead = careless[style];
  const printed = unlikely[style] || !instead || declared.includes(instead) ? style : instead;
  const pattern = unlikely[printed];
  // 1.2 is a number of its own in a text that has such.
  if (!pattern || (printed === '1.' && declared.some((other) => other.includes('.1')))) return null;
  const number = readExactly(text, printed, pattern) ?? (mayOpenArticle(text) ? readExactly(text, printed, patterns[printed], () => false) : null);
  return number && { ...number, style, certain: false };
}

function readExactly(text: string, style: NumberStyle, pattern = patterns[style], cited = isCited): PrintedNumber | null {
  const match = pattern.exec(withoutRadicals(text));
  if (!match?.groups) return null;
  const { inserted, insertedBehind, prefix = '', gap } = match.groups;
  const printed = text.slice(0, match[0].length);
  if (cited(text.slice(printed.replace(/[、.．]?\s*$/u, '').length), style)) return null;
  const ordinal = ordinalOf(match.groups);
  const insertion = insertedBehind ?? inserted;
  return {
    style,
    ordinal,
    insertion: insertion ? (parseNumeral(insertion) ?? 0) : 0,
    prefix: prefix.normalize('NFKC').replace(/\s+/gu, '').replace(/\.$/u, ''),
    label: printed.replace(/\s+/gu, ''),
    length: printed.length,
    certain: lacksBracket(printed, style)
      ? false
      : style.startsWith('第')
        ? gap !== undefined
        : !isDecimal(style) && !isListed(printed, text.slice(printed.length), ordinal, style),
  };
}

function ordinalOf({ n, sign, roman }: Record<string, string | undefined>): number | null {
  if (roman !== undefined) return parseRoman(roman);
  return sign === undefined ? parseNumeral((n ?? '').replace(/\s+/gu, '')) : parseSign(sign);
}

/** 二）may close a bracket that the line before opens. */
const lacksBracket = (printed: string, style: NumberStyle): boolean => style === '（一）' && !/^[（(【〔㈠-㈩㊀-㊉]/u.test(printed);

/** No number is longer, white space in it and the words that show it to be cited included: what stands further on is not looked at. */
const longestNumber = 80;
const radicals = /[\u2e80-\u2fdf]/gu;

/** ⼀ (U+2F00) looks like 一 and is read as one at the head of a text; every character keeps its place. */
function withoutRadicals(text: string): string {
  const head = text.slice(0, longestNumber);
  if (head.search(radicals) < 0) return text;
  const folded = head.replace(radicals, (radical) => {
    const one = foldCharacters(radical);
    return one.length === 1 ? one : radical;
  });
  return folded;
}

/** Numbers told from amounts by the order alone: 1.5, 2. */
export const isDecimal = (style: string | undefined): boolean => style === '1' || (style?.includes('.1') ?? false);

/** The letter of an annex and numbers: A.1. Nothing else looks like it. */
export const isAnnexDecimal = (style: string): style is 'A.1' | 'A.1.1' | 'A.1.1.1' => style.startsWith('A.1');

/** Styles that are a numeral and one mark: prose lists such numerals too. */
const bareStyles: readonly NumberStyle[] = ['一、', '1、', '1.', '甲、', 'A.', 'a.'];
const nextNumeral = new RegExp(`^(?:${chinese}|[0-9０-９]+|[A-Za-zＡ-Ｚ](?![A-Za-z])|[${heavenlyStems}])`, 'u');

/** The next number stands right behind it, as in 三、四级响应 and 1、2号机组, or a decimal does, as in 二.五倍. */
function isListed(printed: string, behind: string, ordinal: number | null, style: NumberStyle): boolean {
  const [next] = bareStyles.includes(style) ? (nextNumeral.exec(behind) ?? []) : [];
  if (next === undefined || ordinal === null) return false;
  return (parseNumeral(next) ?? parseSign(next)) === ordinal + 1 || (style === '一、' && /[.．]$/u.test(printed));
}

/** The nth number of a style, as it is usually printed. */
export function printNumber(ordinal: number, style: NumberStyle, insertion = 0, prefix = ''): string {
  const numeral = formatNumeral(ordinal);
  if (style.startsWith('第')) return `第${numeral}${style.slice(2)}${insertion ? `之${formatNumeral(insertion)}` : ''}`;
  if (style.includes('.1')) return `${prefix}.${ordinal}`;
  const first = style.replace(/[（）、.]/gu, '');
  const sign = printSign(ordinal, first);
  return sign === null ? style.replace('一', numeral).replace('1', String(ordinal)) : style.replace(first, sign);
}

/** A heading in one run, without white space, without the number at its head, whatever its style. */
export const withoutNumber = (heading: string): string => heading.replace(anyNumber, '');

/** Whether a text opens with a number of any style that nothing else looks like: such a line never continues the one before. */
export const opensWithNumber = (text: string): boolean => numberStyles.some((style) => readExactly(text, style)?.certain ?? false);
