/** What each member of a family adds: its sentences that have no like in the other members. */
import { likeness, pairsOf, type Weigh } from '../compare/likeness.ts';

/** A sentence from which another is as like as this has a like. Below, the comparison of two texts lines up no sentences either. */
const leastLikeness = 0.2;

/** For each member its sentences (of `members[i]`) to which no sentence of another member is alike, in their order. */
export function additionsOf(members: readonly (readonly string[])[], weigh: Weigh): string[][] {
  const sentences = members.flatMap((own, member) => own.map((text) => ({ member, text, pairs: pairsOf(text) })));
  const holders = new Map<string, number[]>();
  for (const [at, { pairs }] of sentences.entries()) {
    for (const pair of pairs) {
      const known = holders.get(pair);
      if (known) known.push(at);
      else holders.set(pair, [at]);
    }
  }
  /** Those that share anything, the nearest first. */
  const others = (at: number): Set<string>[] => {
    const shared = new Map<number, number>();
    for (const pair of sentences[at]?.pairs ?? []) for (const other of holders.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + weigh(pair));
    const nearest = [...shared].filter(([other]) => sentences[other]?.member !== sentences[at]?.member).sort(([, a], [, b]) => b - a);
    return nearest.flatMap(([other]) => sentences[other]?.pairs ?? []);
  };
  const isAlone = sentences.map(({ pairs }, at) => !others(at).some((other) => likeness(pairs, other, weigh) >= leastLikeness));
  return members.map((_, member) => sentences.flatMap((sentence, at) => (sentence.member === member && isAlone[at] ? [sentence.text] : [])));
}
