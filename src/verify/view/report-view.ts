/** What the page shows of an answer, as a value. */
import { boundsInWords, noCollection, notChecked, programFault, summaryInWords } from '../../wording/verify.ts';
import type { Answer, ShownCitation, ShownLink, ShownMarked, ShownNumber, ShownQuotation } from './answer.ts';
import { isFaulty } from './quotation-list.ts';

export interface ReportView {
  status: string;
  /** What no check has looked at; empty where there was none. */
  unchecked: string;
  /** What was found, and what stands in quotation marks beside it, in the order of the report. */
  quotations: readonly (ShownQuotation | ShownMarked)[];
  /** In quotation marks, and too short to tell. */
  short: readonly ShownMarked[];
  /** Those that disagree come first; `unheld`: those that nothing could be held against. */
  numbers: readonly ShownNumber[];
  unheld: readonly ShownNumber[];
  /** Those that are not as they should be come first. */
  links: readonly ShownLink[];
  /** Those that are not found come first. */
  citations: readonly ShownCitation[];
  /** Some quotations have differences and some have none: one can look at the former alone. */
  canNarrow: boolean;
}

const nothing = { unchecked: '', quotations: [], short: [], numbers: [], unheld: [], links: [], citations: [], canNarrow: false };

export function reportViewOf(answer: Answer): ReportView {
  if (answer.failed !== undefined) return { ...nothing, status: answer.failed === 'program' ? programFault : noCollection(answer.failed) };
  const { quotations, marked, numbers, links, citations, checkedUntil, unlisted } = answer;
  const listed = [...quotations, ...marked.filter(({ verdict }) => verdict !== 'too-short')].sort((x, y) => x.range.start - y.range.start);
  return {
    status: summaryInWords({ quotations, marked, links, citations, numbers }) + boundsInWords(checkedUntil, quotations.length, unlisted),
    unchecked: notChecked,
    quotations: listed,
    short: marked.filter(({ verdict }) => verdict === 'too-short'),
    numbers: numbers.filter(({ verdict }) => verdict !== 'unknown').toSorted((x, y) => Number(x.verdict === 'agrees') - Number(y.verdict === 'agrees')),
    unheld: numbers.filter(({ verdict }) => verdict === 'unknown'),
    links: links.toSorted((x, y) => Number(x.state === 'live') - Number(y.state === 'live')),
    citations: citations.toSorted((x, y) => Number(x.verdict === 'found') - Number(y.verdict === 'found')),
    canNarrow: listed.some(isFaulty) && !listed.every(isFaulty),
  };
}
