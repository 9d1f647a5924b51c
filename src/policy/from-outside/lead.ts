/** Addresses that stand for others: short ones, and those that were written badly. */

/**
 * Where an address leads that stands for `target`: query and fragment of the address go with it. Of a fragment that names another place
 * than `target` both stand in what is made, so that the page says that they are two (`readAnchor`).
 */
export function ledOn(target: string | URL, { search, hash }: Pick<URL, 'search' | 'hash'>): URL {
  const made = new URL(target);
  if (search) made.search = search;
  if (hash) made.hash += hash;
  return made;
}
