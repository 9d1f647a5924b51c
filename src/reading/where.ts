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

/** The unit that was gone to last, and the place of the page then: near its end a unit cannot come up to the line. */
let gone = { at: -1, place: -1 };

/** The reader was brought to where the page stands (see goTo), and has not scrolled since. */
export function wasGoneTo(): boolean {
  return Math.abs(scrollY - gone.place) < 2;
}

/** Index of the unit that stands at the top of the screen; -1 above the first. */
export function here(): number {
  if (wasGoneTo()) return gone.at;
  const line = topLine() + 8;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Element).getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Brings a unit to the top of the screen. The address stays what was opened. */
export function goTo(at: number): void {
  units[at]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  gone = { at, place: scrollY };
  // At the end of the page nothing scrolls.
  tell();
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
