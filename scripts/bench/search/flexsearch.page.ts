/** Asks FlexSearch. */
import type { AskingPage } from './contestant.ts';
import { emptyIndex } from './flexsearch.options.ts';

export const open: AskingPage['open'] = async (folder) => {
  const [parts, texts] = await Promise.all(['index.json', 'texts.json'].map((name) => fetch(folder + name).then((file) => file.json())));
  const index = emptyIndex();
  for (const [key, part] of Object.entries(parts)) index.import(key, part as string);
  return async (query) => {
    const ofFields = index.search(query, { limit: texts.length });
    const hits = [...new Set(ofFields.flatMap(({ result }) => result as number[]))];
    return { hits, beside: 0, loadExcerpts: async () => hits.slice(0, 10).map((number) => texts[number]) };
  };
};
