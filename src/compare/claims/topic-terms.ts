/**
 * The words by which a topic is sought in documents that have no unit of their own in it: the words of its title, and concepts
 * that its title or the titles of its units name, as far as they tell its units from others.
 */
import { ordinalDigits } from '../../policy/chinese-digits.ts';
import type { Concepts } from './concepts.ts';
import type { SearchedText } from './question.ts';
import { sentencesOf } from './search.ts';
import { TermFinder } from './terms.ts';
import { bareWords } from './wording.ts';

export interface SoughtTopic {
  title: string;
  /** Ids of its units. */
  units: ReadonlySet<string>;
  /** Titles of its units. */
  unitTitles: readonly string[];
}

/** A word of a topic: as it is named to readers, and every wording that counts as it. */
export interface TopicTerm {
  name: string;
  wordings: readonly string[];
  /** The rarer, the more it tells. */
  weight: number;
  /** Rare enough to be followed up where nothing better is found. */
  isRare: boolean;
}

/** One thing that a topic is about: 农村环境 and 土壤 are two. A sentence speaks of it that holds `least` of its terms. */
export interface Facet {
  terms: readonly TopicTerm[];
  least: number;
}

/** What stands in more of all units tells nothing; alone a word has to be rarer. */
const [tellingShare, rareShare] = [0.3, 0.12];
/** A word of the title belongs to the topic if it stands there this much oftener than elsewhere. */
const titleLift = 2;
/** Of concepts that the title does not name more is asked: units have much in common that is no part of their topic. */
const [furtherShare, furtherLift, furtherPlaces] = [0.4, 10, 2];
/** Of three words or more in a row so many may be put otherwise. */
const mostOfRow = 2 / 3;

interface Candidate {
  topic: number;
  /** Words that stand together in the title are of one row. */
  row: string;
  name: string;
  wordings: readonly string[];
  isFurther: boolean;
}

export function facetsOfTopics(topics: readonly SoughtTopic[], texts: Iterable<SearchedText>, concepts: Concepts): Facet[][] {
  const candidates = topics.flatMap((topic, number) => candidatesOf(topic, number, concepts));
  const { counts, all } = countCandidates(topics, candidates, texts);
  return topics.map((topic, number) => {
    const telling = candidates.flatMap((candidate, i) => {
      const count = counts[i];
      if (candidate.topic !== number || !count || !tells(candidate, count, topic.units.size, all)) return [];
      return [
        { row: candidate.row, name: candidate.name, wordings: candidate.wordings, weight: Math.log(all / count.all), isRare: count.all / all <= rareShare },
      ];
    });
    return [...Map.groupBy(telling, ({ row }) => row).values()].map(facetOf).filter(({ terms }) => terms.length > 1 || terms[0]?.isRare);
  });
}

function tells({ isFurther }: Candidate, { all, inTopic, places }: Count, units: number, texts: number): boolean {
  if (all === 0 || all / texts > tellingShare) return false;
  // A topic that nobody has a unit in yet is sought by all words of its title that tell anything.
  if (units === 0) return !isFurther;
  const [share, lift] = [inTopic / units, (inTopic * texts) / (units * all)];
  return isFurther ? share >= furtherShare && lift >= furtherLift && places.size >= furtherPlaces : lift >= titleLift;
}

function facetOf(terms: readonly TopicTerm[]): Facet {
  return { terms, least: terms.length > 2 ? Math.ceil(terms.length * mostOfRow) : terms.length };
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const shortestWord = 2;
/** 第三 stands in every 第三十条. */
const numeral = new RegExp(`[${ordinalDigits}]$`, 'u');

/** A concept is a row of its own. */
function candidatesOf({ title, unitTitles }: SoughtTopic, topic: number, concepts: Concepts): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (row: string, name: string, wordings: readonly string[], isFurther: boolean): void => {
    if (!found.has(name)) found.set(name, { topic, row, name, wordings, isFurther });
  };
  const addConcepts = (said: string, isFurther: boolean): void => {
    for (const concept of concepts.namedIn(said)) {
      const names = concepts.names[concept] ?? [];
      const name = names.find((one) => bareWords(said).includes(one)) ?? '';
      add(name, name, names, isFurther);
    }
  };
  addConcepts(title, false);
  for (const row of rowsOf(title)) for (const word of row) add(row.join(''), word, [word], false);
  for (const unitTitle of unitTitles) addConcepts(unitTitle, true);
  return [...found.values()];
}

/** The words of a title, those together that nothing parts: 农村 环境, 土壤. */
function rowsOf(title: string): string[][] {
  const rows: string[][] = [[]];
  for (const { segment, isWordLike } of words.segment(title)) {
    if (isWordLike && segment.length >= shortestWord && !numeral.test(segment)) rows.at(-1)?.push(bareWords(segment));
    else rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

interface Count {
  all: number;
  inTopic: number;
  /** Places of the topic's units that hold it. */
  places: Set<string>;
}

/** In how many texts each candidate stands, of `all` and of its topic. */
function countCandidates(topics: readonly SoughtTopic[], candidates: readonly Candidate[], texts: Iterable<SearchedText>): { counts: Count[]; all: number } {
  const finder = new TermFinder();
  for (const [i, { wordings }] of candidates.entries()) for (const wording of wordings) finder.add(wording, i);
  const counts = candidates.map((): Count => ({ all: 0, inTopic: 0, places: new Set() }));
  let all = 0;
  for (const text of texts) {
    all++;
    for (const found of finder.findIn(sentencesOf(text).join('\n'))) {
      const [count, candidate] = [counts[found], candidates[found]];
      if (!count || !candidate) continue;
      count.all++;
      if (!topics[candidate.topic]?.units.has(text.unit)) continue;
      count.inTopic++;
      count.places.add(text.place);
    }
  }
  return { counts, all };
}
