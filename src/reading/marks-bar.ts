/** The bar of the marks of a search: what is marked, which place is the current one, the way to the others. */
import { button, element } from '../browser/elements.ts';
import { onKey } from '../browser/keys.ts';
import { clearMarks, markedWordings, markPlaceInWords, marksName, nextPlace, previousPlace } from '../wording/reading.ts';

export interface MarksActs {
  go: (step: 1 | -1) => void;
  /** Takes the marks away; Escape in the bar does it too. */
  clear: () => void;
}

export class MarksBar {
  readonly element: HTMLElement;
  readonly #count = element('span', { class: 'marks-count' });
  readonly #unit = element('span', { class: 'marks-unit' });
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;

  constructor(wordings: readonly string[], { go, clear }: MarksActs) {
    this.#previous = labelled('↑', previousPlace, () => go(-1));
    this.#next = labelled('↓', nextPlace, () => go(1));
    this.element = element(
      'div',
      { class: 'marks-bar', 'data-interface': true, role: 'group', 'aria-label': marksName },
      element('p', { class: 'marks-wording' }, element('mark', {}, markedWordings(wordings))),
      element('p', { class: 'marks-status', role: 'status' }, this.#count, this.#unit),
      this.#previous,
      this.#next,
      labelled(clearMarks.button, clearMarks.label, clear),
    );
    onKey(this.element, (event) => {
      if (event.key === 'Escape') clear();
    });
  }

  /** `unit` is the heading of the unit that holds the current place. */
  say(places: number, current: number, unit: string): void {
    this.#previous.hidden = this.#next.hidden = places < 2;
    this.#count.textContent = markPlaceInWords(current, places);
    this.#unit.textContent = unit;
  }
}

const labelled = (words: string, label: string, act: () => void): HTMLButtonElement => button(words, act, { 'aria-label': label, title: label });
