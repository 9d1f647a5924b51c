/** Words that say where, when and in what kind of documents to look, at the head of a stretch of a query. */
import type { QueryLanguage } from '../../../policy/language.ts';
import { rangeMarks, withoutMarks } from '../../../policy/marks.ts';
import { normalForm } from '../../../policy/normal-form.ts';
import type { IndexedDocument } from '../../../policy/search-index/index-files.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import type { Citing } from '../../index/knowledge.ts';
import type { NamedPlace } from '../../index/vocabulary.ts';
import { documentsNamed } from '../cited/citation.ts';
import type { ScopePart } from './narrowing.ts';

/** What words of scope are told by. */
export interface ScopeWords {
  documents: readonly IndexedDocument[];
  citing: Citing;
  /** Places that the query names. */
  places: readonly NamedPlace[];
  language: QueryLanguage;
  /** A word before them says that they are such (只看, 不要): a place needs nothing behind it. */
  led?: true;
}

/** A word of scope, or without one what stands behind such and is not looked for. */
export interface Taken {
  part?: ScopePart;
  length: number;
}

const yearOf = oncePer(({ since, until, ranging }: QueryLanguage['scopes']) => {
  const year = String.raw`((?:19|20)\d\d)`;
  const span = `年?(?:[${rangeMarks}]+|${anyOf(ranging)})${year}年?`;
  const open = `年?(?:(${anyOf(since)})|(${anyOf(until)}))`;
  return new RegExp(`^${year}(?:${[span, open, '年'].join('|')})`, 'u');
});
const behindOf = oncePer(({ behind, atEnd }: QueryLanguage['scopes']) => new RegExp(`^(?:${anyOf(behind)}|${anyOf(atEnd)}$)`, 'u'));

/** The place, year, or kind of documents with which a stretch begins. */
export const namedAt = (left: string, words: ScopeWords): Taken | null =>
  placeAt(left, words) ?? dayAt(left, words) ?? yearAt(left, words) ?? kindAt(left, words);

/** 《湖南规划》, 十四五规划: documents by a name of their own. */
export function namedDocuments(text: string, { citing, language, documents }: ScopeWords): ScopePart | null {
  const short = documents.some(({ place }) => place.names.includes(text));
  const values = short || Array.from(withoutMarks(text)).length < shortestName ? [] : documentsNamed(text, citing, noPlaces, language);
  return values.length > 0 ? { word: text, facet: 'document', values } : null;
}
const noPlaces: ReadonlyMap<string, readonly string[]> = new Map();
const shortestName = 4;

/** Characters behind a short name without a space that are more than its ending: 湖南省会 names no place of documents. */
const leastBehind = 3;

function placeAt(left: string, words: ScopeWords): Taken | null {
  const { documents, places } = words;
  const own = documents.flatMap(({ place }) => place.names.map((name) => ({ name, place })));
  const held = longest(own.filter(({ name }) => startsApart(left, name, words)));
  const other = longest(places.flatMap((place) => namesAtHead(left, place, words)));
  if (held && held.name.length >= (other?.name.length ?? 0)) return { part: partOfPlace(held.name, held.place, documents), length: held.name.length };
  return other ? { part: { word: other.name, facet: 'province', values: areasHeld(other.area, documents) }, length: other.name.length } : null;
}

/** 朝阳产业 is not of 朝阳: the short name of a city stands alone. */
function namesAtHead(left: string, { names, area }: NamedPlace, words: ScopeWords): { name: string; area: string | null }[] {
  const [fullName] = names;
  return names
    .filter((name) => startsApart(left, name, words) && (left === name || name === fullName || name === area))
    .map((name) => ({ name, area: names.includes(area) ? area : null }));
}

/** Of a province of which only texts of its cities are held: these. `area`: null for what is no province. */
const areasHeld = (area: string | null, documents: readonly IndexedDocument[]): string[] =>
  area !== null && documents.some(({ place }) => place.area === area) ? [area] : [];

