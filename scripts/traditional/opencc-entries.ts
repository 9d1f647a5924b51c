/** The dictionaries of opencc-js: each is a string, `simple full|simple full|…`. */

/** What the dictionaries write, and as what, in their order; nested lists of them are read through. */
export function openccEntries(dictionaries: readonly unknown[] = []): [string, string][] {
  return dictionaries.flat().flatMap((dictionary) =>
    String(dictionary)
      .split('|')
      .map((entry): [string, string] => [entry.split(' ')[0] ?? '', entry.split(' ')[1] ?? '']),
  );
}
