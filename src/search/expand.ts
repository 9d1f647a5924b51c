/**
 * A query → what else it may mean, and the units found so. Each way of reading is one finding with its `via`; nothing is
 * decided here by what a reader has switched off, so that switching one off never brings another one up.
 */

import { withoutMarks } from '../policy/marks.ts';
import { normalForm, withoutBlanks } from '../policy/normal-form.ts';
import type { Vocabulary } from './index/vocabulary.ts';
import { asAddress } from './readings/addressed.ts';
import { asBody, asCharged, asNational } from './readings/bodies.ts';
import { asFacts } from './readings/by-facts.ts';
import { asCitation, asNumber } from './readings/cited.ts';
import { type Expansion, type Finding, findingsOf, type Ground, mostNearest, nothing, tiers } from './readings/finding.ts';
import { asMeant } from './readings/meant.ts';
import { asOneWording, inOwnCharacters, parted } from './readings/one-wording.ts';
import { asRemembered, isGapped } from './readings/remembered.ts';
import { asOtherDays, rewritten } from './readings/rewritten.ts';
import { asScoped } from './readings/scoped.ts';
import { asTerms } from './readings/several-words.ts';
import { inCharacters } from './readings/spelt.ts';
import { asRead, longestQuery, relatedTo } from './standing.ts';
import { withoutAskingWhen } from './understand/asked.ts';
import { withoutGrouping } from './understand/figures.ts';
import { withoutRecalling } from './understand/idle.ts';
import { dayOfIssue, withDays } from './understand/scope/days.ts';
import { likeWord, mostGuesses } from './understand/spelling.ts';
import { isQuestion, partsOf, placeNamesIn, split } from './understand/split.ts';

/** A query in more parts than that is a passage. */
const mostParts = 12;

export async function expand(query: string, exact: number, ground: Ground): Promise<Expansion> {
  const addressed = await asAddress(query, ground);
  if (addressed) return addressed;
  const seen = withoutBlanks(query);
  const wording = normalForm(seen);
  if (wording === normalForm(query) || !wording || wording.length > longestQuery) return expandSeen(seen, exact, ground);
  // Nobody knows that he typed it: the wording without it is what was meant.
  return rewritten({ kind: 'punctuation', from: seen.trim(), to: seen.trim() }, ground, (own) => expandSeen(seen, exact + own, ground));
}

async function expandSeen(query: string, exact: number, ground: Ground): Promise<Expansion> {
  const typed = asRead(query);
  if (typed.length > longestQuery || !withoutMarks(typed).trim()) return nothing();
  const asTyped = await ground.knowledge.vocabulary(typed);
  const recalled = exact > 0 ? typed : withoutRecalling(typed, asTyped.language);
  if (recalled !== typed) return asRecalled(typed, recalled, ground);
  const dated = exact > 0 ? typed : dayOfIssue(withDays(typed), asTyped.language);
  if (dated !== typed) return rewritten({ kind: 'date', from: typed, to: dated }, ground, (own) => expandSeen(dated, own, ground));
  const cited = await asNumberOrCitation(typed, exact, asTyped, ground);
  if (cited) return cited;
  const plain = await inOwnCharacters(typed, exact, ground);
  const vocabulary = plain === typed ? asTyped : await ground.knowledge.vocabulary(plain);
  const citedInOthers = plain === typed ? null : await asNumberOrCitation(plain, exact, vocabulary, ground);
  if (citedInOthers) return citedInOthers;
  const scoped = exact > 0 ? null : await asScoped(plain, vocabulary, ground, expandSeen);
  if (scoped) return scoped;
  const charged = await asCharged(plain, vocabulary, ground, expandSeen);
  if (charged && exact === 0) return charged;
  const words =
    plain === typed
      ? await asWords(plain, exact, vocabulary, ground)
      : await rewritten({ kind: 'traditional', from: normalForm(typed), to: normalForm(plain) }, ground, (own) =>
          asWords(plain, exact + own, vocabulary, ground),
        );
  if (charged) return { ...words, findings: [...charged.findings, ...words.findings] };
  const named = exact > 0 ? null : await asNumber(plain, exact, vocabulary.language, ground, false);
  if (!named || (words.findings.length > 0 && named.findings.length === 0)) return words;
  // 湘办发〔2021〕2号是什么: the document, then what its words find.
  return { ...words, findings: [...named.findings, ...words.findings], notes: [...named.notes, ...words.notes.filter(({ kind }) => kind !== 'absent')] };
}

/** Units with the words that are left as they are, then what else these find. */
async function asRecalled(typed: string, recalled: string, ground: Ground): Promise<Expansion> {
  const own = await findingsOf([{ via: { kind: 'wording', from: typed, to: recalled }, wording: normalForm(recalled) }], tiers.cited, ground);
  const expansion = await expandSeen(recalled, own[0]?.found.length ?? 0, ground);
  return { ...expansion, findings: [...own, ...expansion.findings] };
}

async function asNumberOrCitation(typed: string, exact: number, { language }: Vocabulary, ground: Ground): Promise<Expansion | null> {
  return (await asNumber(typed, exact, language, ground)) ?? (await asCitation(typed, language, ground));
}

