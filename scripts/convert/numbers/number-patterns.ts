/**
 * How each style of printed numbers (标号) is recognised at the head of a line: `n` is its numeral, `inserted` what an
 * inserted article counts (第十五条之一, 第15-1条, 第三之一条), `prefix` what stands before the last number of a decimal.
 */
import { heavenlyStems, labelDigits } from '../../../src/policy/chinese-digits.ts';
import { closingMarks, pauses } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';

export const chinese = `[${labelDigits}]+`;
export const arabic = '[0-9０-９]{1,3}';
/** White space behind 第三条 opens it, and so does a caption: 第三条【目的】; without, words that cite it do not. */
const opening = `(?:(?<gap>\\s+|$|(?=【))|(?!第|款|项|目|规定|所列|所称|的|之规定|至|到|[、和或及与]第|[${pauses}${closingMarks})]))`;
/** 第 三 章: white space may part the characters. */
const spaced = `[${labelDigits}](?:\\s*[${labelDigits}])*`;
const ordinalOf = (unit: string, behind = opening): string =>
  `^第\\s*(?<n>${spaced}|${arabic})(?:\\s*[-－—之]\\s*(?<inserted>[0-9０-９]{1,2}|${chinese}))?\\s*${unit}(?:\\s*之\\s*(?<insertedBehind>${chinese}|[0-9０-９]{1,2}))?${behind}`;
const decimal = (depth: number, letter = ''): RegExp =>
  new RegExp(`^(?<prefix>${letter}(?:[0-9０-９]{1,2}\\s*[.．]\\s*){${depth}})(?<n>[0-9０-９]{1,2})(?![.．]?[0-9０-９])[、.．]?\\s*`, 'u');
/** A.1.2: the letter of an annex stands first. */
const annexDecimal = (depth: number): RegExp => decimal(depth, '[A-ZＡ-Ｚ]\\s*[.．]\\s*');
/** No digit follows, unless a year does or a number that one calls: 1.2025年 and 1.12369热线 are the first, 1.5米 is not. */
const noDecimal = '(?:(?=(?:19|20)[0-9]{2}年|[0-9]{5}\\p{Script=Han})|(?![0-9０-９]))';

export const patterns: Record<NumberStyle, RegExp> = {
  第一部分: new RegExp(ordinalOf('部分'), 'u'),
  第一编: new RegExp(ordinalOf('[编編篇]'), 'u'),
  第一分编: new RegExp(ordinalOf('分\\s*[编編篇]'), 'u'),
  第一章: new RegExp(ordinalOf('章'), 'u'),
  第一节: new RegExp(ordinalOf('[节節]'), 'u'),
  第一条: new RegExp(ordinalOf('[条條]'), 'u'),
  '一、': new RegExp(`^(?<n>${chinese})\\s*[、.．]\\s*`, 'u'),
  '（一）': new RegExp(`^(?:[（(【〔]?\\s*(?<n>${chinese})\\s*[）)】〕]|(?<sign>[㈠-㈩㊀-㊉]))\\s*、?\\s*`, 'u'),
  '1.': new RegExp(`^(?:(?<n>${arabic})\\s*[.．]\\s*${noDecimal}|(?<sign>[⒈-⒛])\\s*)`, 'u'),
  '1、': new RegExp(`^(?<n>${arabic})\\s*、\\s*`, 'u'),
  '（1）': new RegExp(`^[（(]\\s*(?<n>${arabic})\\s*[）)]、?\\s*`, 'u'),
  '1）': new RegExp(`^(?<n>${arabic})\\s*[）)]、?\\s*`, 'u'),
  '①': /^(?<sign>[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾➀-➉➊-➓])\s*[、.．]?\s*/u,
  '⑴': /^(?<sign>[⑴-⒇])\s*、?\s*/u,
  '1': /^(?<n>[0-9０-９]{1,2})\s*(?=\p{Script=Han})/u,
  '1.1': decimal(1),
  '1.1.1': decimal(2),
  '1.1.1.1': decimal(3),
  '甲、': new RegExp(`^(?<sign>[${heavenlyStems}])\\s*[、.．]\\s*`, 'u'),
  '（甲）': new RegExp(`^[（(]\\s*(?<sign>[${heavenlyStems}])\\s*[）)]\\s*`, 'u'),
  // A.1 总则 and A.1.2 are decimals.
  'A.': /^(?<sign>[A-ZＡ-Ｚ])\s*[、.．](?!\s*[0-9０-９]{1,2}(?:\s|$|[.．][0-9０-９]))\s*(?![A-Za-z])/u,
  'A.1': annexDecimal(0),
  'A.1.1': annexDecimal(1),
  'A.1.1.1': annexDecimal(2),
  'a.': /^(?<sign>[a-zａ-ｚ])\s*[、.．]\s*(?![A-Za-z])/u,
  'a）': /^(?<sign>[a-zａ-ｚ])\s*[）)]\s*/u,
  '（a）': /^[（(]\s*(?<sign>[A-Za-zＡ-Ｚａ-ｚ])\s*[）)]\s*/u,
  'Ⅰ.': /^(?<roman>[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,5})\s*[、.．]\s*(?![A-Za-z])/u,
  '（Ⅰ）': /^[（(]\s*(?<roman>[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,5})\s*[）)]\s*/u,
};

