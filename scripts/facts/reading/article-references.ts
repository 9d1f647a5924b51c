/** References to articles: 第四十五条第二款第三项, 本条例第二十一条, 前款. */

import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import { numberedAnchor, partId, stepInto } from '../../../src/policy/ids.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';

export interface ArticleReference {
  start: number;
  end: number;
  /** Anchor of the article: a45, a15-1. */
  article: string;
  /** Numbers of 款 and 项; null where none is named. */
  paragraph: number | null;
  item: number | null;
}

const digits = `[${ordinalDigits}\\d]+`;
const reference = new RegExp(
  `第(?<article>${digits})条(?:之(?<insertion>${digits}))?(?:第(?<paragraph>${digits})款)?(?:第[（(]?(?<item>${digits})[）)]?项)?`,
  'gu',
);

/** In the order of the text; whose articles they are is not said. */
export function articleReferences(text: string): ArticleReference[] {
  return [...text.matchAll(reference)].flatMap((match) => {
    const { article = '', insertion = '', paragraph = '', item = '' } = match.groups ?? {};
    const number = parseNumeral(article);
    if (number === null) return [];
    const anchor = numberedAnchor('article', number, parseNumeral(insertion) ?? 0);
    return [{ start: match.index, end: match.index + match[0].length, article: anchor, paragraph: parseNumeral(paragraph), item: parseNumeral(item) }];
  });
}

/** The id that a reference leads to; the article's own where no inner part is named. `unit`: the id of the article. */
export function referredId(unit: string, { paragraph, item }: Pick<ArticleReference, 'paragraph' | 'item'>): string {
  const inParagraph = paragraph === null ? [] : stepInto([], 'p', paragraph);
  const steps = item === null ? inParagraph : stepInto(inParagraph, 'i', item);
  return partId(unit, steps);
}
