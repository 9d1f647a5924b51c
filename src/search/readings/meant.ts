/** What was probably meant: typing errors. */

import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Suggestion } from '../answer/answer.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';
import { corrected, type Likely, likeWord } from '../understand/spelling.ts';
import { partsOf, placeNamesIn, type Split, split } from '../understand/split.ts';
import { type Expansion, findingsOf, type Ground, nothing, tiers } from './finding.ts';
import { meantBy } from './mended.ts';
import { asOtherShapes, asPhrase } from './one-wording.ts';
import { asTerms } from './several-words.ts';

/** More parts than that are no words with slips in them. */
const mostParts = 6;

/** The hits of another wording in place of the one typed, and of its other names. */
async function instead(plain: string, meant: string, words: readonly string[], terms: Terms, ground: Ground, tier: number = tiers.named): Promise<Expansion> {
  const wording = normalForm(meant);
  const vocabulary = await ground.knowledge.vocabulary(wording);
  const to = terms.byNormal.get(wording)?.printed ?? wording;
  const own = await findingsOf([{ via: { kind: 'typing', from: plain, to }, wording }], tier, ground);
  const names = await asPhrase(wording, 0, vocabulary, ground);
  const shapes = await asOtherShapes(plain, wording, 1, vocabulary, ground);
  const findings = [...own, ...names, ...shapes];
  if (findings.length > 0 || words.length < 2) return { ...nothing(), findings };
  const parts: Split = { words: [...words], missing: [], question: false, who: false, places: [], parted: true };
  const { findings: byTerms, notes } = await asTerms(wording, parts, true, terms, vocabulary, ground);
  return { ...nothing(), findings: byTerms.map((finding) => ({ ...finding, via: { kind: 'typing', from: plain, to: finding.via.to } })), notes };
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
  const repaired = await inOwnWordings(plain, { sounds, shapes: await ground.knowledge.shapes(), isWord: wordsIn(terms, sounds) }, ground);
  if (repaired !== plain) {
    const { words } = split(repaired, terms, await ground.knowledge.vocabulary(repaired), placeNamesIn(ground.collection), new Set(partsOf(repaired)));
    const meant = await instead(plain, repaired, words, terms, ground, tiers.cited);
    if (meant.findings.length > 0)
      return { ...sofar, ...meant, related: sofar.related, notes: [{ kind: 'typing', from: plain, to: repaired }, ...meant.notes] };
  }
  const mended = parts.missing.length > 0 ? corrected(plain, parts.missing, terms, sounds) : null;
  if (mended && (await allStand(mended.changed, ground))) {
    const to = mended.text;
    const { words } = split(to, terms, await ground.knowledge.vocabulary(to), placeNamesIn(ground.collection), new Set());
    const meant = await instead(plain, normalForm(to), words, terms, ground);
    if (meant.findings.length > 0) return { ...sofar, ...meant, related: sofar.related, notes: [{ kind: 'typing', from: plain, to }, ...meant.notes] };
  }
  return { ...sofar, suggestions, notes: [...sofar.notes, { kind: 'absent' }] };
}

const wordsIn = ({ byNormal }: Terms, { words }: Sounds): ((word: string) => boolean) => {
  const spoken = new Set(words);
  return (word) => byNormal.has(word) || spoken.has(word);
};

/** Every part that stands nowhere as it was meant; the query itself where one was not found. */
async function inOwnWordings(plain: string, likely: Likely, ground: Ground): Promise<string> {
  const parts = plain.trim().split(/\s+/u);
  if (parts.length > mostParts) return plain;
  const amongOthers = parts.length > 1;
  const meant = await Promise.all(parts.map(async (part) => ((await ground.find(part)).size > 0 ? part : meantBy(part, likely, ground, amongOthers))));
  return meant.every((part) => part !== null) ? meant.join(' ') : plain;
}

async function allStand(wordings: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(wordings.map(async (wording) => (await find(normalForm(wording))).size > 0));
  return found.every(Boolean);
}
