import { ordinalDigits } from '../policy/chinese-digits.ts';
import { parseNumeral } from '../policy/numerals.ts';

const articleOrParagraph = new RegExp(`第([${ordinalDigits}]+)([条款项目])`, 'gu');

/** 第十五条之一 → 第15条之一: numbers of articles, paragraphs and items as the legal journals write them. */
export function arabicArticle(locator: string): string {
  return locator.replace(articleOrParagraph, (whole, numeral: string, unit: string) => {
    const number = parseNumeral(numeral);
    return number === null ? whole : `第${number}${unit}`;
  });
}
