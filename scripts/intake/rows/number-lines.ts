/** Numbers of documents (发文字号) as they are printed. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

const digits = '[\\d０-９]';
const open = '[〔（(【［\\[﹝]';
const close = '[〕）)】］\\]﹞]';
const sign = '[号號]';
const longestCode = 24;
const longestLine = 80;

interface Patterns {
  /** The line is a number and nothing else but how it is classed （A） and who signs it out. */
  line: RegExp;
  /** 第12号, below the name of an order. */
  bare: RegExp;
  atEnd: RegExp;
  whole: RegExp;
}

const patterns = oncePer(({ frontLines, intake }: Pick<Language, 'frontLines' | 'intake'>): Patterns => {
  const code = `(?!${anyOf(frontLines.citingOpenings)})[\\p{Script=Han}A-Za-z]{1,${longestCode}}`;
  const serial = `第?${digits}{1,12}(?:[-－—]${digits}{1,4})?${sign}`;
  const dated = `${code}${open}${digits}{4}${close}${serial}`;
  const coded = `\\p{Script=Han}{2,16}字第${digits}{4,12}${sign}`;
  const session = `(?:${open}[^〕）)】\\]]{2,8}${close}|${digits}{4}年)`;
  const bare = `${session}?第(?:${digits}{1,5}|[${ordinalDigits}○]{1,6})${sign}`;
  const counted = `(?:\\p{Script=Han}{1,${longestCode}}${anyOf(intake.orderEndings)}[（(]?)?${bare}`;
  const standard = '[A-Z]{2,4}(?:[/／]?[TZ])?\\d{1,6}(?:\\.\\d{1,3})?[-－—–]\\d{4}';
  const any = `(?:${standard}|${dated}|${coded}|${open}${digits}{4}${close}${serial}|${counted})`;
  return {
    line: new RegExp(`^[（(【]?(${any})[）)】]?(?:[（(][A-ZＡ-Ｚ][）)])?(?:会?签发?人.*)?$`, 'u'),
    bare: new RegExp(`^[（(【]?(${bare})[）)】]?$`, 'u'),
    atEnd: new RegExp(`[（(【](${dated})[）)】]$`, 'u'),
    whole: new RegExp(`^(${any})`, 'u'),
  };
});

/** The number that a line without white space is, whatever brackets stand round it; null where it is something else. */
export const numberLine = (flat: string, language: Language): string | null =>
  flat.length <= longestLine ? (patterns(language).line.exec(flat)?.[1] ?? null) : null;

/** 第12号, 2031年第5号: a number that wants the name of its order or announcement above it. */
export const bareNumber = (flat: string, language: Language): string | null =>
  flat.length <= longestLine ? (patterns(language).bare.exec(flat)?.[1] ?? null) : null;

/** The number in brackets behind a title on its line; null where none stands there. */
export const numberBehindTitle = (flat: string, language: Language): string | null => patterns(language).atEnd.exec(flat.slice(-longestLine))?.[1] ?? null;

/** The number that a value beside the text begins with. */
export const numberOf = (value: string, language: Language): string | null =>
  patterns(language).whole.exec(value.replace(/\s+/gu, '').slice(0, longestLine))?.[1] ?? null;
