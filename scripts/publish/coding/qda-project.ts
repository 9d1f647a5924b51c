/**
 * The collection as a REFI-QDA project (www.qdasoftware.org, QDA-XML version 1.0 of 18 March 2019), as programs for qualitative
 * analysis take it in: project.qde, and the text of each document beside it. Pure.
 */
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { factsByUnit } from '../../../src/facts/beside/unit-facts.ts';
import { belowIn } from '../../../src/facts/division/below.ts';
import { comparisonLanguageOf, type Language } from '../../../src/policy/language.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { noFacts } from '../../../src/policy/model/facts/facts.ts';
import { siteName } from '../../../src/site/names.ts';
import { programName, projectNotes, variableNames } from '../../../src/wording/coding.ts';
import { newXml, printXml, words } from '../../xml/write-xml.ts';
import { type Code, codesOf } from './codes.ts';
import { guidOf } from './guid.ts';
import type { CodedCollection } from './passages.ts';
import { groupsByUnit, type Selection, selectionsIn } from './selections.ts';
import { type SourceText, sourceText } from './source-text.ts';

const namespace = 'urn:QDA-XML:project:1.0';
const user = guidOf('user');

export interface QdaProject {
  /** project.qde */
  xml: string;
  /** Texts by file name. */
  sources: Map<string, string>;
}

interface CodedSource {
  document: PolicyDocument;
  text: SourceText['text'];
  selections: Selection[];
}

/** The same collection gives the same project, whatever the day. */
export function qdaProject(collection: CodedCollection, language: Language): QdaProject {
  const sources = codedSources(collection, language);
  const project = newXml(namespace, 'Project', { name: siteName, origin: siteName, creatingUserGUID: user, creationDateTime: newest(collection) });
  project.ele(namespace, 'Users').ele(namespace, 'User', { guid: user, name: programName });
  const codes = project.ele(namespace, 'CodeBook').ele(namespace, 'Codes');
  for (const code of codesOf(collection)) addCode(codes, code);
  addVariables(project);
  const list = project.ele(namespace, 'Sources');
  for (const source of sources) addSource(list, source);
  project.ele(namespace, 'Description').txt(words(projectNotes));
  return { xml: printXml(project), sources: new Map(sources.map(({ document, text }) => [fileOf(document), text])) };
}

function codedSources(collection: CodedCollection, language: Language): CodedSource[] {
  const comparing = comparisonLanguageOf(language);
  const isBelow = belowIn(language.assignments);
  const units = Map.groupBy(collection.clauses, (unit) => unit.document);
  const sentences = Map.groupBy(collection.sentences, ({ clause }) => clause);
  const facts = factsByUnit(collection);
  const groups = groupsByUnit(collection);
  return collection.documents.map((document) => {
    const own = units.get(document.id) ?? [];
    const { text, units: places } = sourceText(document, own);
    const selections = own.flatMap((unit) => {
      const place = places.get(unit.id);
      const coding = { facts: facts.get(unit.id) ?? noFacts, sentences: sentences.get(unit.id) ?? [], ...groups(unit.id) };
      return place ? selectionsIn(unit, place, coding, comparing, isBelow) : [];
    });
    return { document, text, selections };
  });
}

function addCode(above: XMLBuilder, { key, name, about, isCodable, below }: Code): void {
  const code = above.ele(namespace, 'Code', { guid: guidOf('code', key), name, isCodable: String(isCodable) });
  if (about) code.ele(namespace, 'Description').txt(words(about));
  for (const one of below) addCode(code, one);
}

type VariableName = keyof typeof variableNames;

function addVariables(project: XMLBuilder): void {
  const variables = project.ele(namespace, 'Variables');
  for (const [key, name] of Object.entries(variableNames))
    variables.ele(namespace, 'Variable', { guid: guidOf('variable', key), name, typeOfVariable: key === 'date' ? 'Date' : 'Text' });
}

const variablesOf = ({ place, rank, genre, documentNumber, issuers, date }: PolicyDocument): Record<VariableName, string | null> => ({
  jurisdiction: place.fullName,
  rank,
  genre,
  number: documentNumber,
  issuers: issuers.join('；') || null,
  date,
});

function addSource(list: XMLBuilder, { document, selections }: CodedSource): void {
  const source = list.ele(namespace, 'TextSource', {
    guid: guidOf('source', document.id),
    name: document.title,
    plainTextPath: `internal://${fileOf(document)}`,
    creatingUser: user,
    creationDateTime: midnight(document.revised ?? document.added),
  });
  source.ele(namespace, 'Description').txt(document.id);
  const given = new Map<string, number>();
  for (const selection of selections) addSelection(source, selection, given);
  for (const [key, value] of Object.entries(variablesOf(document))) if (value !== null) addValue(source, key, value);
}

/** `given`: how many selections have had the name already; a sentence may hold several words of obligation. */
function addSelection(source: XMLBuilder, { name, range, about, codes }: Selection, given: Map<string, number>): void {
  const count = (given.get(name) ?? 0) + 1;
  given.set(name, count);
  const key = [name, String(count)];
  const selection = source.ele(namespace, 'PlainTextSelection', {
    guid: guidOf('selection', ...key),
    name,
    startPosition: String(range.start),
    endPosition: String(range.end),
    creatingUser: user,
  });
  if (about) selection.ele(namespace, 'Description').txt(words(about));
  for (const code of codes) {
    const coding = selection.ele(namespace, 'Coding', { guid: guidOf('coding', ...key, code), creatingUser: user });
    coding.ele(namespace, 'CodeRef', { targetGUID: guidOf('code', code) });
  }
}

function addValue(source: XMLBuilder, key: string, value: string): void {
  const element = source.ele(namespace, 'VariableValue');
  element.ele(namespace, 'VariableRef', { targetGUID: guidOf('variable', key) });
  element.ele(namespace, key === 'date' ? 'DateValue' : 'TextValue').txt(words(value));
}

const fileOf = ({ id }: PolicyDocument): string => `${guidOf('source', id)}.txt`;

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** The day of the last change of a text. */
const newest = ({ documents }: CodedCollection): string =>
  midnight(documents.map(({ added, revised }) => revised ?? added).reduce((last, day) => (day > last ? day : last), '2000-01-01'));
