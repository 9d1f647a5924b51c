/**
 * The files beside the Pagefind index, as scripts/build-index.ts writes and src/search reads them.
 *
 *   search/index.json              Manifest: which index this is; the characters that occur in the collection
 *   search/<index>/units.json      UnitTable: what totals, filters and ranking need of every unit
 *   search/<index>/text-<n>.json   TextChunk: headings and texts of a few consecutive units, for excerpts
 *   search/<index>/vocabulary.json VocabularyFile: how queries are worded, and into how many files the vocabulary is parted
 *   search/<index>/field-<n>.json  FieldWords: words and questions of the field, in the order of the words
 *   search/<index>/concepts-<n>.json ConceptsFile: what they mean, a few consecutive concepts
 *   search/<index>/figures-<n>.json FiguresFile: numbers with their units, and deadlines, by their values (figure-lines.ts)
 *   search/<index>/facts-<n>.json  FactsFile: targets and assignments of a few consecutive units
 *   search/<index>/terms.json      TermsFile: the collection's own terms, for suggestions, questions, typing errors
 *   search/<index>/sounds.json     SoundsFile: how they are pronounced
 *   search/<index>/spelt-<n>.json  SpeltFile: words that the texts do not have, by their pinyin
 *   search/<index>/shapes.json     ShapesFile: characters that are taken for each other
 *   search/<index>/variants.json   VariantsFile: traditional and variant characters
 *   search/<index>/citing.json     CitingFile: labels of units, numbers of documents, for citations
 *   search/<index>/around-<n>.json AroundFile: what lies around a few consecutive units: units like them, pages that they stand on
 *   search/<index>/words.json      WordFileList: the files under pagefind/index/ that hold the words of the index
 *
 * Every file names the index it belongs to; a reader that finds another name has a stale file and must not use it.
 */
import type { UnitKind } from '../kinds.ts';
import type { QueryLanguage } from '../language.ts';
import type { Target } from '../model/facts/target.ts';
import type { Place } from '../places.ts';

/** Raised whenever the shape of these files or of the words in the index changes. */
export const indexFormat = 13;

export interface Manifest {
  format: number;
  /** Name of this index: a hash of all that went into it. */
  index: string;
  /** The Pagefind version, and the hash by which pagefind-entry.json names the index. */
  pagefind: { version: string; hash: string };
  /** All characters of the collection's normal form, by rank (see index-tokens.ts). */
  characters: string;
  /** Length in characters of the longest title, label or text: a longer query finds nothing. */
  longest: number;
}

export interface IndexedDocument {
  id: string;
  title: string;
  shortTitle: string;
  province: string | null;
  place: Place;
  type: string;
  /** Of its date; where the text gives none, the year in its title; null where there is none either. */
  year: string | null;
  /** The year is that of the title. */
  yearOfTitle?: true;
  /** As YYYY-MM-DD: that of signing, or else of publication. */
  day?: string;
  /** Address of its page, relative to the site's root. */
  path: string;
  /** Anchors of its units, in document order, separated by spaces. */
  anchors: string;
}

/** Units are numbered through the collection in the order of the documents and, inside them, of the text. */
export interface UnitTable {
  index: string;
  documents: IndexedDocument[];
  kinds: UnitKind[];
  /** Of each unit its kind, as a letter: a for kinds[0], b for kinds[1] … */
  kindOfUnit: string;
  /** Of each unit the length of its title's normal form, in characters: hits that begin before it are hits in the title. */
  titleLengths: number[];
  /** Of each unit the length of title, label and text together, in characters. */
  lengths: number[];
  /** Topics with the numbers of their units; empty where the collection has no topics. */
  topics: [id: string, units: number[]][];
  /** Numbers of units that tell of the situation, of aims or principles: they mention everything and regulate nothing. */
  background: number[];
  /** Number of the first unit of each text chunk. */
  chunks: number[];
}

