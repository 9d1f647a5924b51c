/**
 * Completions below a search box while the reader types: the combobox of the ARIA Authoring Practices. Arrows move,
 * Enter takes, Escape closes; the box keeps what was typed until a completion is taken. A slow answer to an older
 * text is never shown.
 */
import { element } from '../../../browser/elements.ts';
import { onComposing, onKey, onTyped } from '../../../browser/keys.ts';
import { addStylesheet } from '../../../browser/stylesheet.ts';
import styles from '../../../styles/completions.css?url';
import { completionInWords, completionsInWords, completionsName, shorten } from '../../../wording/search.ts';
import type { Completion } from '../../answer/answer.ts';
import { clientAt, type LoadClient } from './load-client.ts';

const pause = 120;
const mostShown = 8;
/** Longer texts are passages: nothing completes them. */
const longest = 60;

/** `typed`: the reader has typed something before this came, and waits. */
export function completeIn(box: HTMLInputElement, typed: boolean): void {
  const completions = new Completions(box, box.form as HTMLFormElement);
  completions.listen();
  if (typed && document.activeElement === box) void completions.ask();
}

/** The option that a key leads to from `active` among `count`: -1 is the box itself, before the first and behind the last. */
export function nextOption(key: string, active: number, count: number): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step ? ((active + 1 + step + count + 1) % (count + 1)) - 1 : null;
}

class Completions {
  readonly #box: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #list: HTMLUListElement;
  readonly #status = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #styled: Promise<void>;
  readonly #load: LoadClient;
  #shown: Completion[] = [];
  #active = -1;
  /** Number of the question asked last: answers to others come too late. */
  #asked = 0;
  #typing = 0;

  constructor(box: HTMLInputElement, form: HTMLFormElement) {
    this.#box = box;
    this.#form = form;
    this.#list = element('ul', { class: 'completions', role: 'listbox', id: `${box.id}-completions`, 'aria-label': completionsName, hidden: true });
    this.#load = clientAt(form.dataset.client ?? '');
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', this.#list.id],
      ['aria-expanded', 'false'],
    ] as const)
      box.setAttribute(name, value);
    this.#styled = addStylesheet(styles);
    form.append(this.#list, this.#status);
  }

  listen(): void {
    onTyped(this.#box, () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => void this.ask(), pause);
    });
    // The list would lie where the input method shows its own.
    onComposing(this.#box, () => this.#close());
    onKey(this.#box, (event) => this.#press(event));
    this.#box.addEventListener('blur', () => this.#close());
    this.#form.addEventListener('submit', () => this.#close());
    // The box keeps the focus while an option is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      if (option) this.#take(Array.from(this.#list.children).indexOf(option));
    });
  }

  async ask(): Promise<void> {
    const number = ++this.#asked;
    const text = this.#box.value;
    if (!text.trim() || text.length > longest) return this.#close();
    try {
      await this.#styled;
      const { suggest } = await this.#load();
      const found = await suggest(text);
      if (number !== this.#asked || document.activeElement !== this.#box) return;
      if (found.length > 0) this.#open(found.slice(0, mostShown));
      else this.#close();
    } catch {
      // No completions then: the search itself says what is wrong.
      if (number === this.#asked) this.#close();
    }
  }

  #open(found: Completion[]): void {
    this.#shown = found;
    this.#list.replaceChildren(...found.map((completion, index) => optionOf(completion, `${this.#list.id}-${index}`)));
    this.#list.hidden = false;
    this.#box.setAttribute('aria-expanded', 'true');
    this.#status.textContent = completionsInWords(found.length);
    this.#move(-1);
  }

  /** Whatever is still on its way comes too late. */
  #close(): void {
    this.#asked++;
    clearTimeout(this.#typing);
    this.#list.hidden = true;
    this.#box.setAttribute('aria-expanded', 'false');
    this.#status.textContent = '';
    this.#move(-1);
  }

  #move(to: number): void {
    this.#active = to;
    for (const [index, option] of Array.from(this.#list.children).entries()) option.setAttribute('aria-selected', String(index === to));
    const option = this.#list.children[to];
    if (option) this.#box.setAttribute('aria-activedescendant', option.id);
    else this.#box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    if (this.#list.hidden) {
      // A list of hits takes the arrows where there is one (hits/hit-keys.ts); Alt asks for the completions all the same.
      if (event.key === 'ArrowDown' && (event.altKey || !document.querySelector('[data-hit-link]'))) void this.ask();
    } else if (this.#obey(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Whether the key means something to the open list. */
  #obey(key: string): boolean {
    const next = nextOption(key, this.#active, this.#shown.length);
    if (next !== null) this.#walk(next);
    else if (key === 'Enter' && this.#active >= 0) this.#take(this.#active);
    else if (key === 'Escape') this.#close();
    else return false;
    return true;
  }

  /** The list that the reader walks in stays: what is still on its way comes too late. */
  #walk(to: number): void {
    this.#asked++;
    clearTimeout(this.#typing);
    this.#move(to);
  }

  #take(index: number): void {
    const completion = this.#shown[index];
    if (!completion) return;
    this.#close();
    if (completion.url) location.assign(completion.url);
    else {
      this.#box.value = completion.query;
      this.#form.requestSubmit();
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
