/**
 * References in the style of 《法学引注手册》: normative documents by title and number, the place after it
 * （《…通知》（国发〔2007〕19号），第四节）; without a number date and address; without a date the day of access.
 * Articles in Arabic numerals（《行政处罚法》第32条）, what has no articles as it is numbered.
 */
import { dateInWords } from '../policy/dates.ts';
import { arabicArticle } from './arabic-article.ts';
import { locatorOfPassage } from './locator.ts';
import { type Reference, titleWithIssuers } from './reference.ts';

export function lawReview(reference: Reference): string {
  const { document, path, link, accessed } = reference;
  const place = locatorOfPassage(reference);
  const locator = path.some(({ kind }) => kind === 'article') ? arabicArticle(place) : place;
  const title = titleWithIssuers(document);
  if (path.at(-1)?.kind === 'article') return `${title}${locator}。`;
  if (document.documentNumber) return locator ? `${title}（${document.documentNumber}），${locator}。` : `${title}，${document.documentNumber}。`;
  const parts = [title, document.date && dateInWords(document.date), locator, link, !document.date && `${dateOrWords(accessed)}访问`];
  return `${parts.filter(Boolean).join('，')}。`;
}

const dateOrWords = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(date) ? dateInWords(date) : date);
