/** Whether a released document bears another text than it was published with: its id and its short name are never another text's. */
import { leadsIntoUnit, namesSentence, unitIdOf } from '../../../src/policy/ids.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { squeeze } from '../structure/unit-draft.ts';
import { bareWords } from './unit-wording.ts';

export type TextFacts = Pick<PolicyDocument, 'title' | 'documentNumber' | 'issuers'>;

/** A document's text: what names it, null where that is not known, and its ids. */
interface NamedText {
  facts: TextFacts | null;
  entries: readonly AnchorEntry[];
}

export interface AnotherText {
  /** The title that it was published with, null where that is not known or is the same now. */
  title: string | null;
  /** Of all its words as they were published, in per cent, how many stand under their ids still. */
  kept: number;
}

/** The text is another where its title and its number (or, without one, its issuers) have changed, or where less than half of its words stand under their ids. Null where it is the same. */
export function anotherText(before: NamedText, now: NamedText): AnotherText | null {
  const kept = shareKept(before.entries, now.entries);
  const isNamedAnew = before.facts !== null && now.facts !== null && hasOtherName(before.facts, now.facts);
  if (kept >= leastKept && !isNamedAnew) return null;
  const title = before.facts?.title ?? null;
  return { title: title === now.facts?.title ? null : title, kept: Math.floor(kept * 100) };
}

const leastKept = 0.5;

function hasOtherName(before: TextFacts, now: TextFacts): boolean {
  if (squeeze(before.title) === squeeze(now.title)) return false;
  if (before.documentNumber !== null && now.documentNumber !== null) return before.documentNumber !== now.documentNumber;
  return before.issuers.length > 0 && now.issuers.length > 0 && !before.issuers.some((issuer) => now.issuers.includes(issuer));
}

/** Sentence by sentence; of a unit without sentences all that is quoted of it. A title or heading stands only word for word: many a policy has one like it. */
function shareKept(before: readonly AnchorEntry[], now: readonly AnchorEntry[]): number {
  const live = before.filter(({ state }) => state === 'live');
  const inSentences = new Set(live.filter(({ id }) => namesSentence(id)).map(({ id }) => unitIdOf(id)));
  const words = live.filter(({ id }) => namesSentence(id) || !(leadsIntoUnit(id) || inSentences.has(id)));
  const standing = new Map(now.filter(({ state }) => state === 'live').map(({ id, quote }) => [id, bareWords(quote.exact)]));
  const stands = ({ id, kind, quote }: AnchorEntry): boolean =>
    kind === 'sentence' || kind === 'table' ? standing.has(id) : standing.get(id) === bareWords(quote.exact);
  const count = (entries: readonly AnchorEntry[]): number => entries.reduce((sum, { quote }) => sum + squeeze(quote.exact).length, 0);
  const all = count(words);
  return all === 0 ? 1 : count(words.filter(stands)) / all;
}
