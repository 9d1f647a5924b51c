/** Asks this search through its public module. */

import type { SearchAnswer } from '../../../src/search/answer/answer.ts';
import type { AskingPage } from './contestant.ts';

interface PublicModule {
  search(query: string, options?: { without?: readonly string[] }): Promise<SearchAnswer>;
}

/** `mode` names interpretations to leave out. */
export const open: AskingPage['open'] = async (folder, mode) => {
  const { search } = (await import(/* @vite-ignore */ `${folder}search/client.js`)) as PublicModule;
  const options = mode ? { without: [mode] } : {};
  return async (query) => {
    const { hits } = await search(query, options);
    const exact = hits.filter(({ match }) => match === 'exact');
    return {
      hits: exact.map(({ id }) => id),
      beside: hits.length - exact.length,
      loadExcerpts: () => Promise.all(hits.slice(0, 10).map((hit) => hit.load())),
    };
  };
};