/**
 * One file of the Pagefind index, `bytes` as it is sent. Words that are not before `from` and before the next file's
 * stand in it: `from` is what of its first word tells it from the last word of the file before.
 */
export type WordFileEntry = readonly [from: string, bytes: number];

/** In the order of the words. Taken from Pagefind's own list, which also names every page and so is much longer. */
export interface WordFileList {
  index: string;
  files: readonly WordFileEntry[];
}

/** Path of one of these files under /pagefind/; `hash` as in the manifest, `number` as in the list. */
export function wordFilePath(hash: string, number: number): string {
  return `index/${wordFileName(hash, number)}.pf_index`;
}

/** By which Pagefind's own list names it. */
export function wordFileName(hash: string, number: number): string {
  return `${hash}-${number}`;
}

/** An inner part of a unit: offsets in its text, its anchor, its name (第二款第三项). */
export type IndexedPart = [start: number, end: number, anchor: string, name: string];

/** Texts of consecutive units, and the paths of headings above them. */
export interface TextChunk {
  index: string;
  /** Number of the first unit. */
  first: number;
  paths: string[][];
  units: [label: string | null, title: string | null, path: number, text: string, parts?: IndexedPart[]][];
}

/** A group of words that mean the same: in normal form, but for those that readers get to see. */
export interface WordGroup {
  /** Names that stand in the collection, none of which holds another: these are looked for. As the editor wrote them. */
  here: string[];
  /** Of a concept of which nothing stands in the collection: a few of its other names and everyday words. */
  read?: string[];
  /** Parts or forms of it that stand in the collection: looked for after the names, not read. As the editor wrote them. */
  narrower?: string[];
  /** The full name, where it stands in the collection: other shapes of it are looked for as well. */
  full?: string;
  /** Which of them are short forms. */
  short?: string[];
  /** The names of a department. */
  department?: true;
  /** Names that stand in the collection of what it is a part or form of, where itself does not. */
  broader?: string[];
  /** The official name, as the editor wrote it, where it is not the first of `here`; a concept of which the collection holds nothing has no other. */
  name?: string;
}

/** Loaded with every query: small. */
export interface VocabularyFile {
  index: string;
  /** How questions, document numbers and citations are worded. */
  language: QueryLanguage;
  /** With what the words of each of its files begin (vocabulary-blocks.ts). */
  starts: string[];
  /** A filter (word-filter.ts) of the words that stand in the texts: a wording of the texts holds no others. */
  standing: string;
  /** Length of the longest word that stands in the texts. */
  longest: number;
  /** Concepts in each of their files. */
  perFile: number;
  /** Number of files of numbers and deadlines. */
  figureBlocks: number;
  /** Number of files of spellings. */
  speltBlocks: number;
}

/** Loaded for queries that give a number with its unit, or a date: those with its value (figure-lines.ts). */
export interface FiguresFile {
  index: string;
  lines: string;
}

/** A fact without what is null or empty in it. `at`: where the words that prove it stand in the unit's text, its row of a table as well. */
export type IndexedTarget = Partial<
  Pick<Target, 'reading' | 'value' | 'valueTo' | 'unitOfMeasure' | 'deadline' | 'deadlineSource' | 'scope' | 'degree' | 'state' | 'strength'>
> &
  Pick<Target, 'indicator' | 'comparator'> & { at: [start: number, end: number] };

/** The bodies of each role as printed; `charged`: 责任单位. `at`, and the task itself, in the unit's text. */
export interface IndexedAssignment {
  lead?: string[];
  charged?: string[];
  support?: string[];
  implement?: string[];
  openEnded?: true;
  at: [start: number, end: number];
  task: [start: number, end: number];
}

export interface UnitFacts {
  targets: IndexedTarget[];
  assignments: IndexedAssignment[];
}

/** Loaded for queries that ask for numbers, deadlines or bodies: facts of the units that may answer. */
export interface FactsFile {
  index: string;
  /** By the number of the unit; only units that have facts. */
  units: Record<string, UnitFacts>;
}

