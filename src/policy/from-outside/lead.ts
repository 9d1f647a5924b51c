/** Addresses that stand for others: short ones, and those that were written badly. */
import { isWrittenInside } from '../ids.ts';

/**
 * Where an address leads that stands for `target`: query and fragment of the address go with it. A fragment that names the place of
 * `target`, or one inside it (a row of the table), is the place; of one that names another both stand in what is made, so that the page says
 * that they are two (`readAnchor`).
 */
export function ledOn(target: string | URL, { search, hash }: Pick<URL, 'search' | 'hash'>): URL {
  const made = new URL(target);
  if (search) made.search = search;
  if (hash) made.hash = isInside(hash, made.hash) ? hash : made.hash + hash;
  return made;
}

function isInside(hash: string, outer: string): boolean {
  const [inner, around] = [hash.slice(1), outer.slice(1)];
  return inner === around || isWrittenInside(inner, around);
}
