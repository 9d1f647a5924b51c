/** Fetches data files that a page works with. What is handed out is whole and of the version asked for. */

/** A file did not come, came cut short, or is not of the version that the page was made with. */
export type DataFileTrouble = 'missing' | 'damaged' | 'stale';

export class DataFileFault extends Error {
  readonly trouble: DataFileTrouble;

  constructor(trouble: DataFileTrouble, what: string, cause?: unknown) {
    super(`${what} (${trouble})`, { cause });
    this.name = 'DataFileFault';
    this.trouble = trouble;
  }
}

/** A JSON object with the field `version`. Throws DataFileFault. Asks the server whether a copy at hand still holds. */
export async function fetchDataFile<T extends object>(url: string, version: string): Promise<T> {
  const response = await fetch(url, { cache: 'no-cache' }).catch((cause: unknown) => {
    throw new DataFileFault('missing', url, cause);
  });
  if (!response.ok) throw new DataFileFault('missing', `${url} answered ${response.status}`);
  const file = await (response.json() as Promise<T & { version?: string }>).catch((cause: unknown) => {
    throw new DataFileFault('damaged', url, cause);
  });
  if (file?.version !== version) throw new DataFileFault('stale', `${url} has version ${file?.version}, expected ${version}`);
  return file;
}

/** Any other error counts as a file that did not come. */
export const troubleOf = (error: unknown): DataFileTrouble => (error instanceof DataFileFault ? error.trouble : 'missing');
