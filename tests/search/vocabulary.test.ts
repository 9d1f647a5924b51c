/** seeds/vocabulary/, and what a fault in it looks like. */
import { describe, expect, it } from 'vitest';
import { loadJurisdictions } from '../../scripts/convert/read/read-jurisdictions.ts';
import { printIssue } from '../../scripts/faults/issues.ts';
import { filesIn } from '../../scripts/index/load-vocabulary.ts';
import { readVocabulary } from '../../scripts/index/read-vocabulary.ts';
import { vocabularyFilesOf } from '../../scripts/index/vocabulary-file.ts';
import { vocabularyOver } from '../../src/search/index/vocabulary.ts';
import { language } from '../language.ts';

const read = (yaml: string) => readVocabulary([{ path: 'seeds/vocabulary/field.yaml', bytes: new TextEncoder().encode(yaml) }]);
const faults = (yaml: string) => read(yaml).issues.map(({ rule, line }) => [rule, line]);

describe('the vocabulary', () => {
  const { value, issues } = readVocabulary(filesIn('seeds/vocabulary'));
  it('has no faults', () => expect(issues.map(printIssue)).toEqual([]));
  it('covers the field: at least 150 groups, each with its source', () => {
    expect(value.groups.length).toBeGreaterThanOrEqual(150);
    expect(value.groups.filter(({ source }) => source.length < 4)).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    ['groups:\n  - { name: 环境影响评价, short: [环评] }', 'bad-metadata', 2],
    ['groups:\n  - { name: 水, source: 某法某条 }', 'bad-metadata', 2],
    ['groups:\n  - { name: 环境影响评价, kurz: [环评], source: 某法某条 }', 'bad-metadata', 2],
    ['groups:\n  - { name: 甲乙, source: 某法某条 }\n  - { name: 丙丁, same: [甲乙], source: 某法某条 }', 'vocabulary-repeats-word', 3],
    ['groups:\n  - { name: 甲乙, source: 某法某条 }\n  - { name: 丙丁, everyday: [甲乙], source: 某法某条 }', 'vocabulary-repeats-word', 3],
    ['groups: [', 'bad-yaml', 1],
  ])('is found with its line: %j', (yaml, rule, line) => expect(faults(yaml)).toContainEqual([rule, line]));

  const both = 'groups:\n  - { name: 甲乙, everyday: [丑寅卯], source: 某法某条 }\n  - { name: 丙丁, questions: [丑寅卯], source: 某法某条 }';
  it('is an everyday word that leads to two things', () => expect(faults(both)).toEqual([['vocabulary-repeats-word', 3]]));
  it('is none where it is said to', () => expect(faults(`${both}\nshared: [{ word: 丑寅卯, why: 两事同称 }]`)).toEqual([]));
});

describe('the vocabulary in the browser', () => {
  const { value } = read(`
departments:
  - { stems: [住房和城乡建设, 住房城乡建设, 住建], endings: [厅, 局], source: 某方案某条 }
groups:
  - { name: 黑臭水体, same: [城市黑臭水体], everyday: [臭水沟], questions: [河沟…臭], source: 某指南某条 }
  - { name: 无关之事, short: [无关], source: 某法某条 }
related:
  - { word: 碳税, to: [黑臭水体, 不在其中], why: 举例 }
`);
  const files = vocabularyFilesOf(value, [['', '', '省住房城乡建设厅治理城市黑臭水体']], language, loadJurisdictions('seeds'), 1);
  const vocabulary = vocabularyOver({
    vocabulary: async () => files.vocabulary,
    field: async (number) => files.field[number] ?? { index: '', words: '', questions: '', related: [], places: '' },
    concepts: async (number) => files.concepts[number] ?? { index: '', first: 0, groups: [] },
  });

  it('gives the concepts of which something stands in the collection, and looks for the shortest names', async () =>
    expect((await vocabulary('哪里有臭水沟？')).groupsOf.get('臭水沟')).toEqual([{ here: ['黑臭水体'] }]));
  it('tells what the collection does not hold by its name', async () => {
    const { groupsOf, absent } = await vocabulary('无关');
    expect(groupsOf.size).toBe(0);
    expect(absent.get('无关')).toEqual([{ here: [], read: ['无关之事', '无关'], short: ['无关'], name: '无关之事' }]);
  });
  it('makes the names of departments by rule', async () =>
    expect((await vocabulary('省住建厅')).groupsOf.get('省住建厅')?.[0]?.here).toEqual(['省住房城乡建设厅']));
  it('offers as related only what is there', async () => expect((await vocabulary('碳税')).related.get('碳税')).toEqual([{ to: '黑臭水体', why: '举例' }]));
  it.each([
    ['家门口的河沟太臭了', true],
    ['臭了的河沟', false],
    ['河沟边的公园里昨天下午我们看见有人说那里很臭', false],
  ])('hears a question by its parts in their order, near each other: %s', async (text, fits) =>
    expect((await vocabulary(text)).questions).toHaveLength(fits ? 1 : 0),
  );
  it('gives of a wording of the texts the words that stand in them, as of any', async () => {
    const [standing, any] = [await vocabulary('治理城市黑臭水体', true), await vocabulary('治理城市黑臭水体')];
    expect(standing.groupsOf).toEqual(any.groupsOf);
    expect([...standing.groupsOf.keys()].toSorted()).toEqual(['城市黑臭水体', '黑臭水体']);
  });
  it('gives nothing of words that a text does not hold', async () => expect((await vocabulary('住宅')).groupsOf.size).toBe(0));
});
