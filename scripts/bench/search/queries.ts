/** Queries for a benchmark, made from the collection that is asked: the same collection gives the same queries. */
import * as jieba from 'nodejs-jieba';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { randomNumbers } from '../recombine.ts';

export interface Query {
  text: string;
  kind: 'substring' | 'term' | 'absent';
  /** Numbers of the units whose label, title or text holds it: what an exact hit is. */
  expected: ReadonlySet<number>;
}

const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const perLength = 22;
const frequentTerms = 60;
const otherTerms = 80;
const absent = 80;

/** What people search this collection for, whatever the dictionary says. */
const namedTerms = ['环境', '排污许可', '排污许可证', '三线一单', '第三方治理', '双随机、一公开', '12369', 'PM2.5', 'VOCs', '（五）'];

type Fields = readonly string[];
type Pick = (limit: number) => number;

/** 440 queries and the named terms, in random order: substrings of 1–10 characters, terms by frequency and at random, absent strings. */
export function generateQueries(units: readonly Unit[], seed: number): Query[] {
  const fields = units.map(fieldsOf);
  const pick = randomNumbers(seed);
  const taken = new Set<string>();
  const add = (kind: Query['kind'], candidates: Iterable<string>, count: number): Query[] =>
    take(candidates, taken, count).map((text) => ({ text, kind, expected: unitsWith(text, fields) }));
  const queries = [
    ...add('term', namedTerms, namedTerms.length),
    ...lengths.flatMap((length) => add('substring', substrings(fields, length, pick), perLength)),
    ...addTerms(fields, pick, add),
    ...add('absent', absentStrings(fields, pick), absent),
  ];
  return shuffled(queries, pick);
}

export function fieldsOf({ label, title, text }: Unit): Fields {
  return [label, title, text].map((field) => normalForm(field ?? ''));
}

export function unitsWith(query: string, fields: readonly Fields[]): Set<number> {
  const wording = normalForm(query);
  const found = new Set<number>();
  for (const [number, own] of fields.entries()) if (own.some((field) => field.includes(wording))) found.add(number);
  return found;
}

function addTerms(fields: readonly Fields[], pick: Pick, add: (kind: 'term', candidates: Iterable<string>, count: number) => Query[]): Query[] {
  const terms = termsByFrequency(fields);
  return [...add('term', terms, frequentTerms), ...add('term', shuffled(terms, pick), otherTerms)];
}

/** The first `count` that were not taken before. */
function take(candidates: Iterable<string>, taken: Set<string>, count: number): string[] {
  const chosen: string[] = [];
  if (count === 0) return chosen;
  for (const text of candidates) {
    if (taken.has(text)) continue;
    taken.add(text);
    if (chosen.push(text) === count) break;
  }
  return chosen;
}

/** Without end; a collection with fewer different characters than `perLength` would keep it busy for ever. */
function* substrings(fields: readonly Fields[], length: number, pick: Pick): Generator<string> {
  const long = fields.flat().filter((field) => Array.from(field).length >= length);
  while (long.length > 0) {
    const characters = Array.from(long[pick(long.length)] ?? '');
    const at = pick(characters.length - length + 1);
    yield characters.slice(at, at + length).join('');
  }
}

/** Characters of the collection in an order that it does not have. */
function* absentStrings(fields: readonly Fields[], pick: Pick): Generator<string> {
  for (let length = 2; ; length = length === 8 ? 2 : length + 1) {
    const [drawn = ''] = substrings(fields, length, pick);
    const text = shuffled(Array.from(drawn), pick).join('');
    if (unitsWith(text, fields).size === 0) yield text;
  }
}

/** Words of at least two characters, the most frequent first. */
function termsByFrequency(fields: readonly Fields[]): string[] {
  const counts = new Map<string, number>();
  for (const field of fields.flat()) for (const word of jieba.cut(field)) if (/^\p{Script=Han}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function shuffled<T>(values: readonly T[], pick: Pick): T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const other = pick(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
