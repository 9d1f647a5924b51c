/**
 * Beside the results, or below them where there is no room: the pages on which the first hits stand. Asked for once its place is
 * in sight and the hits stand there; where it does not come, nothing is missed.
 */
import { element } from '../../../browser/elements.ts';
import { pageKinds } from '../../../policy/search-index/index-files.ts';
import { aroundName, aroundScope, nameOfPages } from '../../../wording/search.ts';
import type { SearchAnswer } from '../../answer/answer.ts';
import type { PageAround } from '../../around/around.ts';

/** Further hits say little of what was asked. */
const hitsLookedAt = 20;

export type AskPages = (ids: readonly string[]) => Promise<PageAround[]>;

export class AroundPanel {
  readonly #place: HTMLElement;
  readonly #ask: AskPages;
  readonly #inSight = new IntersectionObserver(([entry]) => entry?.isIntersecting && void this.#load(), { rootMargin: '200px' });
  #answer: Pick<SearchAnswer, 'hits' | 'total'> | undefined;

  constructor(place: HTMLElement, ask: AskPages) {
    this.#place = place;
    this.#ask = ask;
  }

  /** What stands there stays until what belongs to this answer has come; nothing where there are no hits. */
  show(answer?: SearchAnswer): void {
    this.#answer = answer;
    this.#inSight.disconnect();
    if (answer && answer.total > 0) this.#inSight.observe(this.#place);
    else this.#place.replaceChildren();
  }

  async #load(): Promise<void> {
    const answer = this.#answer;
    this.#inSight.disconnect();
    if (!answer) return;
    const ids = answer.hits.slice(0, hitsLookedAt).map(({ id }) => id);
    const pages = await this.#ask(ids).catch((): PageAround[] => []);
    if (this.#answer === answer) this.#place.replaceChildren(...panelOf(pages, aroundScope(ids.length, answer.total)));
  }
}

/** A list for each kind of page; nothing where there is none. */
export function panelOf(pages: readonly PageAround[], scope: string): HTMLElement[] {
  const groups = pageKinds.flatMap((kind) =>
    groupOf(
      nameOfPages[kind],
      pages.filter((page) => page.kind === kind),
    ),
  );
  if (groups.length === 0) return [];
  const heading = element('h2', { class: 'around-name' }, aroundName, ...(scope ? [element('span', { class: 'around-scope' }, scope)] : []));
  return [element('aside', { 'aria-label': aroundName }, heading, ...groups)];
}

function groupOf(name: string, pages: readonly PageAround[]): HTMLElement[] {
  if (pages.length === 0) return [];
  const items = pages.map(({ name: called, url, count }) =>
    element('li', {}, element('a', { href: url }, called), element('span', { class: 'around-count' }, String(count))),
  );
  return [element('h3', {}, name), element('ul', { 'aria-label': name }, ...items)];
}
