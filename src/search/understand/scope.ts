/**
 * Filters in words: 湖南 2021年以后 规划 臭氧 asks for 臭氧 in texts of 湖南 that are plans, from 2021 on. Only what the reader set
 * apart counts, or a place at the head of a part; whether a word is rather a part of the subject, the texts tell (readings/scoped.ts).
 */
import type { QueryLanguage } from '../../policy/language.ts';
import { rangeMarks, withoutMarks } from '../../policy/marks.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedDocument } from '../../policy/search-index/index-files.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { FacetName, Filters } from '../answer/facets.ts';
import type { Citing } from '../index/knowledge.ts';
import type { NamedPlace } from '../index/vocabulary.ts';
import { documentsNamed } from './citation.ts';

export interface ScopePart {
  /** As typed, in normal form. */
  word: string;
  facet: Extract<FacetName, 'province' | 'document' | 'type' | 'year'>;
  /** Values of the facet that are let through; none where the collection is of no such place. */
  values: string[];
  /** A year alone: scope only beside a kind of documents, or a place that has some of that year; else it is rather a part of a target. */
  bare?: true;
  /** Years of documents that are known from their titles alone are among them. */
  ofTitles?: true;
}

export interface ReadScope {
  parts: ScopePart[];
  /** What is looked for in it; the parts of the reader stay parted. */
  rest: string;
}

/** What words of scope are told by. */
export interface ScopeWords {
  documents: readonly IndexedDocument[];
  citing: Citing;
  /** Places that the query names. */
  places: readonly NamedPlace[];
  language: QueryLanguage;
}

interface Taken {
  part?: ScopePart;
  length: number;
}

const yearOf = oncePer(({ since, until, ranging }: QueryLanguage['scopes']) => {
  const year = String.raw`((?:19|20)\d\d)`;
  const span = `年?(?:[${rangeMarks}]+|${anyOf(ranging)})${year}年?`;
  const open = `年?(?:(${anyOf(since)})|(${anyOf(until)}))`;
  return new RegExp(`^${year}(?:${[span, open, '年'].join('|')})`, 'u');
});
/** What says only that something is looked for: 关于…的. */
const aroundOf = oncePer(({ about, behind }: QueryLanguage['scopes']) => new RegExp(`^${anyOf(about)}+|${anyOf(behind)}$`, 'gu'));
const behindOf = oncePer(({ behind }: QueryLanguage['scopes']) => new RegExp(`^${anyOf(behind)}$`, 'u'));

/** Null where the query names no scope, or nothing else. A kind of documents alone is rather a thing: 规划 臭氧. */
export function readScope(query: string, words: ScopeWords): ReadScope | null {
  const read = query.split(/[\s,，、;；。!！|｜]+/u).map((part) => readPart(part, words));
  const named = read.flatMap((part) => part.parts);
  const settled = named.some(({ facet }) => facet === 'type') ? read : read.map((part) => withoutBareYears(part, yearsOfPlaces(named, words)));
  const parts = settled.flatMap((part) => part.parts);
  const rest = settled
    .map((part) => part.rest)
    .filter(Boolean)
    .join(' ');
  const sure = parts.some(({ facet, word, values }) => facet !== 'type' || word !== values[0]);
  const sought = sure ? rest.replace(aroundOf(words.language.scopes), '') : rest;
  return sure && withoutMarks(sought) ? { parts, rest: sought } : null;
}

/** What parts of a scope let through, as filters. Several words for one facet let through what any of them does: 湖南 江西 臭氧. */
export function filtersOf(parts: readonly { facet: FacetName; values: readonly string[] }[]): Filters {
  return Object.fromEntries([...Map.groupBy(parts, ({ facet }) => facet)].map(([facet, own]) => [facet, own.flatMap(({ values }) => values)]));
}

/** Years of the documents of the places that are named. */
function yearsOfPlaces(parts: readonly ScopePart[], { documents }: ScopeWords): Set<string> {
  const areas = parts.filter(({ facet }) => facet === 'province').flatMap(({ values }) => values);
  return new Set(documents.flatMap(({ place, year }) => (year !== null && areas.includes(place.area) ? [year] : [])));
}

/** But for those in which there are documents, `of`. */
function withoutBareYears({ parts, rest }: ReadScope, of: ReadonlySet<string>): ReadScope {
  const isLoose = ({ bare, values }: ScopePart): boolean => bare === true && !values.some((year) => of.has(year));
  const years = parts.filter(isLoose).map(({ word }) => word);
  return { parts: parts.filter((part) => !isLoose(part)), rest: [...years, rest].join('') };
}

/** A part that is wholly scope, or begins with a place, a range of years, or a kind of documents that 里 follows. */
function readPart(written: string, words: ScopeWords): ReadScope {
  const text = normalForm(written);
  const document = namedDocuments(text, words);
  if (document) return { parts: [document], rest: '' };
  const parts: ScopePart[] = [];
  let at = 0;
  for (let taken = takeFrom(text, at, words); taken; taken = takeFrom(text, at, words)) {
    if (taken.part) parts.push(taken.part);
    else if (saysIssued(text.slice(at, at + taken.length), words)) delete parts.at(-1)?.bare;
    at += taken.length;
  }
  return parts.length === 0 ? { parts, rest: written } : { parts, rest: text.slice(at) };
}

/** Whether words behind a year make it that of documents. */
const saysIssued = (behind: string, { language }: ScopeWords): boolean => language.scopes.issued.some((word) => behind.includes(word));

function takeFrom(text: string, at: number, words: ScopeWords): Taken | null {
  const left = text.slice(at);
  if (!left) return null;
  return placeAt(left, words) ?? yearAt(left, words) ?? kindAt(left, words) ?? (at > 0 ? behindAt(left, words) : null);
}

/** 《湖南规划》, 十四五规划: documents by a name of their own. */
function namedDocuments(text: string, { citing, language, documents }: ScopeWords): ScopePart | null {
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
  return behind === '' || behind.length >= leastBehind || (kindAt(behind, words) ?? behindAt(behind, words)) !== null;
}

const longest = <T extends { name: string }>(named: readonly T[]): T | undefined => named.toSorted((a, b) => b.name.length - a.name.length)[0];

/** Texts of a city count with its province; who names the city means its own. */
function partOfPlace(word: string, place: IndexedDocument['place'], documents: readonly IndexedDocument[]): ScopePart {
  if (place.area === place.name) return { word, facet: 'province', values: [place.area] };
  return { word, facet: 'document', values: documents.filter((document) => document.place.name === place.name).map(({ id }) => id) };
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

function behindAt(left: string, { language }: ScopeWords): Taken | null {
  const length = longestBehind(left, language);
  return length > 0 ? { length } : null;
}

function longestBehind(left: string, { scopes }: QueryLanguage): number {
  const lengths = scopes.behind.map(({ length }) => length).filter((length) => behindOf(scopes).test(left.slice(0, length)));
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
