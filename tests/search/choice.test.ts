import { describe, expect, it } from 'vitest';
import { byNearness, ofQuestion, ofTerms } from '../../src/search/readings/choice.ts';
import type { Looking, Near } from '../../src/search/readings/nearness.ts';
import { indexedUnit } from './indexed-unit.ts';

let number = 0;
const near = (fields: Partial<Near> = {}): Near => {
  const score = fields.score ?? 1;
  return {
    unit: indexedUnit({ number: number++ }),
    words: ['甲', '乙'],
    above: [],
    lacks: [],
    wordings: [],
    score,
    full: score === 1,
    weakest: score,
    figuresOnly: false,
    answers: false,
    span: 10,
    inTitle: 0,
    prominence: 0.5,
    closeness: 0,
    spots: [],
    inSentence: score,
    ...fields,
  };
};
const many = (count: number, fields: Partial<Near> = {}) => Array.from({ length: count }, () => near(fields));
const held = (count: number) => Array.from({ length: count }, () => ({ concept: { said: '', wordings: [], shapes: [] }, weight: 1, units: new Map() }));
const looking = (count: number, lost = 0): Looking => ({ held: held(count), asked: [], lost });

const says = (word: string) => word === '的事';

describe('ofTerms', () => {
  it('shows nothing where every unit lacks a word that says something', () => {
    expect(ofTerms(many(3, { full: false, score: 0.8, lacks: ['长沙'] }), 2, says)).toEqual([]);
    expect(ofTerms(many(3, { full: false, score: 0.8, lacks: ['的事'] }), 2, says)).toHaveLength(3);
  });
  it('shows all units with all terms, however many', () => expect(ofTerms(many(40), 2, says)).toHaveLength(40));
  it('shows the best of the others until there are six', () => {
    const partly = [...many(5, { score: 0.6 }), ...many(5, { score: 0.8 })];
    expect(ofTerms([...many(2), ...partly], 2, says).map(({ score }) => score)).toEqual([1, 1, 0.8, 0.8, 0.8, 0.8]);
  });
  it('shows nothing that holds but the number', () => expect(ofTerms(many(3, { score: 0.6, figuresOnly: true }), 2, says)).toEqual([]));
});

describe('ofQuestion', () => {
  const names = (chosen: readonly Near[]) => chosen.map(({ answers, score }) => (answers ? 'answers' : score));
  it('shows what is asked for first, and others until there are six', () =>
    expect(names(ofQuestion([...many(9, { score: 0.5 }), ...many(2, { answers: true, score: 0.9 })], looking(2), says, null))).toEqual([
      'answers',
      'answers',
      0.5,
      0.5,
      0.5,
      0.5,
    ]));
  it('shows units that hold all of it, and some more where these are few', () =>
    expect(names(ofQuestion([near(), ...many(9, { score: 0.5 })], looking(2), says, null))).toEqual([1, 0.5, 0.5, 0.5, 0.5, 0.5]));
  it('shows nothing where none holds nearly all: these come nearest', () => expect(ofQuestion(many(9, { score: 0.5 }), looking(3), says, null)).toEqual([]));
  it('about one thing shows all that name it, if something else is not asked for', () => {
    expect(ofQuestion(many(12), looking(1), says, null)).toHaveLength(12);
    expect(ofQuestion(many(12), looking(1), says, () => false)).toEqual([]);
    expect(ofQuestion(many(12, { words: ['甲'], wordings: ['甲'] }), looking(1), says, () => false)).toHaveLength(6);
  });
  it('takes one word of several that stand nowhere for no answer', () =>
    expect(ofQuestion(many(3, { score: 0.5, words: ['甲'] }), looking(1, 1), says, null)).toEqual([]));
});

describe('byNearness', () => {
  const first = (...units: Near[]) => units.toSorted(byNearness)[0];
  it('puts what stands in one sentence before what is scattered', () => {
    const [scattered, together] = [near({ score: 0.9, inSentence: 0 }), near({ score: 0.8 })];
    expect(first(scattered, together)).toBe(together);
  });
  it('puts what regulates before what tells of the situation, and what speaks of it more before what names it', () => {
    const background = near({ unit: indexedUnit({ background: true }), prominence: 0.9 });
    const [naming, about] = [near({ prominence: 0.2 }), near({ prominence: 0.6 })];
    expect([background, naming, about].toSorted(byNearness)).toEqual([about, naming, background]);
  });
});
