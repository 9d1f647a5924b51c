/** What was read last, each with the way back to the place. */
import { element } from '../../browser/elements.ts';
import { address, policyAddress } from '../../site/address.ts';
import { continueReading, deskName, readUpTo, whenInWords } from '../../wording/reader/desk.ts';
import type { ReadDocument } from '../desk.ts';
import { DeskStorage } from '../storage.ts';

/** So many are shown where they are not what one came for. */
const mostShown = 3;

/** Stays hidden where nothing was read. */
export function showContinue(place: HTMLElement, storage = new DeskStorage()): void {
  const { read } = storage.read().desk;
  if (read.length === 0) return;
  place.replaceChildren(
    element('h2', {}, continueReading),
    element('ul', {}, ...read.slice(0, mostShown).map((one) => readItem(one, new Date()))),
    element('a', { class: 'continue-desk', href: address('/desk/') }, deskName),
  );
  place.hidden = false;
}

export function readItem({ document, title, anchor, unit, at }: ReadDocument, now: Date): HTMLLIElement {
  const link = element('a', { href: policyAddress(document, anchor) }, title);
  const where = element('span', { class: 'read-place' }, [readUpTo(unit), whenInWords(new Date(at), now)].filter(Boolean).join('，'));
  return element('li', {}, link, where);
}
