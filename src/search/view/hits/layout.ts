/** What the three layouts of the hits have in common: they fill an element by steps. */
import type { Hit } from '../../answer/answer.ts';

export interface Layout {
  element: HTMLElement;
  /** Appends the next step; gives the first link of it, undefined where nothing was left. */
  grow(): Promise<HTMLElement | undefined>;
  /** What the button for the next step says; null when all is shown. */
  next(): string | null;
  /** Of a layout with a line for each place: how many places there are; null while not all are known. */
  places?(): number | null;
  /** How far it has grown: given back to the layout, it grows as far at once. */
  state(): LayoutState;
}

/** Steps of the whole, and of the documents in the grouped layout those that were opened further. */
export interface LayoutState {
  shown: number;
  opened?: Record<string, number>;
}

/** Steps that come by themselves while the reader scrolls end here; then a button is pressed. */
export const grownByScrolling = 50;

/** Loads the texts of hits, at most `atOnce` files' worth at a time. */
export async function loadTexts(hits: readonly Hit[]) {
  return Promise.all(hits.map(async (hit) => ({ hit, words: await hit.load() })));
}
