/**
 * The search page: address → answer → page. The address is the one state; whatever the reader does changes it, and the
 * page follows.
 */
import { button, element } from '../../browser/elements.ts';
import { onComposing, onTyped } from '../../browser/keys.ts';
import { retry } from '../../wording/acts.ts';
import { searching, searchingSlowly, searchTroubleInWords } from '../../wording/search.ts';
import { layouts, lineOrders, type PageState } from '../address.ts';
import type { Scope, SearchAnswer } from '../answer/answer.ts';
import type { Unavailability } from '../index/site-files.ts';
import { AddressBar } from './address-bar.ts';
import { AroundPanel } from './around/panel.ts';
import { Asker } from './asker.ts';
import { drawCards, drawFilters, drawPage, drawUnderstanding, type PageActs } from './draw.ts';
import type { Names } from './filter-panel.ts';
import type { HitActions } from './hits/hit-item.ts';
import { walkHits } from './hits/hit-keys.ts';
import { HitList } from './hits/hit-list.ts';
import type { Layout } from './hits/layout.ts';
import { layoutOf } from './hits/layouts.ts';
import { type Parts, pageParts } from './page-parts.ts';
import { layoutFor, pageViewOf, statusOf } from './page-view.ts';
import { toggleBeside, withoutAll, withScope } from './scope-filters.ts';
import { TakeAway } from './take-away/panel.ts';
import { clientAt } from './typing/load-client.ts';

const typingPause = 220;
const slow = 300;
const verySlow = 6000;

class SearchPage {
  readonly #root: HTMLElement;
  readonly #part: Parts;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #names: Names;
  readonly #asker: Asker;
  readonly #takeAway: TakeAway;
  readonly #hits: HitList;
  readonly #around: AroundPanel;
  readonly #hitActs: HitActions;
  readonly #bar = new AddressBar(
    () => this.#hits.state,
    () => void this.show(),
  );
  readonly #acts: PageActs = {
    go: (state) => this.#bar.go(state),
    choose: (name, value) => this.#bar.go(toggleBeside(this.#bar.state, this.#scope, name, value)),
    seeAll: () => this.#bar.go(withoutAll(this.#bar.state, this.#scope)),
  };
  /** Of the answer that is shown. */
  #scope: readonly Scope[] = [];
  #answered = false;
  #running = new AbortController();
  #typing = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#part = pageParts(root);
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#box = this.#form.elements.namedItem('q') as HTMLInputElement;
    this.#names = JSON.parse(root.dataset.names ?? '{}');
    const client = clientAt(this.#form.dataset.client ?? '');
    this.#asker = new Asker(client);
    this.#takeAway = new TakeAway(this.#part, root.dataset.documents ?? '');
    this.#hitActs = { ...this.#takeAway.actions, unitsLike: async ({ id }) => (await client()).unitsLike(id) };
    this.#around = new AroundPanel(this.#part('around'), async (ids) => (await client()).pagesAround(ids));
    this.#hits = new HitList(this.#part('hits'), this.#part('more'), (error) => this.#presentTrouble(error));
  }

  /** Listens to the reader and the browser. */
  listen(): void {
    this.#listenToBox();
    const [bar, part] = [this.#bar, this.#part];
    part('layouts').addEventListener('change', ({ target }) => bar.go({ ...bar.state, layout: valueIn(layouts, target), order: 'rank' }));
    part('orders').addEventListener('change', ({ target }) => bar.go({ ...bar.state, order: valueIn(lineOrders, target) }));
    part('clear-filters').addEventListener('click', this.#acts.seeAll);
    part('unchoose').addEventListener('click', () => this.#unchoose());
    window.addEventListener('popstate', () => void this.show());
    window.addEventListener('online', () => !this.#answered && void this.show());
    window.addEventListener('pagehide', () => bar.remember());
    walkHits(this.#root, this.#box);
  }

  #listenToBox(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      this.#bar.submit(this.#box.value.trim());
    });
    onTyped(this.#box, () => this.#followTyping());
    onComposing(this.#box, () => clearTimeout(this.#typing));
  }

  #followTyping(): void {
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => this.#bar.followTyping(this.#box.value.trim()), typingPause);
  }

  #unchoose(): void {
    this.#takeAway.unchoose();
    this.#box.focus();
  }

  /** Shows what the address says. Only the last call gets to change the page. */
  async show(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const { state, kept } = this.#bar;
    this.#showAsked(state);
    const timers = [window.setTimeout(() => this.#say(searching), slow), window.setTimeout(() => this.#say(searchingSlowly), verySlow)];
    try {
      const answer = await this.#asker.ask(state, signal);
      const layout = await layoutOf(answer, { ...state, layout: layoutFor(state, answer) }, this.#hitActs, kept.layout);
      if (!signal.aborted) this.#present(answer, layout, state);
    } catch (error) {
      if (!signal.aborted) this.#presentTrouble(error);
    } finally {
      timers.forEach(clearTimeout);
      if (!signal.aborted) this.#root.removeAttribute('aria-busy');
    }
  }

  /** While the answer is on its way. */
  #showAsked({ layout, query }: PageState): void {
    // From the first public/theme.js has seen to that.
    document.documentElement.dataset.view = layout;
    if (document.activeElement !== this.#box || this.#box.value.trim() !== query) this.#box.value = query;
    this.#root.setAttribute('aria-busy', 'true');
  }

  #present(answer: SearchAnswer, layout: Layout, state: PageState): void {
    const shown = withScope(state, answer.scope);
    const view = pageViewOf(shown, answer, this.#root.dataset.title ?? '');
    document.documentElement.dataset.view = layoutFor(state, answer);
    this.#answered = true;
    this.#scope = answer.scope;
    this.#hits.show(layout);
    this.#takeAway.offer(answer);
    drawPage(this.#part, view, this.#acts);
    drawUnderstanding(this.#part, answer, state, this.#acts);
    drawCards(this.#part, answer);
    drawFilters(this.#part, view, answer, this.#names, shown, this.#acts);
    this.#say(statusOf(shown, answer, layout.places?.() ?? null));
    this.#around.show(answer);
    const { top } = this.#bar.kept;
    if (top) window.scrollTo(0, top);
  }

  #presentTrouble(error: unknown): void {
    const { reason } = error as { reason?: Unavailability };
    if (!reason) console.error(error);
    this.#answered = false;
    this.#scope = [];
    this.#asker.forget();
    this.#takeAway.withdraw();
    this.#hits.show();
    this.#around.show();
    this.#part('provinces').replaceChildren();
    for (const name of ['filters', 'tools', 'understanding', 'cards'] as const) this.#part(name).hidden = true;
    this.#say('');
    this.#part('notice').replaceChildren(
      element('p', { role: 'alert' }, searchTroubleInWords(reason)),
      button(retry, () => void this.show(), { class: 'button' }),
    );
  }

  #say(words: string): void {
    if (this.#part('status').textContent !== words) this.#part('status').textContent = words;
  }
}

function valueIn<Value extends string>(values: readonly [Value, ...Value[]], target: EventTarget | null): Value {
  return values.find((value) => value === (target as HTMLInputElement).value) ?? values[0];
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) {
  const page = new SearchPage(root);
  page.listen();
  void page.show();
}
