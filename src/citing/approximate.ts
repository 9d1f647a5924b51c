/** Finding words that may have been changed: approximate search by edit distance (Sellers 1980). */

/** A range of a text, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

export interface Match extends Place {
  /** Characters to insert, leave out or replace to make the pattern of it. */
  errors: number;
}

/**
 * The places of `text` that resemble `pattern` with at most `limit` errors, best first. They do not overlap: of
 * matches that do, the best stands for all. Takes time in proportion to the product of the two lengths.
 */
export function approximateMatches(text: string, pattern: string, limit: number): Match[] {
  const ends = matchEnds(text, pattern, limit).sort((a, b) => a.errors - b.errors || a.end - b.end);
  const taken = new Uint8Array(text.length);
  return ends.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}

/** For every end in the text the best match that ends there, where it keeps to the limit. */
function matchEnds(text: string, pattern: string, limit: number): Match[] {
  const rows = pattern.length;
  const wanted = codesOf(pattern);
  const given = codesOf(text);
  const errors = Uint16Array.from({ length: rows + 1 }, (_, row) => row);
  const starts = new Uint32Array(rows + 1);
  const found: Match[] = [];
  for (let column = 0; column < given.length; column++) {
    const code = given[column];
    let [diagonal, diagonalStart] = [0, column];
    errors[0] = 0;
    starts[0] = column + 1;
    for (let row = 1; row <= rows; row++) {
      const replaced = diagonal + (wanted[row - 1] === code ? 0 : 1);
      const added = (errors[row] ?? 0) + 1;
      const missing = (errors[row - 1] ?? 0) + 1;
      const start = replaced <= added && replaced <= missing ? diagonalStart : added <= missing ? (starts[row] ?? 0) : (starts[row - 1] ?? 0);
      [diagonal, diagonalStart] = [errors[row] ?? 0, starts[row] ?? 0];
      errors[row] = Math.min(replaced, added, missing);
      starts[row] = start;
    }
    const best = errors[rows] ?? rows;
    if (best <= limit) found.push({ start: starts[rows] ?? 0, end: column + 1, errors: best });
  }
  return found;
}

const codesOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** How much of `pattern` recurs somewhere in `text`: 1 for all of it, 0 for nothing. */
export function likeness(text: string, pattern: string): number {
  if (!pattern) return 0;
  const best = approximateMatches(text, pattern, pattern.length)[0];
  return best ? 1 - best.errors / pattern.length : 0;
}
