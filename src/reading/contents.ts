/**
 * Contents that follow the reader. Marks the entry of the unit that stands near the top of the screen, opens the
 * branch it is in, and names it in the bar of narrow screens. Never touches the address: #m5 stays what was opened.
 */
const contents = document.getElementById('contents');
const place = document.querySelector('[data-reader-place]');
const links = new Map([...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const units = [...links.keys()].map((id) => document.getElementById(id)).filter((unit) => unit !== null);
const inBand = new Set<Element>();

/** A thin band below the top of the screen; the deepest unit that crosses it is where the reader is. */
const band = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) isIntersecting ? inBand.add(target) : inBand.delete(target);
    const here = units.findLast((unit) => inBand.has(unit));
    if (here) mark(here.id);
  },
  { rootMargin: '-7% 0px -91% 0px' },
);

function mark(id: string): void {
  const link = links.get(id);
  if (!contents || !link || link.ariaCurrent === 'location') return;
  for (const old of contents.querySelectorAll('[aria-current], .open')) {
    old.removeAttribute('aria-current');
    old.classList.remove('open');
  }
  link.setAttribute('aria-current', 'location');
  for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null) item.classList.add('open');
  if (place) place.textContent = link.textContent;
  keepInSight(contents, link);
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

for (const unit of units) band.observe(unit);
contents?.addEventListener('click', closeSheet);
contents?.addEventListener('toggle', () => {
  const link = contents.querySelector<HTMLElement>('[aria-current]');
  if (link) keepInSight(contents, link);
});

export {};
