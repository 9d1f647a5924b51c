import { describe, expect, it } from 'vitest';
import { readTopics } from '../../scripts/convert/read/read-topics.ts';
import { proposeTopics } from '../../scripts/match/propose-topics.ts';
import { anchorOf, documentOf } from '../../src/policy/ids.ts';
import type { MeasureLink } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { committed } from '../committed.ts';

const unit = (id: string): Unit => ({
  id,
  document: documentOf(id),
  anchor: anchorOf(id),
  kind: 'measure',
  label: null,
  ordinal: null,
  title: null,
  parent: null,
  text: '文',
  url: '/',
  source: [],
});
const units = ['a#m1', 'a#m2', 'b#m1', 'c#m1', 'c#m2'].map(unit);
const faults = (yaml: string): unknown[] =>
  readTopics({ path: 'seeds/topics.yaml', bytes: new TextEncoder().encode(yaml) }, units).faults.map(({ issue: { rule, file, line } }) => [rule, file, line]);
const theme = (...topics: string[]): string => `- theme: 体系\n  topics:\n${topics.join('')}`;
const topic = (id: string, ...ids: string[]): string =>
  `    - id: ${id}\n      title: 主题\n      framework: （八）\n      units:${ids.length ? `\n${ids.map((name) => `        - ${name}\n`).join('')}` : ' []\n'}`;

describe('readTopics', () => {
  it('reads topics with the editor’s units; without a file there are none', () => {
    const { value, faults: none } = readTopics({ path: 'seeds/topics.yaml', bytes: new TextEncoder().encode(theme(topic('permit', 'a#m1', 'b#m1'))) }, units);
    expect(none).toEqual([]);
    expect(value).toEqual([
      {
        id: 'permit',
        title: '主题',
        theme: '体系',
        framework: '（八）',
        units: [
          { id: 'a#m1', source: 'editor' },
          { id: 'b#m1', source: 'editor' },
        ],
      },
    ]);
    expect(readTopics(null, units)).toEqual({ value: [], faults: [] });
  });

  it.each([
    ['a unit that no document has', theme(topic('permit', 'a#m1', 'a#m99')), [['topic-unknown-unit', 'seeds/topics.yaml', 8]]],
    ['a unit named twice', theme(topic('permit', 'a#m1', 'a#m1')), [['topic-repeats-unit', 'seeds/topics.yaml', 8]]],
    ['two topics with one id', theme(topic('permit'), topic('permit')), [['duplicate-topic', 'seeds/topics.yaml', 7]]],
    ['an id that is no part of an address', theme(topic('Permit_1')), [['bad-metadata', 'seeds/topics.yaml', 3]]],
    ['an id that another page has', theme(topic('units')), [['bad-metadata', 'seeds/topics.yaml', 3]]],
    ['a key that the schema does not know', `${theme(topic('permit'))}      colour: red\n`, [['bad-metadata', 'seeds/topics.yaml', 7]]],
    ['broken YAML', '- theme: [\n', [['bad-yaml', 'seeds/topics.yaml', 2]]],
  ])('reports %s with its line', (_, yaml, expected) => {
    expect(faults(yaml)).toEqual(expected);
  });
});

describe('proposeTopics', () => {
  const assigned = (id: string, ...ids: string[]): Topic => ({
    id,
    title: id,
    theme: '体系',
    framework: null,
    units: ids.map((name) => ({ id: name, source: 'editor' })),
  });
  const link = (a: string, b: string, strength: MeasureLink['strength']): MeasureLink => ({
    a,
    b,
    strength,
    score: 1,
    reasons: [],
    source: 'matched',
    automatic: true,
  });
  const proposed = (topics: Topic[], ...links: MeasureLink[]): string[][] =>
    proposeTopics(topics, links, [], units).map((found) => found.units.filter(({ source }) => source === 'proposed').map(({ id }) => id));

  it.each([
    ['a same link to a unit of one topic', [link('a#m1', 'c#m1', 'same')], [['c#m1'], []]],
    ['a partial link alone is not enough', [link('a#m1', 'c#m1', 'partial')], [[], []]],
    ['a unit of two topics speaks half for each', [link('a#m2', 'c#m1', 'same')], [[], []]],
    ['two of them are enough', [link('a#m2', 'c#m1', 'same'), link('b#m1', 'c#m1', 'same')], [['c#m1'], ['c#m1']]],
    ['a document with topics gets none', [link('a#m1', 'b#m1', 'same')], [[], []]],
  ])('%s', (_, links, expected) => {
    expect(proposed([assigned('one', 'a#m1', 'a#m2', 'b#m1'), assigned('two', 'a#m2', 'b#m1')], ...links)).toEqual(expected);
  });

  it('says through which units', () => {
    const [found] = proposeTopics([assigned('one', 'a#m1')], [link('a#m1', 'c#m1', 'same')], [], units);
    expect(found?.units.at(-1)).toEqual({ id: 'c#m1', source: 'proposed', via: ['a#m1'] });
  });
});

it('proposes for a document that is left out most of what the editor assigned, and hardly anything else', () => {
  const { topics, links, families, clauses: all } = committed;
  const editorial = topics.map((found) => ({ ...found, units: found.units.filter(({ source }) => source === 'editor') }));
  const documents = new Set(editorial.flatMap(({ units: own }) => own.map(({ id }) => documentOf(id))));
  const count = { assigned: 0, found: 0, proposed: 0 };
  for (const document of documents) {
    const isOwn = ({ id }: { id: string }): boolean => documentOf(id) === document;
    const without = editorial.map((found) => ({ ...found, units: found.units.filter((entry) => !isOwn(entry)) }));
    for (const [i, { units: own }] of proposeTopics(without, links, families, all).entries()) {
      const gold = new Set(editorial[i]?.units.filter(isOwn).map(({ id }) => id));
      const proposals = own.filter((entry) => isOwn(entry) && entry.source === 'proposed');
      count.assigned += gold.size;
      count.proposed += proposals.length;
      count.found += proposals.filter(({ id }) => gold.has(id)).length;
    }
  }
  console.log(`topics proposed for left-out documents: ${count.found} of ${count.assigned} assignments, ${count.proposed} proposals`);
  expect(count.found / count.assigned).toBeGreaterThanOrEqual(0.75);
  expect(count.found / count.proposed).toBeGreaterThanOrEqual(0.95);
});
