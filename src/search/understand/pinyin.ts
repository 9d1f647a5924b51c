/** What a query spells in pinyin, whole or mixed with characters: terms, words of the texts, and characters one after another. */
import { withoutMarks } from '../../policy/marks.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';

/** Words one after another that are read as the query is spelt. */
export interface Spelling {
  words: string[];
  /** One of the words is only a character that is read so: the whole must be looked up before it is taken. */
  guessed: boolean;
}

/** What was typed, letter by letter (ü as v, without tones), and before which letters it was parted. */
interface Typed {
  letters: string[];
  cuts: ReadonlySet<number>;
}

interface Word {
  text: string;
  characters: string[];
  syllables: readonly string[];
  cost: number;
}

const longestQuery = 60;
/** So many ways to spell the beginning of a query are followed. */
const mostWays = 8;
/** Characters of one sound that are tried, the most frequent first. */
const mostHomophones = 4;
const characterCost = 1.9;
/** For a syllable over a place where the query was parted. */
const cutCost = 0.5;
const parting = /['’‘`´\-\s]+/u;

/** Pinyin as it is typed and printed → its letters, ü as v: páiwū, pai2 wu1 → paiwu; lüe, lu:e, lue → lve. Gaps stay. */
export function spelt(query: string): string {
  return query
    .normalize('NFD')
    .replace(/u\p{M}*\u0308|u:/gu, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/ɡ/gu, 'g')
    .replace(/ɑ/gu, 'a')
    .replace(/(?<=[aeiouvngr])[0-5](?!\d)/gu, '')
    .replace(/(?<=[ln])ue/gu, 've')
    .replace(/lyu/gu, 'lv')
    .replace(/(?<=[jqxy])v/gu, 'u');
}

/** `query`: in normal form, but for its spaces, here and below. */
export function isLatin(query: string): boolean {
  return query.length <= longestQuery && /^[a-z][a-z'’‘`´\-\s]*$/u.test(spelt(query).trim());
}

/** Pinyin and characters, and nothing else: 排wu许可. */
export function isMixed(query: string): boolean {
  const plain = withoutParting(spelt(query));
  return query.length <= longestQuery && /^[a-z\p{Script=Han}]+$/u.test(plain) && /[a-z]/u.test(plain) && /\p{Script=Han}/u.test(plain);
}

/** Letters that may be pinyin stand in it, so many together. */
export function mayBeSpelt(query: string, letters = 2): boolean {
  const plain = withoutParting(spelt(query));
  return query.length <= longestQuery && new RegExp(`[a-z]{${letters}}`, 'u').test(plain) && !/[^\p{Script=Han}a-z\d\s\p{P}\p{S}]/u.test(plain);
}

const syllablesIn = oncePer(({ of }: Sounds) => new RegExp(`^(?:${anyOf([...new Set(of.values())].map(withoutUmlaut))})+$`, 'u'));

/** Whether letters are syllables to their end. */
export const isSyllabic = (letters: string, sounds: Sounds): boolean => syllablesIn(sounds).test(withoutUmlaut(withoutParting(spelt(letters))));

/** Syllables of a term; null where it holds anything but characters of known sound. */
export function syllablesOf({ normal, printed }: Pick<Term, 'normal' | 'printed'>, { of, terms }: Sounds): string[] | null {
  const known = terms.get(printed) ?? terms.get(normal);
  if (known) return known;
  const all = Array.from(withoutMarks(normal), (character) => of.get(character));
  return all.length > 0 && all.every((syllable) => syllable !== undefined) ? (all as string[]) : null;
}

/** The ways to read a query, the fewest words first, then the more frequent ones; those with u for ü last (luse → 绿色). */
export function spellingsOf(query: string, terms: Terms, sounds: Sounds): Spelling[] {
  const words = [...wordsOf(terms, sounds), ...charactersOf(sounds)];
  const typed = typedOf(query);
  const found = waysThrough(typed, words);
  if (!/[ln]u/u.test(typed.letters.join(''))) return found;
  const plain = words.map((word) => ({ ...word, syllables: word.syllables.map(withoutUmlaut) }));
  return [...found, ...waysThrough({ ...typed, letters: typed.letters.map(withoutUmlaut) }, plain)];
}

/** Letters run together: pai wu, xi'an. */
export const withoutParting = (letters: string): string => letters.replace(new RegExp(parting, 'gu'), '');

/** ü as u, as those type it who do not know better. */
export const withoutUmlaut = (letters: string): string => letters.replaceAll('v', 'u');

/** Terms whose syllables begin with these letters, the more frequent first: pwxk → 排污许可. */
export function termsByInitials(query: string, { all }: Terms, sounds: Sounds): Term[] {
  const letters = withoutParting(query);
  return all.filter((term) => {
    const syllables = letters.length > 1 && Array.from(term.normal).length >= letters.length ? syllablesOf(term, sounds) : null;
    return syllables?.length === letters.length && syllables.every((syllable, at) => syllable[0] === letters[at]);
  });
}

function typedOf(query: string): Typed {
  const parts = spelt(query).split(parting).map(withoutMarks).filter(Boolean);
  const letters: string[] = [];
  const cuts = new Set<number>();
  for (const part of parts) {
    cuts.add(letters.length);
    for (const letter of part) letters.push(letter);
  }
  return { letters, cuts };
}

function wordsOf(terms: Terms, sounds: Sounds): Word[] {
  const all = [...terms.all.map(({ normal, printed }) => ({ normal, printed })), ...sounds.words.map((word) => ({ normal: word, printed: word }))];
  return all.flatMap(({ normal, printed }, rank): Word[] => {
    const characters = Array.from(withoutMarks(normal));
    const syllables = syllablesOf({ normal, printed }, sounds) ?? characters.map((character) => sounds.of.get(character) ?? '');
    return syllables.length === characters.length ? [{ text: normal, characters, syllables, cost: 1 + rank / 1e6 }] : [];
  });
}

function charactersOf({ of }: Sounds): Word[] {
  const homophones = Map.groupBy(of, ([, syllable]) => syllable);
  return [...homophones].flatMap(([syllable, all]) =>
    all
      .slice(0, mostHomophones)
      .map(([character], rank): Word => ({ text: character, characters: [character], syllables: [syllable], cost: characterCost + rank / 100 })),
  );
}

interface Way {
  cost: number;
  words: readonly Word[];
}

function waysThrough(typed: Typed, words: readonly Word[]): Spelling[] {
  const { letters } = typed;
  const beginnings = Map.groupBy(
    words.flatMap((word) => [...new Set([word.characters[0] ?? '', word.syllables[0]?.[0] ?? ''])].map((begin) => ({ begin, word }))),
    ({ begin }) => begin,
  );
  const ways: Way[][] = [[{ cost: 0, words: [] }], ...letters.map(() => [])];
  for (const [from, letter] of letters.entries()) {
    const before = ways[from] ?? [];
    const next = before.length > 0 ? [...(beginnings.get(letter) ?? []).map(({ word }) => word), ...itself(letter)] : [];
    for (const word of next) {
      const match = matchAt(word, from, typed);
      if (match) keep(ways[match.end] ?? [], before, word, word.cost + match.cuts * cutCost);
    }
  }
  return (ways[letters.length] ?? [])
    .map(({ words: of }) => figuresJoined(of))
    .filter((of) => !of.every(isCharacter))
    .map((of) => ({ words: of.map(({ text }) => text), guessed: of.some(isCharacter) }));
}

/** Characters alone are no wording: they may stand side by side where one word ends and another begins. */
const isCharacter = ({ characters }: Word): boolean => characters.length === 1;

/** The digits of a number, and the character behind them, are one word: 2025年. */
function figuresJoined(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && isCharacter(word) && /\d$/u.test(before.text))
      joined.splice(-1, 1, { ...before, text: before.text + word.text, characters: [...before.characters, ...word.characters] });
    else joined.push(word);
  }
  return joined;
}

/** A character or digit that was typed stands for itself. */
function itself(letter: string): Word[] {
  return /[^a-z]/u.test(letter) ? [{ text: letter, characters: [letter], syllables: [], cost: characterCost }] : [];
}

/** Where the word ends that is spelt from here on, and how many of its syllables the query parts; null where another one is spelt. */
function matchAt({ characters, syllables }: Word, from: number, { letters, cuts }: Typed): { end: number; cuts: number } | null {
  let [at, parted] = [from, 0];
  for (const [number, character] of characters.entries()) {
    if (letters[at] === character) {
      at++;
      continue;
    }
    const syllable = syllables[number] ?? '';
    if (!syllable || letters.slice(at, at + syllable.length).join('') !== syllable) return null;
    for (let inside = at + 1; inside < at + syllable.length; inside++) if (cuts.has(inside)) parted++;
    at += syllable.length;
  }
  return { end: at, cuts: parted };
}

/** Adds the ways that go on with a word, and keeps the best. */
function keep(there: Way[], before: readonly Way[], word: Word, cost: number): void {
  for (const way of before) there.push({ cost: way.cost + cost, words: [...way.words, word] });
  there.sort((a, b) => a.cost - b.cost);
  there.splice(mostWays);
}
