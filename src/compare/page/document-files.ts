/** Fetches what the comparison in the browser needs: /compare/data/<document>.json and the weights of common wording. */
import type { Column } from '../compare.ts';
import type { CommonWording } from '../likeness.ts';

/** A document with all its units. */
export type DocumentFile = Column;

/** Fetches each file once; a failure is forgotten, so that the next call tries again. Throws where a file cannot be had. */
export function openFiles(folder: string) {
  const files = new Map<string, Promise<unknown>>();
  const fetchOnce = <T>(name: string): Promise<T> => {
    const running = files.get(name) ?? fetchJson(`${folder}${name}`);
    files.set(name, running);
    running.catch(() => files.delete(name));
    return running as Promise<T>;
  };
  return {
    document: (id: string) => fetchOnce<DocumentFile>(`${id}.json`),
    common: () => fetchOnce<CommonWording>('common-wording.json'),
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
