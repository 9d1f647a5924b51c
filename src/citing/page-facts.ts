/** What a page is asked for when something on it is cited: the facts that references are made of (facts.ts), and its address. */
import { fetchDataFile } from '../browser/data-file.ts';
import type { CitingFacts, CitingFile } from './facts.ts';

/** For the document whose page holds `inside`. Throws DataFileFault. */
export function fetchCitingFacts(inside: Element): Promise<CitingFacts> {
  const address = inside.closest<HTMLElement>('[data-citing]')?.dataset.citing ?? '';
  return fetchDataFile<CitingFile>(address, new URLSearchParams(address.split('?')[1]).get('v') ?? '');
}

/** The address of the document's page, where the anchors are. */
export function pageAddress(inside: Element): string {
  const page = inside.closest<HTMLElement>('[data-citing]')?.dataset.page ?? '';
  return new URL(page, location.href).href;
}
