/**
 * Completions below a search box while the reader types: the combobox of the ARIA Authoring Practices. Arrows move,
 * Enter takes, Escape closes; the box keeps what was typed until a completion is taken. A slow answer to an older
 * text is never shown.
 */

import { element } from '../../../browser/elements.ts';
import { addStylesheet } from '../../../browser/stylesheet.ts';
import styles from '../../../styles/completions.css?url';
import { completionInWords, shorten } from '../../../wording/search.ts';
import type { Completion } from '../../answer/answer.ts';
import { loadClient } from './load-client.ts';

const pause = 120;
const mostShown = 8;
/** Longer texts are passages: nothing completes them. */
const longest = 60;

/** `typed`: the reader has typed something before this came, and waits. */
export function completeIn(box: HTMLInputElement, typed: boolean): void {
  const form = box.form as HTMLFormElement;
  const list = element('ul', { class: 'completions', role: 'listbox', id: `${box.id}-completions`, 'aria-label': '建议', hidden: true });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  let shown: Completion[] = [];
  let active = -1;
  let asked = 0;
  let typing = 0;

  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    box.setAttribute(name, value);
  const styled = addStylesheet(styles);
  form.append(list, status);
  box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void ask(), pause);
  });
  box.addEventListener('keydown', onKey);
  box.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // The box keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) take(Array.from(list.children).indexOf(option));
  });

  if (typed && document.activeElement === box) void ask();

  async function ask(): Promise<void> {
    const number = ++asked;
    const text = box.value;
    if (!text.trim() || text.length > longest) return close();
    try {
      await styled;
      const { suggest } = await loadClient(form.dataset.client ?? '');
      const found = await suggest(text);
      if (number !== asked || document.activeElement !== box) return;
      if (found.length > 0) open(found.slice(0, mostShown));
      else close();
    } catch {
      // No completions then: the search itself says what is wrong.
      if (number === asked) close();
    }
  }

  function open(found: Completion[]): void {
    shown = found;
    list.replaceChildren(...found.map((completion, index) => optionOf(completion, `${list.id}-${index}`)));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    status.textContent = `${found.length} 条建议`;
    move(-1);
  }

  /** Whatever is still on its way comes too late. */
  function close(): void {
    asked++;
    clearTimeout(typing);
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    status.textContent = '';
    move(-1);
  }

  function move(to: number): void {
    active = to;
    for (const [index, option] of Array.from(list.children).entries()) option.setAttribute('aria-selected', String(index === active));
    const option = list.children[active];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (list.hidden) {
      // A list of hits takes the arrows where there is one (page.ts); Alt asks for the completions all the same.
      if (event.key === 'ArrowDown' && (event.altKey || !document.querySelector('[data-hit-link]'))) void ask();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) move(((active + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    else if (event.key === 'Enter' && active >= 0) take(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function take(index: number): void {
    const completion = shown[index];
    if (!completion) return;
    close();
    if (completion.url) location.assign(completion.url);
    else {
      box.value = completion.query;
      form.requestSubmit();
    }
  }
}

function optionOf(completion: Completion, id: string): HTMLElement {
  const { query, match } = completion;
  const words =
    match && query.length <= 40
      ? [query.slice(0, match.start), element('b', {}, query.slice(match.start, match.end)), query.slice(match.end)]
      : [shorten(query)];
  return element(
    'li',
    { role: 'option', id, 'aria-selected': 'false', 'data-kind': completion.kind },
    element('span', { class: 'completion-words' }, ...words),
    element('span', { class: 'completion-count' }, completionInWords(completion)),
  );
}
