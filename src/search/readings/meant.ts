/** What was probably meant: typing errors. */

import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Suggestion } from '../answer/answer.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';
import { corrected, type Likely, likeWord } from '../understand/spelling.ts';
import { partsOf, placeNamesIn, type Split, split } from '../understand/split.ts';
import { type Expansion, type Finding, findingsOf, type Ground, nothing, tiers } from './finding.ts';
import { meantBy } from './mended.ts';
import { asOtherShapes, asPhrase } from './one-wording.ts';
import { asTerms } from './several-words.ts';

/** More parts than that are no words with slips in them. */
const mostParts = 6;

/** The hits of another wording in place of the one typed, of its other names and shapes, and of the words that make it up. */
async function instead(plain: string, meant: string, words: readonly string[], terms: Terms, ground: Ground, tier: number = tiers.named): Promise<Expansion> {
  const wording = normalForm(meant);
  const vocabulary = await ground.knowledge.vocabulary(wording);
  const to = terms.byNormal.get(wording)?.printed ?? wording;
  const own = await findingsOf([{ via: { kind: 'typing', from: plain, to }, wording }], tier, ground);
  const names = await asPhrase(wording, 0, vocabulary, ground);
  const shapes = await asOtherShapes(plain, wording, words.length > 1 ? 0 : 1, vocabulary, ground);
  const sofar = [...own, ...names, ...shapes];
  if (words.length < 2) return { ...nothing(), findings: sofar };
  const parted = sofar.length === 0;
  const parts: Split = { words: [...words], quoted: [], missing: [], leftOver: [], question: false, who: false, places: [], parted };
  const { findings: byTerms, notes } = await asTerms(wording, parts, true, terms, vocabulary, ground);
  const others = byTerms.map((finding): Finding => ({ ...finding, via: { kind: 'typing', from: plain, to: finding.via.to } }));
  return { ...nothing(), findings: [...sofar, ...others], notes: parted ? notes : [] };
}

function suggestionOf(term: Term | undefined, kind: Suggestion['kind']): Suggestion[] {
  return term ? [{ query: term.printed, kind, count: term.count }] : [];
}

/** Nothing was found in any reading: typing errors. */
export async function asMeant(plain: string, parts: Split, sofar: Expansion, terms: Terms, ground: Ground): Promise<Expansion> {
  const wording = withoutMarks(normalForm(plain));
  const sounds = await ground.knowledge.sounds();
  const guesses = likeWord(wording, terms, sounds);
  const suggestions = guesses.flatMap(({ term, kind: alike }) => suggestionOf(term, alike));
  const [best] = guesses.filter(({ sure }) => sure);
  if (best) {
    const meant = await instead(plain, best.term.normal, [best.term.normal], terms, ground);
    const shorter = guesses.filter(({ term }) => term !== best.term && best.term.normal.includes(term.normal)).slice(0, 1);
    const also = await findingsOf(
      shorter.map(({ term }) => ({ via: { kind: 'typing', from: plain, to: term.printed }, wording: term.normal })),
      tiers.named,
      ground,
    );
    if (meant.findings.length > 0) {
      const findings = [...meant.findings, ...also];
      return { ...sofar, findings, suggestions: suggestions.slice(1), notes: [{ kind: 'typing', from: plain, to: best.term.printed }] };
    }
  }
  const likely = { sounds, shapes: await ground.knowledge.shapes(), isWord: wordsIn(terms, sounds) };
  const mended = await inOwnWordings(plain, parts.missing, likely, ground);
  const guessed = mended === null && parts.missing.length > 0 ? corrected(plain, parts.missing, terms, sounds) : null;
  const to = mended ?? (guessed && (await allStand(guessed.changed, ground)) ? guessed.text : null);
  const meant = to === null ? null : await asMended(plain, to, terms, ground);
  if (meant && meant.findings.length > 0) return { ...sofar, ...meant, related: sofar.related };
  return { ...sofar, suggestions, notes: [...sofar.notes, { kind: 'absent' }] };
}

const wordsIn = ({ byNormal }: Terms, { words }: Sounds): ((word: string) => boolean) => {
  const spoken = new Set(words);
  return (word) => byNormal.has(word) || spoken.has(word);
};

/** What the mended query finds; null where it holds words that the collection does not have. */
async function asMended(from: string, to: string, terms: Terms, ground: Ground): Promise<Expansion | null> {
  const parts = partsOf(to);
  // One wording alone is made of words; of several each is what was meant.
  const whole = new Set(parts.length > 1 ? parts : []);
  const { words, missing } = split(to, terms, await ground.knowledge.vocabulary(to), placeNamesIn(ground.collection), whole);
  const stands = (await ground.find(normalForm(to))).size > 0;
  if (!stands && missing.length > 0) return null;
  const meant = await instead(from, to, words, terms, ground, tiers.cited);
  return { ...meant, notes: [{ kind: 'typing', from, to }, ...meant.notes] };
}

/** Every part that stands nowhere as it was meant; null where one was not found, or nothing is to be mended. `missing`: what the collection does not know of it. */
async function inOwnWordings(plain: string, missing: readonly string[], likely: Likely, ground: Ground): Promise<string | null> {
  const parts = plain.trim().split(/\s+/u);
  if (parts.length > mostParts) return null;
  const meant = await Promise.all(
    parts.map(async (part) => {
      if ((await ground.find(part)).size > 0) return part;
      return (await meantBy(part, likely, ground, parts.length > 1)) ?? (await mendedInside(part, missing, likely, ground));
    }),
  );
  const mended = meant.every((part) => part !== null) ? meant.join(' ') : plain;
  return mended === plain ? null : mended;
}

/** Characters before and behind a stretch with which it is looked for. */
const contexts = [
  [2, 2],
  [2, 0],
  [0, 2],
  [1, 1],
] as const;

/** A wording of several words that nothing holds whole: each stretch that the collection does not know, with the characters beside it. */
async function mendedInside(part: string, missing: readonly string[], likely: Likely, ground: Ground): Promise<string | null> {
  const inside = missing.filter((stretch) => part.includes(stretch));
  let mended: string | null = inside.length > 0 ? part : null;
  for (const stretch of inside) mended = mended && (await mendedAt(mended, stretch, likely, ground));
  return mended;
}

async function mendedAt(part: string, stretch: string, likely: Likely, ground: Ground): Promise<string | null> {
  const at = part.indexOf(stretch);
  for (const [before, behind] of contexts) {
    const [from, to] = [Math.max(0, at - before), at + stretch.length + behind];
    const meant = await meantBy(part.slice(from, to), likely, ground);
    if (meant !== null) return part.slice(0, from) + meant + part.slice(to);
  }
  return mendedInTwo(part, at, stretch.length, likely, ground);
}

/** A slip in each of two words side by side, each told with the characters beside it: 水原地保户区. */
async function mendedInTwo(part: string, at: number, length: number, likely: Likely, ground: Ground): Promise<string | null> {
  const [from, to] = [Math.max(0, at - besideSlip), at + length + besideSlip];
  for (let end = at + shortestInTwo; end <= at + length - shortestInTwo; end++) {
    const head = await meantBy(part.slice(from, end), likely, ground);
    const tail = head && (await meantBy(part.slice(end, to), likely, ground));
    if (tail) return part.slice(0, from) + head + tail + part.slice(to);
  }
  return null;
}
const besideSlip = 2;
const shortestInTwo = 2;

async function allStand(wordings: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(wordings.map(async (wording) => (await find(normalForm(wording))).size > 0));
  return found.every(Boolean);
}
