/** What can be measured on a page as it stands in the browser. Functions for `page.evaluate` use nothing outside themselves. */
import type { Page } from 'playwright-core';

/** From the next load on, collects every movement that no reader caused, as `0.0123 footer, .picker` in window.shifts. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const nameOf = (node: Node | null): string => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? `${element.tagName.toLowerCase()}.${element.className}` : '?';
    };
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[])
        if (!shift.hadRecentInput && shift.value >= 0.0001)
          shifts.push(`${shift.value.toFixed(4)} ${shift.sources.map(({ node }) => nameOf(node)).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * Resolves when the page has come to rest: nothing is fetched any more, what was fetched is drawn, and the browser is idle.
 * To be asked of a page that was just opened: of what is fetched later than its first rest, it knows nothing.
 */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => requestAnimationFrame(() => resolve())))));
}

/** Elements that reach beyond the window and do not stand in something that scrolls (or cuts: see clippedWords). */
export function overhang(): string[] {
  const scrolls = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';
  const inScroller = (element: Element): boolean => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) if (scrolls(above)) return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, svg'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && !inScroller(element);
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    .slice(0, 5);
}

/** Elements whose own words are cut off by their box, those left aside that only repeat what stands elsewhere (aria-hidden). */
export function clippedWords(): string[] {
  const cuts = (element: Element): boolean => /hidden|clip/u.test(getComputedStyle(element).overflowX);
  // For screen readers only. And a line of the concordance is cut on purpose: it shows the words round a place, and leads to the whole.
  const onPurpose = (element: Element): boolean => {
    for (let here: Element | null = element; here; here = here.parentElement) if (getComputedStyle(here).clipPath !== 'none') return true;
    return element.closest('svg, [aria-hidden="true"], select, .lines') !== null;
  };
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && cuts(element) && element.textContent?.trim())
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && !onPurpose(element))
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    .slice(0, 5);
}

/** What moves on the page, or would: transitions, animations, smooth scrolling; also while an answer is on its way. */
export function movements(): string[] {
  const busy = document.querySelector('[data-search]');
  busy?.setAttribute('aria-busy', 'true');
  const longest = (times: string): number => Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
  const found: string[] = [];
  for (const element of document.querySelectorAll('*'))
    for (const pseudo of [null, '::before', '::after']) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo);
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class')}${pseudo ?? ''}`;
      if (longest(transitionDuration) > 1) found.push(`${name} transition ${transitionDuration}`);
      if (animationName !== 'none' && longest(animationDuration) > 1) found.push(`${name} animation ${animationName}`);
      if (scrollBehavior === 'smooth') found.push(`${name} smooth`);
    }
  busy?.removeAttribute('aria-busy');
  return [...new Set(found)].slice(0, 8);
}

export interface Walk {
  stops: number;
  /** Can be operated, but Tab does not come there. */
  missed: string[];
  /** Focused, but not to be seen: outside the window, or under something else (WCAG 2.4.11). */
  hidden: string[];
  /** Focused without an outline, neither of its own nor of what it stands in (WCAG 2.4.7). */
  unmarked: string[];
}

/** Goes through the page with the Tab key until the focus leaves it, or comes back to where it began. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    // From the top, whatever the address or the reader meant last.
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
    const walk = { visited: new Set<Element>(), hidden: [] as string[], unmarked: [] as string[] };
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)}`;
    const crossesWindow = ({ left, top, right, bottom }: DOMRect): boolean => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const standsThere = (element: Element, x: number, y: number): boolean => {
      const front = document.elementFromPoint(x, y);
      if (!front || front === document.body || front.tagName === 'MAIN') return false;
      // What the reader has opened over it goes away at Escape.
      if (front.closest('[popover]')?.matches(':popover-open')) return true;
      return element.contains(front) || front.contains(element) || front.closest('label')?.contains(element) === true;
    };
    const middleInWindow = (top: number, height: number): number => (Math.max(0, top) + Math.min(innerHeight, top + height)) / 2;
    // Some of it must be seen. A line of a drawing is thin and bent, and may be longer than the window.
    const inSight = (element: Element): boolean =>
      element instanceof SVGElement
        ? crossesWindow(element.getBoundingClientRect())
        : [...element.getClientRects()].some(({ left, top, width, height }) =>
            [0.1, 0.5, 0.9].some((part) => standsThere(element, left + width * part, middleInWindow(top, height))),
          );
    // Lines of a drawing have no box to outline: they differ from their neighbours in their stroke.
    const strokeOf = (link: Element): string =>
      [...link.querySelectorAll('path')].map((path) => getComputedStyle(path).stroke + getComputedStyle(path).strokeWidth).join();
    const isDrawnOtherwise = (element: Element): boolean => {
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      return element instanceof SVGElement && neighbour !== null && strokeOf(element) !== strokeOf(neighbour);
    };
    const hasOutline = (element: Element): boolean => {
      if (element instanceof SVGElement && [...element.querySelectorAll('text')].some((text) => getComputedStyle(text).outlineStyle !== 'none')) return true;
      for (let here: Element | null = element; here && here !== document.body; here = here.parentElement) {
        for (const pseudo of [null, '::after']) {
          const { outlineStyle, outlineWidth } = getComputedStyle(here, pseudo);
          if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5) return true;
        }
      }
      return false;
    };
    Object.assign(window, {
      walk: {
        /** Judges where the focus is; false where it has left the page or been before. */
        stop: (): boolean => {
          const element = document.activeElement;
          if (!element || element === document.body || walk.visited.has(element)) return false;
          walk.visited.add(element);
          if (!inSight(element)) walk.hidden.push(nameOf(element));
          if (!hasOutline(element) && !isDrawnOtherwise(element)) walk.unmarked.push(nameOf(element));
          return true;
        },
        report: () => {
          const groups = new Set(
            [...walk.visited]
              .filter((element) => element instanceof HTMLInputElement && element.type === 'radio')
              .map((element) => (element as HTMLInputElement).name),
          );
          const operable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
            (element) =>
              element.tabIndex >= 0 &&
              !element.matches(':disabled') &&
              element.checkVisibility({ visibilityProperty: true }) &&
              !(element instanceof HTMLInputElement && element.type === 'radio' && groups.has(element.name)),
          );
          return {
            stops: walk.visited.size,
            missed: operable
              .filter((element) => !walk.visited.has(element))
              .map(nameOf)
              .slice(0, 8),
            hidden: walk.hidden.slice(0, 8),
            unmarked: walk.unmarked.slice(0, 8),
          };
        },
      },
    });
  });
  type Walking = { walk: { stop: () => boolean; report: () => Walk } };
  for (let step = 0; step < 1500; step++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => (window as unknown as Walking).walk.stop()))) break;
  }
  return page.evaluate(() => (window as unknown as Walking).walk.report());
}
