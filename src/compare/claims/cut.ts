/** A part of a quotation, its own words still told from the others. */
import type { TextRange } from '../../policy/normal-form.ts';
import type { Quotation } from '../only-in.ts';

export function cutQuotation(quotation: Quotation, { start, end }: TextRange): Quotation {
  let at = 0;
  return quotation.flatMap(({ text, own }) => {
    const [from, to] = [Math.max(0, start - at), Math.max(0, end - at)];
    at += text.length;
    const words = text.slice(from, to);
    return words ? [{ text: words, own }] : [];
  });
}
