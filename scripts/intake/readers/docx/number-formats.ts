/** How Word prints a number: formats of w:numFmt, as Chinese documents use them. */

import nzh from 'nzh';
import { printSingleDigits } from '../../../../src/policy/chinese-digits.ts';
import { formatNumeral, printSign } from '../../../../src/policy/numerals.ts';

/** The forms of counting that differ only in names. Word counts on in digits where a run of signs ends. */
const formats: Readonly<Record<string, ((value: number) => string) | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => printSign(value, '⑴') ?? `(${value})`,
  decimalEnclosedFullstop: (value) => printSign(value, '⒈') ?? `${value}.`,
  ideographEnclosedCircle: (value) => printSign(value, '㊀') ?? String(value),
  chineseCounting: formatNumeral,
  chineseCountingThousand: formatNumeral,
  japaneseCounting: formatNumeral,

  taiwaneseCounting: formatNumeral,
  taiwaneseCountingThousand: formatNumeral,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => nzh.cn.encodeB(value),
  ideographLegalTraditional: (value) => nzh.hk.encodeB(value),
  ideographTraditional: (value) => printSign(value, '甲') ?? String(value),
  ideographZodiac: (value) => branches.charAt(value - 1) || String(value),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
};

/** The twelve branches, in their order. */
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** Word counts no further; what lies beyond is printed as digits. */
const greatest = 32_767;
/** Thirty letters z. */
const lastLetters = 780;

/** Null for a format that is not known. */
export function printNumber(value: number, format: string): string | null {
  const print = formats[format];
  return print ? (value < 0 || value > greatest ? String(value) : print(value)) : null;
}

/** Circled numbers up to fifty stand in three runs; those behind the last are printed as digits. */
function circled(value: number): string {
  return printSign(value, '①') ?? printSign(value - 20, '㉑') ?? printSign(value - 35, '㊱') ?? String(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digitByDigit(value: number): string {
  return printSingleDigits(String(value));
}

/** a … z, aa, bb …, as Word counts. */
function letters(value: number): string {
  return value < 1 || value > lastLetters ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanValues = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });

function roman(value: number): string {
  let rest = value;
  return romanValues
    .map(([sign, worth]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}
