/** Faults that follow from others are told when those are mended: what they advise would be wrong. */
import type { Numbering } from '../../../src/policy/model/numbering.ts';
import type { Issue, RuleName } from '../../faults/issues.ts';
import type { Block } from '../lines/blocks.ts';

/** An attachment that is not where it should be explains numbers and headings that seem to be wrong. */
const misplaced: readonly RuleName[] = ['undeclared-attachment', 'withheld-attachment', 'attachment-not-found', 'own-label-not-found'];
/** So does a level that is not as it is declared, for the numbers of its text. */
const misdeclared: readonly RuleName[] = ['no-heading', 'undeclared-level'];
const ofNumbers: readonly RuleName[] = ['number-order', 'unread-heading'];

/** The faults without those that others explain; `numbering` is that of the document. */
export function withoutConsequences(issues: readonly Issue[], blocks: readonly Block[], numbering: Numbering): Issue[] {
  if (issues.some(({ rule }) => misplaced.includes(rule))) return issues.filter(({ rule }) => rule !== 'number-order' && rule !== 'no-heading');
  const attached = blocks.filter((block) => block.kind === 'attached');
  const numberingAt = (line: number | null): Numbering => attached.findLast((block) => block.line <= (line ?? 0))?.numbering ?? numbering;
  const doubted = new Set(issues.flatMap(({ rule, line }) => (misdeclared.includes(rule) ? [numberingAt(line)] : [])));
  return issues.filter(({ rule, line }) => !ofNumbers.includes(rule) || !doubted.has(numberingAt(line)));
}
