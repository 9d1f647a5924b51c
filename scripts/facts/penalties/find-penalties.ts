/** The penalties of a statute (法律责任): what conduct is punished how, by whom. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import { longestEvidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Penalty, Sanction } from '../../../src/policy/model/facts/penalty.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { type SentenceRange, splitSentences } from '../../../src/policy/sentences.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { articleReferences, referredId } from '../reading/article-references.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { type FineWords, fineIn, fineWords } from './fines.ts';

interface PenaltyWords {
  sanction: RegExp;
  conductEnd: RegExp;
  fined: RegExp;
  body: RegExp;
  fine: FineWords;
  /** What names of bodies end with. */
  named: RegExp;
  /** Between two bodies, with itself as a group. */
  parting: RegExp;
}

const wordsOf = oncePer(
  ({ penalties: words, assignments }: Pick<Language, 'penalties' | 'assignments'>): PenaltyWords => ({
    sanction: new RegExp(`(?<!${anyOf(words.conditions)})${anyOf(words.sanctions)}(?!${anyOf(words.notImposed)})`, 'gu'),
    conductEnd: new RegExp(anyOf(words.conductEndings), 'gu'),
    fined: new RegExp(
      `${anyOf(words.fining)}[^${clauseEnds}${sentenceEnds}]{0,60}?罚款(?!${anyOf(words.notImposed)})(?:[^${clauseEnds}${sentenceEnds}]{0,30}?元(?:以[上下])?)*`,
      'gu',
    ),
    body: new RegExp(
      `(?<=^|，|；)由(?<bodies>(?:${anyOf(words.notActing)}|(?!${anyOf(words.notActing)})[^${clauseEnds}${sentenceEnds}]){2,60}?)(?!${anyOf(words.notActing)})${anyOf(words.actingOpenings)}`,
      'u',
    ),
    fine: fineWords(words),
    named: new RegExp(`${anyOf([...assignments.endings, ...words.notActing])}$`, 'u'),
    parting: new RegExp(`(、|或者|${anyOf(assignments.together.filter((word) => word.length > 1))})`, 'u'),
  }),
);

/** Of articles; a sentence that punishes several things (…的，…；…的，…) gives a record for each. */
export function findPenalties({ units }: FactsSource, { language }: FieldKnowledge): Found<Penalty>[] {
  const words = wordsOf(language);
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

/** At ； behind which another conduct is told; items of a list belong to the sentence above them. */
function partsOf(text: string, { start, end }: SentenceRange, { conductEnd }: PenaltyWords): SentenceRange[] {
  const cuts = [...text.slice(start, end).matchAll(/[；;]/gu)].map(({ index }) => start + index + 1);
  const real = cuts.filter(
    (cut) => new RegExp(`^[^；;。\\n]*?(?:${conductEnd.source})`, 'u').test(text.slice(cut, end)) && !text.slice(start, cut).includes('\n'),
  );
  const bounds = [start, ...real, end];
  return bounds.slice(0, -1).map((from, at) => ({ start: from, end: bounds[at + 1] ?? end }));
}

function penaltyIn(unit: Unit, { start, end }: SentenceRange, words: PenaltyWords, articles: ReadonlyMap<string, string>): Found<Penalty> | null {
  const said = unit.text.slice(start, end);
  const ends = [...said.matchAll(words.conductEnd)].map(({ 0: end, index }) => index + end.length - 1);
  const [conductEnd] = ends;
  if (conductEnd === undefined) return null;
  const consequence = said.slice(conductEnd);
  const sanctions = sanctionsIn(consequence, words);
  if (sanctions.length === 0) return null;
  const body = words.body.exec(consequence)?.groups?.bodies;
  return {
    evidence: { clause: unit.id, start, end: Math.min(end, start + longestEvidence) },
    conduct: { start, end: Math.min(start + conductEnd, start + longestEvidence) },
    refersTo: refersTo(said.slice(0, conductEnd), articles),
    sanctions,
    bodies: body ? bodiesIn(body, words) : [],
  };
}

/** 市、县水行政主管部门 is one name: what does not end like a body belongs to the next. */
function bodiesIn(list: string, { named, parting }: PenaltyWords): string[] {
  const bodies: string[] = [];
  const name = (pieces: string): string => (parting.exec(pieces)?.index === 0 ? pieces.replace(parting, '') : pieces);
  let open = '';
  for (const piece of list.split(parting)) {
    open += piece;
    if (!named.test(open.replace(/（[^（）]*）$/u, ''))) continue;
    bodies.push(name(open));
    open = '';
  }
  return open ? [...bodies, name(open)] : bodies;
}

/** Each kind once, in the order of the text; a fine with its bounds. */
function sanctionsIn(consequence: string, { sanction, fined, fine }: PenaltyWords): Sanction[] {
  const fines = [...consequence.matchAll(fined)].map((match) => ({
    at: match.index,
    sanction: { kind: '罚款', ...fineIn(match[0], fine) },
  }));
  const others = [...consequence.matchAll(sanction)]
    .filter(([kind]) => kind !== '罚款' || fines.length === 0)
    .map((match) => ({ at: match.index, sanction: { kind: match[0], min: null, max: null, per: null } }));
  const inOrder = [...fines, ...others].sort((a, b) => a.at - b.at).map((found) => found.sanction);
  return inOrder.filter((one, at) => !inOrder.slice(0, at).some((other) => JSON.stringify(other) === JSON.stringify(one)));
}

/** Articles of the same text that the conduct names; those behind a title are of another. */
function refersTo(conduct: string, articles: ReadonlyMap<string, string>): string[] {
  return articleReferences(conduct).flatMap((reference) => {
    const unit = conduct.slice(0, reference.start).endsWith('》') ? undefined : articles.get(reference.article);
    return unit ? [referredId(unit, reference)] : [];
  });
}
