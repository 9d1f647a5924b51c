/** Hits by province and document, in the order of the collection; of each document the best ones first, the others on demand. */

import { element } from '../../../browser/elements.ts';
import { countInWords, moreDocumentsInWords, moreOfDocumentInWords } from '../../../wording/search.ts';
import type { Hit, SearchAnswer } from '../../answer/answer.ts';
import { type HitActions, itemOf } from './hit-item.ts';
import { type Layout, type LayoutState, loadTexts } from './layout.ts';

/** Documents at a time, and hits of each at first. */
const documentsAtOnce = 5;
const hitsAtFirst = 3;
const moreHits = 50;

export async function groupLayout({ hits, facets }: SearchAnswer, actions: HitActions, before?: LayoutState): Promise<Layout> {
  const groups = byDocument(
    hits,
    facets.document.map(({ value }) => value),
  );
  const box = element('div', { class: 'groups' });
  const opened: Record<string, number> = { ...before?.opened };
  let shown = 0;
  await append(Math.max(documentsAtOnce, before?.shown ?? 0));
  return {
    element: box,
    grow: () => append(documentsAtOnce),
    next: () => (shown < groups.length ? moreDocumentsInWords(Math.min(groups.length - shown, documentsAtOnce)) : null),
    state: () => ({ shown, opened }),
  };

  async function append(count: number): Promise<HTMLElement | undefined> {
    const next = groups.slice(shown, shown + count);
    const sections = await Promise.all(next.map((group) => sectionOf(group, opened, actions)));
    box.append(...sections);
    shown += sections.length;
    return sections[0]?.querySelector<HTMLElement>('[data-hit-link]') ?? undefined;
  }
}

/** Documents stand in the order of `order`, that of the collection. */
export function byDocument(hits: readonly Hit[], order: readonly string[]): [Hit, ...Hit[]][] {
  const groups = Map.groupBy(hits, ({ document }) => document.id);
  const ids = [...new Set([...order, ...groups.keys()])];
  return ids.flatMap((id) => {
    const [first, ...others] = groups.get(id) ?? [];
    return first ? [[first, ...others] as [Hit, ...Hit[]]] : [];
  });
}

async function sectionOf(hits: [Hit, ...Hit[]], opened: Record<string, number>, actions: HitActions): Promise<HTMLElement> {
  const { document, place } = hits[0];
  const title = element('a', { href: document.url }, document.title);
  const head = element(
    'h3',
    {},
    element('span', { class: 'province' }, place),
    title,
    element('span', { class: 'group-count', 'data-interface': true }, countInWords(hits.length)),
  );
  const list = element('ol', { class: 'hits' });
  const more = element('button', { type: 'button', class: 'button' });
  more.addEventListener('click', () => void open(moreHits).then((link) => link?.focus()));
  await append(opened[document.id] ?? hitsAtFirst);
  return element('section', { class: 'group', 'data-province': document.place.area }, head, list, more);

  async function open(count: number): Promise<HTMLElement | null> {
    const before = list.childElementCount;
    await append(count);
    opened[document.id] = list.childElementCount;
    return list.children[before]?.querySelector('a') ?? null;
  }

  async function append(count: number): Promise<void> {
    const from = list.childElementCount;
    const loaded = await loadTexts(hits.slice(from, from + count));
    list.append(...loaded.map(({ hit, words }) => itemOf(hit, words, actions, 'group')));
    const left = hits.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = moreOfDocumentInWords(left, moreHits);
  }
}
