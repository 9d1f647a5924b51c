/** seeds/language/*.yaml: what is wrong in a file is said with its line; what a folder of seeds lacks is the project's. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printIssue } from '../../scripts/faults/issues.ts';
import { languageFor, loadLanguage } from '../../scripts/language/load-language.ts';
import { type LanguageFiles, readLanguage } from '../../scripts/language/read-language.ts';
import { languageFileName, languageParts } from '../../src/policy/language.ts';
import { anyOf, oncePer } from '../../src/policy/word-patterns.ts';

const path = (part: Parameters<typeof languageFileName>[0]): string => `seeds/language/${languageFileName(part)}`;
const committed = Object.fromEntries(languageParts.map((part) => [part, { path: path(part), bytes: readFileSync(path(part)) }])) as unknown as LanguageFiles;
const withTitles = (yaml: string) => readLanguage({ ...committed, titles: { path: path('titles'), bytes: new TextEncoder().encode(yaml) } });
const withObligation = (yaml: string) => readLanguage({ ...committed, obligation: { path: path('obligation'), bytes: new TextEncoder().encode(yaml) } });

const openings = 'openings: { for: 名称之首, source: 通行用法, words: [关于] }\n';
const endings = 'noticeEndings: { for: 名称之尾, source: 通行用法, words: [的通知] }\n';

describe('the language of policies', () => {
  it('has no faults', () => expect(readLanguage(committed).issues.map(printIssue)).toEqual([]));

  it('holds the words of the files, and nothing of what they say of them', () => {
    const { value } = readLanguage(committed);
    const { words } = parse(readFileSync(path('titles'), 'utf8')).openings as { words: string[] };
    expect(value?.titles.openings).toEqual(words);
    expect(JSON.stringify(value)).not.toContain('source');
  });
});

describe('a fault', () => {
  it.each([
    ['a key that the schema does not know', `${openings}${endings}colour: red\n`, 3],
    ['a key of a list that the schema does not know', `${openings}noticeEndings:\n  for: 名称之尾\n  kind: x\n  source: 通行用法\n  words: [的通知]\n`, 4],
    ['a phrase that stands twice in its list', `${openings}noticeEndings:\n  for: 名称之尾\n  source: 通行用法\n  words:\n    - 的通知\n    - 的通知\n`, 7],
    ['an empty entry', `${openings}noticeEndings:\n  for: 名称之尾\n  source: 通行用法\n  words:\n    - 的通知\n    - ''\n`, 7],
    ['a list without words', `${openings}noticeEndings: { for: 名称之尾, source: 通行用法, words: [] }\n`, 2],
    ['a list that says not what it is for', `${openings}noticeEndings:\n  source: 通行用法\n  words: [的通知]\n`, 2],
    ['a list without a source', `${openings}noticeEndings:\n  for: 名称之尾\n  words: [的通知]\n`, 2],
    ['a list that is missing', openings, 1],
    ['an empty file', '', 1],
  ])('is found with its line: %s', (_, yaml, line) => {
    const { value, issues } = withTitles(yaml);
    expect(value).toBeNull();
    expect(issues.map(({ rule, file, line: at }) => [rule, file, at])).toEqual([['bad-metadata', 'seeds/language/titles.yaml', line]]);
  });

  it('of a word in context is found with its line', () => {
    const good = readFileSync(path('obligation'), 'utf8');
    const bad = good.replace('word: 支持, notAfter', 'word: 支持, notBehind');
    const line = good.split('\n').findIndex((text) => text.includes('word: 支持')) + 1;
    expect(withObligation(bad).issues.map(({ rule, line: at }) => [rule, at])).toEqual([['bad-metadata', line]]);
  });

  it('in the YAML is found with its line', () =>
    expect(withTitles(`${openings}noticeEndings: [`).issues.map(({ rule, line }) => [rule, line])).toEqual([['bad-yaml', 2]]));

  it('names the repeated phrase', () => expect(withTitles(`${openings.replace('[关于]', '[关于, 关于]')}${endings}`).issues[0]?.what).toContain('“关于”'));
});

describe('another collection', () => {
  const seeds = mkdtempSync(join(tmpdir(), 'policy-language-'));
  mkdirSync(join(seeds, 'language'));
  afterAll(() => rmSync(seeds, { recursive: true }));

  it('is read with the language of the project where it has none', () => expect(loadLanguage(join(seeds, 'nowhere'))).toEqual(loadLanguage('seeds')));

  it('is read with its own files, and the project’s for the others', () => {
    writeFileSync(join(seeds, 'language/titles.yaml'), openings.replace('关于', '印发') + endings);
    const language = loadLanguage(seeds);
    expect(language.titles.openings).toEqual(['印发']);
    expect(language.dates).toEqual(loadLanguage('seeds').dates);
  });

  it('is told of a file that nothing reads', () => {
    cpSync('seeds/language/titles.yaml', join(seeds, 'language/title.yaml'));
    expect(languageFor(seeds).issues.map(({ rule, file }) => [rule, file])).toEqual([['unknown-language-file', join(seeds, 'language/title.yaml')]]);
  });
});

describe('a pattern of words', () => {
  it('takes the longest word that stands there', () => expect('千瓦时'.match(anyOf(['千瓦', '千瓦时']))?.[0]).toBe('千瓦时'));
  it('takes words as they are written', () =>
    expect(['a.b', 'axb', '微克/立方米'].map((text) => new RegExp(`^${anyOf(['a.b', '微克/立方米'])}$`, 'u').test(text))).toEqual([true, false, true]));
  it('is made once for each part of a language', () => {
    let made = 0;
    const patternOf = oncePer((words: readonly string[]) => [made++, anyOf(words)]);
    const words = ['甲', '乙'];
    expect(patternOf(words)).toBe(patternOf(words));
    expect(made).toBe(1);
  });
});
