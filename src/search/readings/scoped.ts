/** What is looked for within what the query says of where, when and in what kind of documents (understand/scope/). */
import { normalForm } from '../../policy/normal-form.ts';
import type { Note } from '../answer/answer.ts';
import { passes } from '../answer/facets.ts';
import { inOrder } from '../answer/rank.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Positions } from '../index/word-index.ts';
import { filtersOf, type ScopePart } from '../understand/scope/narrowing.ts';
import { type ReadScope, readScope } from '../understand/scope/scope.ts';
import { type Expansion, type Finding, type FoundUnit, type Ground, mostNearest, nothing, tiers, unitsWith } from './finding.ts';

/** Reads a query on some ground; `exact`: how many units hold it as it is. */
export type Read = (query: string, exact: number, ground: Ground) => Promise<Expansion>;

/**
 * Null where the query names no scope, or what it looks for in it is not held at all. What is found outside of the scope is
 * among the findings: the answer lets through what the scope does, and counts the rest beside it. Where the scope holds
 * nothing, what comes nearest is what others hold.
 */
export async function asScoped(query: string, vocabulary: Vocabulary, ground: Ground, read: Read): Promise<Expansion | null> {
  const { collection, knowledge } = ground;
  const words = { documents: collection.documents, citing: await knowledge.citing(), places: vocabulary.places, language: vocabulary.language };
  const scope = withoutOtherKinds(readScope(query, words), collection.documents);
  if (!scope || (await isSubject(scope, query, ground))) return null;
  const filters = filtersOf(scope.parts);
  const within = (unit: IndexedUnit): boolean => Object.values(filters).every((values) => values.length > 0) && passes(unit, filters);
  const outside = await found(query, scope.rest, ground, read);
  const isSaid = scope.parts.some(({ sure }) => sure);
  if (outside.findings.length === 0 && !isSaid) return null;
  const inside = await found(query, scope.rest, groundWithin(ground, within), read);
  // Nothing answers anywhere: what comes nearest is of the scope all the same, as the reader says.
  if (outside.findings.length === 0) return { ...inside, notes: [...notesOf(scope), ...inside.notes], scope: scope.parts };
  // A year alone beside a place may be that of a target after all.
  if (inside.findings.length === 0) return scope.parts.some(({ bare }) => bare) ? null : beyond(scope, outside, ground);
  const others = outside.findings.map((finding) => ({ ...finding, found: finding.found.filter(({ unit }) => !within(unit)) }));
  return {
    ...inside,
    findings: [...inside.findings, ...others.filter((finding) => finding.found.length > 0)],
    notes: [...notesOf(scope), ...inside.notes],
    scope: scope.parts,
  };
}

/** 辽宁 意见, where what 辽宁 has is a 方案: people hardly know what a document is called, so a kind that leaves none is no scope. */
function withoutOtherKinds(scope: ReadScope | null, documents: Ground['collection']['documents']): ReadScope | null {
  if (!scope) return null;
  const { province, document, year, type } = filtersOf(scope.parts);
  const held = documents.filter(({ id, place }) => (!province?.length || province.includes(place.area)) && (!document || document.includes(id)));
  const ofKind = held.some((one) => (!type || type.includes(one.type)) && (!year || (one.year !== null && year.includes(one.year))));
  const parts = ofKind ? scope.parts : scope.parts.filter(({ facet }) => facet !== 'type');
  return parts.length > 0 ? { ...scope, parts } : null;
}

/** The units that hold what is looked for as it is, then those of its other readings. */
async function found(query: string, rest: string, ground: Ground, read: Read): Promise<Expansion> {
  const wording = normalForm(rest);
  const literal = await unitsWith(wording, ground);
  const expansion = await read(rest, literal.length, ground);
  const own: Finding[] = literal.length > 0 ? [{ via: { kind: 'terms', from: query, to: rest }, tier: tiers.cited, found: literal }] : [];
  return { ...expansion, findings: [...own, ...expansion.findings] };
}

/** The same ground, but of some units. */
export function groundWithin(ground: Ground, within: (unit: IndexedUnit) => boolean): Ground {
  const { units } = ground.collection;
  const isWithin = (number: number): boolean => units[number] !== undefined && within(units[number]);
  const find = async (wording: string): Promise<Positions> => new Map([...(await ground.find(wording))].filter(([number]) => isWithin(number)));
  return { ...ground, find };
}

/**
 * Whether a word that may be scope stands in the texts as a part of what is looked for: a place of which there are no documents,
 * a year beside it, a kind together with the word before it (国土空间 规划).
 */
async function isSubject({ parts, rest }: ReadScope, query: string, { find }: Ground): Promise<boolean> {
  const stands = async (wording: string): Promise<ReadonlySet<number>> => new Set((await find(wording)).keys());
  const pieces = query.split(/\s+/u).map(normalForm);
  const checked = parts.map(async ({ word, facet, values, sure }) => {
    if (sure) return false;
    if (facet === 'province' && values.length === 0) return (await stands(word)).size > 0;
    if (facet === 'year') return !(await stands(word)).isDisjointFrom(await stands(normalForm(rest)));
    const before = pieces[pieces.indexOf(word) - 1] ?? '';
    return facet === 'type' && before !== '' && !parts.some((part) => before.startsWith(part.word)) && (await stands(before + word)).size > 0;
  });
  return (await Promise.all(checked)).some(Boolean);
}

function notesOf({ parts, rest }: ReadScope): Note[] {
  const within = parts.filter((part) => !isNotHeld(part) && part.leavesOut === undefined).map(({ word }) => word);
  const leftOut = parts.flatMap(({ leavesOut }) => leavesOut ?? []);
  const yearsOfTitles = parts.some(({ ofTitles }) => ofTitles === true);
  return [...notHeldIn(parts), { kind: 'scope', lookedFor: rest, words: within, leftOut, yearsOfTitles }];
}

/** Nothing in the scope: the nearest units are those outside of it. */
function beyond({ parts, rest }: ReadScope, { findings }: Expansion, { collection }: Ground): Expansion {
  const units = [...new Map(findings.flatMap(({ found: of }) => of).map((one): [IndexedUnit, FoundUnit] => [one.unit, one])).values()];
  const nearest = inOrder(units, Array.from(normalForm(rest)).length);
  const notHeld = notHeldIn(parts);
  const [literal] = findings.filter(({ tier }) => tier === tiers.cited);
  const apart: Note = {
    kind: 'apart',
    words: literal ? [{ query: rest, count: literal.found.length }] : [],
    places: [...new Set(collection.documents.map(({ place }) => place.area))],
  };
  const none: Note = { kind: 'none-in-scope', lookedFor: rest, words: parts.map(({ word }) => word) };
  return { ...nothing(), nearest: nearest.slice(0, mostNearest), notes: notHeld.length > 0 ? [...notHeld, apart] : [none] };
}

function notHeldIn(parts: readonly ScopePart[]): Note[] {
  const places = parts.filter(isNotHeld).map(({ word }) => word);
  return places.length > 0 ? [{ kind: 'place-not-held', places }] : [];
}

const isNotHeld = ({ facet, values, leavesOut }: ScopePart): boolean => facet === 'province' && values.length === 0 && leavesOut === undefined;
