/** seeds/vocabulary/, and what a fault in it looks like. */
import { describe, expect, it } from 'vitest';
import { printIssue } from '../../scripts/faults/issues.ts';
import { filesIn } from '../../scripts/index/load-vocabulary.ts';
import { readVocabulary } from '../../scripts/index/read-vocabulary.ts';
import { vocabularyFileOf } from '../../scripts/index/vocabulary-file.ts';
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

describe('vocabularyFileOf', () => {
  const { value } = read(`
departments:
  - { stems: [住房和城乡建设, 住房城乡建设, 住建], endings: [厅, 局], source: 某方案某条 }
groups:
  - { name: 黑臭水体, same: [城市黑臭水体], everyday: [臭水沟], source: 某指南某条 }
  - { name: 无关之事, short: [无关], source: 某法某条 }
related:
  - { word: 碳税, to: [黑臭水体, 不在其中], why: 举例 }
`);
  const file = vocabularyFileOf(value, [['', '', '省住房城乡建设厅治理城市黑臭水体']], language);

  it('holds the groups of which something stands in the collection, and looks for the shortest names', () =>
    expect(file.groups.find(({ here }) => here.includes('黑臭水体'))).toEqual({ here: ['黑臭水体'], read: ['城市黑臭水体', '臭水沟'] }));
  it('leaves out the others', () => expect(file.groups.some(({ here }) => here.includes('无关'))).toBe(false));
  it('makes the names of departments by rule', () =>
    expect(file.groups.find(({ here }) => here.includes('省住房城乡建设厅'))?.read).toEqual(['省住房和城乡建设厅', '省住建厅']));
  it('offers as related only what is there', () => expect(file.related).toEqual([['碳税', '黑臭水体', '举例']]));
});
