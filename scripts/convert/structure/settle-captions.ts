/** Captions of articles (条标), in brackets behind the number: 第二条（适用范围）, 第一条【目的】. */
import { closingBrackets, openingBrackets, sentenceEnds } from '../../../src/policy/marks.ts';
import { type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import { opensWithNumber } from '../numbers/numbering.ts';
import type { UnitDraft } from './unit-draft.ts';

const inClass = (marks: string): string => marks.replace(/[[\]]/gu, '\\$&');
/** No caption is longer. */
const longest = 30;
const caption = new RegExp(
  `^(?<open>[${inClass(openingBrackets)}]\\s*)(?<title>[^${inClass(openingBrackets + closingBrackets)}${sentenceEnds}；：]{1,${longest}})[${inClass(closingBrackets)}]\\s*`,
  'u',
);

/** Round brackets may open a sentence of an article, too: they are captions only where so much of the articles have them. */
const nearlyAll = 0.75;

/** So many articles with captions are no accident. */
const fewest = 2;

/** Where most articles of a text have captions, these are their titles; what stands behind one, on its line or below it, is the text. */
export function settleCaptions(roots: readonly UnitDraft[]): void {
  const articles = articlesIn(roots);
  const captioned = articles.filter((article) => article.title !== null || captionOf(article));
  const needed = captioned.some(({ paragraphs: [first] }) => /^[（(]/u.test(first?.text ?? '')) ? articles.length * nearlyAll : articles.length / 2;
  if (captioned.length < fewest || captioned.length < needed || captioned.length * 2 <= articles.length) return;
  for (const article of captioned) {
    const found = article.title === null ? captionOf(article) : null;
    if (!found) continue;
    article.title = found.title;
    article.paragraphs = [...(found.text.text ? [found.text] : []), ...article.paragraphs.slice(1)];
  }
}

const articlesIn = (units: readonly UnitDraft[]): UnitDraft[] =>
  units.flatMap((unit) => (unit.kind === 'article' ? [unit] : unit.kind === 'attachment' ? [] : articlesIn(unit.children)));

function captionOf({ paragraphs: [first, ...rest] }: UnitDraft): { title: SourcedText; text: SourcedText } | null {
  const match = first && !opensWithNumber(first.text) ? caption.exec(first.text) : null;
  if (!first || !match?.groups) return null;
  const { open = '', title = '' } = match.groups;
  // （2031年修正） and （已废止） tell what became of the article.
  if (/\d/u.test(title) || (match[0].length === first.text.length && rest.length === 0)) return null;
  return { title: trimSourced(sliceSourced(first, open.length, open.length + title.length)), text: sliceSourced(first, match[0].length) };
}
