/** The hits on the page: in one layout at a time, growing as the reader scrolls or asks for more. */
import { grownByScrolling, type Layout, type LayoutState } from './layout.ts';

export class HitList {
  readonly #place: HTMLElement;
  readonly #more: HTMLElement;
  readonly #failed: (error: unknown) => void;
  readonly #inSight = new IntersectionObserver(([entry]) => entry?.isIntersecting && void this.grow(), { rootMargin: '150px' });
  #layout: Layout | undefined;
  /** The layout whose next step is on its way. */
  #growing: Layout | undefined;

  /** `more` is the button for the next step; `failed` hears why a step did not come. */
  constructor(place: HTMLElement, more: HTMLElement, failed: (error: unknown) => void) {
    this.#place = place;
    this.#more = more;
    this.#failed = failed;
    more.addEventListener('click', () => void this.grow().then((first) => first?.focus()));
  }

  /** Nothing where there is no layout. */
  show(layout?: Layout): void {
    this.#layout = layout;
    this.#place.replaceChildren(...(layout ? [layout.element] : []));
    this.#offerMore();
  }

  /** How far the hits have grown. */
  get state(): LayoutState | undefined {
    return this.#layout?.state();
  }

  /** Appends the next step, unless the page has become another one meanwhile; gives its first link. */
  async grow(): Promise<HTMLElement | undefined> {
    const layout = this.#layout;
    if (!layout || this.#growing === layout) return undefined;
    this.#growing = layout;
    try {
      const first = await layout.grow();
      if (this.#layout === layout) this.#offerMore();
      return first;
    } catch (error) {
      if (this.#layout === layout) this.#failed(error);
      return undefined;
    } finally {
      this.#growing = undefined;
    }
  }

  #offerMore(): void {
    const words = this.#layout?.next() ?? null;
    this.#more.hidden = words === null;
    this.#more.textContent = words;
    this.#inSight.unobserve(this.#more);
    if (words !== null && (this.state?.shown ?? 0) < grownByScrolling) this.#inSight.observe(this.#more);
  }
}