async function asWords(plain: string, exact: number, vocabulary: Vocabulary, ground: Ground): Promise<Expansion> {
  const whole = withoutGrouping(plain);
  const facts = await asFacts(whole, exact, vocabulary, ground);
  const oneWording = await withoutSlips(plain, await asOneWording(plain, exact, vocabulary, ground), exact, ground);
  const named = [...oneWording, ...(await asOtherDays(normalForm(plain), ground)), ...(await asBody(plain, exact, vocabulary, ground))];
  const sofar: Expansion = {
    ...nothing(),
    findings: [...named, ...facts.findings],
    cards: facts.cards,
    related: relatedTo(normalForm(plain), vocabulary),
  };
  const ofNation = exact > 0 ? null : await asNational(plain, vocabulary, ground);
  if (ofNation) return { ...ofNation, related: sofar.related };
  const anything = exact > 0 || named.length > 0;
  if (anything && !parted(whole, exact) && !isQuestion(plain, vocabulary.language)) return sofar;
  const gapped = !anything && isGapped(plain, vocabulary.language) ? (await asRemembered(plain, vocabulary.language, ground)).findings : [];
  if (gapped.length > 0) return { ...sofar, findings: gapped };
  const spoken = anything || ground.inSigns ? null : await asSpelt(plain, sofar, ground);
  if (spoken) return { ...spoken, findings: [...sofar.findings, ...spoken.findings.filter((finding) => !sofar.findings.includes(finding))] };
  if (facts.findings.some(({ via }) => via.kind === 'amount') && facts.cards.length === 0 && !isQuestion(whole, vocabulary.language)) return sofar;
  const asked = exact > 0 || isQuestion(whole, vocabulary.language) ? whole : withoutAskingWhen(whole, vocabulary.language);
  if (asked !== whole && facts.findings.length > 0) return sofar;
  return asSeveralWords(asked, exact, sofar, vocabulary, ground, asked !== whole);
}

/** Where a word is nothing but a known one that sounds alike, that is what was meant, not the same with something left out: 生态环竟损害赔偿. */
async function withoutSlips(plain: string, findings: Finding[], exact: number, { knowledge }: Ground): Promise<Finding[]> {
  if (exact > 0 || findings.length === 0 || findings.some(({ via }) => via.kind !== 'wording')) return findings;
  const [terms, sounds] = await Promise.all([knowledge.terms(), knowledge.sounds()]);
  return likeWord(withoutMarks(normalForm(plain)), terms, sounds).some(({ sure, kind }) => sure && kind === 'sound') ? [] : findings;
}

/** Pinyin, whole or in parts: what its characters find. Null where nothing is spelt by it, and something else may be meant. */
async function asSpelt(plain: string, sofar: Expansion, ground: Ground): Promise<Expansion | null> {
  const spelt = await inCharacters(plain, ground);
  if (!spelt) return null;
  const { to, suggestions } = spelt;
  if (to === plain) {
    const notes: Expansion['notes'] = sofar.findings.length > 0 ? [] : [{ kind: 'absent' }];
    return suggestions.length > 0 || !parted(plain, 0) ? { ...sofar, notes, suggestions } : null;
  }
  const vocabulary = await ground.knowledge.vocabulary(to);
  const meant = await rewritten({ kind: 'pinyin', from: plain, to }, ground, (own) => asWords(to, own, vocabulary, ground));
  return { ...meant, suggestions: [...suggestions, ...meant.suggestions].slice(0, mostGuesses) };
}

/** Where some unit holds all the words that the reader set apart, what they would mean if they were one word is no matter. `question`: it asks by words that were taken away, 期限. */
async function asSeveralWords(plain: string, exact: number, before: Expansion, vocabulary: Vocabulary, ground: Ground, question = false): Promise<Expansion> {
  const terms = await ground.knowledge.terms();
  const nothingYet = exact === 0 && before.findings.length === 0;
  const read = split(plain, terms, vocabulary, placeNamesIn(ground.collection), await standing(plain, ground));
  const parts = { ...read, question: read.question || question };
  const { findings, nearest, notes } = await asTerms(plain, parts, nothingYet, terms, vocabulary, ground);
  const others = findings.some(({ tier }) => tier === tiers.parted) ? before.findings.filter(({ via }) => via.kind !== 'synonym') : before.findings;
  const sofar: Expansion = { ...before, findings: [...others, ...findings].toSorted((a, b) => a.tier - b.tier), nearest, notes };
  if (exact > 0 || sofar.findings.length > 0) return sofar;
  const meant = await asMeant(plain, parts, sofar, terms, ground);
  return meant.findings.length > 0 ? meant : asSentence(plain, meant, vocabulary, ground);
}

/** Nothing was found: a sentence half remembered. Where its subject is not held, none is the one that was meant. */
async function asSentence(plain: string, sofar: Expansion, { language }: Vocabulary, ground: Ground): Promise<Expansion> {
  const { findings, nearest } = await asRemembered(plain, language, ground);
  const held = sofar.notes.every(({ kind }) => kind !== 'not-held');
  if (held && findings.length > 0) return { ...sofar, findings, notes: sofar.notes.filter(({ kind }) => kind === 'place') };
  const known = new Set(nearest.map(({ unit }) => unit.number));
  return { ...sofar, nearest: [...nearest, ...sofar.nearest.filter(({ unit }) => !known.has(unit.number))].slice(0, mostNearest) };
}

/** Parts of the query that stand in the collection as they are. */
async function standing(plain: string, { find }: Ground): Promise<Set<string>> {
  const parts = partsOf(plain);
  if (parts.length < 2 || parts.length > mostParts) return new Set();
  const found = await Promise.all(parts.map(async (part) => ((await find(part)).size > 0 ? [part] : [])));
  return new Set(found.flat());
}
