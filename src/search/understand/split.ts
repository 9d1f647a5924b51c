/**
 * A query in several terms, or a question in plain words → what is looked for. Terms come from the collection itself
 * (longest match); words of asking and joining fall away; what is left over is missing in the collection.
 */
import type { QueryLanguage } from '../../policy/language.ts';
import { withoutMarks } from '../../policy/marks.ts';
import { enclosedSigns, normalForm } from '../../policy/normal-form.ts';
import { isProvinceLevel } from '../../policy/places.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Collection } from '../index/collection.ts';
import type { Terms } from '../index/knowledge.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { telling } from './idle.ts';
import { type Piece, segments } from './segments.ts';

export interface Split {
  /** What is looked for, in normal form; quoted parts are whole. */
  words: string[];
  /** Those of them that stand in quotation marks: no answer is without them. */
  quoted: string[];
  /** What the collection does not know. */
  missing: string[];
  /** Single characters of a question that were left over: it may ask for something that no word says (垃圾能不能埋). */
  leftOver: string[];
  /** A question or a sentence: what is missing does not rule out near units. */
  question: boolean;
  /** Asks who is in charge. */
  who: boolean;
  /** Places of the collection that it names, by their short names, with the word that names them. */
  places: { place: string; word: string }[];
  /** Parted by the reader (spaces, punctuation, a place name before) or by the letters of one of the words, not only here. */
  parted: boolean;
}

/** With which questions are read, made of the words of the language. */
interface Patterns {
  /** Words of asking; the same for every place of a text. */
  asks: RegExp;
  allAsks: RegExp;
  /** Ask for somebody in charge. */
  asksWho: RegExp;
  allAsksWho: RegExp;
  /** Name somebody twice, and ask for nobody: 谁污染、谁付费. */
  bothWho: RegExp;
  /** Say that somebody is in charge. */
  charge: RegExp;
  /** A text that is a word that joins, or about the search itself, and nothing else. What they join stays as it was typed. */
  joinsAlone: RegExp;
  /** Numbers with their units, dates, words in Latin letters: kept whole. */
  tokens: RegExp;
}

/** Between two years, or two numbers of four digits and more that are listed, a mark parts. */
const parting = String.raw`(?<=(?<!\d)(?:19|20)\d\d[\p{P}\p{S}]*)[\p{P}\p{S}](?=[\p{P}\p{S}]*(?:19|20)\d\d(?!\d))|(?<=\d{4})[,、;。|｜](?=\d{4})`;
/** Marks between digits: what they join is one thing, 1:3 as much as 1.5. */
const joint = String.raw`(?:(?!${parting})(?<=[\d][\p{P}\p{S}]*)[\p{P}\p{S}](?=[\p{P}\p{S}]*\d))`;

const patternsOf = oncePer(({ questionWords, responsibility, dates }: QueryLanguage): Patterns => {
  const { who, by, which, bodies, charge } = responsibility;
  const asksWho = `${anyOf(who)}|${anyOf(by)}?${anyOf(which)}${anyOf(bodies)}`;
  const [asks, joins] = [anyOf(questionWords.asking), anyOf(questionWords.joining)];
  const date = String.raw`(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|${anyOf(dates.partsOfYear)})?${anyOf(dates.before)}?`;
  const unit = `[a-zμ°/${enclosedSigns}]`;
  const figure = String.raw`\d(?:\d|[.,/⁄]|${joint})*`;
  const amount = String.raw`${figure}(?:%|‰|${unit}(?:${unit}|\d)*|[\p{Script=Han}](?=\d|$))?`;
  return {
    asks: new RegExp(asks, 'u'),
    allAsks: new RegExp(asks, 'gu'),
    asksWho: new RegExp(asksWho, 'u'),
    allAsksWho: new RegExp(asksWho, 'gu'),
    bothWho: new RegExp(String.raw`(${anyOf(who)}).+\1`, 'u'),
    charge: new RegExp(anyOf(charge), 'gu'),
    joinsAlone: new RegExp(`^${joins}$`, 'u'),
    tokens: new RegExp(`${date}|${amount}|[a-z][a-z0-9.+-]*`, 'gu'),
  };
});

/** Reader's own marks between terms. */
const between = new RegExp(`(?:(?!${joint})[\\s,，、;；。!！?？|｜])+`, 'u');
const quoted = /["“”「『](.+?)["“”」』]/gu;

/** Whether somebody asks. `query`: in normal form, but for its spaces, here and below. */
export function isQuestion(query: string, language: QueryLanguage): boolean {
  const { asks, asksWho, bothWho } = patternsOf(language);
  return asks.test(query) || (asksWho.test(query) && !bothWho.test(query)) || /[?？]\s*$/u.test(query);
}

/** Whether somebody asks who is in charge. */
export const asksWhoIsInCharge = (query: string, language: QueryLanguage): boolean => patternsOf(language).asksWho.test(query);

/** The names of the places that the collection has documents of → their short names: 湖南省 → 湖南. */
export type PlaceNames = ReadonlyMap<string, string>;

