/**
 * The concordance (上下文列表): one line for each place of the wording, the wording in the middle. In the order of the hits
 * it grows hit by hit; sorted, the lines of as many hits as are taken at once are sorted together.
 */

import { element, standsWithin } from '../../../browser/elements.ts';
import { surroundingsOf } from '../../../policy/surroundings.ts';
import { moreLinesInWords, moreTextsInWords } from '../../../wording/search.ts';
import type { LineOrder } from '../../address.ts';
import type { SearchAnswer } from '../../answer/answer.ts';
import { chooserOf, type HitActions, markedAddress } from './hit-item.ts';
import { type Layout, type LayoutState, loadTexts } from './layout.ts';
import { type Line, linesOf, sortLines } from './lines.ts';

/** Hits whose lines are made at a time: as ranked, and sorted. */
const hitsAtOnce: Record<LineOrder, number> = { rank: 50, before: 1000, after: 1000 };
/** Lines shown at a time. */
const linesAtOnce = 100;

export async function linesLayout({ hits }: SearchAnswer, order: LineOrder, actions: HitActions, before?: LayoutState): Promise<Layout> {
  const list = element('ol', { class: 'lines', 'data-order': order });
  let taken = 0;
  let shown = 0;
  let ready: Line[] = [];
  do await append();
  while (shown < (before?.shown ?? 0) && (ready.length > 0 || taken < hits.length));
  return {
    element: list,
    grow: append,
    next: () => {
      if (ready.length > 0) return moreLinesInWords(Math.min(ready.length, linesAtOnce));
      return taken < hits.length ? moreTextsInWords(Math.min(hits.length - taken, hitsAtOnce[order])) : null;
    },
    places: () => (taken < hits.length ? null : shown + ready.length),
    state: () => ({ shown }),
  };

  async function append(): Promise<HTMLElement | undefined> {
    if (ready.length === 0) await take();
    const items = ready.splice(0, linesAtOnce).map((line) => itemOf(line, actions));
    list.append(...items);
    shown += items.length;
    return items[0]?.querySelector('a') ?? undefined;
  }

  async function take(): Promise<void> {
    const loaded = await loadTexts(hits.slice(taken, taken + hitsAtOnce[order]));
    taken += loaded.length;
    ready = [
      ...sortLines(
        loaded.flatMap(({ hit, words }) => linesOf(hit, words)),
        order,
      ),
    ];
  }
}

/** Read aloud, a line is a sentence with its source behind. */
function itemOf({ hit, words, name, before, wording, after, beyond }: Line, actions: HitActions): HTMLLIElement {
  const whole = beyond.before + before + wording + after + beyond.after;
  const [start, end] = [beyond.before.length + before.length, whole.length - beyond.after.length - after.length];
  const within = (from: number, to: number) => standsWithin(surroundingsOf(whole, from, to));
  const text = element(
    'a',
    { href: markedAddress(hit), 'data-hit-link': true, 'data-runs-on': true },
    element('span', { class: 'line-before', ...within(beyond.before.length, start) }, element('bdi', {}, before)),
    element('mark', within(start, end), wording),
    element('span', { class: 'line-after', ...within(end, end + after.length) }, after),
  );
  const source = element(
    'span',
    { class: 'line-source', 'data-source': true },
    element('span', { class: 'province' }, hit.place),
    element('span', { class: 'line-unit', title: `${hit.document.title} ${name}` }, name),
  );
  return element('li', { 'data-province': hit.document.place.area, 'data-match': hit.match }, chooserOf(hit, words, actions), text, source);
}
