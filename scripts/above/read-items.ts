/** The measures and articles of a text as they are compared with those of another: clauses, and pairs of neighbouring characters. */
import { amountDigits } from '../../src/policy/chinese-digits.ts';
import { saysEffect } from '../../src/policy/effect-clause.ts';
import { isMeasureKind } from '../../src/policy/kinds.ts';
import { clauseEnds, sentenceEnds, withoutMarks } from '../../src/policy/marks.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { AboveLanguage } from './named-texts.ts';
import { breachedArticles, type Force, forceOf, isConsequence, isPenalty } from './rule-kinds.ts';

/** A run of words between two pauses, or in brackets. */
export interface Clause {
  /** In the unit's text, `end` exclusive. */
  start: number;
  end: number;
  /** Characters of its normal form without marks: how much it counts. */
  length: number;
  /** Its distinct terms. */
  terms: number[];
  /** Its figures, as one writes them: 2025, 15%, 二十万. */
  figures: string[];
  /** How binding it is. */
  force: Force | null;
}

/** What can carry out, or be carried out. */
export interface Item {
  id: string;
  clauses: Clause[];
  /** Distinct terms of title and text. */
  terms: ReadonlySet<number>;
  /** Those that tell what it is about: of a penalty (罚则) the conduct alone, with what the articles say that it is on. */
  subject: ReadonlySet<number>;
  /** Those of its title; empty where there is none. */
  titleTerms: ReadonlySet<number>;
  figures: ReadonlySet<string>;
  isPenalty: boolean;
}

/** Terms have one number in all texts that are read with the same numbers. */
export type TermNumbers = Map<string, number>;

const pause = new RegExp(`[${sentenceEnds}${clauseEnds}:（）\\n]`, 'u');
/** A figure is one term, never two halves of one. Behind 第 stands no figure but the number of an article. */
const token = new RegExp(String.raw`\d+(?:\.\d+)?[%‰]?|(?<!第)[${amountDigits}]{2,}|.`, 'gsu');
const isFigure = new RegExp(String.raw`^(?:\d|[${amountDigits}]{2})`, 'u');

/** The measures and articles in document order, but for those without words and those that say from when on the text holds. */
export function readItems(units: readonly Unit[], language: AboveLanguage, numbers: TermNumbers): Item[] {
  const measures = units.filter((unit) => isMeasureKind(unit.kind) && !saysEffect(unit.text, language));
  const read = measures.map((unit) => readUnit(unit, language, numbers));
  const byNumber = new Map(read.map((each) => [each.unit.ordinal, each]));
  return read.filter(({ all }) => all.length > 0).map((each) => itemOf(each, byNumber, language));
}

interface ReadUnit {
  unit: Unit;
  clauses: Clause[];
  /** Of its title. */
  heading: Clause[];
  /** Both. */
  all: Clause[];
}

function readUnit(unit: Unit, language: AboveLanguage, numbers: TermNumbers): ReadUnit {
  const clauses = clausesOf(unit.text, language, numbers);
  const heading = clausesOf(unit.title ?? '', language, numbers);
  return { unit, clauses, heading, all: [...heading, ...clauses] };
}

function itemOf(read: ReadUnit, byNumber: ReadonlyMap<number | null, ReadUnit>, language: AboveLanguage): Item {
  const { unit, clauses, heading, all } = read;
  const penalty = isPenalty(unit, language);
  const terms = new Set(all.flatMap((clause) => clause.terms));
  return {
    id: unit.id,
    clauses,
    terms,
    subject: penalty ? new Set(conductOf(read, byNumber, language)) : terms,
    titleTerms: new Set(heading.flatMap((clause) => clause.terms)),
    figures: new Set(all.flatMap(({ figures }) => figures)),
    isPenalty: penalty,
  };
}

/** Who names the article that was broken and not the conduct (违反本条例第二十条规定的) means the conduct that stands there. */
function conductOf({ unit, all }: ReadUnit, byNumber: ReadonlyMap<number | null, ReadUnit>, language: AboveLanguage): number[] {
  const own = all.filter(({ start, end }) => !isConsequence(unit.text.slice(start, end), language));
  const broken = breachedArticles(unit.text, language).flatMap((number) => byNumber.get(number)?.all ?? []);
  return [...own, ...broken].flatMap(({ terms }) => terms);
}

/** Every clause of two terms at least; shorter ones (同时) say nothing by themselves. */
export function clausesOf(text: string, language: AboveLanguage, numbers: TermNumbers): Clause[] {
  let start = 0;
  return text.split(pause).flatMap((words) => {
    const place = { start, end: start + words.length };
    start = place.end + 1;
    const letters = withoutMarks(normalForm(words));
    const tokens = letters.match(token) ?? [];
    const terms = termsOf(tokens).map((term) => numberOf(term, numbers));
    const figures = tokens.filter((each) => isFigure.test(each));
    return terms.length < 2 ? [] : [{ ...place, length: letters.length, terms, figures, force: forceOf(words, language) }];
  });
}

const termsOf = (tokens: readonly string[]): string[] => [...new Set(tokens.slice(1).map((each, i) => `${tokens[i]} ${each}`))];

function numberOf(term: string, numbers: TermNumbers): number {
  const known = numbers.get(term) ?? numbers.size;
  numbers.set(term, known);
  return known;
}
