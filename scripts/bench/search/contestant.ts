/** What is compared: how a search is built, and how a page asks it. */
import { fileURLToPath } from 'node:url';

export interface Contestant {
  name: string;
  /** Contestants that ask the same files in different ways share a folder, which is built once. */
  folder: string;
  /** The program that writes the search of the data in one folder into another. */
  build: (data: string, out: string) => string[];
  /** Module of this folder for the browser: `open`, see AskingPage. */
  page: string;
  /** How `open` is to ask. */
  mode: string;
  /** Pages opened anew to count bytes: one where everything is moved at once whatever is asked. */
  sessions: number;
  /** Seconds for each round of all queries, so that a slow contestant ends; what was not asked is reported. */
  patience: number;
}

/** What a page module exports. `folder` is the address of the contestant's files, with a slash at the end. */
export interface AskingPage {
  open(folder: string, mode: string): Promise<Ask>;
}
export type Ask = (query: string) => Promise<Answer>;

export interface Answer {
  /** Of each hit the unit's number, its id, or what numbers.json in the contestant's folder knows it by. */
  hits: (number | string)[];
  /** Hits offered beside the exact ones and marked as such: no part of the verdict. */
  beside: number;
  /** Loads what a reader is shown of the first ten hits. */
  loadExcerpts(): Promise<unknown>;
}

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const buildIndex = own('../../build-index.ts');
const builtBy = (program: string) => (data: string, out: string) => [own(program), data, out];
export const thisSearch = 'This search';

const ours = {
  folder: 'this-search',
  build: (data: string, out: string) => [buildIndex, '--data', data, '--out', out],
  page: 'this-search.page.ts',
  sessions: 30,
  patience: 300,
};
const pagefind = { folder: 'pagefind', build: builtBy('pagefind.build.ts'), page: 'pagefind.page.ts', sessions: 15, patience: 90 };
const allAtOnce = { sessions: 1, patience: 90 };

export const contestants: Contestant[] = [
  { ...ours, name: thisSearch, mode: '' },
  { ...ours, name: 'This search, exact hits alone', mode: '*' },
  { ...pagefind, name: 'Pagefind as it comes', mode: 'unquoted' },
  { ...pagefind, name: 'Pagefind as it comes, quoted', mode: 'quoted' },
  { name: 'MiniSearch over bigrams', folder: 'minisearch', build: builtBy('minisearch.build.ts'), page: 'minisearch.page.ts', mode: '', ...allAtOnce },
  { name: 'FlexSearch', folder: 'flexsearch', build: builtBy('flexsearch.build.ts'), page: 'flexsearch.page.ts', mode: '', ...allAtOnce },
  { name: 'Whole text, scanned', folder: 'whole-text', build: builtBy('whole-text.build.ts'), page: 'whole-text.page.ts', mode: '', ...allAtOnce },
];
