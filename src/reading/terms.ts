/** Shows what a term means that the document explains elsewhere: on hover, focus and touch. The term itself leads to the place that explains it. */
import { element } from '../browser/elements.ts';
import { termInWords } from '../wording/terms.ts';
import { noteCard, showBeside } from './card.ts';

/** So long the card waits for a pointer that has left the term: it may be on its way to the card. */
const grace = 300;

export function explainTerms(): void {
  if (!document.querySelector('.term')) return;
  new TermCard().listen();
}

class TermCard {
  readonly #card = noteCard();
  #shown: Element | null = null;
  #leaving = 0;

  listen(): void {
    document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.#enter(event.target));
    document.addEventListener('focusin', ({ target }) => this.#enter(target));
    document.addEventListener('pointerout', (event) => event.pointerType === 'mouse' && this.#leave(event.relatedTarget));
    document.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget));
    document.addEventListener('click', (event) => this.#touch(event as PointerEvent));
    this.#card.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.#shown = null;
    });
  }

  #enter(target: EventTarget | null): void {
    const mark = termAt(target);
    if (mark || this.#holds(target)) clearTimeout(this.#leaving);
    if (mark && mark !== this.#shown) this.#show(mark);
  }

  #leave(next: EventTarget | null): void {
    if (!this.#shown || termAt(next) === this.#shown || this.#holds(next)) return;
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => this.#card.hidePopover(), grace);
  }

  /** A finger sees the meaning first; the next touch follows the link. */
  #touch(event: PointerEvent): void {
    const mark = event.pointerType === 'touch' ? termAt(event.target) : null;
    if (!mark || mark === this.#shown) return;
    event.preventDefault();
    this.#show(mark);
  }

  #show(mark: HTMLElement): void {
    showBeside(this.#card, mark, ...explanation(mark as HTMLAnchorElement));
    this.#shown = mark;
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card.contains(target);
  }
}

const termAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('.term') : null);

function explanation({ textContent, href, dataset: { meaning = '', place = '' } }: HTMLAnchorElement): HTMLElement[] {
  return [element('p', {}, termInWords(textContent ?? '', meaning)), element('p', {}, element('a', { href }, place))];
}
