import { describe, expect, it } from 'vitest';
import { applyErrata, type CorrectedText } from '../../../scripts/convert/correct/apply-errata.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { erratumEntry, smallSeedFiles } from '../seeds.ts';

// 0–3, 4–7, 8, 9–12, 13: the words, their stops and a line feed.
const text = '清理河道。清理\n岸线，植树护岸。';

const erratum = (original: string, corrected: string, properties: Record<string, unknown> = {}) => erratumEntry('m1', original, corrected, properties);
const drop = (original: string) => ({ original, reason: '网页杂项' });

function apply(errata: unknown[], dropped: unknown[] = [], seedText = text) {
  const { seed } = readSeed(smallSeedFiles(seedText, { dropped }, errata));
  if (!seed) throw new Error('seed not readable');
  const { value, issues } = applyErrata(seed);
  return { seed, value, faults: issues.map(({ rule, file, line, what }) => [rule, file, line, what]) };
}

/** The characters that belong to an erratum, by its place in the list. */
const marked = ({ text: { text: words, mark }, errata }: CorrectedText): string[] =>
  errata.map((_, index) => [...words].filter((_character, i) => mark[i] === index).join(''));

describe('applyErrata', () => {
  it.each<[string, unknown[], unknown[], string, string[]]>([
    ['leaves a text without errata as it is', [], [], text, []],
    ['puts the reading in place of the words', [erratum('植树', '栽树')], [], '清理河道。清理\n岸线，栽树护岸。', ['栽树']],
    ['puts words in between', [erratum('', '及时', { prefix: '。', suffix: '清理' })], [], '清理河道。及时清理\n岸线，植树护岸。', ['及时']],
    ['only marks a doubt', [erratum('护岸', '固岸', { status: 'noted' })], [], text, ['护岸']],
    ['takes the line break inside a quotation with it', [erratum('清理岸线', '整治岸线')], [], '清理河道。整治岸线，植树护岸。', ['整治岸线']],
    ['may restore a line', [erratum('。清理岸线', '。\n岸线')], [], '清理河道。\n岸线，植树护岸。', ['。\n岸线']],
    ['leaves out what is dropped, unmarked', [], [drop('清理岸线，')], '清理河道。植树护岸。', []],
    ['applies what touches', [erratum('植树', '栽树'), erratum('护岸', '固岸')], [drop('岸线，')], '清理河道。清理\n栽树固岸。', ['栽树', '固岸']],
  ])('%s', (_, errata, dropped, expected, marks) => {
    const { value, faults } = apply(errata, dropped);
    expect(faults).toEqual([]);
    expect(value.text.text).toBe(expected);
    expect(marked(value)).toEqual(marks);
  });

  it.each(['&nbsp;植树', '<b>栽树</b>', '栽树\\u4e00'])('blames a correction, not the text, for marks of a page: %s', (corrected) => {
    const { value, faults } = apply([erratum('护岸', '固岸'), erratum('植树', corrected)]);
    expect(faults).toEqual([['markup-in-text', 'seeds/test/errata.yaml', 11, expect.stringContaining('holds markup: ')]]);
    expect(value.text.text).toBe('清理河道。清理\n岸线，植树固岸。');
  });

  it('leaves out what nobody sees, and says where it stood; white space of no width goes without a word', () => {
    const seedText = '清\u200b\u00ad理\ufeff河\u2060道，植\u200b树。';
    const { value, faults } = apply([erratum('植\u200b树', '栽树')], [], seedText);
    const reason = '不可见字符（零宽空格之类），不是文件内容';
    expect([faults, value.text.text]).toEqual([[], '清理河道，栽树。']);
    expect(value.drops).toEqual([
      { start: 1, end: 3, reason },
      { start: 6, end: 7, reason },
    ]);
  });

  it('keeps the way back to the seed: untouched characters one by one, a reading as a whole', () => {
    const { value, seed } = apply([erratum('清理岸线', '整治')], [drop('清理河道。')]);
    const { text: words, at, to } = value.text;
    expect([...words].map((character, i) => [character, seed.text.slice(at[i], to[i])])).toEqual([
      ['整', '清理\n岸线'],
      ['治', '清理\n岸线'],
      ...[...'，植树护岸。'].map((character) => [character, character]),
    ]);
  });

  it('lists errata and drops in the order of the seed, with their spans and the lines of their entries', () => {
    const { value } = apply([erratum('护岸', '固岸'), erratum('河道', '河渠')], [drop('植树'), drop('，')]);
    expect(value.errata.map(({ original, start, end, entryLine }) => [original, start, end, entryLine])).toEqual([
      ['河道', 2, 4, 11],
      ['护岸', 13, 15, 1],
    ]);
    expect(value.drops).toEqual([
      { start: 10, end: 11, reason: '网页杂项' },
      { start: 11, end: 13, reason: '网页杂项' },
    ]);
    expect(marked(value)).toEqual(['河渠', '固岸']);
  });

  it.each<[string, unknown[], string, string, number]>([
    ['stands nowhere', [erratum('植草', '植树')], '“植草” occurs nowhere', 'quote-not-found', 1],
    ['stands twice', [erratum('植树', '栽树'), erratum('清理', '清洗')], '“清理” occurs 2 times', 'quote-not-found', 11],
    ['names a place between words that is none', [erratum('', '的', { prefix: '河', suffix: '岸' })], '“河│岸” occurs nowhere', 'quote-not-found', 1],
  ])('reports an erratum that %s, and leaves it unapplied', (_, errata, what, rule, line) => {
    const { value, faults } = apply(errata);
    expect(faults).toEqual([[rule, 'seeds/test/errata.yaml', line, expect.stringContaining(what)]]);
    expect(value.errata).toHaveLength(errata.length - 1);
    expect(value.text.text).toContain('清理河道。清理\n岸线');
  });

  it('applies the first of two that overlap, and reports the later at its own line, in its own file', () => {
    const { value, faults, seed } = apply([erratum('树护', '草护'), erratum('，植树', '，栽树')], [drop('护岸。')]);
    expect(value.text.text).toBe('清理河道。清理\n岸线，栽树');
    expect(faults).toEqual([['overlapping-quotes', seed.paths.errata, 1, '“树护” overlaps “，植树”']]);
    expect(value.errata.map(({ original }) => original)).toEqual(['，植树']);
    const dropped = apply([erratum('植树', '栽树')], [drop('树护岸')]);
    expect(dropped.faults).toEqual([['overlapping-quotes', seed.paths.metadata, dropped.seed.metadataLine('dropped', 0), '“树护岸” overlaps “植树”']]);
    expect(dropped.value.drops).toEqual([]);
  });

  it('reports a correction that would delete words in silence, and deletes none', () => {
    const { value, faults } = apply([erratum('植树', ''), erratum('河道', '', { status: 'noted' })]);
    expect(faults).toEqual([['empty-correction', 'seeds/test/errata.yaml', 1, 'the correction of “植树” is empty']]);
    expect(value.text.text).toBe(text);
  });
});
