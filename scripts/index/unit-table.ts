/** The table that totals, filters and ranking read: small, without a word of the texts. */
import { documentPath } from '../../src/policy/ids.ts';
import { unitKinds } from '../../src/policy/kinds.ts';
import type { Language } from '../../src/policy/language.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { IndexedDocument, TextChunk, UnitTable } from '../../src/policy/search-index/index-files.ts';
import type { Collection } from './read-collection.ts';
import type { SearchRecord } from './records.ts';

/** `index` is filled in when the index has its name. */
export function unitTableOf(
  { documents, units }: Collection,
  records: readonly SearchRecord[],
  chunks: readonly TextChunk[],
  language: Pick<Language, 'backgroundHeadings'>,
  topics: readonly Topic[] = [],
): UnitTable {
  const kinds = unitKinds.filter((kind) => units.some((unit) => unit.kind === kind));
  const byDocument = Map.groupBy(units, (unit) => unit.document);
  return {
    index: '',
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      shortTitle: document.shortTitle,
      province: document.province,
      place: document.place,
      type: document.type,
      ...yearOf(document),
      path: documentPath(document.id).slice(1),
      anchors: (byDocument.get(document.id) ?? []).map((unit) => unit.anchor).join(' '),
    })),
    kinds,
    kindOfUnit: units.map((unit) => String.fromCharCode(97 + kinds.indexOf(unit.kind))).join(''),
    titleLengths: records.map((record) => record.titleLength),
    lengths: records.map((record) => record.length),
    topics: numbersByTopic(units, topics),
    background: backgroundOf(units, language.backgroundHeadings),
    chunks: chunks.map((chunk) => chunk.first),
  };
}

function yearOf({ date, datePublished, title }: PolicyDocument): Pick<IndexedDocument, 'year' | 'yearOfTitle' | 'day'> {
  const day = date ?? datePublished;
  const dated = day?.slice(0, 4);
  const titled = dated ? undefined : /(?<!\d)(?:19|20)\d\d(?=年)/u.exec(title)?.[0];
  return { year: dated ?? titled ?? null, ...(titled && { yearOfTitle: true }), ...(day && { day }) };
}

function numbersByTopic(units: readonly Unit[], topics: readonly Topic[]): UnitTable['topics'] {
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  return topics.map((topic) => [topic.id, topic.units.flatMap(({ id }) => numbers.get(id) ?? [])]);
}

const headings = new Set<Unit['kind']>(['part', 'chapter', 'division', 'section', 'subsection']);

/** Measures below headings under which a text tells where things stand and what it aims at, before it says what is to be done. */
function backgroundOf(units: readonly Unit[], { telling }: Language['backgroundHeadings']): number[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const tells = (unit: Unit | undefined): boolean =>
    unit !== undefined && ((headings.has(unit.kind) && telling.some((words) => unit.title?.includes(words))) || tells(byId.get(unit.parent ?? '')));
  return units.flatMap((unit, number) => (unit.kind === 'measure' && tells(byId.get(unit.parent ?? '')) ? [number] : []));
}
