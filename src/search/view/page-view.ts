/** What the search page shows round its hits, as a value: from the state of the address and the answer to it. */
import { filterButtonInWords, nothingFound, shorten, titleInWords, totalsInWords, tryThese } from '../../wording/search.ts';
import { countFilters, type LayoutName, type LineOrder, type PageState } from '../address.ts';
import type { SearchAnswer } from '../answer/answer.ts';

export interface PageView {
  documentTitle: string;
  title: string;
  /** Searches to try stand where nothing was asked. */
  samples: boolean;
  /** There would be hits without the filters: the page offers to take them away. */
  beyondFilters: boolean;
  filters: {
    /** Filters can narrow something, or can be taken away. */
    known: boolean;
    clearable: boolean;
    button: string;
  };
  tools: { shown: boolean; orders: boolean; layout: LayoutName; order: LineOrder };
}

/** `pageTitle` is the title of the page before anything was asked. */
export function pageViewOf(state: PageState, answer: SearchAnswer, pageTitle: string): PageView {
  const chosen = countFilters(state);
  return {
    documentTitle: state.query ? `${shorten(state.query)} · ${pageTitle}` : pageTitle,
    title: titleInWords(state.query),
    samples: !answer.wording,
    beyondFilters: hiddenByFilters(state, answer) > 0,
    filters: { known: answer.facets.total > 0 || chosen > 0, clearable: chosen > 0, button: filterButtonInWords(chosen) },
    tools: { shown: answer.total > 0, orders: state.layout === 'lines', layout: state.layout, order: state.order },
  };
}

/** `places`: how many places there are, where the layout counts them. */
export function statusOf(state: PageState, answer: SearchAnswer, places: number | null): string {
  if (!answer.wording) return tryThese;
  return answer.total > 0 ? totalsInWords(answer, places) : nothingFound(state.query, hiddenByFilters(state, answer));
}

/** Of an answer without hits: how many there would be without the filters. */
function hiddenByFilters(state: PageState, { total, facets }: SearchAnswer): number {
  return total === 0 && countFilters(state) > 0 ? facets.total : 0;
}