/** Loaded for queries that may hold one of its words (vocabulary-blocks.ts). */
export interface FieldWords {
  index: string;
  /** A line for each word (in normal form, without punctuation): the word, then the numbers of its concepts, parted by spaces. */
  words: string;
  /** The same for questions: parts in normal form, joined by …. */
  questions: string;
  /** Near, but another thing; only such as stand in the collection. */
  related: [word: string, to: string, why: string][];
  /** A line for each province-level unit and city: its short and its full name and the short name of its province-level unit, parted by spaces. */
  places: string;
}

/** Loaded for queries that name one of its concepts. */
export interface ConceptsFile {
  index: string;
  /** Number of the first. */
  first: number;
  groups: WordGroup[];
}

/** Loaded when a query is to be split into terms, corrected or completed. */
export interface TermsFile {
  index: string;
  /** As printed, without white space, separated by line feeds; by falling number of units that hold them. */
  terms: string;
  /** Of how many units hold it, for each term. */
  counts: number[];
  /** Number of units of the collection. */
  units: number;
}

/** Loaded for queries in Latin letters and for typing errors. */
export interface SoundsFile {
  index: string;
  /** A line for each syllable (pinyin without tones): the syllable, a space, the characters that are usually read so, the most frequent first. */
  syllables: string;
  /** Words of the texts that are no terms, separated by line feeds; by falling number of their places. */
  words: string;
  /** Terms, as in TermsFile, and words that are read otherwise than character by character, with their syllables: 重庆 → chong qing. */
  terms: Record<string, string>;
  /** Words of the language that the texts have but for one slip, and names of places, separated by line feeds: no typing errors. */
  others: string;
}

/** Loaded for queries in Latin letters: those that may be spelt so, by the first three of them (vocabulary-blocks.ts). */
export interface SpeltFile {
  index: string;
  /** A line for each word of the field that the texts do not have: its letters without tones, ü as u, a space, the word. */
  lines: string;
}

/** Loaded for typing errors. */
export interface ShapesFile {
  index: string;
  /** A line for each group of characters. */
  groups: string;
}

/** Loaded for queries with characters that the collection does not have, and for those that stand nowhere as typed. */
export interface VariantsFile {
  index: string;
  /** Pairs, without a separator: the traditional or variant character, then the simplified one; of several the usual one first. */
  characters: string;
  /** Words that are said otherwise where traditional characters are written (after these are replaced): 资讯 → 信息. */
  words: [from: string, to: string][];
  /** Those of them that are hardly said where simplified characters are written: 程式, but not 档案. */
  foreign: string[];
}

/** Loaded for queries that may be a citation or a document number. */
export interface CitingFile {
  index: string;
  /** Of each unit its label as printed, separated by line feeds. */
  labels: string;
  /** Numbers that stand in the collection, in their usual form (湘办发〔2021〕2号); `wordings`: in normal form, as printed; `document` bears it. */
  numbers: { number: string; wordings: string[]; document?: string }[];
  /** Other names by which a document is cited, in normal form. */
  names: { name: string; document: string }[];
  /** Their names in short addresses. */
  shortNames: { shortName: string; document: string }[];
}

/** Kinds of pages on which units stand beside others: of a topic, of a body in charge, of an indicator, of an instrument. */
export const pageKinds = ['topic', 'body', 'target', 'instrument'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Units in such a file. */
export const unitsInAroundFile = 24;

/** Loaded when hits stand on the page, and when a reader asks what is like one of them. */
export interface AroundFile {
  index: string;
  /** The pages on which its units stand; `key` is the last part of their addresses. */
  pages: [kind: PageKind, key: string, name: string][];
  /** Of each unit the numbers of those that are most like it, best first, and its pages by their places in `pages`. */
  units: [near: number[], pages: number[]][];
}

/** Characters that stand between two fields of a record: more than a query's words may leap over. */
export const fieldGap = 1;
