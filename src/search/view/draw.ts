/** Draws what stands round the hits into its places on the page; what is made anew keeps the focus. */
import { button } from '../../browser/elements.ts';
import { keepFocus } from '../../browser/keep-focus.ts';
import { seeAllRanges } from '../../wording/search.ts';
import type { PageState } from '../address.ts';
import type { SearchAnswer } from '../answer/answer.ts';
import { cardsTable } from './cards.ts';
import { type Choose, filterFields, type Names, provinceBars } from './filter-panel.ts';
import type { Parts } from './page-parts.ts';
import { isWhole, type PageView } from './page-view.ts';
import { understandingOf } from './understanding.ts';

/** What the reader can do with what is drawn. */
export interface PageActs {
  /** Shows another state. */
  go: (state: PageState) => void;
  choose: Choose;
  /** Takes all filters away. */
  seeAll: () => void;
}

export function drawPage(part: Parts, view: PageView, { seeAll }: PageActs): void {
  document.title = view.documentTitle;
  part('title').textContent = view.title;
  part('samples').hidden = !view.samples;
  part('elsewhere').hidden = !view.elsewhere;
  part('heading').textContent = view.heading.words;
  part('heading').classList.toggle('visually-hidden', !view.heading.seen);
  part('notice').replaceChildren(...(view.beyondFilters ? [button(seeAllRanges, seeAll, { class: 'button' })] : []));
  drawTools(part, view.tools);
}

function drawTools(part: Parts, tools: PageView['tools']): void {
  part('tools').hidden = !tools.shown;
  part('layouts').hidden = !tools.layouts;
  part('orders').hidden = !tools.orders;
  for (const radio of part('tools').querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    radio.checked = radio.value === (radio.name === 'view' ? tools.layout : tools.order);
  }
}

export function drawUnderstanding(part: Parts, answer: SearchAnswer, state: PageState, { go }: PageActs): void {
  const rows = understandingOf(answer, state, go);
  const selectorOf = ({ dataset }: HTMLElement) => `[data-key="${CSS.escape(dataset.key ?? '')}"]`;
  keepFocus(part('understanding'), '[data-key]', selectorOf, (inside) => inside.replaceChildren(...rows));
  part('understanding').hidden = rows.length === 0;
}

export function drawCards(part: Parts, { cards }: SearchAnswer): void {
  part('cards').replaceChildren(...cardsTable(cards));
  part('cards').hidden = cards.length === 0;
}

export function drawFilters(part: Parts, { filters }: PageView, answer: SearchAnswer, names: Names, state: PageState, { choose }: PageActs): void {
  const { facets } = answer;
  const fields = filterFields(facets, names, state, choose);
  const bars = filters.known ? provinceBars(facets, names, isWhole(answer), state, choose) : [];
  keepFocus(part('provinces'), 'input', selectorOfBox, (inside) => inside.replaceChildren(...bars));
  keepFocus(part('filter-fields'), 'input', selectorOfBox, (inside) => inside.replaceChildren(...fields));
  part('filters').hidden = fields.length === 0 || !filters.known;
  part('clear-filters').hidden = !filters.clearable;
  part('open-filters').hidden = part('filters').hidden;
  part('open-filters').textContent = filters.button;
}

function selectorOfBox(focused: HTMLElement): string {
  const { name, value } = focused as HTMLInputElement;
  return `input[name="${name}"][value="${CSS.escape(value)}"]`;
}
