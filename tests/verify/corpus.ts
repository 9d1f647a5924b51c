/** The collection as the page has it. */
import { readFileSync } from 'node:fs';
import { indicatorsFor } from '../../scripts/convert/read/read-indicators.ts';
import { loadJurisdictions } from '../../scripts/convert/read/read-jurisdictions.ts';
import { verifyData } from '../../scripts/publish/verify-data.ts';
import { corpusOf } from '../../src/verify/corpus.ts';
import { type CheckedQuotation, verifyReport } from '../../src/verify/verify.ts';
import { committed } from '../committed.ts';
import { language } from '../language.ts';

export const collection = committed;
export const corpus = corpusOf(verifyData(collection, language, indicatorsFor('seeds').value, loadJurisdictions('seeds').all));

/** Prose that quotes nothing: `report` linking sentences of reports, `environment` on the subject, `other` on other subjects. */
export const prose = JSON.parse(readFileSync(new URL('../fixtures/report-prose.json', import.meta.url), 'utf8')) as Record<
  'report' | 'environment' | 'other',
  string[]
>;

export function sentence(id: string): string {
  const found = collection.sentences.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not in the collection`);
  return found.text;
}

export const check = (report: string): CheckedQuotation[] => verifyReport(report, corpus).quotations;

/** Ids of the sentences that a quotation touches, wherever its words stand. */
export function sentencesOf({ place, also }: CheckedQuotation): string[] {
  return [place, ...also].flatMap(({ unit, sentences }) => sentences.map((index) => `${unit}.${index}`));
}

/** Differences as one line: [kind source→report] in place. */
export function drawn({ pieces }: CheckedQuotation): string {
  return pieces.map(({ kind, report, source }) => (kind === 'same' ? report : `[${kind} ${source}→${report}]`)).join('');
}
