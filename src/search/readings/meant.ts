/** What was probably meant: pinyin, typing errors. */

import { withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Suggestion } from '../answer/answer.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';
import { wordingsHeard } from '../understand/heard.ts';
import { isMixed, type Spelling, spellingsOf, termsByInitials, withoutParting } from '../understand/pinyin.ts';
import { corrected, likeWord, mostGuesses } from '../understand/spelling.ts';
import { placeNamesIn, type Split, split } from '../understand/split.ts';
import { type Expansion, findingsOf, type Ground, nothing, tiers } from './finding.ts';
import { asOtherShapes, asPhrase } from './one-wording.ts';
import { asTerms } from './several-words.ts';

/** Pinyin, whole or in initials, or mixed with characters: null where a mixed one spells nothing that stands in the collection. */
export async function asPinyin(plain: string, ground: Ground): Promise<Pick<Expansion, 'findings' | 'notes' | 'suggestions'> | null> {
  const [terms, sounds] = await Promise.all([ground.knowledge.terms(), ground.knowledge.sounds()]);
  const spellings = spellingsOf(plain, terms, sounds);
  const single = spellings.flatMap(({ words: [word, ...others], guessed }) => (word && others.length === 0 && !guessed ? [word] : []));
  const initials = single.length === 0 ? termsByInitials(plain, terms, sounds).map(({ normal }) => normal) : [];
  const [word, ...others] = [...single, ...initials].slice(0, mostGuesses);
  const suggestions = others.flatMap((other) => suggestionOf(terms.byNormal.get(other), 'pinyin'));
  const words = word ? [word] : await spoken(plain, spellings, terms, sounds, ground);
  if (words.length > 0) {
    const { findings, notes } = await instead(plain, 'pinyin', words.join(''), words, terms, ground);
    return { findings, notes: findings.length > 0 ? notes : [...notes, { kind: 'absent' }], suggestions };
  }
  return isMixed(plain) ? null : { findings: [], notes: [{ kind: 'absent' }], suggestions };
}

/** What is spelt by words one after the other; where that is nothing, by a part of a word. */
async function spoken(plain: string, spellings: readonly Spelling[], terms: Terms, sounds: Sounds, ground: Ground): Promise<string[]> {
  const words = await standing(spellings, ground);
  return words.length > 0 ? words : wordingsHeard(plain, terms, sounds).slice(0, 1);
}

/** The words of the first spelling that stands in the collection; where none does, those of the first that is more than characters. */
async function standing(spellings: readonly Spelling[], { find }: Ground): Promise<string[]> {
  for (const { words } of spellings) if ((await find(words.join(''))).size > 0) return words;
  return spellings.find(({ guessed }) => !guessed)?.words ?? [];
}

/** The hits of another wording in place of the one typed, and of its other names. */
async function instead(plain: string, kind: 'pinyin' | 'typing', wording: string, words: readonly string[], terms: Terms, ground: Ground): Promise<Expansion> {
  const vocabulary = await ground.knowledge.vocabulary(wording);
  const to = terms.byNormal.get(wording)?.printed ?? wording;
  const own = await findingsOf([{ via: { kind, from: plain, to }, wording }], tiers.named, ground);
  const names = await asPhrase(wording, wording, 0, vocabulary, ground);
  // Gaps part the syllables of pinyin, not words.
  const shapes = await asOtherShapes(kind === 'pinyin' ? withoutParting(plain) : plain, wording, 1, vocabulary, ground);
  const findings = [...own, ...names, ...shapes];
  if (findings.length > 0 || words.length < 2) return { ...nothing(), findings };
  const parts: Split = { words: [...words], quoted: [], missing: [], leftOver: false, question: false, who: false, places: [], parted: true };
  const { findings: byTerms, notes } = await asTerms(wording, parts, true, terms, vocabulary, ground);
  return { ...nothing(), findings: byTerms.map((finding) => ({ ...finding, via: { kind, from: plain, to: finding.via.to } })), notes };
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
    const meant = await instead(plain, 'typing', best.term.normal, [best.term.normal], terms, ground);
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
    const meant = await instead(plain, 'typing', normalForm(to), words, terms, ground);
    if (meant.findings.length > 0) return { ...sofar, ...meant, related: sofar.related, notes: [{ kind: 'typing', from: plain, to }, ...meant.notes] };
  }
  return { ...sofar, suggestions, notes: [...sofar.notes, { kind: 'absent' }] };
}

async function allStand(wordings: readonly string[], { find }: Ground): Promise<boolean> {
  const found = await Promise.all(wordings.map(async (wording) => (await find(normalForm(wording))).size > 0));
  return found.every(Boolean);
}
