/** Loads the whole text and looks for the query in every unit. */
import { normalForm } from '../../../src/policy/normal-form.ts';
import type { AskingPage } from './contestant.ts';
import type { UnitTexts } from './texts.ts';

export const open: AskingPage['open'] = async (folder) => {
  const texts: UnitTexts[] = await (await fetch(`${folder}texts.json`)).json();
  const fields = texts.map(([, ...own]) => own.map(normalForm));
  return async (query) => {
    const wording = normalForm(query);
    const hits = fields.flatMap((own, number) => (own.some((field) => field.includes(wording)) ? [number] : []));
    return { hits, beside: 0, loadExcerpts: async () => undefined };
  };
};
