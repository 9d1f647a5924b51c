/** Where the reader is in a document: which of the units that its contents name. */
const linkTo = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('#contents a[href^="#"]')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);

/** The units that the contents name, in the order of the page. */
export const units = [...linkTo.keys()].map((id) => document.getElementById(id)).filter((unit) => unit !== null);

/** The entry of a unit in the contents. */
export const entryOf = (unit: Element): HTMLAnchorElement | undefined => linkTo.get(unit.id);

/** Where the browser puts the top of a unit that it scrolls to, from the top of the screen, in px. */
const topLine = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** The unit that the reader was brought to last, and the place of the page then: it is meant, wherever on the screen it stands. */
let brought = { at: -1, place: -1 };

/** Share of the screen above the line at which one reads. */
const aboveReading = 0.25;

/** Index of the unit that the reader was brought to and has not left, or that stands where one reads; -1 above the first. */
export function here(): number {
  if (Math.abs(scrollY - brought.place) < 2) return brought.at;
  if (scrollY > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - 2) return units.length - 1;
  const top = topLine();
  const line = top + (innerHeight - top) * aboveReading;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Element).getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Tells that the page now stands where it does for the sake of an element: the unit that it is in counts as the place of the reader. */
export function broughtTo(element: Element | null): void {
  // The last of those that hold it is the innermost.
  const at = units.findLastIndex((unit) => unit.contains(element));
  if (at < 0) return;
  brought = { at, place: scrollY };
  tell();
}

/** Brings a unit to the top of the screen. The address stays what was opened. */
export function goTo(at: number): void {
  units[at]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  // At the end of the page nothing scrolls, and no event would tell.
  broughtTo(units[at] ?? null);
}

const told: (() => void)[] = [];
let telling = false;

/** At most once for each frame. */
function tell(): void {
  if (telling) return;
  telling = true;
  requestAnimationFrame(() => {
    telling = false;
    for (const act of told) act();
  });
}

/** Calls soon, and whenever the reader is elsewhere: the page was scrolled or changed its size, a unit was gone to. */
export function whenMoved(act: () => void): void {
  told.push(act);
  tell();
}

for (const event of ['scroll', 'resize', 'load']) addEventListener(event, tell, { passive: true });
for (const event of ['hashchange', 'load']) addEventListener(event, () => broughtTo(document.querySelector(':target')));
