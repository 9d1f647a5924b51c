/** True differences between provinces: the words that make them must be among the marked ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComparedSentence, type Comparison, compareColumns } from '../../src/compare/compare.ts';
import { columnsOf, reading } from '../compare/collection.ts';

interface Difference {
  units: string[];
  difference: string;
  words: { unit: string; word: string }[];
}
const differences = JSON.parse(readFileSync('tests/fixtures/differences.json', 'utf8')) as Difference[];

/** For each character whether the page marks it: its whole sentence, its phrase, or as a number, a date, a word of obligation. */
const markedCharacters = ({ shown }: ComparedSentence): boolean[] =>
  shown.pieces.flatMap(({ text, reach, mark }) => Array.from({ length: text.length }, () => shown.reach !== 'all' || reach !== 'all' || mark !== null));

/** Share of the characters of `word` that are marked, at its first place in the unit; null where the unit does not hold it. */
function markedShare(comparison: Comparison, unit: string, word: string): number | null {
  const sentence = comparison.sentences
    .flat()
    .find((candidate) => `${candidate.unit.document}#${candidate.unit.anchor}` === unit && candidate.text.includes(word));
  if (!sentence) return null;
  const start = sentence.text.indexOf(word);
  const inside = markedCharacters(sentence).slice(start, start + word.length);
  return inside.filter(Boolean).length / inside.length;
}

describe.each(differences)('$difference', ({ units, words }) => {
  const all = compareColumns(columnsOf(units), reading);

  it.each(words)('marks “$word” in $unit', ({ unit, word }) => {
    expect(markedShare(all, unit, word), 'the word must stand in the unit').not.toBeNull();
    expect(markedShare(all, unit, word)).toBeGreaterThanOrEqual(0.9);
  });
});

it('marks the words of at least nine differences in ten, and says how many', () => {
  const found = differences.filter(({ units, words }) => {
    const comparison = compareColumns(columnsOf(units), reading);
    return words.every(({ unit, word }) => (markedShare(comparison, unit, word) ?? 0) >= 0.9);
  });
  const words = differences.flatMap((difference) => difference.words);
  console.log(`differences whose words are all marked: ${found.length} of ${differences.length} (${words.length} words)`);
  expect(found.length / differences.length).toBeGreaterThanOrEqual(0.9);
});
