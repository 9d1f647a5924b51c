/**
 * Contents that follow the reader. Marks the entry of the unit that stands at the top of the screen, opens the branch
 * it is in, and names it in the bar of narrow screens. Never touches the address: #m5 stays what was opened.
 */
import { entryOf, here, units, whenMoved } from './where.ts';

const contents = document.getElementById('contents');
const list = contents?.querySelector<HTMLElement>('.side-sheet-list');
const place = document.querySelector('[data-reader-place]');
let marked: HTMLAnchorElement | undefined;

function follow(): void {
  const unit = units[here()];
  const link = unit && entryOf(unit);
  if (!list || link === marked) return;
  marked?.removeAttribute('aria-current');
  for (const old of list.querySelectorAll('.open')) old.classList.remove('open');
  marked = link;
  if (place) place.textContent = link?.textContent ?? '';
  if (link) show(list, link);
}

function show(list: HTMLElement, link: HTMLAnchorElement): void {
  link.setAttribute('aria-current', 'location');
  for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null) item.classList.add('open');
  keepInSight(list, link);
}

/** Scrolls the list, never the page, so that the entry stands in its middle part. */
function keepInSight(list: HTMLElement, link: HTMLElement): void {
  const frame = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top + 48 || bottom > frame.bottom - 48) list.scrollTop += top - frame.top - frame.height / 3;
}

/** As a sheet the contents lie over the text; a chosen entry must not stay covered by them. */
function closeSheet(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a') && contents?.matches(':popover-open')) contents.hidePopover();
}

whenMoved(follow);
contents?.addEventListener('click', closeSheet);
contents?.addEventListener('toggle', () => {
  if (list && marked) keepInSight(list, marked);
});
