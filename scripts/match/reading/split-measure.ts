/** Units to measures as the matcher sees them: title, theme, clauses; without what says nothing about the subject. */

import { isMeasureKind } from '../../../src/policy/kinds.ts';
import type { Language } from '../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { type Articles, referredText } from './conduct.ts';
import { anyWording } from './formula-patterns.ts';
import { instrumentsNamed, type Matters, mattersNamed, mattersOfDocument } from './matters.ts';
import { ownSubject, type TitlePlace } from './own-subject.ts';
import { norm, type RuleType, ruleTypeOf } from './rule-type.ts';
import { sentencesOf } from './sentences.ts';

/** What the matcher knows of the language. */
export type LinkingLanguage = Pick<
  Language,
  'responsibility' | 'departments' | 'matters' | 'instruments' | 'ruleTypes' | 'formulas' | 'termFrequencies' | 'subjects' | 'intake'
>;

/** A part of a sentence between commas or stronger marks. */
export interface MeasureClause {
  /** As it is printed. */
  text: string;
  /** What of it tells the subject: without wording that rules on anything have. */
  content: string;
  type: RuleType;
  /** Number of its sentence in the measure, from 0; a paragraph of penalties and the articles that it names are one. */
  sentence: number;
  /** Of a penalty: stands in the article that it names, not in its own text. */
  referred: boolean;
}

/** A unit that can be linked: the kinds that people cite as measures. */
export interface Measure {
  id: string;
  document: string;
  /** Number of the document among those that have measures. */
  documentNumber: number;
  /** Where its document holds. */
  area: string;
  title: string;
  /** Titles of the section and what stands above it, nearest first; empty where there are none. */
  themes: string[];
  /** Clauses of at least five Han characters, in order, of articles those whose content has at least two. */
  clauses: MeasureClause[];
  /** Where it stands among the measures of its document, 0 to 1. */
  position: number;
  /** What its document is about. */
  documentMatters: Matters;
  /** What the title of its document says that it is about, as pairs of characters; narrower than its matter. */
  subject: ReadonlySet<string>;
  /** What it names itself; empty where it names nothing of the kind. */
  matters: Matters;
  /** Keys of the instruments (制度) that it names. */
  instruments: ReadonlySet<string>;
  /** An article of a statute, not a measure of a policy. */
  isArticle: boolean;
}

/** What the matcher knows of a document beside its units. */
export interface LinkedDocument {
  id: string;
  title: string;
  /** Where it holds, and the province-level unit or the state that this counts with. */
  place: TitlePlace & { area: string };
}

/**
 * “（省财政厅牵头）”, “（… 按职责分工负责）” at the end of a sentence: who carries a measure out, not what it is.
 * Half of the 2020 work plan's measures share such a list and nothing else.
 */
const carriersOf = oncePer(
  ({ inBrackets }: Language['responsibility']) => new RegExp(String.raw`（[^（）]*${anyOf(inBrackets)}[^（）]*）(?=[。；\n]|$)`, 'gu'),
);
/** 发展改革、公安等部门, 城市园林绿化行政主管部门: named after what they are in charge of, which is not what the clause is about. */
const departmentsOf = oncePer(
  ({ subjects, joining, kinds, endings }: Language['departments']) =>
    new RegExp(`(?:${anyOf(subjects)}${anyOf(joining)}?)+${anyOf(kinds)}*${anyOf(endings)}`, 'gu'),
);
const formulasOf = oncePer((formulas: Language['formulas']) => new RegExp(anyWording(formulas), 'gu'));
const clauseEnd = new RegExp(`[${sentenceEnds}${clauseEnds}\\n]`, 'u');
const otherTitles = /《[^《》]*》/gu;

/** Of a document that is not known the units tell all. */
const unknown: Pick<LinkedDocument, 'title' | 'place'> = { title: '', place: { area: '', names: [], fullName: '' } };

/** The linkable units in document order. `units` may be of several documents and holds their parents. */
export function splitMeasures(documents: readonly LinkedDocument[], units: readonly Unit[], language: LinkingLanguage): Measure[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const known = new Map(documents.map((document) => [document.id, document]));
  const linkable = units.filter((unit) => isMeasureKind(unit.kind));
  return [...Map.groupBy(linkable, (unit) => unit.document)].flatMap(([document, own], documentNumber) => {
    const { title, place } = known.get(document) ?? unknown;
    const subject = ownSubject(title, place, language);
    const documentMatters = mattersOfDocument(
      title,
      own.map(({ text }) => text),
      language.matters,
      subject,
    );
    const articles = new Map(own.flatMap(({ kind, ordinal, text }) => (kind === 'article' && ordinal !== null ? [[ordinal, text] as const] : [])));
    return own.map((unit, index) => ({
      id: unit.id,
      document: unit.document,
      documentNumber,
      area: place.area,
      title: unit.title ?? '',
      themes: themesOf(unit, byId),
      clauses: unit.kind === 'article' ? rulesOf(unit.text, language, articles) : splitClauses(unit.text, language),
      position: index / own.length,
      documentMatters,
      subject,
      matters: mattersNamed(`${unit.title ?? ''}\n${unit.text}`, language.matters),
      instruments: instrumentsNamed(`${unit.title ?? ''}\n${unit.text}`, language.instruments),
      isArticle: unit.kind === 'article',
    }));
  });
}

/** A clause of fewer Han characters (“到2022年底”, “同时”) names no action. */
const leastCharacters = 5;
const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Of a policy text, every sentence of which is a norm; formulas are those of statutes, and stay. */
export const splitClauses = (text: string, { responsibility }: Pick<LinkingLanguage, 'responsibility'>): MeasureClause[] =>
  sentencesOf(text.replaceAll(carriersOf(responsibility), '')).flatMap((sentence, number) =>
    printedClauses(sentence).map((clause) => ({ text: clause, content: clause, type: norm, sentence: number, referred: false })),
  );

/** Of an article, whose sentences are rules of several types. */
function rulesOf(text: string, language: LinkingLanguage, articles: Articles): MeasureClause[] {
  return sentencesOf(text).flatMap((sentence, number) => {
    const type = ruleTypeOf(sentence, language.ruleTypes);
    const referred = type.name === 'penalty' ? referredText(sentence, articles) : [];
    const clauses = (part: string, isReferred: boolean): MeasureClause[] =>
      clausesOf(part, type, language).map((clause) => ({ ...clause, sentence: number, referred: isReferred }));
    return [...clauses(sentence, false), ...referred.flatMap((part) => clauses(part, true))];
  });
}

const printedClauses = (text: string): string[] =>
  text
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter((clause) => hanIn(clause) >= leastCharacters);

/** What is left of a clause that is all formula names no action. */
const leastContent = 2;

const clausesOf = (sentence: string, type: RuleType, language: LinkingLanguage): Omit<MeasureClause, 'sentence' | 'referred'>[] =>
  printedClauses(sentence)
    .map((text) => ({ text, content: contentOf(text, language), type }))
    .filter(({ content }) => hanIn(content) >= leastContent);

/** A clause without formulas, departments and names of other documents; a mark stands where something was, so that no term reaches over it. */
const contentOf = (clause: string, { formulas, departments }: LinkingLanguage): string =>
  [otherTitles, departmentsOf(departments), formulasOf(formulas)].reduce((text, pattern) => text.replaceAll(pattern, '，'), clause);

function themesOf(unit: Unit, byId: ReadonlyMap<string, Unit>): string[] {
  const parent = unit.parent === null ? undefined : byId.get(unit.parent);
  if (!parent) return [];
  return [...(parent.title ? [parent.title] : []), ...themesOf(parent, byId)];
}
