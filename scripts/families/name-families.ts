/** Proposed names of families, in the words of their own texts. */
import * as jieba from 'nodejs-jieba';
import { pairsOf } from '../../src/compare/likeness.ts';
import { commonWording, type Range } from '../../src/families/common-wording.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { shortened } from '../../src/policy/whole-characters.ts';
import type { Circle } from './leaders.ts';

type Named = Pick<Unit, 'title' | 'text'>;

/** A longer name is shortened. */
const longestName = 30;
/** Of a clause with neither a title nor telling wording in common so many of its first characters. */
const firstWords = 15;
/** A phrase that names a family, in characters and words. */
const [shortestPhrase, longestPhrase, mostWords] = [4, 14, 6];
/** A word in more than one of so many leaders' texts (应当, 人民政府) tells nothing; in a small collection one in the root of their number. */
const oneIn = 10;
/** What jieba calls words that open or end no name: function words, figures, pronouns, adverbs. */
const opensNothing = /^(?:[cdefhkmopqruwxyz]|u[a-z]?|nr|ad)$/u;
const figures = /^m/u;
const endsNothing = /^(?:[cdefhkmopqruwxyzv]|u[a-z]?|nr|ad)$/u;

/** A phrase that fewer members hold does not name them; nor one whose characters tell less than this on average. */
const [leastShare, leastTelling] = [1 / 3, 0.6];

interface Word {
  word: string;
  tag: string;
  start: number;
  end: number;
}

/**
 * A name for each family: where half of its members or more have titles the most central title; else of the wording that most members
 * hold the phrase whose words tell most (those that few other families use); else the first words of its leader.
 */
export function nameFamilies(families: readonly Circle[], units: ReadonlyMap<string, Named>): string[] {
  const unitOf = (id: string): Named => units.get(id) as Named;
  const isByTitle = families.map(({ members }) => members.filter((id) => unitOf(id).title).length * 2 >= members.length);
  const words = families.map(({ leader }, at) => (isByTitle[at] ? [] : wordsOf(unitOf(leader).text)));
  const tells = tellingOf(words);
  return families.map(({ leader, members }, at) => {
    if (isByTitle[at]) return shortened(centralTitle(members.flatMap((id) => unitOf(id).title ?? [])), longestName);
    const texts = members.map((id) => unitOf(id).text);
    return commonPhrase(texts, members.indexOf(leader), words[at] ?? [], tells) ?? shortened(unitOf(leader).title ?? unitOf(leader).text, firstWords);
  });
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return jieba.tag(text).map(({ word, tag }) => {
    const start = end;
    end += word.length;
    return { word, tag, start, end };
  });
}

/** How much a character of a word tells: above 0 where few of the texts hold the word. */
function tellingOf(texts: readonly (readonly Word[])[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words.map((each) => each.word))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const common = Math.min(oneIn, Math.sqrt(texts.length));
  return (word) => Math.log(texts.length / (holders.get(word) ?? 1) / common);
}

/** The title that has most pairs of characters in common with the others; of equals the shortest, then the first. */
export function centralTitle(titles: readonly string[]): string {
  const holders = new Map<string, number>();
  for (const title of titles) for (const pair of pairsOf(title)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const centrality = (title: string): number => {
    const pairs = [...pairsOf(title)];
    return pairs.reduce((sum, pair) => sum + (holders.get(pair) ?? 0) - 1, 0) / Math.max(1, pairs.length);
  };
  const ranked = titles.map((title) => ({ title, rank: centrality(title) }));
  return ranked.reduce((best, one) => (one.rank > best.rank || (one.rank === best.rank && one.title.length < best.title.length) ? one : best)).title;
}

/**
 * The group of whole words of the `leader`th text that tells most and that most texts hold, outside the titles it cites, more than a third at least; of equals the first.
 * Null where none tells enough.
 */
function commonPhrase(texts: readonly string[], leader: number, words: readonly Word[], tells: (word: string) => number): string | null {
  const text = texts[leader] ?? '';
  const ranges = commonWording(texts, { least: shortestPhrase, share: leastShare })[leader] ?? [];
  const groups = ranges.filter(({ start }) => !isInTitle(text, start)).flatMap((range) => wordGroups(words, range));
  const telling = groups
    .map((group) => ({
      phrase: text.slice(group[0]?.start, group.at(-1)?.end),
      tells: group.reduce((sum, { word }) => sum + word.length * tells(word), 0),
    }))
    .filter(({ phrase, tells: sum }) => sum > phrase.length * leastTelling)
    .map((group) => ({ ...group, share: texts.filter((other) => other.includes(group.phrase)).length / texts.length }))
    .filter(({ share }) => share > leastShare);
  return telling.toSorted((one, other) => other.tells * other.share - one.tells * one.share)[0]?.phrase ?? null;
}

/** Whether a place lies in 《…》. */
const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** Groups of whole words within a range that may stand alone. */
function wordGroups(words: readonly Word[], range: Range): Word[][] {
  const own = words.filter(({ start, end }) => start >= range.start && end <= range.end);
  return own.flatMap(({ word, tag, start }, from) => {
    // One character at the beginning is mostly the end of a word that jieba has cut: 污染|物.
    if (opensNothing.test(tag) || word.length < 2) return [];
    // A number is what differs: 第二十二条第二款.
    const figure = own.slice(from, from + mostWords).findIndex((word) => figures.test(word.tag));
    const group = own.slice(from, from + (figure < 0 ? mostWords : figure));
    const fits = ({ tag: last, end }: Word): boolean => !endsNothing.test(last) && end - start >= shortestPhrase && end - start <= longestPhrase;
    return group.flatMap((last, i) => (fits(last) ? [group.slice(0, i + 1)] : []));
  });
}
