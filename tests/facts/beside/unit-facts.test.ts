import { describe, expect, it } from 'vitest';
import { factsByUnit, summaryOf } from '../../../src/facts/beside/unit-facts.ts';
import { noFacts } from '../../../src/policy/model/facts/facts.ts';
import { assignment, citation, target } from '../made-facts.ts';

describe('factsByUnit', () => {
  it('puts the facts of every kind with their unit, in their order', () => {
    const facts = {
      ...noFacts,
      targets: [target({ clause: 'a#m1', value: 1 }), target({ clause: 'a#m2', value: 2 }), target({ clause: 'a#m1', value: 3 })],
      citations: [citation({ clause: 'a#m1' })],
    };
    const byUnit = factsByUnit(facts);
    expect([...byUnit.keys()]).toEqual(['a#m1', 'a#m2']);
    expect(byUnit.get('a#m1')?.targets.map(({ value }) => value)).toEqual([1, 3]);
    expect(byUnit.get('a#m1')?.citations).toHaveLength(1);
    expect(byUnit.get('a#m2')?.citations).toEqual([]);
  });

  it('says nothing of units without facts', () => expect(factsByUnit(noFacts).size).toBe(0));
});

describe('summaryOf', () => {
  it('names the earliest and the latest date', () => {
    const targets = ['2025', null, '2022-06', '2030'].map((deadline) => target({ deadline }));
    expect(summaryOf({ ...noFacts, targets }).due).toEqual({ first: '2022-06', last: '2030' });
  });

  it('says nothing of dates where nothing has one', () => expect(summaryOf({ ...noFacts, targets: [target({})] }).due).toBeNull());

  it('names the bodies of one assignment, not of several', () => {
    const one = assignment({ lead: ['省财政厅'] });
    expect(summaryOf({ ...noFacts, assignments: [one] }).charged).toBe(one);
    expect(summaryOf({ ...noFacts, assignments: [one, assignment({ lead: ['省水利厅'] })] }).charged).toBeNull();
  });

  it('passes over a general rule that names nobody', () => {
    const [general, one] = [assignment({ rule: 'general' }), assignment({ implement: ['各市人民政府'] })];
    expect(summaryOf({ ...noFacts, assignments: [general, one] }).charged).toBe(one);
  });
});
