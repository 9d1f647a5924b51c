/**
 * The mark for the sentence or cell under the pointer, for one that was tapped, or for a selection. It covers nothing: it stands beside
 * the text, level with the end of what it is for, or in the bar at the foot of narrow screens. What it is for is marked.
 */
import { element } from '../browser/elements.ts';
import { cite, citeCell, citeSelection, citeSentence } from '../wording/reading.ts';
import { besideText } from './beside-text.ts';

export type Marked = HTMLElement | 'selection' | null;

/** Milliseconds for which the pointer rests before the mark goes elsewhere: on its way to the mark it crosses other sentences. */
const rest = 150;

export class CiteMark {
  readonly #button = element('button', { type: 'button', class: 'cite-mark', tabindex: '-1', hidden: true }, cite);
  #marked: Marked = null;
  /** What happens once the pointer rests. */
  #next: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `taken` is called when the reader takes it. */
  constructor(taken: () => void) {
    document.body.append(this.#button);
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('click', taken);
  }

  listen(): void {
    document.addEventListener('pointerover', (event) => this.#pointedAt(event));
    document.addEventListener('pointermove', () => this.#next && this.#wait(this.#next), { passive: true });
    // The browser clears or sets the selection after this event.
    document.addEventListener('pointerup', (event) => event.target !== this.#button && setTimeout(() => this.#released(event)));
  }

  /** What it stands for. */
  get marked(): Marked {
    return this.#marked;
  }

  get place(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  takeAway(): void {
    this.#wait(null);
    this.#show(null);
    this.#button.hidden = true;
  }

  #pointedAt({ pointerType, buttons, target }: PointerEvent): void {
    if (pointerType !== 'mouse' || buttons || this.#marked === 'selection') return;
    const sentence = sentenceAt(target);
    if (target === this.#button || (sentence && sentence === this.#marked)) this.#wait(null);
    else if (sentence && !this.#marked) this.#putAt(sentence, sentence);
    else if (sentence) this.#wait(() => this.#putAt(sentence, sentence));
    else if (this.#marked && !(target instanceof Element && target.closest('.own-text'))) this.#wait(() => this.takeAway());
  }

  #wait(next: (() => void) | null): void {
    clearTimeout(this.#timer);
    this.#next = next;
    if (next) this.#timer = setTimeout(next, rest);
  }

  #released({ pointerType, target }: PointerEvent): void {
    const sentence = sentenceAt(target);
    const selected = getSelection();
    if (selected && !selected.isCollapsed && sentence) this.#putAt('selection', selected.getRangeAt(0));
    else if (pointerType !== 'mouse' && sentence && !(target as Element).closest('a')) this.#putAt(sentence, sentence);
    else if (this.#marked === 'selection' || !sentence) this.takeAway();
  }

  #putAt(what: HTMLElement | 'selection', shown: Element | Range): void {
    const box = [...shown.getClientRects()].at(-1);
    if (!box) return;
    this.#wait(null);
    this.#show(what);
    this.#button.hidden = false;
    this.#button.setAttribute('aria-label', what === 'selection' ? citeSelection : what.matches('td') ? citeCell : citeSentence);
    const bar = document.querySelector<HTMLElement>('.reader-bar');
    if (bar?.checkVisibility()) this.#putInto(bar);
    else this.#putBeside(shown, box);
  }

  #putBeside(shown: Element | Range, line: DOMRect): void {
    if (this.#button.parentElement !== document.body) document.body.append(this.#button);
    const { left, top } = besideText(shown, line, this.#button);
    // Not by its place in the layout: each sentence that the page brings under the pointer would count as something that shifts.
    this.#button.style.translate = `${left + scrollX}px ${top + scrollY}px`;
  }

  #putInto(bar: HTMLElement): void {
    this.#button.style.translate = '';
    bar.querySelector('.to-contents')?.after(this.#button);
  }

  /** The mark stands apart from what it is for, which is therefore marked. */
  #show(what: Marked): void {
    if (this.#marked instanceof HTMLElement) this.#marked.classList.remove('to-cite');
    if (what instanceof HTMLElement) what.classList.add('to-cite');
    this.#marked = what;
  }
}

const sentenceAt = (node: EventTarget | null): HTMLElement | null => (node instanceof Element ? node.closest<HTMLElement>('.s, .own-text td[id]') : null);
