/** What the search page shows round its hits, as a value: from the state of the address and the answer to it. */
import {
  filterButtonInWords,
  hitsName,
  nearestBeyondInWords,
  nearestInWords,
  nearestName,
  nothingFound,
  shorten,
  titleInWords,
  totalsInWords,
  tryThese,
} from '../../wording/search.ts';
import { countFilters, type LayoutName, type LineOrder, type PageState } from '../address.ts';
import type { SearchAnswer } from '../answer/answer.ts';
import { isNearest } from '../answer/nearest.ts';

export interface PageView {
  documentTitle: string;
  title: string;
  /** Searches to try stand where nothing was asked, and where nothing leads on from what was. */
  samples: boolean;
  /** Where to go on stands where nothing answers. */
  elsewhere: boolean;
  /** Above the hits: seen where they are no answers, else only read aloud. */
  heading: { words: string; seen: boolean };
  /** Nothing is shown, which the filters may be the reason for: the page offers to take them away. */
  beyondFilters: boolean;
  filters: {
    /** Filters can narrow something, or can be taken away. */
    known: boolean;
    clearable: boolean;
    button: string;
  };
  /** `layouts`: there is a choice of them; the few nearest units stand in one list. */
  tools: { shown: boolean; layouts: boolean; orders: boolean; layout: LayoutName; order: LineOrder };
}

/** In which layout an answer is shown. */
export const layoutFor = (state: PageState, answer: SearchAnswer): LayoutName => (isNearest(answer) ? 'list' : state.layout);

/** `pageTitle` is the title of the page before anything was asked. */
export function pageViewOf(state: PageState, answer: SearchAnswer, pageTitle: string): PageView {
  const chosen = countFilters(state);
  const nearest = isNearest(answer);
  const beyondFilters = answer.wording !== '' && answer.total === 0 && chosen > 0;
  return {
    documentTitle: state.query ? `${shorten(state.query)} · ${pageTitle}` : pageTitle,
    title: titleInWords(state.query),
    samples: !answer.wording || (isDeadEnd(answer) && !beyondFilters),
    elsewhere: answer.wording !== '' && answer.answers === 0,
    heading: { words: nearest ? nearestName(answer.total) : hitsName, seen: nearest },
    beyondFilters,
    filters: { known: answer.facets.total > 0 || chosen > 0, clearable: chosen > 0, button: filterButtonInWords(chosen) },
    tools: { shown: answer.total > 0, layouts: !nearest, orders: !nearest && state.layout === 'lines', layout: state.layout, order: state.order },
  };
}

/** Nothing is shown, and nothing offered to be looked for instead. */
const isDeadEnd = ({ total, interpretations, suggestions, related, notes }: SearchAnswer): boolean =>
  total === 0 && [...interpretations, ...suggestions, ...related].length === 0 && notes.every(({ kind }) => kind !== 'apart');

/** `places`: how many places there are, where the layout counts them. */
export function statusOf(state: PageState, answer: SearchAnswer, places: number | null): string {
  if (!answer.wording) return tryThese;
  if (isNearest(answer)) return nearestInWords(state.query);
  if (answer.total === 0 && answer.nearestBeyond > 0) return nearestBeyondInWords(state.query, answer.nearestBeyond);
  return answer.total > 0 ? totalsInWords(answer, places) : nothingFound(state.query, hiddenByFilters(state, answer));
}

/**
 * Whether the answer is of the whole collection: where the query names a place, a document or a clause of one, or some hits hold a part
 * of it only, nobody has looked whether what the best ones say stands elsewhere.
 */
export function isWhole({ notes, interpretations, hits, scope }: Pick<SearchAnswer, 'notes' | 'interpretations' | 'hits' | 'scope'>): boolean {
  const partly =
    scope.some(({ facet, on }) => on && facet === 'document') ||
    interpretations.some(({ via, on }) => on && (via.kind === 'question' || via.kind === 'citation')) ||
    hits.some(({ reasons }) => reasons.some(({ kind }) => kind === 'lacks'));
  return !partly && notes.every(({ kind }) => kind !== 'place');
}

/** Of an answer without hits: how many there would be without the filters. */
function hiddenByFilters(state: PageState, { total, facets }: SearchAnswer): number {
  return total === 0 && countFilters(state) > 0 ? facets.total : 0;
}
