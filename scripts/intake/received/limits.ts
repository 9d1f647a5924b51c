/** How much of a received file is read: bounds in which no policy text was ever too large, and no hostile file is too costly. */
export const limits = {
  /** Bytes of a file as received. */
  bytes: 100 * 2 ** 20,
  /** Bytes of what is unpacked from it, all together, and of any one part. */
  unpacked: 200 * 2 ** 20,
  /** Unpacked bytes per packed byte, above one MiB unpacked. */
  ratio: 200,
  /** Files in an archive. */
  entries: 10_000,
  /** Archives in archives. */
  archives: 1,
  /** Elements in elements. */
  depth: 500,
  /** Elements of a page or of a word processor's document. */
  elements: 2_000_000,
  /** Pages of a PDF. */
  pages: 3_000,
  /** UTF-16 units of the text. */
  characters: 5_000_000,
  /** Columns and rows of a table, merged ones counted. */
  columns: 200,
  rows: 100_000,
} as const;
