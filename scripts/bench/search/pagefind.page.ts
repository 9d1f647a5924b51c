/** Asks Pagefind through its own module. */
import type { AskingPage } from './contestant.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

export const open: AskingPage['open'] = async (folder, mode) => {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind/pagefind.js`)) as Pagefind;
  return async (query) => {
    const { results } = await pagefind.search(mode === 'quoted' ? `"${query}"` : query);
    return { hits: results.map(({ id }) => id), beside: 0, loadExcerpts: () => Promise.all(results.slice(0, 10).map((result) => result.data())) };
  };
};