function startsApart(left: string, name: string, words: ScopeWords): boolean {
  if (!left.startsWith(name)) return false;
  const behind = left.slice(name.length);
  return behind === '' || words.led === true || behind.length >= leastBehind || (kindAt(behind, words) ?? behindAt(behind, words)) !== null;
}

const longest = <T extends { name: string }>(named: readonly T[]): T | undefined => named.toSorted((a, b) => b.name.length - a.name.length)[0];

/** Texts of a city count with its province; who names the city means its own. */
function partOfPlace(word: string, place: IndexedDocument['place'], documents: readonly IndexedDocument[]): ScopePart {
  if (place.area === place.name) return { word, facet: 'province', values: [place.area] };
  return { word, facet: 'document', values: documents.filter((document) => document.place.name === place.name).map(({ id }) => id) };
}

/** 2021年9月30日印发的: documents of that day, or month. */
function dayAt(left: string, { documents, language, led }: ScopeWords): Taken | null {
  const [found = '', year = '', month = '', day] = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/u.exec(left) ?? [];
  const [issued] = language.scopes.issued.filter((word) => left.startsWith(word, found.length));
  const isOfDocuments = led === true || issued !== undefined;
  const asked = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const values = found && isOfDocuments ? documents.filter((document) => document.day?.startsWith(asked)).map(({ id }) => id) : [];
  return values.length > 0 ? { part: { word: found, facet: 'document', values, sure: true }, length: found.length + (issued?.length ?? 0) } : null;
}

function yearAt(left: string, words: ScopeWords): Taken | null {
  const { documents, language } = words;
  const [found, first, last, since, until] = yearOf(language.scopes).exec(left) ?? [];
  if (!found || !first) return null;
  const from = until ? 0 : Number(first);
  const to = since ? Number.POSITIVE_INFINITY : Number(last ?? first);
  const within = documents.filter(({ year }) => year !== null && Number(year) >= from && Number(year) <= to);
  const values = [...new Set(within.flatMap(({ year }) => year ?? []))].sort();
  const bare = !last && !since && !until;
  // What leaves nothing out is no scope: 2030年以前 is a deadline.
  if (values.length === 0 || (until && within.length === documents.length)) return null;
  const ofTitles = within.some(({ yearOfTitle }) => yearOfTitle);
  const part: ScopePart = { word: found, facet: 'year', values, ...(bare && { bare }), ...(ofTitles && { ofTitles }) };
  const behind = left.slice(found.length);
  // 2021年关于…: what was issued then.
  if (bare && language.scopes.about.some((word) => behind.startsWith(word)))
    return { part: { word: found, facet: 'year', values, ...(ofTitles && { ofTitles }) }, length: found.length };
  return bare && !endsPart(behind, language) && !kindAt(behind, words) ? null : { part, length: found.length };
}

/** 规划, 实施意见: a kind of which there are documents, or with which their titles end. */
function kindAt(left: string, { documents, language }: ScopeWords): Taken | null {
  const kind = longest(documents.flatMap(kindNames).filter(({ name }) => left.startsWith(name)));
  if (!kind || !endsPart(left.slice(kind.name.length), language)) return null;
  return { part: { word: kind.name, facet: 'type', values: [kind.type] }, length: kind.name.length };
}

/** 意见, 实施意见. */
function kindNames({ title, type }: IndexedDocument): { name: string; type: string }[] {
  const ending = withoutMarks(normalForm(title)).slice(-type.length - 2);
  return type ? [type, ...(ending.endsWith(type) ? [ending] : [])].map((name) => ({ name, type })) : [];
}

const endsPart = (behind: string, language: QueryLanguage): boolean => behind === '' || longestBehind(behind, language) > 0;

export function behindAt(left: string, { language }: ScopeWords): Taken | null {
  const length = longestBehind(left, language);
  return length > 0 ? { length } : null;
}

const longestBehind = (left: string, { scopes }: QueryLanguage): number => behindOf(scopes).exec(left)?.[0].length ?? 0;
