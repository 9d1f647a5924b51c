/** One text under two ids, however it was pasted; texts that are two. */
import { describe, expect, it } from 'vitest';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import type { SeedFiles } from '../../scripts/convert/read/read-seed.ts';
import { readSeedFolders } from '../../scripts/convert/read/seed-folders.ts';
import { textTwins } from '../../scripts/convert/text-twins.ts';
import { collectionOf, receivedText, smallSeedFiles } from './seeds.ts';

const plan = receivedText('jiangxi-2020-governance');
const named = (id: string, text: string, properties: object = {}): SeedFiles => ({ ...smallSeedFiles(text, { id, ...properties }), folder: `seeds/${id}` });
const alikeIn = (...texts: string[]): string[] => [...textTwins(texts.map((text, i) => named(`d${i}`, text))).alike.keys()];
const body = plan.slice(plan.indexOf('\n', 200));

describe('one text under two ids is nearly the same', () => {
  it.each([
    ['with a word in each hundred characters left out', plan.replace(/([^\n]{98})[^\n]{2}/gu, '$1')],
    ['with other line breaks and another title page', `某某省人民政府办公厅\n关于印发有关措施的通知\n某政办发〔2031〕7号\n${body.replace(/。/gu, '。\n\n')}`],
    ['with the menu of a page round it', `首页 机构 要闻 政策 互动\n${plan}\n上一篇：无\n下一篇：关于开展检查的通知\n`],
    ['without its last quarter', plan.slice(0, plan.length * 0.75)],
    ['behind a notice', `各市人民政府：\n${'现将有关事项通知如下，请认真贯彻执行。'.repeat(9)}\n${plan}`],
    ['with its paragraphs in another order', plan.split('\n').reverse().join('\n')],
  ])('%s', (_, other) => expect(alikeIn(plan, other)).toEqual(['d0', 'd1']));

  it('also where it is short', () => {
    const short = plan.slice(0, 300);
    expect(alikeIn(short, short.replace('环境', '生态环境'))).toEqual(['d0', 'd1']);
  });
});

describe('texts that are two', () => {
  it('the texts of this collection, and texts of several places on one subject', () => {
    expect([...textTwins([...readSeedFolders('seeds'), ...readSeedFolders('tests/fixtures/places')]).alike.keys()]).toEqual([]);
  });

  it('a text that borrows half of another', () => {
    const half = Math.floor(plan.length / 2);
    expect(alikeIn(plan, plan.slice(0, half) + receivedText('liaoning-governance').slice(0, half))).toEqual([]);
  });
});

it('declared by either of the two, both stand', () => {
  const other = plan.replace('环境', '生态环境');
  const resembles = (document: string): object => ({ resembles: [{ document, reason: '征求意见稿' }] });
  const rules = (...folders: SeedFiles[]): string[] => convertCollection(collectionOf(folders)).issues.map(({ rule, file }) => `${rule} ${file}`);
  expect(rules(named('a', plan), named('b', other))).toContain('similar-text seeds/b/text.txt');
  for (const folders of [
    [named('a', plan, resembles('b')), named('b', other)],
    [named('a', plan), named('b', other, resembles('a'))],
  ])
    expect(rules(...folders).filter((rule) => rule.startsWith('similar-text'))).toEqual([]);
  expect(rules(named('a', plan, resembles('nowhere')))).toContain('setting-without-effect seeds/a/document.yaml');
});

it('takes no more than in proportion to the length of the texts', () => {
  const long = Array.from({ length: 1_000_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919 + ((i * i) % 104729)) % 20000))).join('');
  const started = performance.now();
  expect(alikeIn(long, `甲${long}`)).toEqual(['d0', 'd1']);
  expect(performance.now() - started).toBeLessThan(20_000);
});
