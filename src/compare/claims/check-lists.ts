/**
 * Checks what is said to stand in one place only, or in some and not in others, against everything that the documents of the
 * other places say. Pure: lists and texts in, claims out.
 */
import { unitId } from '../../policy/ids.ts';
import type { ComparisonLanguage } from '../../policy/language.ts';
import type { ComparedSentence, Comparison } from '../compare.ts';
import { pairsOf, type Weigh } from '../likeness.ts';
import { numbersOf } from '../numbers.ts';
import { listOnlyIn, type Quotation, wordsOf } from '../only-in.ts';
import type { Concepts } from './concepts.ts';
import { cutQuotation } from './cut.ts';
import { type Claimable, claimable, sameInOtherWords } from './judge.ts';
import { questionOf, type SearchedText } from './question.ts';
import { type Near, seek, sentencesOf, shareOf } from './search.ts';
import { bareWords, runLength } from './wording.ts';

/** Wording that was sought in all documents of the places of its list, and not found. */
export interface Claim {
  column: number;
  sentence: ComparedSentence;
  quotation: Quotation;
  /** Units that come nearest to it, the nearest first; two at most. */
  nearest: Near[];
}

/** Claims that hold for the same places. */
export interface CheckedList {
  /** Names of the places that have it: one where it stands there only. */
  having: string[];
  /** Names of the places whose documents were searched. */
  lacking: string[];
  claims: Claim[];
}

export interface Checking {
  /** Names of all places of the collection. */
  places: readonly string[];
  texts: Iterable<SearchedText>;
  concepts: Concepts;
  weigh: Weigh;
  language: ComparisonLanguage;
  /** Texts of the units that are linked to a unit as regulating the same thing (`same`); `unit` is an id. */
  sameAs: (unit: string) => readonly SearchedText[];
}

/** A sentence of a counterpart that has this much of a claim speaks of it, though in other words. */
const spokenOf = 0.5;

interface Passage {
  having: string[];
  lacking: string[];
  /** The sentences of each other column that has it. */
  held: readonly (readonly ComparedSentence[])[];
  column: number;
  sentence: ComparedSentence;
  quotation: Quotation;
}

/** For each comparison its lists, in the order of their columns; one that has nothing left to claim is left out. */
export function checkLists(comparisons: readonly Comparison[], checking: Checking): CheckedList[][] {
  const passages = comparisons.map((comparison) => passagesOf(comparison, checking.places));
  const questions = passages.flat().map(({ quotation, lacking }) => questionOf({ quotation: wordsOf(quotation), places: new Set(lacking) }, checking.concepts));
  const findings = seek(questions, checking.texts, checking.weigh);
  let next = 0;
  return passages.map((own) => {
    const checked = own.flatMap((passage) => {
      const [question, found] = [questions[next], findings[next]];
      next++;
      return question && found ? claimable(question, found).flatMap((part) => claimOf(passage, part, checking)) : [];
    });
    return listsOf(checked);
  });
}

/** A passage with what of it may be claimed. */
type Checked = Passage & Claim;

/** What stands in several places is no claim of one of them. */
function listsOf(checked: readonly Checked[]): CheckedList[] {
  const shared = new Set(checked.filter(({ having }) => having.length > 1).map(wordingOf));
  const kept = checked.filter((claim) => claim.having.length > 1 || !shared.has(wordingOf(claim)));
  const lists = [...Map.groupBy(kept, ({ having, lacking }) => `${having.join()} ${lacking.join()}`).values()];
  return lists.map((claims) => ({
    having: claims[0]?.having ?? [],
    lacking: claims[0]?.lacking ?? [],
    claims: claims.map(({ column, sentence, quotation, nearest }) => ({ column, sentence, quotation, nearest })),
  }));
}

const wordingOf = ({ quotation }: Claim): string => bareWords(wordsOf(quotation));

/** The quotations of a comparison, each with the places that have it and those whose documents are to be searched. */
function passagesOf(comparison: Comparison, places: readonly string[]): Passage[] {
  const named = (columns: readonly number[]): string[] => [...new Set(columns.map((column) => comparison.columns[column]?.place ?? ''))];
  // What all columns have may stand in no other place all the same: a topic of one place has no more.
  return listOnlyIn(comparison, true).flatMap(({ columns, passages }) => {
    const having = named(columns);
    const others = having.length === 1 ? places : named([...comparison.columns.keys()]);
    const lacking = others.filter((place) => !having.includes(place));
    if (lacking.length === 0) return [];
    return passages.flatMap(({ column, sentence, quotations }) => {
      const compared = comparison.sentences[column]?.[sentence];
      const held = columns.filter((other) => other !== column).map((other) => comparison.sentences[other] ?? []);
      return compared ? quotations.map((quotation) => ({ having, lacking, held, column, sentence: compared, quotation })) : [];
    });
  });
}

/**
 * None where less is left than one run, so that it was sought by its clauses only; where a column that is said to have it has other words or
 * figures; or where a counterpart of its unit speaks of it, so that nothing is claimed and linked at once.
 */
function claimOf(passage: Passage, part: Claimable, { sameAs, weigh, language }: Checking): Checked[] {
  const { sentence, lacking, held } = passage;
  const quotation = cutQuotation(passage.quotation, part);
  const bare = bareWords(wordsOf(quotation));
  const speaksOfIt = (words: string, least: number): boolean => shareOf(pairsOf(bare), pairsOf(words), weigh) >= least;
  if (bare.length < runLength) return [];
  const figures = figuresIn(wordsOf(quotation), language);
  const hasIt = ({ text }: ComparedSentence): boolean => speaksOfIt(bareWords(text), sameInOtherWords) && figures.isSubsetOf(figuresIn(text, language));
  if (!held.every((sentences) => sentences.some(hasIt))) return [];
  const counterparts = sameAs(unitId(sentence.unit.document, sentence.unit.anchor)).filter(({ place }) => lacking.includes(place));
  if (counterparts.some((text) => sentencesOf(text).some((words) => speaksOfIt(words, spokenOf)))) return [];
  return [{ ...passage, quotation, nearest: part.nearest }];
}

/** 五十米 is not 一百米, however alike the words around them are. */
const figuresIn = (text: string, language: ComparisonLanguage): Set<string> =>
  new Set(numbersOf(text, language).flatMap(({ value, inner }) => (inner ? [] : [value])));
