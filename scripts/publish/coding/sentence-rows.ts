/** The long table for coding: what is known of each passage, in one value a column. Pure. */
import { occurrencesIn } from '../../../src/compare/obligations/said.ts';
import { anchorOf, placeIn } from '../../../src/policy/ids.ts';
import type { ComparisonLanguage } from '../../../src/policy/language.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import { type Facts, factKinds } from '../../../src/policy/model/facts/facts.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { CodingRow } from '../../../src/policy/published/coding-row.ts';
import { sanctionInWords } from '../../../src/wording/facts.ts';
import { type CodedCollection, type Passage, passagesOf } from './passages.ts';

/** `full` makes the full address of an address of the collection. */
export function sentenceRows(collection: CodedCollection, language: ComparisonLanguage, full: (url: string) => string): CodingRow[] {
  const documents = new Map(collection.documents.map((document) => [document.id, document]));
  const groups = groupsOf(collection);
  const described = new Map(collection.documents.map((document) => [document.id, documentColumns(document, collection)]));
  return passagesOf(collection).map((passage) => {
    const { id, kind, unit, text } = passage;
    const document = documents.get(unit.document) as PolicyDocument;
    return {
      id,
      kind,
      ...(described.get(document.id) as ReturnType<typeof documentColumns>),
      unit: unit.id,
      unitKind: unit.kind,
      label: unit.label ?? '',
      heading: unit.title ?? '',
      ...groups(unit.id),
      ...obligationColumns(passage, language),
      ...factColumns(passage.facts),
      url: full(placeIn(document.url, anchorOf(id))),
      text,
    };
  });
}

const joined = (values: readonly string[]): string => values.join('；');
const distinct = (values: readonly string[]): string => joined([...new Set(values)]);

function documentColumns(
  { id, title, territories, rank, genre, date }: PolicyDocument,
  { jurisdictions }: Pick<CodedCollection, 'jurisdictions'>,
): Pick<CodingRow, 'document' | 'title' | 'jurisdictionCode' | 'jurisdiction' | 'rank' | 'genre' | 'date'> {
  const places = jurisdictions.filter((jurisdiction) => territories.includes(jurisdiction.id));
  return {
    document: id,
    title,
    jurisdictionCode: joined(places.flatMap(({ code }) => code ?? [])),
    jurisdiction: joined(places.map(({ fullName }) => fullName)),
    rank: rank ?? '',
    genre: genre ?? '',
    date: date ?? '',
  };
}

/** Topics and family of each unit. */
function groupsOf({ topics, families }: CodedCollection): (unit: string) => Pick<CodingRow, 'topics' | 'topicTitles' | 'family'> {
  const byUnit = Map.groupBy(
    topics.flatMap(({ units, ...topic }) => units.map((unit) => ({ topic, unit: unit.id }))),
    ({ unit }) => unit,
  );
  const familyOf = new Map(families.flatMap(({ id, members }) => members.map((unit) => [unit, id] as const)));
  return (unit) => {
    const own = (byUnit.get(unit) ?? []).map(({ topic }) => topic);
    return { topics: joined(own.map(({ id }) => id)), topicTitles: joined(own.map(({ title }) => title)), family: familyOf.get(unit) ?? '' };
  };
}

/** What names a document or its parts regulates nothing: words of a heading are not counted. */
function obligationColumns({ kind, text }: Passage, language: ComparisonLanguage): Pick<CodingRow, 'obligation' | 'obligationWords'> {
  const found = kind === 'unit' ? [] : occurrencesIn(text, language);
  return { obligation: joined(found.map((one) => one.kind)), obligationWords: joined(found.map(({ word }) => word)) };
}

function factColumns(
  facts: Facts,
): Pick<CodingRow, 'lead' | 'support' | 'implement' | 'mode' | 'deadline' | 'targets' | 'instruments' | 'terms' | 'sanctions' | 'facts'> {
  const { targets, assignments, citations, terms, penalties } = facts;
  return {
    lead: distinct(assignments.flatMap(({ leadBodies }) => leadBodies)),
    support: distinct(assignments.flatMap(({ supportBodies }) => supportBodies)),
    implement: distinct(assignments.flatMap(({ implementBodies }) => implementBodies)),
    mode: distinct(assignments.map(({ mode }) => mode)),
    deadline: joined(targets.map(({ deadline }) => deadline ?? '-')),
    targets: joined(targets.map(targetInOneValue)),
    instruments: distinct(citations.map(citationInOneValue)),
    terms: distinct(terms.map(({ term }) => term)),
    sanctions: joined(penalties.flatMap(({ sanctions }) => sanctions.map(sanctionInWords))),
    facts: joined(factKinds.flatMap((kind) => facts[kind].map(({ id }) => id))),
  };
}

/** PM2.5年均浓度 <= 42 微克/立方米; a target without a number ends with its comparator. */
export function targetInOneValue({ indicator, comparator, value, valueTo, unitOfMeasure }: Target): string {
  const number = value === null ? null : `${value}${valueTo === null ? '' : `—${valueTo}`}`;
  return [indicator, comparator, number, unitOfMeasure].filter((piece) => piece !== null).join(' ');
}

const citationInOneValue = ({ name, locator, relation }: Citation): string => `${name}${locator ?? ''}|${relation}`;
