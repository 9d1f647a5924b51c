/** The mark at the end of the sentence or cell under the pointer, of one that was tapped, or of a selection. */
import { element } from '../browser/elements.ts';
import { cite, citeCell, citeSelection, citeSentence } from '../wording/reading.ts';

export type Marked = HTMLElement | 'selection' | null;

export class CiteMark {
  readonly #button = element('button', { type: 'button', class: 'cite-mark', tabindex: '-1', hidden: true }, cite);
  #marked: Marked = null;

  /** `taken` is called when the reader takes it. */
  constructor(taken: () => void) {
    document.body.append(this.#button);
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('click', taken);
  }

  listen(): void {
    document.addEventListener('pointerover', (event) => this.#pointedAt(event));
    // The browser clears or sets the selection after this event.
    document.addEventListener('pointerup', (event) => event.target !== this.#button && setTimeout(() => this.#released(event)));
  }

  /** What it stands at. */
  get marked(): Marked {
    return this.#marked;
  }

  get place(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  takeAway(): void {
    this.#button.hidden = true;
    this.#marked = null;
  }

  #pointedAt({ pointerType, buttons, target }: PointerEvent): void {
    if (pointerType !== 'mouse' || buttons || this.#marked === 'selection' || target === this.#button) return;
    const sentence = sentenceAt(target);
    if (sentence) this.#putAt(sentence, lastBoxOf(sentence));
    else if (!(target instanceof Element && target.closest('.own-text'))) this.takeAway();
  }

  #released({ pointerType, target }: PointerEvent): void {
    const sentence = sentenceAt(target);
    const selected = getSelection();
    if (selected && !selected.isCollapsed && sentence) this.#putAt('selection', lastBoxOf(selected.getRangeAt(0)));
    else if (pointerType !== 'mouse' && sentence && !(target as Element).closest('a')) this.#putAt(sentence, lastBoxOf(sentence));
    else if (this.#marked === 'selection' || !sentence) this.takeAway();
  }

  #putAt(what: HTMLElement | 'selection', box: DOMRect | undefined): void {
    if (!box) return;
    this.#marked = what;
    this.#button.hidden = false;
    this.#button.setAttribute('aria-label', what === 'selection' ? citeSelection : what.matches('td') ? citeCell : citeSentence);
    const left = Math.min(box.right + 2, document.documentElement.clientWidth - this.#button.offsetWidth - 4);
    const top = box.top + (box.height - this.#button.offsetHeight) / 2;
    // Not by its place in the layout: each sentence that the page brings under the pointer would count as something that shifts.
    this.#button.style.translate = `${left + scrollX}px ${top + scrollY}px`;
  }
}

const sentenceAt = (node: EventTarget | null): HTMLElement | null => (node instanceof Element ? node.closest<HTMLElement>('.s, .own-text td[id]') : null);
const lastBoxOf = (shown: Element | Range): DOMRect | undefined => [...shown.getClientRects()].at(-1);
