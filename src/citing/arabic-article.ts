import { parseNumeral } from '../policy/numerals.ts';

/** 第十五条之一 → 第15条之一: numbers of articles, paragraphs and items as the legal journals write them. */
export function arabicArticle(locator: string): string {
  return locator.replace(/第([零〇一二三四五六七八九十百千]+)([条款])/gu, (whole, numeral: string, unit: string) => {
    const number = parseNumeral(numeral);
    return number === null ? whole : `第${number}${unit}`;
  });
}
