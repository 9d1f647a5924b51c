/** Clauses that recur across matters (领域): what is said of anything is a formula, and an editor may put it into seeds/language/formulas.yaml. */
import { normalForm } from '../../src/policy/normal-form.ts';
import type { Measure } from './split-measure.ts';

export interface RecurringClause {
  text: string;
  /** How many different sets of matters the documents that hold it are about, and how many documents. */
  matters: number;
  documents: number;
}

/** From so many matters on, wording that recurs is no rule on any of them. */
const enoughMatters = 3;

/** The clauses of articles whose content recurs word for word in documents on different matters, the most widespread first. */
export function recurringClauses(measures: readonly Measure[]): RecurringClause[] {
  const holders = new Map<string, { text: string; matters: Set<string>; documents: Set<string> }>();
  for (const { document, documentMatters, clauses, isArticle } of measures) {
    if (!isArticle) continue;
    for (const { content } of clauses) {
      const text = content.replaceAll(/[，\s]+/gu, '，').replaceAll(/^，|，$/gu, '');
      const key = normalForm(text);
      const held = holders.get(key) ?? { text, matters: new Set(), documents: new Set() };
      held.matters.add([...documentMatters].sort().join(' '));
      held.documents.add(document);
      holders.set(key, held);
    }
  }
  const found = [...holders.values()].map(({ text, matters, documents }) => ({ text, matters: matters.size, documents: documents.size }));
  return found
    .filter(({ matters }) => matters >= enoughMatters)
    .sort((x, y) => y.matters - x.matters || y.documents - x.documents || (x.text < y.text ? -1 : 1));
}
