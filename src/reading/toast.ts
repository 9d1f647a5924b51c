/** A note that stands for a moment, for eyes and screen readers. */
import { element } from '../browser/elements.ts';

const stands = 2600;

export class Toast {
  readonly #element = element('p', { class: 'toast', 'data-interface': true, role: 'status' });
  #hiding = 0;

  constructor() {
    document.body.append(this.#element);
  }

  say(words: string): void {
    // An open popover covers all else: the note stands above it.
    this.#element.popover = 'manual';
    this.#element.showPopover();
    this.#element.textContent = words;
    this.#element.classList.add('shown');
    clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(() => {
      this.#element.classList.remove('shown');
      this.#element.hidePopover();
    }, stands);
  }
}
