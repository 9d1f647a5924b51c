/** What the page shows of an answer, as a value. */
import { boundsInWords, noCollection, programFault, summaryInWords } from '../../wording/verify.ts';
import type { Answer, ShownCitation, ShownLink, ShownQuotation } from './answer.ts';
import { isFaulty } from './quotation-list.ts';

export interface ReportView {
  status: string;
  quotations: readonly ShownQuotation[];
  /** Those that are not as they should be come first. */
  links: readonly ShownLink[];
  /** Those that are not found come first. */
  citations: readonly ShownCitation[];
  /** Some quotations have differences and some have none: one can look at the former alone. */
  canNarrow: boolean;
}

export function reportViewOf(answer: Answer): ReportView {
  if (answer.failed !== undefined) {
    return { status: answer.failed === 'program' ? programFault : noCollection(answer.failed), quotations: [], links: [], citations: [], canNarrow: false };
  }
  const { quotations, links, citations, checkedUntil, unlisted } = answer;
  return {
    status: summaryInWords(quotations, links, citations) + boundsInWords(checkedUntil, quotations.length, unlisted),
    quotations,
    links: links.toSorted((x, y) => Number(x.state === 'live') - Number(y.state === 'live')),
    citations: citations.toSorted((x, y) => Number(x.verdict === 'found') - Number(y.verdict === 'found')),
    canNarrow: quotations.some(isFaulty) && !quotations.every(isFaulty),
  };
}
