/** What was probably meant: typing errors. */

import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Suggestion } from '../answer/answer.ts';
import type { Term, Terms } from '../index/knowledge.ts';
import { corrected, likeWord } from '../understand/spelling.ts';
import { placeNamesIn, type Split, split } from '../understand/split.ts';
import { type Expansion, findingsOf, type Ground, nothing, tiers } from './finding.ts';
import { asOtherShapes, asPhrase } from './one-wording.ts';
import { asTerms } from './several-words.ts';

/** The hits of another wording in place of the one typed, and of its other names. */
async function instead(plain: string, wording: string, words: readonly string[], terms: Terms, ground: Ground): Promise<Expansion> {
  const vocabulary = await ground.knowledge.vocabulary(wording);
  const to = terms.byNormal.get(wording)?.printed ?? wording;
  const own = await findingsOf([{ via: { kind: 'typing', from: plain, to }, wording }], tiers.named, ground);
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
  const mended = parts.missing.length > 0 ? corrected(plain, parts.missing, terms, sounds) : null;
  if (mended && (await allStand(mended.changed, ground))) {
    const to = mended.text;
    const { words } = split(to, terms, await ground.knowledge.vocabulary(to), placeNamesIn(ground.collection), new Set());
    const meant = await instead(plain, normalForm(to), words, terms, ground);
    if (meant.findings.length > 0) return { ...sofar, ...meant, related: sofar.related, notes: [{ kind: 'typing', from: plain, to }, ...meant.notes] };
  }
  return { ...sofar, suggestions, notes: [...sofar.notes, { kind: 'absent' }] };
}

async function allStand(wordings: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(wordings.map(async (wording) => (await find(normalForm(wording))).size > 0));
  return found.every(Boolean);
}
