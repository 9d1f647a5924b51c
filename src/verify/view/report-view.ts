/** What the page shows of an answer, as a value. */
import { noCollection, programFault, summaryInWords } from '../../wording/verify.ts';
import type { Answer, ShownLink, ShownQuotation } from './answer.ts';
import { isFaulty } from './quotation-list.ts';

export interface ReportView {
  status: string;
  quotations: readonly ShownQuotation[];
  /** Those that are not as they should be come first. */
  links: readonly ShownLink[];
  /** Some quotations have differences and some have none: one can look at the former alone. */
  canNarrow: boolean;
}

export function reportViewOf(answer: Answer): ReportView {
  if (answer.failed !== undefined) {
    return { status: answer.failed === 'program' ? programFault : noCollection(answer.failed), quotations: [], links: [], canNarrow: false };
  }
  const { quotations, links } = answer;
  return {
    status: summaryInWords(quotations, links),
    quotations,
    links: links.toSorted((x, y) => Number(x.state === 'live') - Number(y.state === 'live')),
    canNarrow: quotations.some(isFaulty) && !quotations.every(isFaulty),
  };
}
