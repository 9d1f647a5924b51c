/**
 * Filters in words: 湖南 2021年以后 规划 臭氧 asks for 臭氧 in texts of 湖南 that are plans, from 2021 on. Only what the reader set
 * apart counts, or a place at the head of a part; whether a word is rather a part of the subject, the texts tell (readings/scoped.ts).
 */
import type { QueryLanguage } from '../../../policy/language.ts';
import { withoutMarks } from '../../../policy/marks.ts';
import { normalForm } from '../../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import { leftOutAt, withoutGaps } from './left-out.ts';
import type { ScopePart } from './narrowing.ts';
import { listAt } from './scope-lists.ts';
import { behindAt, namedAt, namedDocuments, type ScopeWords } from './scope-words.ts';

export interface ReadScope {
  parts: ScopePart[];
  /** What is looked for in it; the parts of the reader stay parted. */
  rest: string;
}

/** What says only that something is looked for: 关于…的. */
const aroundOf = oncePer(({ about, behind }: QueryLanguage['scopes']) => new RegExp(`^${anyOf(about)}+|${anyOf(behind)}$`, 'gu'));

/** Null where the query names no scope, or nothing else. A kind of documents alone is rather a thing: 规划 臭氧. */
export function readScope(query: string, words: ScopeWords): ReadScope | null {
  const read = withoutGaps(query, words)
    .split(/[\s,，、;；。!！|｜]+/u)
    .map((part) => readPart(part, words));
  const named = read.flatMap((part) => part.parts);
  const settled = named.some(({ facet }) => facet === 'type') ? read : read.map((part) => withoutBareYears(part, yearsOfPlaces(named, words)));
  const parts = settled.flatMap((part) => part.parts);
  const rest = settled
    .map((part) => part.rest)
    .filter(Boolean)
    .join(' ');
  const sure = parts.some(({ facet, word, values, sure: said }) => said || facet !== 'type' || word !== values[0]);
  const sought = sure ? rest.replace(aroundOf(words.language.scopes), '') : rest;
  return sure && withoutMarks(sought) ? { parts, rest: sought } : null;
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

/** Words of scope, or without them what stands behind such and is not looked for. */
interface Read {
  parts: ScopePart[];
  length: number;
}

/** A part that is wholly scope, or begins with a place, a range of years, or a kind of documents that 里 follows. */
function readPart(written: string, words: ScopeWords): ReadScope {
  const text = normalForm(written);
  const document = namedDocuments(text, words);
  if (document) return { parts: [document], rest: '' };
  const parts: ScopePart[] = [];
  let at = 0;
  for (let read = readAt(text, at, words); read; read = readAt(text, at, words)) {
    for (const part of read.parts) parts.push(part);
    if (saysIssued(text.slice(at, at + read.length), words.language) && read.parts.length === 0) delete parts.at(-1)?.bare;
    at += read.length;
  }
  return parts.length === 0 ? { parts, rest: written } : { parts, rest: text.slice(at) };
}

/** Whether words behind a year make it that of documents. */
const saysIssued = (behind: string, { scopes }: QueryLanguage): boolean => scopes.issued.some((word) => behind.includes(word));

function readAt(text: string, at: number, words: ScopeWords): Read | null {
  const left = text.slice(at);
  if (!left) return null;
  const taken = leftOutAt(left, words) ?? namedAt(left, words) ?? (at > 0 ? behindAt(left, words) : null);
  const one = taken && { parts: taken.part ? [taken.part] : [], length: taken.length };
  return onlyAt(left, words) ?? (at === 0 ? nothingElse(left, words) : null) ?? one;
}

const onlyOf = oncePer(({ only }: QueryLanguage['scopes']) => new RegExp(`^${anyOf(only)}`, 'u'));

/** 只看湖南和江西 */
function onlyAt(left: string, words: ScopeWords): Read | null {
  const before = onlyOf(words.language.scopes).exec(left)?.[0] ?? '';
  const list = before ? listAt(left.slice(before.length), { ...words, led: true }) : null;
  const parts = list?.named.flat().map(({ bare, ...part }): ScopePart => ({ ...part, sure: true }));
  return list && parts ? { parts, length: before.length + list.length } : null;
}

/** 湖南和江西的: a list to the end of the part. */
function nothingElse(left: string, words: ScopeWords): Read | null {
  const list = listAt(left, words);
  const behind = list ? left.slice(list.length) : '';
  const isWhole = behind === '' || behindAt(behind, words)?.length === behind.length;
  return list && list.named.length > 1 && isWhole ? { parts: list.named.flat(), length: list.length } : null;
}
