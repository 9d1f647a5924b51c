/** All hits in one list, as ranked. */

import { element } from '../../../browser/elements.ts';
import { moreHitsInWords } from '../../../wording/search.ts';
import type { SearchAnswer } from '../../answer/answer.ts';
import { type HitActions, itemOf } from './hit-item.ts';
import { grownByScrolling, type Layout, type LayoutState, loadTexts } from './layout.ts';

const firstHits = 10;
const moreHits = 50;

export async function listLayout({ hits }: SearchAnswer, actions: HitActions, before?: LayoutState): Promise<Layout> {
  const list = element('ol', { class: 'hits' });
  let shown = 0;
  await append(Math.max(firstHits, before?.shown ?? 0));
  return {
    element: list,
    grow: () => append(shown < grownByScrolling ? firstHits : moreHits),
    next: () => (shown < hits.length ? moreHitsInWords(Math.min(hits.length - shown, moreHits)) : null),
    state: () => ({ shown }),
  };

  async function append(count: number): Promise<HTMLElement | undefined> {
    const loaded = await loadTexts(hits.slice(shown, shown + count));
    const items = loaded.map(({ hit, words }) => itemOf(hit, words, actions, 'list'));
    list.append(...items);
    shown += items.length;
    return items[0]?.querySelector('a') ?? undefined;
  }
}
