import { describe, expect, it } from 'vitest';
import { applyFactVerdicts } from '../../../scripts/facts/editor/apply-verdicts.ts';
import { faultInFields } from '../../../scripts/facts/editor/check-fields.ts';
import { noFacts } from '../../../src/policy/model/facts/facts.ts';
import { type FactVerdict, factVerdictSchema } from '../../../src/policy/model/facts/verdict.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { target } from '../made-facts.ts';

const text = '全市优良天数比率达到83%，森林覆盖率达到40%。\n到2026年建成监测站20座。';
const unit = { id: 'test#m1', document: 'test', anchor: 'm1', kind: 'measure', label: '（一）', title: '明确目标', text } as Unit;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const air = target({ clause: 'test#m1', ...at('全市优良天数比率达到83%'), indicator: '优良天数比率', value: 83 });
const forest = target({ clause: 'test#m1', ...at('森林覆盖率达到40%'), indicator: '森林覆盖率', value: 40 });
const facts = { ...noFacts, targets: [air, forest] };
const say = (change: Record<string, unknown>): FactVerdict =>
  factVerdictSchema.parse({ unit: 'm1', kind: 'targets', words: '森林覆盖率达到40%', verdict: 'confirm', note: '对过公报', ...change });
const known = { isIndicator: (id: string) => id === 'forest-cover', isPlace: (id: string) => id === 'test#m1' };
const judgedBy = (...verdicts: FactVerdict[]) => applyFactVerdicts(facts, [unit], verdicts, known);
const rules = (...verdicts: FactVerdict[]) => judgedBy(...verdicts).faults.map(({ rule }) => rule);

/** What an editor gives of a fact that is added. */
const fieldsOf = ({ id: _id, evidence: _evidence, source: _source, note: _note, ...fields }: ReturnType<typeof target>) => fields;

describe('an editor', () => {
  it('confirms a fact, with the reason', () => expect(judgedBy(say({})).facts.targets[1]).toEqual({ ...forest, source: 'confirmed', note: '对过公报' }));
  it('corrects a field and leaves the others', () =>
    expect(judgedBy(say({ verdict: 'correct', fields: { value: 41 } })).facts.targets[1]).toEqual({
      ...forest,
      value: 41,
      source: 'corrected',
      note: '对过公报',
    }));
  it('rejects a fact: it is gone', () => expect(judgedBy(say({ verdict: 'reject' })).facts.targets).toEqual([air]));
  it('names a fact by a part of its words, white space aside', () =>
    expect(judgedBy(say({ words: '森林覆盖率 达到40%' })).facts.targets[1]?.source).toBe('confirmed'));

  it('adds what the rules did not find, in its place, with an id made of its words', () => {
    const {
      id: _id,
      evidence: _evidence,
      source: _source,
      note: _note,
      ...fields
    } = target({ indicator: '监测站', value: 20, unitOfMeasure: '座', deadline: '2026' });
    const { targets } = judgedBy(say({ verdict: 'add', words: '到2026年建成监测站20座', fields })).facts;
    expect(targets).toHaveLength(3);
    expect(targets[2]).toMatchObject({ indicator: '监测站', source: 'added', evidence: { clause: 'test#m1', ...at('到2026年建成监测站20座') } });
    expect(targets[2]?.id).toMatch(/^test#m1~t/u);
  });

  it('leaves the facts that it does not name', () => expect(judgedBy(say({ verdict: 'reject' })).facts.targets[0]).toBe(air));
});

describe('a verdict that does not fit', () => {
  it.each<[string, FactVerdict[]]>([
    ['fact-of-no-unit', [say({ unit: 'm9' })]],
    ['fact-without-words', [say({ words: '森林覆盖率达到42%' })]],
    ['fact-not-found', [say({ words: '到2026年建成监测站20座' })]],
    ['fact-not-found', [say({ kind: 'terms' })]],
    ['fact-not-found', [say({ words: '全市优良天数比率达到83%，森林覆盖率达到40%' })]],
    ['fact-judged-twice', [say({}), say({ verdict: 'correct', fields: { value: 1 } })]],
    ['fact-judged-twice', [say({ verdict: 'reject' }), say({})]],
    ['fact-there-already', [say({ verdict: 'add', fields: fieldsOf(forest) })]],
    ['fact-fields-at-fault', [say({ verdict: 'correct', fields: { valeu: 41 } })]],
    ['fact-fields-at-fault', [say({ verdict: 'add', fields: { indicator: '森林覆盖率' } })]],
  ])('%s', (rule, verdicts) => expect(rules(...verdicts)).toEqual([rule]));

  it.each<[string, Record<string, unknown>]>([
    ['a month that no year has', { deadline: '2025-13' }],
    ['a day that no month has', { deadline: '2025-02-30' }],
    ['an indicator that is not listed', { indicatorId: '../a?b#c' }],
    ['a control character', { indicator: '森林\u0001' }],
    ['half a character', { indicator: '森林\ud800' }],
    ['white space alone', { indicator: ' ' }],
  ])('sets %s', (_, fields) => expect(rules(say({ verdict: 'correct', fields }))).toEqual(['fact-fields-at-fault']));

  it('sets a range that lies outside the text, or a place that is not there', () => {
    const fault = (fields: Record<string, unknown>) => faultInFields(fields, unit, known);
    expect(fault({ task: { start: 3, end: 9999 } })).toContain('task');
    expect(fault({ meaning: { start: 9, end: 3 } })).toContain('meaning');
    expect(fault({ refersTo: ['test#m1', 'test#m7'] })).toContain('test#m7');
    expect(fault({ target: 'test#m1', refersTo: ['test#m1'], task: { start: 0, end: 0 }, indicatorId: 'forest-cover', lead: ['省水利厅'] })).toBeNull();
  });

  it('changes nothing', () => expect(judgedBy(say({ unit: 'm9', verdict: 'reject' })).facts).toEqual(facts));
  it('is told from others by which', () =>
    expect(judgedBy(say({ words: '全市优良天数比率达到83%，森林覆盖率达到40%', which: '森林覆盖率' })).facts.targets.map(({ source }) => source)).toEqual([
      'found',
      'confirmed',
    ]));

  it('is refused where it sets what is made of the words, or names none', () => {
    const read = (change: object) =>
      factVerdictSchema.safeParse({ unit: 'm1', kind: 'targets', words: '森林', verdict: 'correct', note: '对过', fields: {}, ...change }).success;
    expect([read({}), read({ fields: { evidence: {} } }), read({ fields: { id: 'x' } }), read({ words: ' ' })]).toEqual([true, false, false, false]);
  });

  it('may add two facts with the same words: each has an id of its own', () => {
    const words = '到2026年建成监测站20座';
    const add = (indicator: string) => say({ verdict: 'add', words, fields: fieldsOf(target({ indicator })) });
    const { facts: after, faults } = judgedBy(add('监测站'), add('站点'));
    expect(faults).toEqual([]);
    expect(new Set(after.targets.map(({ id }) => id)).size).toBe(4);
  });
});
