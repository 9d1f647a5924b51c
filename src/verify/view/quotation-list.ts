/** The quotations of a checked report on the page, a step at a time; all of them, or only those with differences. */
import { moreQuotationsInWords } from '../../wording/verify.ts';
import type { ShownMarked, ShownQuotation } from './answer.ts';
import { markedItem } from './marked-items.ts';
import { type Actions, quotationItem } from './result-list.ts';

/** Shown at once, and at each further step. */
const atOnce = 30;

export const isFaulty = ({ verdict, retold }: Pick<ShownQuotation | ShownMarked, 'verdict'> & { retold?: boolean }): boolean =>
  verdict !== 'verbatim' && verdict !== 'same' && !retold;

interface Parts {
  list: HTMLOListElement;
  /** The button for the next step. */
  more: HTMLButtonElement;
  onlyFaulty: HTMLInputElement;
}

export class QuotationList {
  readonly #parts: Parts;
  readonly #actions: Actions;
  #found: readonly (ShownQuotation | ShownMarked)[] = [];
  #shown = 0;

  constructor(parts: Parts, actions: Actions) {
    this.#parts = parts;
    this.#actions = actions;
    parts.onlyFaulty.addEventListener('change', () => this.#begin());
    parts.more.addEventListener('click', () => this.#grow()[0]?.querySelector('a')?.focus());
  }

  show(found: readonly (ShownQuotation | ShownMarked)[]): void {
    this.#found = found;
    this.#parts.onlyFaulty.checked = false;
    this.#begin();
  }

  /** References are wanted in another form. */
  renewReferences(): void {
    for (const line of this.#parts.list.querySelectorAll('.found-foot')) line.dispatchEvent(new Event('formatchange'));
  }

  #begin(): void {
    this.#parts.list.replaceChildren();
    this.#shown = 0;
    this.#grow();
  }

  #grow(): HTMLLIElement[] {
    const { list, more, onlyFaulty } = this.#parts;
    const wanted = onlyFaulty.checked ? this.#found.filter(isFaulty) : this.#found;
    const items = wanted
      .slice(this.#shown, this.#shown + atOnce)
      .map((one) => ('pieces' in one ? quotationItem(one, this.#actions) : markedItem(one, this.#actions)));
    this.#shown += items.length;
    list.append(...items);
    const left = wanted.length - this.#shown;
    more.hidden = left <= 0;
    more.textContent = moreQuotationsInWords(Math.min(left, atOnce), left);
    return items;
  }
}
