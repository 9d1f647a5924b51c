/**
 * The box above the contents narrows them while one types: by words (排污), by label (（五）, 五, 5). What no entry holds
 * is looked for as the search understands it (計畫, paiwu); only then is anything of the search loaded.
 * Enter goes to the first entry that is left, Escape shows all again.
 */
import { onKey, onTyped } from '../browser/keys.ts';
import { receivedText } from '../browser/traditional.ts';
import { lastNumberIn } from '../policy/ids.ts';
import { normalForm } from '../policy/normal-form.ts';
import { clientAt } from '../search/view/typing/load-client.ts';
import { address } from '../site/address.ts';

interface Item {
  item: HTMLLIElement;
  link: HTMLAnchorElement | null;
}

/** Letters that come one after the other are asked about once. */
const pause = 120;

export function filterContents(contents: HTMLElement): void {
  const box = contents.querySelector<HTMLInputElement>('.contents-filter');
  if (!box) return;
  const filter = new ContentsFilter(contents, box);
  onTyped(box, () => void filter.narrow(pause));
  onKey(box, (event) => {
    if (event.key === 'Enter') void filter.go();
    if (event.key === 'Escape' && box.value) {
      event.preventDefault();
      box.value = '';
      void filter.narrow();
    }
  });
  if (box.value) void filter.narrow();
}

class ContentsFilter {
  readonly #contents: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #items: readonly Item[];
  readonly #load = clientAt(address('/search/client.js'));

  constructor(contents: HTMLElement, box: HTMLInputElement) {
    this.#contents = contents;
    this.#box = box;
    this.#items = [...contents.querySelectorAll('li')].map((item) => ({ item, link: item.querySelector('a') }));
  }

  async go(): Promise<void> {
    const typed = this.#box.value;
    const first = await this.narrow();
    if (this.#box.value === typed) first?.click();
  }

  /** Entries that match stay, with the headings above them; gives the first that matches. */
  async narrow(wait = 0): Promise<HTMLAnchorElement | null> {
    const typed = this.#box.value;
    const wanted = normalForm(typed);
    const direct = this.#items.filter(({ link }) => !wanted || (link && matches(link, wanted)));
    if (direct.length > 0) return this.#show(direct, wanted);
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (this.#box.value !== typed) return null;
    const meant = await this.#meant(typed);
    return this.#box.value === typed ? this.#show(meant, wanted) : null;
  }

  /** None where the search cannot be loaded. */
  async #meant(typed: string): Promise<Item[]> {
    const words = this.#items.map(({ link }) => (link ? receivedText(link) : ''));
    try {
      const { among } = await this.#load();
      return (await among(words, typed)).flatMap((number) => this.#items[number] ?? []);
    } catch {
      return [];
    }
  }

  #show(found: readonly Item[], wanted: string): HTMLAnchorElement | null {
    const kept = new Set<Element>(found.map(({ item }) => item));
    for (const { item } of this.#items) item.hidden = !kept.has(item) && ![...kept].some((other) => item.contains(other));
    this.#contents.classList.toggle('filtered', wanted !== '');
    return wanted ? (found[0]?.link ?? null) : null;
  }
}

/** What an entry is found by: its words, as received and as shown, and the last number of its anchor (m5 → 5). */
function matches(link: HTMLAnchorElement, wanted: string): boolean {
  if (/^\d+$/u.test(wanted) && lastNumberIn(link.hash.slice(1)) === wanted) return true;
  const bare = wanted.replace(/^[（(]|[）)]$/gu, '');
  const label = link.querySelector('.label');
  const number = normalForm(label ? receivedText(label) : '').replace(/^[（(]|[）)、.]+$/gu, '');
  return [receivedText(link), link.textContent].some((words) => normalForm(words).includes(wanted)) || (bare !== '' && number === bare);
}
