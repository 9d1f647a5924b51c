/** The words of the interface claim no more than was checked, in code and in the README; sentences on readings follow `proofread`. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofreadLevels } from '../../src/policy/model/particulars.ts';
import { summaryOfDocument } from '../../src/wording/documents.ts';
import { supportInWords } from '../../src/wording/errata.ts';
import { cautionInWords, foundInWords, proofreadInWords, readingsInWords, textInWords } from '../../src/wording/proofread.ts';
import { committed } from '../committed.ts';
import { claimBeyond, forbidden } from '../interface-words.ts';

const withoutComments = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/(?<=^|\s)\/\/ .*$/gmu, '');

const code = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}'], { exclude: ['scripts/bench/**'] }).map(
  (path) => [path, withoutComments(readFileSync(path, 'utf8'))] as const,
);
const written = ['README.md', 'scripts/faults/README.md', ...globSync('seeds/schemas/*.json')].map((path) => [path, readFileSync(path, 'utf8')] as const);

const linesWith = (pattern: RegExp, files: readonly (readonly [string, string])[]): string[] =>
  files.flatMap(([path, text]) => text.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim().slice(0, 120)}`] : [])));

describe('the interface', () => {
  it('is looked at where it is written', () => {
    expect(code.length).toBeGreaterThan(200);
    for (const place of ['src/wording/search.ts', 'src/pages/index.astro', 'scripts/publish/llms.ts', 'src/policy/model/unit.ts'])
      expect(code.map(([path]) => path)).toContain(place);
  });

  it.each(forbidden)('says $instead and not $sample', ({ words, sample }) => {
    expect(sample).toMatch(words);
    expect(linesWith(words, [...code, ...written])).toEqual([]);
  });

  it('may say how far a difference was looked for', () => {
    for (const words of ['所收文件范围内仅见于湖南', '所列条目中仅见于湖南', '所收文件中最早见于湖南', '34个省级行政区', '各省级行政区'])
      expect(forbidden.filter((rule) => rule.words.test(words))).toEqual([]);
  });
});

/** Names of the matter, which say of no text that it was read. */
const names = [/怎样校读、校订/u, /校读的情形/u, /<dt>校读<\/dt>/u];

describe('what is said of readings', () => {
  it.each(proofreadLevels)('claims no more than was done: %s', (proofread) => {
    const erratum = { reason: '上下文。', confidence: 'likely', proofread } as const;
    const said = [
      proofreadInWords[proofread],
      textInWords(proofread),
      cautionInWords(proofread),
      readingsInWords([{ proofread }]),
      readingsInWords([{ proofread }, { proofread }]),
      ...committed.documents.map((document) => summaryOfDocument({ ...document, proofread })),
      ...[1, 2, null].flatMap((readers) => [foundInWords(readers, proofread), supportInWords({ ...erratum, readers })]),
    ];
    expect(said.map((words) => claimBeyond(proofread, words))).toEqual(said.map(() => null));
  });

  it.each(proofreadLevels)('says of a place that no reading is recorded to have found that the editor did: %s', (proofread) => {
    expect(foundInWords(null, proofread)).toBe('编者指出');
  });

  it('is found out where it claims more', () => {
    expect(claimBeyond('none', '校读文本，供阅读与检索')).toBe('校读');
    expect(claimBeyond('one', '两次独立校读均指出')).toBe('两次');
    expect(claimBeyond('none', '未校读的文本')).toBeNull();
  });

  it.each([
    [['two', 'two'], '2份文件均经两次独立校读。'],
    [['two'], '1份文件经两次独立校读。'],
    [['none', 'two', 'none', 'one'], '1份文件经两次独立校读，1份文件校读一次，2份文件未校读。'],
    [['none', 'none'], '2份文件均未校读。'],
    [[], ''],
  ] as const)('of several documents %j: %s', (levels, words) => expect(readingsInWords(levels.map((proofread) => ({ proofread })))).toBe(words));

  it('is written in one place only, which knows how often a text was read', () => {
    const elsewhere = code.filter(([path]) => path !== 'src/wording/proofread.ts' && !path.startsWith('src/policy/model/'));
    expect(linesWith(/校读/u, elsewhere).filter((line) => !names.some((name) => name.test(line)))).toEqual([]);
  });
});
