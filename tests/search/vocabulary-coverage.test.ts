/** How much of what the five texts speak of is a concept of the vocabulary. */
import { expect, it } from 'vitest';
import { loadJurisdictions } from '../../scripts/convert/read/read-jurisdictions.ts';
import { understandingFilesOf } from '../../scripts/index/understanding-files.ts';
import { withoutMarks } from '../../src/policy/marks.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { language } from '../language.ts';
import { committed, committedVocabulary } from './model-engine.ts';
import { modelIndex } from './model-index.ts';

const { alphabet } = modelIndex(committed.units);
const { terms, concepts, field } = understandingFilesOf(committed, committedVocabulary, language, loadJurisdictions('seeds'), [...alphabet.keys()].join(''));

const bare = (word: string): string => withoutMarks(normalForm(word));
const words = new Set([
  ...field.flatMap((file) => file.words.split('\n').map((line) => line.split(' ')[0] ?? '')),
  ...concepts.flatMap(({ groups }) => groups).flatMap(({ here, narrower = [] }) => [...here, ...narrower].map(bare)),
]);

/** Frequent, but not everywhere, and long: a word of two characters is mostly one of the language. */
const weightOf = (term: string, count: number): number => count * Math.log(terms.units / count) * term.length;

const weightiest = terms.terms
  .split('\n')
  .map((term, at) => ({ term, weight: weightOf(term, terms.counts[at] ?? 0) }))
  .filter(({ term }) => term.length > 2)
  .toSorted((a, b) => b.weight - a.weight)
  .slice(0, 500)
  .map(({ term }) => term);

/** It is a word of a concept or a body, or one makes up half of it or more: 湖南省企业环境信用评价系统. */
function belongs(term: string): boolean {
  const whole = bare(term);
  const least = Math.max(2, Math.ceil(whole.length / 2));
  const starts = Array.from({ length: whole.length - least + 1 }, (_, start) => start);
  return starts.some((start) =>
    Array.from({ length: whole.length - start - least + 1 }, (_, more) => whole.slice(start, start + least + more)).some((part) => words.has(part)),
  );
}

it('of the 500 weightiest terms of the texts nine in ten belong to a concept', () => {
  expect(weightiest).toHaveLength(500);
  expect(weightiest.filter(belongs).length, `without a concept: ${weightiest.filter((term) => !belongs(term)).join('、')}`).toBeGreaterThanOrEqual(450);
});

it('words that stand for nothing in the field belong to none', () => expect(['因地制宜', '进一步', '全面加强', '办事员工资'].filter(belongs)).toEqual([]));
