/**
 * Contents that follow the reader. Marks the entry of the unit that stands where one reads, and names it in the
 * bar of narrow screens. Branches open where the reader goes by an entry or a step; while the page is scrolled the list
 * stands still. Never touches the address: #m5 stays what was opened.
 */
import { entryOf, here, units, whenMoved } from './where.ts';

const contents = document.getElementById('contents');
const list = contents?.querySelector<HTMLElement>('.side-sheet-list');
const place = document.querySelector('[data-reader-place]');
let marked: HTMLAnchorElement | undefined;

const entryHere = (): HTMLAnchorElement | undefined => {
  const unit = units[here()];
  return unit && entryOf(unit);
};

function follow(): void {
  const entry = entryHere();
  const words = entry?.textContent ?? '';
  if (place && place.textContent !== words) place.textContent = words;
  mark(entry && inOpenBranch(entry));
}

function mark(link: HTMLAnchorElement | undefined): void {
  if (!list || link === marked) return;
  marked?.removeAttribute('aria-current');
  marked = link;
  if (!link) return;
  link.setAttribute('aria-current', 'location');
  keepInSight(list, link);
}

/** The entry, or the one above it where its branch is closed (see contents.css). */
function inOpenBranch(entry: HTMLAnchorElement): HTMLAnchorElement {
  const above = entry.closest('ol[data-depth="3"]')?.closest('li:not(.open)');
  return above?.querySelector<HTMLAnchorElement>(':scope > a') ?? entry;
}

/** Opens the branch of an entry, and no other. */
function openAt(entry: Element): void {
  const branch = new Set<Element>();
  for (let item = entry.closest('li'); item; item = item.parentElement?.closest('li') ?? null) branch.add(item);
  for (const item of list?.querySelectorAll('li') ?? []) item.classList.toggle('open', branch.has(item));
}

/** Scrolls the list, never the page, so that the entry stands in its middle part; not away from who goes through it by keyboard. */
function keepInSight(list: HTMLElement, link: HTMLElement): void {
  if (list.querySelector(':focus-visible')) return;
  const frame = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top + 48 || bottom > frame.bottom - 48) list.scrollTop += top - frame.top - frame.height / 3;
}

/** An entry was chosen, or a step made: its branch opens. A sheet lies over the text; what was chosen must not stay covered. */
function choose({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const link = target.closest('a');
  const entry = link ?? (target.closest('[data-step]') && entryHere());
  if (entry) openAt(entry);
  if (link && contents?.matches(':popover-open')) contents.hidePopover();
}

/** The sheet shows where the reader is. */
function showHere(): void {
  const entry = entryHere();
  if (!list || !entry) return;
  openAt(entry);
  mark(entry);
  keepInSight(list, entry);
}

whenMoved(follow);
contents?.addEventListener('click', choose);
contents?.addEventListener('toggle', (event) => {
  if ((event as ToggleEvent).newState === 'open') showHere();
});
