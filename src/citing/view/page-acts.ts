/** Shares a document or the unit that its page shows alone, and prints the latter. */
import type { CitingFacts } from '../facts.ts';
import { official } from '../official.ts';
import { fetchCitingFacts } from '../page-facts.ts';
import { printUnits } from '../printing/print-units.ts';
import { share, sharedPassage } from './share.ts';
import { referenceTo } from './target.ts';

/** The page holds one document, or one unit of it. */
const articleAround = (button: Element): HTMLElement | null => button.closest<HTMLElement>('[data-citing]');
const onlyUnit = (article: HTMLElement): HTMLElement | null => (article.matches('.unit-page') ? article.querySelector<HTMLElement>('.unit') : null);

/** What is to be said. Throws DataFileFault. */
export async function sharePage(button: HTMLElement): Promise<string> {
  const article = articleAround(button);
  if (!article) return '';
  const facts = await fetchCitingFacts(article);
  const unit = onlyUnit(article);
  return share(unit ? sharedPassage(referenceTo({ unit, sentence: null, part: null, selection: null }, facts)) : sharedDocument(facts));
}

function sharedDocument({ document, shortAddress }: CitingFacts): ShareData {
  const url = new URL(shortAddress, location.href).href;
  return { title: document.title, text: official({ document, path: [], sentence: null, wording: [], link: url, quotationLink: url, accessed: '' }), url };
}

/** Throws DataFileFault. */
export async function printPage(button: HTMLElement): Promise<void> {
  const article = articleAround(button);
  const unit = article && onlyUnit(article);
  if (unit) await printUnits([{ unit, rows: [] }], await fetchCitingFacts(unit));
}
