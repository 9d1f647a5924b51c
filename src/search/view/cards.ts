/** Facts that answer, above the hits: a small table, the words that prove each beside it. */
import { element, marked, withUnbrokenNumbers } from '../../browser/elements.ts';
import { cardColumns, cardInWords, cardsName, cardsRemark } from '../../wording/search.ts';
import type { Card } from '../answer/answer.ts';

/** None without cards. */
export function cardsTable(cards: readonly Card[]): HTMLElement[] {
  if (cards.length === 0) return [];
  const columns = Object.values(cardColumns).map((name) => element('th', { scope: 'col' }, name));
  const head = element('thead', { 'data-interface': true }, element('tr', {}, ...columns));
  const table = element('table', { class: 'cards', 'aria-label': cardsName }, head, element('tbody', {}, ...cards.map(rowOf)));
  return [table, element('p', { class: 'cards-remark', 'data-interface': true }, cardsRemark)];
}

function rowOf(card: Card): HTMLElement {
  const { subject, wordParts, document, url } = card;
  return element(
    'tr',
    { 'data-card': card.kind },
    element('th', { scope: 'row' }, subject),
    element('td', { class: 'card-answer' }, ...withUnbrokenNumbers(cardInWords(card))),
    element('td', { class: 'card-words' }, element('a', { href: url }, ...marked(wordParts))),
    element('td', { class: 'card-from', title: document.title }, document.shortTitle),
  );
}
