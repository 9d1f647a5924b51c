/** The words of obligation of each document, at build time; counted once, when they are asked for. */
import { language } from '../../library/language.ts';
import { unitsOf } from '../../library/library.ts';
import { comparisonLanguageOf } from '../../policy/language.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import { address } from '../../site/address.ts';
import { countsOf, type ObligationCounts } from '../obligations/counts.ts';
import { type BindingSentence, bindingSentences, isCounted } from '../obligations/said.ts';
import { comparedUnit } from './comparison.ts';

export interface DocumentObligations {
  document: PolicyDocument;
  counts: ObligationCounts;
  sentences: BindingSentence[];
}

const words = comparisonLanguageOf(language);
const counted = new Map<string, ObligationCounts>();

export function obligationsOf(document: PolicyDocument): DocumentObligations {
  const units = unitsOf(document.id)
    .filter(({ kind }) => isCounted(kind))
    .map(comparedUnit);
  const sentences = bindingSentences(units, words);
  return { document, sentences, counts: countsOf(units, sentences) };
}

/** Only the counts stay in memory: the sentences are those of the page that shows them. */
export function countsIn(document: PolicyDocument): ObligationCounts {
  const counts = counted.get(document.id) ?? obligationsOf(document).counts;
  counted.set(document.id, counts);
  return counts;
}

export const obligationAddress = ({ id }: Pick<PolicyDocument, 'id'>): string => address(`/compare/obligation/${id}/`);
