/** Asks MiniSearch. */
import MiniSearch from 'minisearch';
import type { AskingPage } from './contestant.ts';
import { options } from './minisearch.options.ts';

export const open: AskingPage['open'] = async (folder) => {
  const [index, texts] = await Promise.all([
    fetch(`${folder}index.json`).then((file) => file.text()),
    fetch(`${folder}texts.json`).then((file) => file.json()),
  ]);
  const miniSearch = MiniSearch.loadJSON(index, options);
  return async (query) => {
    const results = miniSearch.search(query);
    return { hits: results.map(({ id }) => id), beside: 0, loadExcerpts: async () => results.slice(0, 10).map(({ id }) => texts[id]) };
  };
};
