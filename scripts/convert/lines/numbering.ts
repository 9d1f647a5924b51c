/** Printed numbers of headings (标号): how each style is recognised and how its label is printed. */

import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { formatNumeral, parseNumeral } from '../../../src/policy/numerals.ts';

/** Levels that numbers open (层级). */
export type Level = 'part' | 'chapter' | 'division' | 'article' | 'section' | 'subsection' | 'measure';

export interface PrintedNumber {
  style: NumberStyle | StatuteStyle;
  /** null where the numeral cannot be read. */
  ordinal: number | null;
  /** Of 第十五条之一: 1; else 0. */
  insertion: number;
  /** Normalised for display: （五）, 一、, 5. */
  label: string;
  /** Length of the number as it stands at the head of the line. */
  length: number;
}

export const statuteStyles = ['第一编', '第一章', '第一节', '第一条'] as const;
export type StatuteStyle = (typeof statuteStyles)[number];

const numeral = `[${ordinalDigits}]+`;
const patterns: Record<NumberStyle | StatuteStyle, RegExp> = {
  '一、': new RegExp(`^(${numeral})、`, 'u'),
  '（一）': new RegExp(`^[（(]\\s*(${numeral})\\s*[）)]\\s*`, 'u'),
  '1.': /^(\d{1,3})\s*[.．、]\s*(?!\d)/u,
  '（1）': /^[（(]\s*(\d{1,3})\s*[）)]\s*/u,
  第一编: new RegExp(`^第(${numeral})编(?:\\s+|$)`, 'u'),
  第一章: new RegExp(`^第(${numeral})章(?:\\s+|$)`, 'u'),
  第一节: new RegExp(`^第(${numeral})节(?:\\s+|$)`, 'u'),
  第一条: new RegExp(`^第(${numeral})条(?:之(${numeral}))?(?:\\s+|$)`, 'u'),
};

/** The number of the given style at the head of a text, or null. */
export function readNumber(text: string, style: NumberStyle | StatuteStyle): PrintedNumber | null {
  const match = patterns[style].exec(text);
  if (!match?.[1]) return null;
  const ordinal = parseNumeral(match[1]);
  const insertion = match[2] ? (parseNumeral(match[2]) ?? 0) : 0;
  return { style, ordinal, insertion, label: ordinal === null ? match[0].trim() : printNumber(ordinal, style, insertion), length: match[0].length };
}

/** The label of the nth heading of a style, as printed. */
export function printNumber(ordinal: number, style: NumberStyle | StatuteStyle, insertion = 0): string {
  const chinese = formatNumeral(ordinal);
  switch (style) {
    case '一、':
      return `${chinese}、`;
    case '（一）':
      return `（${chinese}）`;
    case '1.':
      return `${ordinal}.`;
    case '（1）':
      return `（${ordinal}）`;
    case '第一条':
      return `第${chinese}条${insertion ? `之${formatNumeral(insertion)}` : ''}`;
    default:
      return `第${chinese}${style.at(-1)}`;
  }
}

const anyNumber = new RegExp(`^(?:第${numeral}(?:编|章|节|条(?:之${numeral})?)|[（(](?:${numeral}|\\d{1,3})[）)]|${numeral}、|\\d{1,3}[.．、])`, 'u');

/** A heading in one run, without white space, without the number at its head, whatever its style. */
export const withoutNumber = (heading: string): string => heading.replace(anyNumber, '');

/** Whether a text opens with a number of any style: such a line never continues the one before. */
export function opensWithNumber(text: string): boolean {
  return (Object.keys(patterns) as (keyof typeof patterns)[]).some((style) => patterns[style].test(text));
}

/** The levels that are opened by numbers, outermost first. */
export function headingStyles({ numbering }: Pick<DocumentMetadata, 'numbering'>): [Level, NumberStyle | StatuteStyle][] {
  if (numbering.form === 'statute') {
    const levels: Level[] = ['part', 'chapter', 'division', 'article'];
    return levels.map((level, i) => [level, statuteStyles[i] as StatuteStyle]);
  }
  const styles: [Level, NumberStyle][] = [['section', numbering.section]];
  if (numbering.subsection) styles.push(['subsection', numbering.subsection]);
  if (numbering.measure !== 'run-in') styles.push(['measure', numbering.measure]);
  return styles;
}
