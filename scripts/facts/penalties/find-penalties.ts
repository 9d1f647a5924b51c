/** The penalties of a statute (法律责任): what conduct is punished how, by whom. Pure. */
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Penalty } from '../../../src/policy/model/facts/penalty.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type SentenceRange, splitSentences } from '../../../src/policy/sentences.ts';
import { articleReferences, referredId } from '../reading/article-references.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { bodiesIn, bodiesOfHead } from './punishing-bodies.ts';
import { sanctionsIn } from './sanctions.ts';
import { type PenaltyWords, penaltyWords } from './words.ts';

/** Of articles; a sentence that punishes several things (…的，…；…的，…) gives a record for each. */
export function findPenalties({ units }: FactsSource, { language }: FieldKnowledge): Found<Penalty>[] {
  const words = penaltyWords(language);
  const articles = new Map(units.filter(({ kind }) => kind === 'article').map(({ anchor, id }) => [anchor, id]));
  return units
    .filter(({ kind }) => kind === 'article')
    .flatMap((unit) => splitSentences(unit.text).flatMap((sentence) => punishedIn(unit, sentence, words, articles)));
}

function punishedIn(unit: Unit, sentence: SentenceRange, words: PenaltyWords, articles: ReadonlyMap<string, string>): Found<Penalty>[] {
  const parts = partsOf(unit.text, sentence, words);
  return parts.flatMap((range) => {
    const penalty = penaltyIn(unit, range, words, articles);
    return penalty ? [penalty] : [];
  });
}

/** At ； behind which another conduct is told, and at a comma between a sanction and another conduct: 责令改正，拒不改正的，处…. */
function partsOf(text: string, { start, end }: SentenceRange, words: PenaltyWords): SentenceRange[] {
  const bounds = [start];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(/[，；;]/gu)) {
    const cut = start + index + 1;
    const told = mark === '，' ? endsInSanction(text.slice(bounds.at(-1), cut), words) && words.nextConduct.test(text.slice(cut, end)) : null;
    if (told ?? tellsConduct(text.slice(cut, end), words)) bounds.push(cut);
  }
  return bounds.map((from, at) => ({ start: from, end: bounds[at + 1] ?? end }));
}

const tellsConduct = (said: string, { conductEnd }: PenaltyWords): boolean => new RegExp(`^[^；;。\\n]*?(?:${conductEnd.source})`, 'u').test(said);

/** A conduct with its sanction. */
function endsInSanction(said: string, words: PenaltyWords): boolean {
  const [first] = conductEnds(said, words);
  return first !== undefined && sanctionsIn(said.slice(first), words).length > 0;
}

const conductEnds = (said: string, { conductEnd }: PenaltyWords): number[] => [...said.matchAll(conductEnd)].map(({ 0: end, index }) => index + end.length - 1);

function penaltyIn(unit: Unit, { start, end }: SentenceRange, words: PenaltyWords, articles: ReadonlyMap<string, string>): Found<Penalty> | null {
  const said = unit.text.slice(start, end);
  const [first, ...later] = conductEnds(said, words);
  if (first === undefined) return null;
  const sanctions = sanctionsIn(said.slice(first), words);
  const [one] = sanctions;
  if (!one) return null;
  // …被责令改正的，应当复查，发现其继续实施的，按日连续处罚: what is punished ends before its first sanction.
  const conductEnd = later.findLast((at) => at <= first + one.at) ?? first;
  const bodies = bodiesIn(said.slice(first), words);
  return {
    evidence: { clause: unit.id, start, end: Math.min(end, start + longestEvidence) },
    conduct: { start, end: Math.min(start + conductEnd, start + longestEvidence) },
    refersTo: refersTo(said.slice(0, conductEnd), articles),
    sanctions: sanctions.map(({ sanction }) => sanction),
    bodies: bodies.length ? bodies : bodiesOfHead(unit.text, start, words),
  };
}

/** Articles of the same text that the conduct names; those behind a title are of another. */
function refersTo(conduct: string, articles: ReadonlyMap<string, string>): string[] {
  return articleReferences(conduct).flatMap((reference) => {
    const unit = conduct.slice(0, reference.start).endsWith('》') ? undefined : articles.get(reference.article);
    return unit ? [referredId(unit, reference)] : [];
  });
}
