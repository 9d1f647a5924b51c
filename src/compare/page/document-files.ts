/** Fetches what the comparison in the browser needs: /compare/data/<document>.json and the weights of common wording. */

import { fetchDataFile } from '../../browser/data-file.ts';
import { dataFormat } from '../../policy/data-format.ts';
import type { UnitKind } from '../../policy/kinds.ts';
import type { ComparisonLanguage } from '../../policy/language.ts';
import type { Column, ComparedUnit } from '../compare.ts';
import type { CommonWording } from '../likeness.ts';

/** A document with all its units. */
export interface DocumentFile extends Column {
  units: readonly (ComparedUnit & { kind: UnitKind })[];
}

export interface DocumentFiles {
  document(id: string): Promise<DocumentFile>;
  common(): Promise<CommonWording>;
  language(): Promise<ComparisonLanguage>;
}

/** Fetches each file once; a failure is forgotten, so that the next call tries again. Throws DataFileFault where a file cannot be used. */
export function openFiles(folder: string): DocumentFiles {
  const files = new Map<string, Promise<unknown>>();
  const fetchOnce = <T extends object>(name: string): Promise<T> => {
    const running = files.get(name) ?? fetchDataFile(`${folder}${name}`, dataFormat);
    files.set(name, running);
    running.catch(() => files.delete(name));
    return running as Promise<T>;
  };
  return {
    document: (id: string) => fetchOnce<DocumentFile>(`${id}.json`),
    common: () => fetchOnce<CommonWording>('common-wording.json'),
    language: () => fetchOnce<ComparisonLanguage>('language.json'),
  };
}