export function placeNamesIn({ documents }: Pick<Collection, 'documents'>): PlaceNames {
  const pairs = documents.flatMap(({ place: { area, names } }) => [
    ...(isProvinceLevel(area) ? [[area, area] as const] : []),
    ...names.map((name) => [name, names[0] ?? name] as const),
  ]);
  return new Map(pairs);
}

/** The parts that the reader set apart, in normal form, without the quoted ones. */
export function partsOf(query: string): string[] {
  return query
    .replace(quoted, ' ')
    .split(between)
    .map(normalForm)
    .filter((part) => withoutMarks(part));
}

/** What the parts are of that the reader set apart: without the words of asking, in normal form. */
export function partsNaming(query: string, language: QueryLanguage): string[] {
  const who = asksWhoIsInCharge(query, language);
  return partsOf(query).flatMap((part) => partsOf(withoutAsking(part, who, language)));
}

/** `stands`: parts that stand in the collection as they are; they are one word each. */
export function split(query: string, terms: Terms, vocabulary: Vocabulary, placeNames: PlaceNames, stands: ReadonlySet<string>): Split {
  const inMarks: string[] = [];
  const loose = query.replace(quoted, (_, inside: string) => {
    if (normalForm(inside)) inMarks.push(normalForm(inside));
    return ' ';
  });
  const parts = partsOf(loose);
  const { places, others } = takePlaces(parts, placeNames);
  const parted = parts.length + inMarks.length > 1 || places.length > 0;
  // Words set apart are terms, whatever they may ask for.
  const question = isQuestion(loose, vocabulary.language) || (!parted && vocabulary.questions.length > 0);
  const who = question && patternsOf(vocabulary.language).asksWho.test(loose);
  const pieces = others.flatMap((part) => (stands.has(part) ? [{ text: part, known: true }] : piecesOf(part, terms, vocabulary, question, who)));
  const words = [...new Set([...inMarks, ...pieces.filter(({ known }) => known).map(({ text }) => text)])];
  // Of a question one character left over is hardly its subject.
  const unknown = pieces.filter(({ known }) => !known);
  const lost = unknown.filter(({ text }) => !(question && text.length === 1));
  const missing = [...new Set(lost.map(({ text }) => text))];
  const leftOver = unknown.filter((piece) => !lost.includes(piece)).map(({ text }) => text);
  return { words, quoted: inMarks, missing, leftOver, question, who, places, parted: parted || (words.length > 1 && words.some(isInLetters)) };
}

/** POPs管控: no wording of the collection goes over the border between letters and characters. */
const isInLetters = (word: string): boolean => /^[a-z]{2,}[\d.]*$/u.test(word);

/** A place as a part of its own, by any of its names, or the short name at the head of one: 湖南省住建厅 → 湖南 + 省住建厅. */
function takePlaces(parts: readonly string[], placeNames: PlaceNames): { places: Split['places']; others: string[] } {
  const places: Split['places'] = [];
  const shortNames = [...new Set(placeNames.values())];
  const others = parts.flatMap((part) => {
    const whole = placeNames.get(part);
    const place = whole ?? shortNames.find((name) => part.startsWith(name) && part.length > name.length + 2);
    if (place === undefined) return [part];
    places.push({ place, word: whole === undefined ? place : part });
    return whole === undefined ? [part.slice(place.length)] : [];
  });
  return { places, others };
}

function piecesOf(part: string, terms: Terms, vocabulary: Vocabulary, question: boolean, who: boolean): Piece[] {
  const known = terms.byNormal.has(part) || terms.byPlain.has(part) || vocabulary.groupsOf.has(withoutMarks(part));
  if (known) return [{ text: part, known }];
  const cleared = question ? withoutAsking(part, who, vocabulary.language) : part;
  const segmentsOf = (text: string): Piece[] => withoutJoins(segments(text, terms, vocabulary), vocabulary.language);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of cleared.matchAll(tokensIn(vocabulary))) {
    for (const piece of segmentsOf(cleared.slice(at, match.index))) pieces.push(piece);
    pieces.push({ text: match[0], known: true });
    at = match.index + match[0].length;
  }
  return [...pieces, ...segmentsOf(cleared.slice(at))];
}

/** What is kept whole; letters and numbers inside a word of the field belong to it: 单位gdp能耗. */
function tokensIn({ groupsOf, language }: Vocabulary): RegExp {
  const { tokens } = patternsOf(language);
  const mixed = [...groupsOf.keys()].filter((word) => /[a-z\d]/u.test(word) && /\p{Script=Han}/u.test(word));
  return mixed.length > 0 ? new RegExp(`${anyOf(mixed)}|${tokens.source}`, 'gu') : tokens;
}

function withoutAsking(part: string, who: boolean, language: QueryLanguage): string {
  const { allAsks, allAsksWho, charge } = patternsOf(language);
  const asked = who ? part.replace(allAsksWho, ' ').replace(charge, ' ') : part;
  return asked.replace(allAsks, ' ');
}

function withoutJoins(pieces: readonly Piece[], language: QueryLanguage): Piece[] {
  const { joinsAlone } = patternsOf(language);
  return pieces.flatMap(({ text, known }): Piece[] => {
    if (joinsAlone.test(text)) return [];
    if (known) return [{ text, known }];
    const left = telling(text, language);
    return left ? [{ text: left, known: false }] : [];
  });
}
