/**
 * Marks what was searched on a document's page: /policies/<id>/?mark=排污许可#m5, `mark` as often as there are wordings.
 * A bar tells which place is the current one, leads to the others and takes the marks away. Loaded only where `mark` is given.
 */

import { addStylesheet } from '../browser/stylesheet.ts';
import { receivedText } from '../browser/traditional.ts';
import { parametersOf } from '../policy/from-outside/decode.ts';
import styles from '../styles/search-marks.css?url';
import { MarksBar } from './marks-bar.ts';
import { type Paint, paint } from './paint.ts';
import { findPlaces, type Place } from './places.ts';
import type { ReaderPlace } from './where.ts';

/** Does nothing where the address gives no wording. */
export async function markSearched(reader: ReaderPlace): Promise<void> {
  const wordings = [
    ...new Set(
      parametersOf(location.search)
        .getAll('mark')
        .filter((wording) => wording.trim()),
    ),
  ];
  const text = document.querySelector<HTMLElement>('.policy-text');
  if (!text || wordings.length === 0) return;
  await addStylesheet(styles);
  const marks = new Marks(findPlaces(text, wordings), wordings, reader);
  marks.show(text);
}

class Marks {
  readonly #places: readonly Place[];
  readonly #units: readonly (Element | null)[];
  readonly #painted: Paint;
  readonly #bar: MarksBar;
  readonly #reader: ReaderPlace;
  #current: number;

  constructor(places: readonly Place[], wordings: readonly string[], reader: ReaderPlace) {
    this.#places = places;
    this.#units = places.map(([{ node }]) => node.parentElement?.closest('.unit') ?? null);
    this.#painted = paint(places);
    this.#current = firstBehind(places);
    this.#reader = reader;
    this.#bar = new MarksBar(wordings, { go: (step) => this.#go(step), clear: () => this.#clear() });
  }

  show(text: HTMLElement): void {
    this.#present();
    // Inside the landmark of the text.
    (text.closest('main') ?? document.body).append(this.#bar.element);
    // The unit of the address may be longer than the window: its first place is what the reader came for.
    if (location.hash && this.#places.length > 0) requestAnimationFrame(() => this.#goToCurrent());
  }

  #go(step: 1 | -1): void {
    this.#current = (this.#current + step + this.#places.length) % this.#places.length;
    this.#present();
    this.#goToCurrent();
  }

  #clear(): void {
    this.#painted.clear();
    this.#bar.element.remove();
    forget();
  }

  #present(): void {
    this.#painted.setCurrent(this.#current);
    this.#bar.say(this.#places.length, this.#current, nameOf(this.#units[this.#current] ?? null));
  }

  #goToCurrent(): void {
    bringIntoSight(this.#painted, this.#current);
    this.#reader.broughtTo(this.#units[this.#current] ?? null);
  }
}

/** The first place inside or behind what the address means: a unit, or one of its sentences. */
function firstBehind(places: readonly Place[]): number {
  const meant = document.querySelector(':target');
  const index = places.findIndex(([{ node }]) => meant && meant.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Math.max(0, index);
}

/** Scrolls no more than is needed; a place inside a table that scrolls is brought into sight there too. */
function bringIntoSight(painted: Paint, index: number): void {
  painted.elementOf(index)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = painted.boxOf(index);
  const [upper, lower] = [innerHeight * 0.12, innerHeight * 0.75];
  if (top < upper || bottom > lower) scrollBy({ top: top - innerHeight * 0.38, behavior: 'instant' });
}

function nameOf(unit: Element | null): string {
  const heading = unit?.querySelector(':scope > .own .unit-heading');
  return heading ? receivedText(heading).trim() : '';
}

/** The address without the marks: what is copied or kept from now on is the plain one. */
function forget(): void {
  const parameters = parametersOf(location.search);
  parameters.delete('mark');
  const address = new URL(location.href);
  address.search = parameters.toString();
  history.replaceState(history.state, '', address);
}
