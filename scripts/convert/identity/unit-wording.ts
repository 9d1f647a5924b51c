/** What a unit is known by from one conversion to the next: its whole wording, and how it is quoted in the lock file. */
import { createHash } from 'node:crypto';
import { withoutNumber } from '../numbers/numbering.ts';
import { squeeze, textOf, type UnitDraft } from '../structure/unit-draft.ts';

/** First 16 hexadecimal digits of the SHA-256 of a wording. Published in the lock file: it never changes. */
export const hashOf = (wording: string): string => createHash('sha256').update(wording).digest('hex').slice(0, 16);

/** Hash of label, title and text, white space left out. */
export const hashOfUnit = (draft: UnitDraft): string => hashOf(squeeze(`${draft.label ?? ''}${draft.title?.text ?? ''}${textOf(draft)}`));

/** Words by themselves: without white space, and without the number at their head, which a new place changes. */
export const bareWords = (words: string): string => withoutNumber(squeeze(words));

/** Length of what is quoted of the text of a unit whose sentences are quoted one by one. */
const opening = 40;

/** Label, title and text as the lock file quotes them; of a unit with sentences how its text begins. */
export function quoteOfUnit(draft: UnitDraft, hasSentences: boolean): string {
  const text = textOf(draft);
  return `${draft.label ?? ''}${draft.title ? `${draft.title.text}。` : ''}${hasSentences ? text.slice(0, opening) : text}`;
}
