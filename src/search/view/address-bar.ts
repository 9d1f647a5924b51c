/**
 * The address as the state of the page. Typing replaces it, submitting, filters and switches leave a step for the back
 * button; with each step it keeps how far the hits had grown and where the page stood.
 */
import { type PageState, readState, withQuery, writeState } from '../address.ts';
import type { LayoutState } from './hits/layout.ts';

/** What a step of the history keeps. */
interface Kept {
  layout?: LayoutState;
  top?: number;
}

export class AddressBar {
  readonly #grown: () => LayoutState | undefined;
  readonly #changed: () => void;
  /** The address in the bar is a draft: typed, not yet submitted. */
  #draft = false;

  /** `grown` tells how far the hits have grown; `changed` is called after every change made here. */
  constructor(grown: () => LayoutState | undefined, changed: () => void) {
    this.#grown = grown;
    this.#changed = changed;
  }

  get state(): PageState {
    return readState(location.search);
  }

  /** What the step that is shown kept when the reader left it. */
  get kept(): Kept {
    return (history.state as Kept | null) ?? {};
  }

  go(state: PageState, how: 'push' | 'replace' = 'push'): void {
    this.remember();
    const address = location.pathname + writeState(state);
    if (how === 'replace' || address === location.pathname + location.search) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#changed();
  }

  submit(query: string): void {
    this.go(withQuery(this.state, query), this.#draft ? 'replace' : 'push');
    this.#draft = false;
  }

  /** What was submitted stays reachable by the back button; of what was typed only the last state is kept. */
  followTyping(query: string): void {
    const { state } = this;
    const next = withQuery(state, query);
    if (next === state) return;
    this.go(next, this.#draft || !state.query ? 'replace' : 'push');
    this.#draft = true;
  }

  /** So that coming back shows as many hits, at the same place. */
  remember(): void {
    history.replaceState({ layout: this.#grown(), top: window.scrollY } satisfies Kept, '');
  }
}
