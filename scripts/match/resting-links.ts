/** Links that rest on nothing a reader can check: for the editor, who confirms or rejects them. */
import type { MeasureLink } from '../../src/policy/model/link.ts';
import { characterReasonOpening } from './explain-pair.ts';
import { threshold } from './match-measures.ts';

export interface RestingLink extends MeasureLink {
  /** What they lack. */
  why: string;
}

/** The links that have no reason but single characters, and those of an editor that the matcher sees nothing in. */
export function restingOnNothing(links: readonly MeasureLink[]): RestingLink[] {
  return links.flatMap((link) => {
    const own = link.reasons.slice(link.source === 'editor' ? 1 : 0);
    const telling = own.filter((reason) => !reason.startsWith(characterReasonOpening));
    if (telling.length === 0) return [{ ...link, why: 'the two have no word in common' }];
    return link.source === 'editor' && link.score < threshold ? [{ ...link, why: 'only the editor sees it' }] : [];
  });
}
