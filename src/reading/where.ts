/** Where the reader is in a document: which of the units that its contents name. */

/** Share of the screen above the line at which one reads. */
const aboveReading = 0.25;

export class ReaderPlace {
  /** The units that the contents name, in the order of the page. */
  readonly units: readonly HTMLElement[];
  readonly #linkTo: ReadonlyMap<string, HTMLAnchorElement>;
  readonly #told: (() => void)[] = [];
  #telling = false;
  /** The unit that the reader was brought to last, and the place of the page then: it is meant, wherever on the screen it stands. */
  #brought = { at: -1, place: -1 };

  constructor(contents: Element | null) {
    const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
    this.#linkTo = new Map(links.map((link) => [link.hash.slice(1), link]));
    this.units = [...this.#linkTo.keys()].map((id) => document.getElementById(id)).filter((unit) => unit !== null);
  }

  /** Hears when the page is scrolled, changes its size, or goes to what the address names. */
  listen(): void {
    for (const event of ['scroll', 'resize', 'load']) addEventListener(event, () => this.#tell(), { passive: true });
    for (const event of ['hashchange', 'load']) addEventListener(event, () => this.broughtTo(document.querySelector(':target')));
  }

  /** The entry of a unit in the contents. */
  entryOf(unit: Element): HTMLAnchorElement | undefined {
    return this.#linkTo.get(unit.id);
  }

  /** Index of the unit that the reader was brought to and has not left, or that stands where one reads; -1 above the first. */
  here(): number {
    if (Math.abs(scrollY - this.#brought.place) < 2) return this.#brought.at;
    if (scrollY > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - 2) return this.units.length - 1;
    return this.#lastAbove(readingLine());
  }

  /** Tells that the page now stands where it does for the sake of an element: the unit that it is in counts as the place of the reader. */
  broughtTo(element: Element | null): void {
    // The last of those that hold it is the innermost.
    const at = this.units.findLastIndex((unit) => unit.contains(element));
    if (at < 0) return;
    this.#brought = { at, place: scrollY };
    this.#tell();
  }

  /** Brings a unit to the top of the screen. The address stays what was opened. */
  goTo(at: number): void {
    this.units[at]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    // At the end of the page nothing scrolls, and no event would tell.
    this.broughtTo(this.units[at] ?? null);
  }

  /** Calls soon, and whenever the reader is elsewhere: the page was scrolled or changed its size, a unit was gone to. */
  whenMoved(act: () => void): void {
    this.#told.push(act);
    this.#tell();
  }

  /** The last unit that begins above a line of the screen; -1 where none does. */
  #lastAbove(line: number): number {
    let [low, high] = [0, this.units.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.units[middle] as Element).getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** At most once for each frame. */
  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    requestAnimationFrame(() => {
      this.#telling = false;
      for (const act of this.#told) act();
    });
  }
}

/** The line at which one reads, from the top of the screen, in px. */
function readingLine(): number {
  // Where the browser puts the top of a unit that it scrolls to.
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return top + (innerHeight - top) * aboveReading;
}
