/**
 * Checks what is said to stand in one place only, or in some and not in others, against everything that the documents of the
 * other places say. Pure: lists and texts in, claims out.
 */

import type { ComparedSentence, Comparison } from '../compare.ts';
import { pairsOf, type Weigh } from '../likeness.ts';
import { isWorthQuoting, listOnlyIn, type Quotation, wordsOf } from '../only-in.ts';
import type { Concepts } from './concepts.ts';
import { cutQuotation } from './cut.ts';
import { type Claimable, claimable } from './judge.ts';
import { questionOf, type SearchedText } from './question.ts';
import { type Near, seek, sentencesOf, shareOf } from './search.ts';
import { bareWords } from './wording.ts';

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
  /** Texts of the units that are linked to a unit as regulating the same thing (`same`); `unit` is an id. */
  sameAs: (unit: string) => readonly SearchedText[];
}

/** A sentence of a counterpart that has this much of a claim speaks of it, though in other words. */
const spokenOf = 0.5;

interface Passage {
  comparison: number;
  having: string[];
  lacking: string[];
  column: number;
  sentence: ComparedSentence;
  quotation: Quotation;
}

/** For each comparison its lists, in the order of their columns; one that has nothing left to claim is left out. */
export function checkLists(comparisons: readonly Comparison[], checking: Checking): CheckedList[][] {
  const passages = comparisons.flatMap((comparison, number) => passagesOf(comparison, number, checking.places));
  const questions = passages.map(({ quotation, lacking }) => questionOf({ quotation: wordsOf(quotation), places: new Set(lacking) }, checking.concepts));
  const findings = seek(questions, checking.texts, checking.weigh);
  const lists = comparisons.map(() => new Map<string, CheckedList>());
  for (const [i, passage] of passages.entries()) {
    const [question, found] = [questions[i], findings[i]];
    const claims = question && found ? claimable(question, found).flatMap((part) => claimOf(passage, part, checking)) : [];
    const own = lists[passage.comparison];
    const key = `${passage.having.join()} ${passage.lacking.join()}`;
    const list = own?.get(key) ?? { having: passage.having, lacking: passage.lacking, claims: [] };
    for (const claim of claims) list.claims.push(claim);
    if (list.claims.length > 0) own?.set(key, list);
  }
  return lists.map((list) => [...list.values()]);
}

function passagesOf(comparison: Comparison, number: number, places: readonly string[]): Passage[] {
  const named = (columns: readonly number[]): string[] => [...new Set(columns.map((column) => comparison.columns[column]?.place ?? ''))];
  return listOnlyIn(comparison).flatMap(({ columns, passages }) => {
    const having = named(columns);
    const others = having.length === 1 ? places : named([...comparison.columns.keys()]);
    const lacking = others.filter((place) => !having.includes(place));
    if (lacking.length === 0) return [];
    return passages.flatMap(({ column, sentence, quotations }) => {
      const compared = comparison.sentences[column]?.[sentence];
      return compared ? quotations.map((quotation) => ({ comparison: number, having, lacking, column, sentence: compared, quotation })) : [];
    });
  });
}

/** None where too little is left to quote, or a counterpart of the unit speaks of it: nothing is claimed and linked at once. */
function claimOf({ column, sentence, quotation, lacking }: Passage, part: Claimable, { sameAs, weigh }: Checking): Claim[] {
  const left = cutQuotation(quotation, part);
  if (!isWorthQuoting(left)) return [];
  const pairs = pairsOf(bareWords(wordsOf(left)));
  const counterparts = sameAs(`${sentence.unit.document}#${sentence.unit.anchor}`).filter(({ place }) => lacking.includes(place));
  const isSpokenOf = counterparts.some((text) => sentencesOf(text).some((words) => shareOf(pairs, pairsOf(words), weigh) >= spokenOf));
  return isSpokenOf ? [] : [{ column, sentence, quotation: left, nearest: part.nearest }];
}
