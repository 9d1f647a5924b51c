/** Finds the unit for another column by searching: what is typed → units that hold it, each a link to the comparison with it. */
import { button, element, marked } from '../../browser/elements.ts';
import { onTyped } from '../../browser/keys.ts';
import { anchorOf, documentOf } from '../../policy/ids.ts';
import type { Hit, HitText, SearchAnswer } from '../../search/answer/answer.ts';
import { isNearest } from '../../search/answer/nearest.ts';
import { clientAt } from '../../search/view/typing/load-client.ts';
import { foundForColumn, noneForColumn, onlyFor, titleBehindPlace } from '../../wording/compare.ts';
import { countInWords, noteInWords, searching, searchTroubleInWords } from '../../wording/search.ts';
import { nameByItself } from '../../wording/units.ts';
import { type ColumnRequest, writeColumns } from '../address.ts';

/** So many are offered: who does not see the unit among them writes more of it. */
const mostOffered = 12;
const typingPause = 220;

export interface PickerParts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  /** Filled with the units found. */
  found: HTMLElement;
  /** Says how many there are, or why there are none. */
  said: HTMLElement;
}

export class UnitPicker {
  readonly #parts: PickerParts;
  readonly #requests: () => readonly ColumnRequest[];
  readonly #client: ReturnType<typeof clientAt>;
  #running = new AbortController();
  #typing = 0;

  /** `requests`: the columns that are there by now. */
  constructor(parts: PickerParts, requests: () => readonly ColumnRequest[]) {
    this.#parts = parts;
    this.#requests = requests;
    this.#client = clientAt(parts.form.dataset.client ?? '');
  }

  listen(): void {
    const { form, box, found } = this.#parts;
    onTyped(box, () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => void this.#show(), typingPause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typing);
      void this.#show().then(() => found.querySelector('a')?.focus());
    });
    // What the browser wrote into the box again when the reader came back.
    if (box.value.trim()) void this.#show();
  }

  async #show(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const query = this.#parts.box.value.trim();
    if (query === '') return this.#present([]);
    this.#parts.said.textContent = searching;
    try {
      const answer = await (await this.#client()).search(query, { signal });
      // What only comes nearest holds a part of the query: it is no answer, and is not offered as one.
      const offered = isNearest(answer) ? [] : await this.#offered(answer.hits);
      const count = offered.length > 0 ? foundForColumn(offered.length, offered.length < mostOffered) : noneForColumn(query);
      const said = [...new Set([...answer.notes.map(noteInWords), count])].filter(Boolean).join('');
      if (!signal.aborted) this.#present(offered, said, ...(offered.length > 0 ? [] : this.#wordsHeld(answer)));
    } catch (error) {
      if (!signal.aborted) this.#present([], searchTroubleInWords((error as { reason?: Parameters<typeof searchTroubleInWords>[0] }).reason));
    }
  }

  /** The best of the hits that can be compared and are no column yet. */
  async #offered(hits: readonly Hit[]): Promise<HTMLElement[]> {
    const taken = new Set(this.#requests().flatMap(({ document, anchors }) => anchors.map((anchor) => `${document} ${anchor}`)));
    const items: HTMLElement[] = [];
    for (const hit of hits) {
      if (items.length === mostOffered) break;
      if (taken.has(`${documentOf(hit.id)} ${anchorOf(hit.id)}`)) continue;
      const words = await hit.load();
      if (words.text.trim()) items.push(this.#item(hit, words));
    }
    return items;
  }

  #item(hit: Hit, words: HitText): HTMLElement {
    const columns = [...this.#requests(), { document: documentOf(hit.id), anchors: [anchorOf(hit.id)] }];
    const { parts, cutBefore, cutAfter } = words.excerpt;
    return element(
      'li',
      { 'data-province': hit.document.place.area },
      element('a', { href: writeColumns(columns), 'data-unit': hit.id }, nameByItself({ ...words, kind: hit.kind })),
      element('span', { class: 'picker-place' }, element('span', { class: 'province' }, hit.place), titleBehindPlace(hit.place, hit.document.shortTitle)),
      element('p', {}, cutBefore ? '……' : '', ...marked(parts), cutAfter ? '……' : ''),
    );
  }

  /** Of a query that nothing holds whole: its words that stand in the collection, each to be searched for alone. */
  #wordsHeld({ notes }: SearchAnswer): HTMLElement[] {
    const words = notes.flatMap((note) => (note.kind === 'apart' ? note.words : []));
    const search = (query: string): void => {
      this.#parts.box.value = query;
      this.#parts.box.focus();
      void this.#show();
    };
    const buttons = words.map(({ query, count }) => button(`${query} ${countInWords(count)}`, () => search(query)));
    return words.length === 0 ? [] : [element('span', { class: 'picker-only' }, onlyFor, ...buttons)];
  }

  #present(items: readonly HTMLElement[], ...words: (Node | string)[]): void {
    this.#parts.found.replaceChildren(...items);
    this.#parts.said.replaceChildren(...words);
  }
}
