/** The words and questions of the field, parted into files as queries ask for them. */

import { greatest } from '../../src/policy/extremes.ts';
import { roundJoins } from '../../src/policy/joined-words.ts';
import type { Language } from '../../src/policy/language.ts';
import { withoutMarks } from '../../src/policy/marks.ts';
import type { FieldWords } from '../../src/policy/search-index/index-files.ts';
import { filedUnder, filesHolding } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { packedFilter } from '../../src/policy/search-index/word-filter.ts';
import { countTexts } from './word-counts.ts';

/** All that is filed by words, in normal form. */
export interface FiledWords {
  /** The numbers of the concepts of each word, without punctuation, and of each question. */
  words: ReadonlyMap<string, readonly number[]>;
  questions: ReadonlyMap<string, readonly number[]>;
  related: readonly [word: string, to: string, why: string][];
  /** Lines of FieldWords. */
  places: readonly string[];
}

/** Words and questions in a file: a query of ten characters loads nine of them. */
const wordsInFile = 140;

/** `starts`: as in VocabularyFile. */
export function fieldFilesOf({ words, questions, related, places }: FiledWords): { starts: string[]; field: FieldWords[] } {
  const starts = startsOf([...words.keys(), ...[...questions.keys()].map(filedUnder)]);
  const lines = (numbers: FiledWords['words']): [key: string, line: string][] =>
    [...numbers].map(([word, concepts]): [string, string] => [word, [word, ...concepts].join(' ')]).sort(([a], [b]) => (a < b ? -1 : 1));
  const [ofWords, ofQuestions] = [inFiles(lines(words), ([word]) => word, starts), inFiles(lines(questions), ([question]) => filedUnder(question), starts)];
  const [ofRelated, ofPlaces] = [inFiles(related, ([word]) => withoutMarks(word), starts), inFiles(places, (line) => line.split(' ')[0] ?? '', starts)];
  const field = starts.map((_, file) => ({
    index: '',
    words: (ofWords.get(file) ?? []).map(([, line]) => line).join('\n'),
    questions: (ofQuestions.get(file) ?? []).map(([, line]) => line).join('\n'),
    related: ofRelated.get(file) ?? [],
    places: (ofPlaces.get(file) ?? []).join('\n'),
  }));
  return { starts, field };
}

/** With what each file begins: its first word up to where that differs from the word before. */
function startsOf(words: readonly string[]): string[] {
  const sorted = [...new Set(words)].sort();
  const firsts = Array.from({ length: Math.ceil(sorted.length / wordsInFile) }, (_, file) => file * wordsInFile);
  return firsts.length === 0 ? [''] : firsts.map((at) => (at === 0 ? '' : beginningBehind(sorted[at - 1] ?? '', sorted[at] ?? '')));
}

/** The shortest beginning of `word` that is not before `other`, which is before `word`. */
function beginningBehind(other: string, word: string): string {
  const length = Array.from(word, (_, at) => at + 1).find((most) => word.slice(0, most) > other);
  return word.slice(0, length);
}

function inFiles<T>(all: readonly T[], keyOf: (one: T) => string, starts: readonly string[]): Map<number, T[]> {
  const files = new Map<number, T[]>();
  for (const one of all) for (const file of filesHolding(keyOf(one), starts)) files.set(file, [...(files.get(file) ?? []), one]);
  return files;
}

/**
 * Which of the words a wording of the texts may hold, punctuation and words that join left out of it.
 * `texts`: of each unit its fields in normal form.
 */
export function standingWords(
  { words, related }: Pick<FiledWords, 'words' | 'related'>,
  texts: readonly (readonly string[])[],
  language: Pick<Language, 'documentNumbers'>,
): { standing: string; longest: number } {
  const all = [...new Set([...words.keys(), ...related.map(([word]) => withoutMarks(word))])];
  const reach = longestOf(all);
  const bare = texts.map((fields) => fields.map(withoutMarks));
  const counts = countTexts(
    all,
    bare.map((fields) => fields.flatMap((field) => [field, ...roundJoins(field, reach, language)])),
  );
  const held = all.filter((_, at) => (counts[at] ?? 0) > 0);
  return { standing: packedFilter(held), longest: longestOf(held) };
}

const longestOf = (words: readonly string[]): number =>
  greatest(
    words.map((word) => word.length),
    0,
  );
