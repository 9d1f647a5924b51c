/**
 * The search page: address → answer → page. The address is the one state; whatever the reader does changes it, and the
 * page follows. Typing replaces the address after a pause; submitting, filters and switches leave a step for the back button.
 */

import { element } from '../../browser/elements.ts';
import { blank, nothingFound, searching, searchingSlowly, shorten, titleInWords, totalsInWords, troubleInWords } from '../../wording/search.ts';
import { countFilters, layouts, lineOrders, type PageState, readState, toggleFilter, withoutFilters, withQuery, writeState } from '../address.ts';
import type { Hit, SearchAnswer } from '../answer/answer.ts';
import type { Unavailability } from '../index/site-files.ts';
import { type CountedFacets, filterFields, type Names, provinceBars } from './filter-panel.ts';
import { groupLayout } from './hits/group-layout.ts';
import type { HitActions } from './hits/hit-item.ts';
import { walkHits } from './hits/hit-keys.ts';
import { grownByScrolling, type Layout, type LayoutState } from './hits/layout.ts';
import { linesLayout } from './hits/lines-layout.ts';
import { listLayout } from './hits/list-layout.ts';
import { type Part, pageParts } from './page-parts.ts';
import type { ExportFormat } from './take-away/export.ts';
import { makeSelection } from './take-away/selection.ts';
import { citationLine, copyText, download, exportHits, fileName, openDocuments } from './take-away/take-away.ts';
import { loadClient } from './typing/load-client.ts';
import { understandingOf } from './understanding.ts';

