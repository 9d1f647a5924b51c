/** How the vocabulary is parted into files, and which of them a query loads. */
import { describe, expect, it } from 'vitest';
import { fieldFilesOf, standingWords } from '../../scripts/index/field-words.ts';
import { filesFor, fileWith } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { filterIn, packedFilter } from '../../src/policy/search-index/word-filter.ts';
import { language } from '../language.ts';

/** 甲子, 甲子子 … and all that begin with them: many words under few characters. */
const characters = Array.from('甲乙丙丁戊己庚辛');
const ofLength = (length: number): string[] => (length === 0 ? [''] : ofLength(length - 1).flatMap((head) => characters.map((one) => head + one)));
const words = [2, 3, 4].flatMap(ofLength).filter((_, at) => at % 3 === 0);
const numbers = new Map(words.map((word, at) => [word, [at]]));
const questions = new Map([['乙…丙丁戊', [1]]]);
const { starts, field } = fieldFilesOf({ words: numbers, questions, related: [['甲、甲甲', '丁', '例']], places: ['庚辛 庚辛省 庚辛'] });
const listed = (lines: string): string[] => lines.split('\n').map((line) => line.split(' ')[0] ?? '');

describe('the files of words', () => {
  it('are several, about equal, and hold every word', () => {
    expect(field.length).toBeGreaterThan(5);
    expect(new Set(field.flatMap((file) => listed(file.words)))).toEqual(new Set(words));
    expect(field.every((file) => listed(file.words).length < 200)).toBe(true);
  });
  it('have at each place of a text every word that begins there, in one file', () => {
    for (const text of ofLength(4).map((head) => `${head}末`)) {
      const there = new Set(listed(field[fileWith(text, starts)]?.words ?? ''));
      for (const word of words.filter((one) => text.startsWith(one))) expect(there, `${text}: ${word}`).toContain(word);
    }
  });
  it('have a question where its first part of two characters stands, and what is related under its word without marks', () => {
    expect(filesFor(['乙末丙丁戊'], starts).some((file) => field[file]?.questions.includes('乙…丙丁戊'))).toBe(true);
    expect(field[fileWith('甲甲甲', starts)]?.related).toEqual([['甲、甲甲', '丁', '例']]);
    expect(field[fileWith('庚辛省里', starts)]?.places).toBe('庚辛 庚辛省 庚辛');
  });
  it('are one and empty where there are no words', () =>
    expect(fieldFilesOf({ words: new Map(), questions: new Map(), related: [], places: [] })).toEqual({
      starts: [''],
      field: [{ index: '', words: '', questions: '', related: [], places: '' }],
    }));
});

describe('a filter of words', () => {
  const mayHold = filterIn(packedFilter(words));
  it('knows every word that was put in', () => expect(words.filter((word) => !mayHold(word))).toEqual([]));
  it('takes few others for such', () => {
    const others = ofLength(4).map((word) => `${word}末`);
    expect(others.filter(mayHold).length / others.length).toBeLessThan(0.03);
  });
  it('without words knows none', () => expect(filterIn(packedFilter([]))('甲乙')).toBe(false));
});

describe('the words that a wording of the texts may hold', () => {
  const all = new Map(['碳达峰碳中和', '污水处理', '垃圾'].map((word, at) => [word, [at]]));
  const { standing, longest } = standingWords({ words: all, related: [] }, [['推进碳达峰和碳中和', '', '污水、处理']], language);
  it.each([
    ['碳达峰碳中和', true],
    ['污水处理', true],
    ['垃圾', false],
  ])('are those that stand there without marks and words that join: %s', (word, stands) => expect(filterIn(standing)(word)).toBe(stands));
  it('come with the length of the longest', () => expect(longest).toBe(6));
});
