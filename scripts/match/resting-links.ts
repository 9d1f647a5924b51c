/** Links that rest on little: for the editor, who confirms or rejects them. */
import type { FoundLink } from './found-link.ts';
import { threshold } from './judged-pairs.ts';
import { type Counterfactual, judgeWithout, type Matching } from './match-measures.ts';

export interface RestingLink extends FoundLink {
  /** What they rest on, or lack; never empty. */
  why: string;
}

const names: Record<Counterfactual, string> = {
  titles: 'rests on the titles alone',
  clause: 'rests on one clause alone',
  standing: 'rests on its rivals being worse',
};

/** The links that only an editor sees, and those that would not be proposed without one of the things that speak for them; the weakest first. */
export function restingLinks(links: readonly FoundLink[], matching: Matching): RestingLink[] {
  const resting = links.flatMap((link) => {
    if (link.source === 'editor' && link.score < threshold) return [{ ...link, why: 'only the editor sees it' }];
    const judged = judgeWithout(matching, link);
    const lost = (Object.keys(names) as Counterfactual[]).filter((without) => judged(without)[link.strength] < threshold);
    return lost.length ? [{ ...link, why: lost.map((without) => names[without]).join('; ') }] : [];
  });
  return resting.sort((x, y) => x.score - y.score);
}