const typingPause = 220;
const slow = 300;
const verySlow = 6000;
const saidFor = 2600;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = pageParts(root);
  const form = root.querySelector('form') as HTMLFormElement;
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const names: Names = JSON.parse(root.dataset.names ?? '{}');
  const documents = openDocuments(root.dataset.documents ?? '');
  const selection = makeSelection(presentSelection);
  const actions: HitActions = { isChosen: selection.has, choose: selection.set, copy: (what, hit, words) => void copy(what, hit, words) };
  const moreInSight = new IntersectionObserver(([entry]) => entry?.isIntersecting && void grow(), { rootMargin: '150px' });

  let answer: SearchAnswer | undefined;
  /** What `answer` answers. */
  let answered = '';
  let layout: Layout | undefined;
  let running = new AbortController();
  let typing = 0;
  let saying = 0;
  /** The address in the bar is a draft: typed, not yet submitted. */
  let draft = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go(withQuery(now(), box.value.trim()), draft ? 'replace' : 'push');
    draft = false;
  });
  box.addEventListener('input', (event) => {
    clearTimeout(typing);
    if (!(event as InputEvent).isComposing) typing = window.setTimeout(followTyping, typingPause);
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(typing);
    typing = window.setTimeout(followTyping, typingPause);
  });
  part('layouts').addEventListener('change', ({ target }) => go({ ...now(), layout: valueIn(layouts, target), order: 'rank' }, 'push'));
  part('orders').addEventListener('change', ({ target }) => go({ ...now(), order: valueIn(lineOrders, target) }, 'push'));
  part('clear-filters').addEventListener('click', () => go(withoutFilters(now()), 'push'));
  part('more').addEventListener('click', () => void grow().then((first) => first?.focus()));
  part('unchoose').addEventListener('click', unchoose);
  part('export').addEventListener('click', ({ target }) => {
    const asked = target instanceof Element ? target.closest<HTMLElement>('[data-export]') : null;
    if (asked) void takeAway(asked.dataset.export as ExportFormat, asked.dataset.copy !== undefined);
  });
  window.addEventListener('popstate', () => void show());
  window.addEventListener('online', () => !answer && void show());
  window.addEventListener('pagehide', remember);
  walkHits(root, box);
  void show();

  function now(): PageState {
    return readState(location.search);
  }

  /** What was submitted stays reachable by the back button; of what was typed only the last state is kept. */
  function followTyping(): void {
    const state = now();
    const next = withQuery(state, box.value.trim());
    if (next === state) return;
    go(next, draft || !state.query ? 'replace' : 'push');
    draft = true;
  }

  function go(state: PageState, how: 'push' | 'replace' = 'push'): void {
    remember();
    const address = location.pathname + writeState(state);
    if (address === location.pathname + location.search) how = 'replace';
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show();
  }

  /** So that coming back shows as many hits, at the same place. */
  function remember(): void {
    history.replaceState({ layout: layout?.state(), top: window.scrollY }, '');
  }

  /** Shows what the address says. Only the last call gets to change the page. */
  async function show(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const state = now();
    // From the first public/theme.js has seen to that.
    document.documentElement.dataset.view = state.layout;
    if (document.activeElement !== box || box.value.trim() !== state.query) box.value = state.query;
    const timers = [window.setTimeout(() => say(searching), slow), window.setTimeout(() => say(searchingSlowly), verySlow)];
    root.setAttribute('aria-busy', 'true');
    try {
      const found = await ask(state, signal);
      const made = await layoutOf(found, state, history.state?.layout);
      if (!signal.aborted) present(found, made, state);
    } catch (error) {
      if (!signal.aborted) presentTrouble(error);
    } finally {
      timers.forEach(clearTimeout);
      if (!signal.aborted) root.removeAttribute('aria-busy');
    }
  }

  /** Another layout of the same answer asks nothing. */
  async function ask({ query, filters, without }: PageState, signal: AbortSignal): Promise<SearchAnswer> {
    const asked = JSON.stringify([query, filters, without]);
    if (answer && asked === answered) return answer;
    const { search } = await loadClient(form.dataset.client ?? '');
    const found = await search(query, { filters, without, signal });
    if (!signal.aborted) answered = asked;
    return found;
  }

  function layoutOf(found: SearchAnswer, state: PageState, before?: LayoutState): Promise<Layout> {
    if (state.layout === 'groups') return groupLayout(found, actions, before);
    return state.layout === 'lines' ? linesLayout(found, state.order, before) : listLayout(found, actions, before);
  }

  function present(found: SearchAnswer, made: Layout, state: PageState): void {
    if (answer?.query !== found.query) selection.clear();
    answer = found;
    layout = made;
    document.title = state.query ? `${shorten(state.query)} · ${root.dataset.title}` : (root.dataset.title ?? '');
    part('title').textContent = titleInWords(state.query);
    part('hits').replaceChildren(made.element);
    presentUnderstanding(found, state);
    presentFilters(found, state);
    presentTools(found, state);
    part('notice').replaceChildren(...(hiddenByFilters(found, state) > 0 ? [button('查看全部范围', () => go(withoutFilters(now())))] : []));
    part('samples').hidden = Boolean(found.wording);
    presentMore();
    presentSelection();
    say(statusOf(found, made, state));
    if (history.state?.top) window.scrollTo(0, history.state.top);
  }

  function presentUnderstanding(found: SearchAnswer, state: PageState): void {
    const rows = understandingOf(found, state, go);
    keepFocus(
      part('understanding'),
      '[data-key]',
      ({ dataset }) => `[data-key="${CSS.escape(dataset.key ?? '')}"]`,
      (inside) => inside.replaceChildren(...rows),
    );
    part('understanding').hidden = rows.length === 0;
  }

  function presentFilters(found: SearchAnswer, state: PageState): void {
    const facets: CountedFacets = found.facets;
    const choose = (...[name, value]: Parameters<Parameters<typeof filterFields>[3]>) => go(toggleFilter(now(), name, value));
    const fields = filterFields(facets, names, state, choose);
    const chosen = countFilters(state);
    const known = found.facets.total > 0 || chosen > 0;
    keepFocus(part('provinces'), 'input', nameOfBox, (inside) => inside.replaceChildren(...(known ? [provinceBars(facets, names, state, choose)] : [])));
    keepFocus(part('filter-fields'), 'input', nameOfBox, (inside) => inside.replaceChildren(...fields));
    part('filters').hidden = fields.length === 0 || !known;
    part('clear-filters').hidden = chosen === 0;
    part('open-filters').hidden = part('filters').hidden;
    part('open-filters').textContent = chosen > 0 ? `筛选（${chosen}）` : '筛选';
  }

  function presentTools(found: SearchAnswer, state: PageState): void {
    part('tools').hidden = found.total === 0;
    part('orders').hidden = state.layout !== 'lines';
    for (const radio of part('tools').querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      radio.checked = radio.value === (radio.name === 'view' ? state.layout : state.order);
    }
  }

  function statusOf(found: SearchAnswer, made: Layout, state: PageState): string {
    if (!found.wording) return blank;
    return found.total > 0 ? totalsInWords(found, made.places?.() ?? null) : nothingFound(state.query, hiddenByFilters(found, state));
  }

  /** Of an answer without hits: how many there would be without the filters. */
  function hiddenByFilters(found: SearchAnswer, state: PageState): number {
    return found.total === 0 && countFilters(state) > 0 ? found.facets.total : 0;
  }

  function presentTrouble(error: unknown): void {
    const reason = (error as { reason?: Unavailability }).reason;
    if (!reason) console.error(error);
    answer = undefined;
    layout = undefined;
    part('hits').replaceChildren();
    part('provinces').replaceChildren();
    for (const name of ['filters', 'tools', 'more', 'understanding'] as const) part(name).hidden = true;
    say('');
    part('notice').replaceChildren(
      element('p', { role: 'alert' }, troubleInWords(reason)),
      button('重试', () => void show()),
    );
  }

  function presentMore(): void {
    const words = layout?.next() ?? null;
    part('more').hidden = words === null;
    part('more').textContent = words;
    moreInSight.unobserve(part('more'));
    if (words !== null && (layout?.state().shown ?? 0) < grownByScrolling) moreInSight.observe(part('more'));
  }

  let growing: Layout | undefined;
  /** Appends the next step, unless the page has become another one meanwhile; gives its first link. */
  async function grow(): Promise<HTMLElement | undefined> {
    const of = layout;
    if (!of || growing === of) return undefined;
    growing = of;
    try {
      const first = await of.grow();
      if (layout === of) presentMore();
      return first;
    } catch (error) {
      if (layout === of) presentTrouble(error);
      return undefined;
    } finally {
      growing = undefined;
    }
  }

  function presentSelection(): void {
    part('chosen').hidden = selection.size === 0;
    part('chosen-count').textContent = `已选 ${selection.size} 条`;
    part('export-scope').textContent = selection.size > 0 ? `导出选中的 ${selection.size} 条` : `导出全部 ${answer?.total ?? 0} 条`;
  }

  function unchoose(): void {
    selection.clear();
    for (const chosen of root.querySelectorAll<HTMLInputElement>('[data-hit]:checked')) chosen.checked = false;
    box.focus();
  }

  async function copy(what: 'link' | 'citation', hit: Hit, words: Parameters<HitActions['copy']>[2]): Promise<void> {
    const copied = await copyText(what === 'link' ? hit.url : await citationLine(hit, words, documents));
    tell(copied ? (what === 'link' ? '链接已复制' : '引用已复制') : '浏览器不许复制');
  }

  /** All hits, not those on the page; or the chosen ones. */
  async function takeAway(format: ExportFormat, toClipboard: boolean): Promise<void> {
    const { hits, query } = answer ?? { hits: [], query: '' };
    const wanted = selection.size > 0 ? selection.inOrderOf(hits) : hits;
    const head = { title: titleInWords(query), address: location.href, date: new Date().toLocaleDateString('sv') };
    try {
      const content = await exportHits(wanted, format, head, documents, (ready) => tell(`已取 ${ready} / ${wanted.length} 条`));
      if (!toClipboard) download(content, format, fileName(query));
      const done = !toClipboard || (await copyText(content));
      tell(done ? `${toClipboard ? '已复制' : '已导出'} ${wanted.length} 条` : '浏览器不许复制');
      part('export').hidePopover();
    } catch (error) {
      tell(troubleInWords((error as { reason?: Unavailability }).reason));
    }
  }

  function say(words: string): void {
    if (part('status').textContent !== words) part('status').textContent = words;
  }

  function tell(words: string): void {
    part('said').textContent = words;
    clearTimeout(saying);
    saying = window.setTimeout(() => part('said').replaceChildren(), saidFor);
  }
}

/** What is made anew keeps the focus of what stood in its place. */
function keepFocus(inside: Part, kind: string, selectorOf: (focused: HTMLElement) => string, renew: (inside: Part) => void): void {
  const focused = inside.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>(kind) : null;
  const selector = focused && selectorOf(focused);
  renew(inside);
  if (selector) inside.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

function nameOfBox(focused: HTMLElement): string {
  const { name, value } = focused as HTMLInputElement;
  return `input[name="${name}"][value="${CSS.escape(value)}"]`;
}

function valueIn<Value extends string>(values: readonly [Value, ...Value[]], target: EventTarget | null): Value {
  return values.find((value) => value === (target as HTMLInputElement).value) ?? values[0];
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button' }, words);
  made.addEventListener('click', act);
  return made;
}
