/**
 * Contents that follow the reader. Marks the entry of the unit that stands where one reads, and names it in the
 * bar of narrow screens. Branches open where the reader goes by an entry or a step; while the page is scrolled the list
 * stands still. Never touches the address: #m5 stays what was opened.
 */
import { receivedText } from '../browser/traditional.ts';
import type { ReaderPlace } from './where.ts';

export class Contents {
  readonly #place: ReaderPlace;
  readonly #sheet: HTMLElement;
  readonly #list: HTMLElement | null;
  #marked: HTMLAnchorElement | undefined;

  constructor(sheet: HTMLElement, place: ReaderPlace) {
    this.#place = place;
    this.#sheet = sheet;
    this.#list = sheet.querySelector<HTMLElement>('.side-sheet-list');
  }

  listen(): void {
    this.#place.whenMoved(() => this.#follow());
    this.#sheet.addEventListener('click', ({ target }) => target instanceof Element && this.#choose(target));
    this.#sheet.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'open') this.#showHere();
    });
  }

  get #entryHere(): HTMLAnchorElement | undefined {
    const unit = this.#place.units[this.#place.here()];
    return unit && this.#place.entryOf(unit);
  }

  #follow(): void {
    const entry = this.#entryHere;
    const words = entry ? receivedText(entry) : '';
    const bar = document.querySelector('[data-reader-place]');
    if (bar && receivedText(bar) !== words) bar.textContent = words;
    this.#mark(entry && inOpenBranch(entry));
  }

  #mark(link: HTMLAnchorElement | undefined): void {
    if (!this.#list || link === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    this.#marked = link;
    if (!link) return;
    link.setAttribute('aria-current', 'location');
    keepInSight(this.#list, link);
  }

  /** Opens the branch of an entry, and no other. */
  #openAt(entry: Element): void {
    const branch = new Set<Element>();
    for (let item = entry.closest('li'); item; item = item.parentElement?.closest('li') ?? null) branch.add(item);
    for (const item of this.#list?.querySelectorAll('li') ?? []) item.classList.toggle('open', branch.has(item));
  }

  /** An entry was chosen, or a step made: its branch opens. A sheet lies over the text; what was chosen must not stay covered. */
  #choose(target: Element): void {
    const link = target.closest('a');
    const entry = link ?? (target.closest('[data-step]') && this.#entryHere);
    if (entry) this.#openAt(entry);
    if (link && this.#sheet.matches(':popover-open')) this.#sheet.hidePopover();
  }

  /** The sheet shows where the reader is. */
  #showHere(): void {
    const entry = this.#entryHere;
    if (!this.#list || !entry) return;
    this.#openAt(entry);
    this.#mark(entry);
    keepInSight(this.#list, entry);
  }
}

/** The entry, or the one above it where its branch is closed (see contents.css). */
function inOpenBranch(entry: HTMLAnchorElement): HTMLAnchorElement {
  const above = entry.closest('ol[data-depth="3"]')?.closest('li:not(.open)');
  return above?.querySelector<HTMLAnchorElement>(':scope > a') ?? entry;
}

/** Scrolls the list, never the page, so that the entry stands in its middle part; not away from who goes through it by keyboard. */
function keepInSight(list: HTMLElement, link: HTMLElement): void {
  if (list.querySelector(':focus-visible')) return;
  const frame = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top + 48 || bottom > frame.bottom - 48) list.scrollTop += top - frame.top - frame.height / 3;
}