/** Whatever words follow, citing ones too; a mark ends what cites. */
const anyOpening = `(?![${pauses}${closingMarks})]|\\s|$)`;
/** What looks like a citation (第七条规定) or an amount (4.3个), but is a number where the order proves it. */
export const unlikely: Partial<Record<NumberStyle, RegExp>> = {
  第一章: new RegExp(ordinalOf('章', anyOpening), 'u'),
  第一节: new RegExp(ordinalOf('[节節]', anyOpening), 'u'),
  第一条: new RegExp(ordinalOf('[条條]', anyOpening), 'u'),
  '1.': new RegExp(`^(?<n>${arabic})[.．](?=[0-9０-９])`, 'u'),
};

/** What is printed in its stead where a text is careless: read as the style that is declared, unless both are. */
export const careless: Partial<Record<NumberStyle, NumberStyle>> = { '1.': '1、', '1、': '1.', '（1）': '⑴', '⑴': '（1）' };

/** A heading's number of whatever style, in one run, without white space. */
export const anyNumber = new RegExp(
  [
    `^第(?:${chinese}|${arabic})(?:[-之](?:\\d+|${chinese}))?(?:分?[编編]|[章节節条條])(?:之(?:\\d+|${chinese}))?`,
    `^[（(](?:${chinese}|${arabic})[）)]、?`,
    `^${chinese}[、.．]`,
    `^(?:[0-9０-９]{1,2}[.．]){1,3}[0-9０-９]{1,2}[、.．]?(?![0-9０-９])`,
    `^${arabic}[.．、）)]`,
    '^(?:[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾➀-➉➊-➓⑴-⒛㈠-㈩㊀-㊉])',
    `^[${heavenlyStems}][、.．]`,
    '^[A-ZＡ-Ｚ][.．](?:[0-9０-９]{1,2}[.．]){0,2}[0-9０-９]{1,2}[、.．]?(?![0-9０-９])',
    '^[A-Za-zⅠ-Ⅻⅰ-ⅻ][、.．）)]',
    `^[（(](?:[A-Za-zⅠ-Ⅻⅰ-ⅻ${heavenlyStems}])[）)]`,
  ].join('|'),
  'u',
);

/** Words that cite the number before them, white space or not: 第三十一条 第一款, （二）项规定, 第五条行为的. */
const citesPart = new RegExp(
  `^\\s*(?:第\\s*(?:${chinese}|${arabic})\\s*[款项目]|(?:[款项]的?|目)(?=$|规定|所|情形|行为|中|之|[至和或及与${pauses}])|[款项](?=的)|(?:行为|情形)(?:之一)?(?:的|[${pauses}]))`,
  'u',
);
const articleBeforeGap = new RegExp(ordinalOf('[条條]', '(?=\\s+\\S)'), 'u');
/** The same right behind 第三条, where no article begins so: 第三条的规定, 第三条规定的, 第三条所列, 第三条或者, 第三条前款, 第三条（一）项. */
const citesArticleBefore = new RegExp(
  `^(?:(?:的|之|中)规定|规定(?=$|[的中和${pauses}])|所(?:列|称|指|述|规定)|或者|(?:以及|及|与|和|或|至|到)第|前[${labelDigits}两]?款|各[款项]|[（(](?:${chinese}|${arabic})[）)][项、至和或])`,
  'u',
);
/** 第三条规定的: the beginning of an article may cite another. */
export const citesArticle = /^第[^款项目]{1,8}[条條]/u;
/** What joins numbers that are named together: （二）、（三）项; 第二条至第五条. */
const joined = /^\s*[、，,和或及与至到~～—－-]?\s*(?=[（(第①-⒇㈠-㈩])/u;

/** A number that is named together with others of its style, or whose part is: never a heading. */
export function isCited(behind: string, style: NumberStyle): boolean {
  if (citesPart.test(behind) || (style === '第一条' && citesArticleBefore.test(behind))) return true;
  const [join] = joined.exec(behind) ?? [];
  if (join === undefined) return false;
  const other = behind.slice(join.length);
  if (style.startsWith('第')) return join.trim() !== '' && other.startsWith('第');
  return patterns[style].test(other);
}

/** 第三条　第一款所称: white space parts an article from its own words as well as from a paragraph of it that is cited. */
export function mayOpenArticle(text: string): boolean {
  const [number] = articleBeforeGap.exec(text) ?? [];
  return number !== undefined && citesPart.test(text.slice(number.length));
}
