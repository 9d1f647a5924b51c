/** Where the parts of a comparison lead. */
import { sentenceId } from '../../policy/ids.ts';
import { policyAddress } from '../../site/address.ts';
import type { ComparedSentence, ComparedUnit } from '../compare.ts';

export const unitAddress = ({ document, anchor }: ComparedUnit): string => policyAddress(document, anchor);

/** m5.2; of a unit without sentences its own anchor. */
export const anchorOfSentence = ({ unit, index }: Pick<ComparedSentence, 'unit' | 'index'>): string =>
  index === null ? unit.anchor : sentenceId(unit.anchor, index);

/** The permanent link of a sentence, of a unit without sentences that of the unit. */
export function sentenceAddress({ unit, index }: Pick<ComparedSentence, 'unit' | 'index'>): string {
  return policyAddress(unit.document, anchorOfSentence({ unit, index }));
}

/** The id of a sentence on the page of the comparison. */
export const placeOf = (column: number, sentence: number): string => `c${column + 1}-${sentence + 1}`;
