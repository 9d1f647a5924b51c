/**
 * The search page: address → answer → list. The address is the one state; whatever the reader does changes it, and the
 * list follows. Typing replaces the address after a pause, submitting and filters leave a step for the back button.
 */
import type { SearchAnswer } from '../client.ts';
import type { Unavailability } from '../site-files.ts';
import { type FilterName, type PageState, readState, toggle, writeState } from './address.ts';
import { element } from './elements.ts';
import { filterFields } from './filter-panel.ts';
import { itemsOf } from './result-list.ts';
import { blank, nothingFound, searching, totalsInWords, troubleInWords } from './wording.ts';

type Client = typeof import('../client.ts');

/** Shown at once; more come while the reader scrolls, up to `scrolled`, then by the button. */
const firstHits = 10;
const scrolledHits = 50;
const moreHits = 50;
const pause = 220;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`) as T;
  const form = root.querySelector('form') as HTMLFormElement;
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const [status, filters, list, more, notice] = [
    part('status'),
    part('filters'),
    part<HTMLOListElement>('hits'),
    part<HTMLButtonElement>('more'),
    part('notice'),
  ];
  const moreInSight = new IntersectionObserver(([entry]) => entry?.isIntersecting && shown < scrolledHits && void grow(firstHits), { rootMargin: '150px' });

  let answer: SearchAnswer | undefined;
  let shown = 0;
  let running = new AbortController();
  let typing = 0;
  /** The address in the bar is a draft: typed, not yet submitted. */
  let draft = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go({ ...readState(location.search), query: box.value.trim() }, draft ? 'replace' : 'push');
    draft = false;
  });
  box.addEventListener('input', (event) => {
    clearTimeout(typing);
    if (!(event as InputEvent).isComposing) typing = window.setTimeout(followTyping, pause);
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(typing);
    typing = window.setTimeout(followTyping, pause);
  });
  more.addEventListener('click', () => void growByButton());
  window.addEventListener('popstate', () => void show());
  window.addEventListener('pagehide', () => remember());
  document.addEventListener('keydown', focusBox);
  void show();

  /** What was submitted stays reachable by the back button; of what was typed only the last state is kept. */
  function followTyping(): void {
    const now = readState(location.search);
    const next = { ...now, query: box.value.trim() };
    if (next.query === now.query) return;
    go(next, draft || !now.query ? 'replace' : 'push');
    draft = true;
  }

  function choose(name: FilterName, value: string): void {
    draft = false;
    go(toggle(readState(location.search), name, value), 'push');
  }

  function go(state: PageState, how: 'push' | 'replace'): void {
    const address = location.pathname + writeState(state);
    if (address === location.pathname + location.search) how = 'replace';
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show();
  }

  /** Shows what the address says. Only the last call gets to change the page. */
  async function show(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const state = readState(location.search);
    if (document.activeElement !== box || box.value.trim() !== state.query) box.value = state.query;
    const slow = window.setTimeout(() => say(searching), 300);
    root.setAttribute('aria-busy', 'true');
    try {
      const found = await ask(state, signal);
      const count = Math.min(found.total, Math.max(firstHits, history.state?.shown ?? 0));
      const items = await itemsOf(found.hits.slice(0, count));
      if (!signal.aborted) present(found, state, items);
    } catch (error) {
      if (!signal.aborted) presentTrouble(error);
    } finally {
      clearTimeout(slow);
      if (!signal.aborted) root.removeAttribute('aria-busy');
    }
  }

  async function ask({ query, provinces, documents }: PageState, signal: AbortSignal): Promise<SearchAnswer> {
    const { search } = await loadClient(root.dataset.client ?? '');
    return search(query, { filters: { province: provinces, document: documents }, signal });
  }

  function present(found: SearchAnswer, state: PageState, items: HTMLLIElement[]): void {
    answer = found;
    shown = items.length;
    document.title = state.query ? `${state.query.slice(0, 40)} · ${root.dataset.title}` : (root.dataset.title ?? '');
    list.replaceChildren(...items);
    presentFilters(found, state);
    presentNotice(found, state);
    presentMore();
    say(found.wording ? totalsInWords(found) : '');
    if (history.state?.top) window.scrollTo(0, history.state.top);
  }

  function presentFilters({ facets, hits }: SearchAnswer, state: PageState): void {
    const known: [string, string][] = JSON.parse(root.dataset.documents ?? '[]');
    const titles = new Map([...known, ...hits.map(({ document }) => [document.id, document.shortTitle] as const)]);
    const groups = [
      { name: 'provinces' as const, legend: '省份', values: facets.province, nameOf: (value: string) => value },
      { name: 'documents' as const, legend: '文件', values: facets.document, nameOf: (value: string) => titles.get(value) ?? value },
    ];
    const focused = (document.activeElement as HTMLInputElement | null)?.closest?.('.filter input') as HTMLInputElement | null;
    filters.replaceChildren(...filterFields(groups, state, choose));
    filters.hidden = groups.every(({ values, name }) => values.length === 0 && state[name].length === 0);
    if (focused) filters.querySelector<HTMLInputElement>(`input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)?.focus();
  }

  function presentNotice(found: SearchAnswer, state: PageState): void {
    notice.replaceChildren(...(found.total > 0 ? [] : noticeOf(found, state)));
  }

  function noticeOf(found: SearchAnswer, { query, provinces, documents }: PageState): HTMLElement[] {
    if (!found.wording) return [element('p', {}, blank)];
    const elsewhere = provinces.length + documents.length > 0 ? found.facets.total : 0;
    const words = element('p', {}, nothingFound(query, elsewhere));
    return elsewhere > 0 ? [words, button('查看全部范围', () => go({ query, provinces: [], documents: [] }, 'push'))] : [words];
  }

  function presentTrouble(error: unknown): void {
    const reason = (error as { reason?: Unavailability }).reason;
    if (!reason) console.error(error);
    answer = undefined;
    list.replaceChildren();
    filters.hidden = true;
    more.hidden = true;
    say('');
    notice.replaceChildren(
      element('p', { role: 'alert' }, troubleInWords(reason)),
      button('重试', () => void show()),
    );
  }

  function presentMore(): void {
    const left = (answer?.total ?? 0) - shown;
    more.hidden = left <= 0;
    more.textContent = `再显示 ${Math.min(left, moreHits)} 条`;
    moreInSight.unobserve(more);
    if (left > 0 && shown < scrolledHits) moreInSight.observe(more);
  }

  /** Appends the next `count` hits, unless the list has become another one meanwhile. */
  async function grow(count: number): Promise<HTMLLIElement[]> {
    const of = answer;
    const from = shown;
    if (!of || from >= of.total) return [];
    shown = Math.min(of.total, from + count);
    try {
      const items = await itemsOf(of.hits.slice(from, shown));
      if (answer !== of) return [];
      list.append(...items);
      presentMore();
      return items;
    } catch (error) {
      if (answer === of) presentTrouble(error);
      return [];
    }
  }

  async function growByButton(): Promise<void> {
    const [first] = await grow(moreHits);
    first?.querySelector('a')?.focus();
    remember();
  }

  /** So that coming back shows as many hits, at the same place. */
  function remember(): void {
    history.replaceState({ shown, top: window.scrollY }, '');
  }

  function say(words: string): void {
    if (status.textContent !== words) status.textContent = words;
  }

  function focusBox(event: KeyboardEvent): void {
    const inField = event.target instanceof HTMLElement && event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button' }, words);
  made.addEventListener('click', act);
  return made;
}

let attempts = 0;

/** The public module, at its own address: it finds the index beside itself. */
async function loadClient(address: string): Promise<Client> {
  try {
    const client: Client = await import(/* @vite-ignore */ attempts > 0 ? `${address}?attempt=${attempts}` : address);
    return client;
  } catch (cause) {
    // A browser remembers that a module failed; under another address it tries again.
    attempts++;
    throw Object.assign(new Error('The search module could not be loaded', { cause }), { reason: 'offline' as const });
  }
}
