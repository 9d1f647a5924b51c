/** The promise of the addresses: whatever an editor does to documents, every id that was ever published leads somewhere. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertFolders, readCollection } from '../../scripts/convert/convert-folders.ts';
import { type Answer, decide } from '../../scripts/convert/decide.ts';
import { describeReview } from '../../scripts/convert/describe-review.ts';
import { deadEnds } from '../../scripts/convert/identity/dead-ends.ts';
import { reviewAnchors } from '../../scripts/convert/review-anchors.ts';
import { whileWriting } from '../../scripts/convert/write/commit-files.ts';
import { lockFiles } from '../../scripts/convert/write/register.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { Register } from '../../src/policy/model/register.ts';
import { smallSeedFiles } from './seeds.ts';

const air =
  '关于甲市大气治理的意见\n一、总体要求\n（一）明确目标。到2025年完成治理任务。\n（二）落实责任。严格落实企业主体责任，完善考核办法。\n（三）清洁取暖。推进散煤替代，改造热源。\n';
const water = '关于乙市水治理的意见\n一、总体要求\n（一）保护水源。划定饮用水水源保护区，设立界标。\n';

let folder = '';
let seeds = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  write('air', air, { shortName: 'jia-daqi' });
  write('water', water);
  release('air', 'water');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(id: string, text: string, properties: Record<string, unknown> = {}): void {
  const files = smallSeedFiles(text, { id, title: text.split('\n')[0], ...properties });
  mkdirSync(join(seeds, id), { recursive: true });
  writeFileSync(join(seeds, id, 'text.txt'), files.text ?? '');
  writeFileSync(join(seeds, id, 'document.yaml'), files.metadata ?? '');
}
const remove = (id: string): void => rmSync(join(seeds, id), { recursive: true });

/** The rules that are broken. */
const convert = (options: Parameters<typeof convertFolders>[2] = {}): string[] =>
  convertFolders(seeds, content, options).converted.issues.map(({ rule }) => rule);
const release = (...ids: string[]): string[] => convert({ release: ids });

/** What `npm run anchors -- --confirm` does; throws where the answer is refused. */
function say(which: string, as?: string, note?: string): void {
  whileWriting(content, (commit) => {
    const collection = readCollectionIn();
    const reviews = reviewAnchors(collection);
    const { locks, register } = decide(collection, reviews, reviews, { which, as, note } satisfies Answer);
    commit(lockFiles(locks, register));
  });
}
const readCollectionIn = () => readCollection(seeds, content);
const listed = (): string[] => reviewAnchors(readCollectionIn()).flatMap(describeReview);

const lockOf = (id: string): AnchorEntry[] => JSON.parse(readFileSync(join(content, id, 'anchors.lock.json'), 'utf8')) as AnchorEntry[];
/** id → live, or state and target. */
const fates = (id: string): Record<string, string> =>
  Object.fromEntries(lockOf(id).map((entry) => [entry.id, [entry.state, entry.to].filter(Boolean).join(' ')]));
const registered = (id: string) => (JSON.parse(readFileSync(join(content, 'register.json'), 'utf8')) as Register).documents.find((entry) => entry.id === id);

describe('a document whose folder is gone', () => {
  beforeEach(() => remove('air'));

  it('is asked for with every id that it had', () => {
    expect(convert()).toEqual(['vanished-document']);
    expect(listed()[0]).toBe(`gone       air: its seed folder is not there; ${lockOf('air').length} of its ${lockOf('air').length} ids are open`);
    expect(listed().filter((line) => line.startsWith('vanished'))).toHaveLength(5);
  });

  it.each([
    ['all of it in passing', ['all', undefined, '重复收录'], 'is gone as a whole'],
    ['to be withdrawn without a reason', ['air', 'withdrawn'], 'needs --note REASON'],
    ['to be withdrawn for a blank reason', ['air', 'withdrawn', ' '], 'needs words: --note REASON'],
    ['to be what is proposed, where nothing is', ['air'], 'nothing is proposed for air'],
    ['to have moved to itself', ['air', 'moved:air'], 'expected withdrawn, or moved:DOCUMENT with one of water'],
    ['to have moved to no document', ['air', 'moved:nowhere'], 'with one of water'],
    ['to have moved to a unit', ['air', 'moved:water#m1'], 'with one of water'],
    ['to be the same as another', ['air', 'same:water'], 'with one of water'],
    ['to have moved to a document that lacks its words', ['air', 'moved:water'], 'are not in water, or not in one place: say of each first'],
    ['to have moved by an id of its own', ['air#m1', 'moved:air#m2'], 'expected another id that is in use'],
  ] as [string, [string, string?, string?], string][])('may not be said %s', (_, answer, words) => {
    const before = readFileSync(join(content, 'register.json'), 'utf8');
    expect(() => say(...answer)).toThrow(words);
    expect(readFileSync(join(content, 'register.json'), 'utf8')).toBe(before);
  });

  it('keeps all other ids where one of them is withdrawn', () => {
    say('air#front', 'withdrawn');
    expect(convert()).toEqual(['vanished-document']);
    expect(Object.values(fates('air')).every((fate) => fate === 'live')).toBe(true);
    expect(readdirSync(join(content, 'air'))).toContain('units.json');
  });

  it('leaves its lock file, its title and the reason when it is withdrawn', () => {
    say('air', 'withdrawn', '重复收录');
    expect(convert()).toEqual([]);
    expect(readdirSync(join(content, 'air'))).toEqual(['anchors.lock.json']);
    expect(new Set(Object.values(fates('air')))).toEqual(new Set(['withdrawn']));
    expect(registered('air')).toMatchObject({ shortNames: ['jia-daqi'], withdrawn: { title: '关于甲市大气治理的意见', note: '重复收录' } });
    expect(listed()).toEqual([]);
    expect(convert()).toEqual([]);
  });

  it('lets single units go to other documents, and the rest be withdrawn', () => {
    say('air#m1', 'merged:water#m1', '并入水治理');
    say('air', 'withdrawn', '重复收录');
    expect(convert()).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m1': 'merged water#m1', 'air#m1.1': 'merged water#m1', 'air#m2': 'withdrawn' });
    expect(lockOf('air').find(({ id }) => id === 'air#m1')?.note).toBe('并入水治理');
  });

  it('has its ids back when its text is put back, before the conversion and after it', () => {
    const before = fates('air');
    say('air', 'withdrawn', '重复收录');
    write('air', air, { shortName: 'jia-daqi' });
    expect([convert(), fates('air'), registered('air')?.withdrawn]).toEqual([[], before, undefined]);
    remove('air');
    say('air', 'withdrawn', '重复收录');
    expect(convert()).toEqual([]);
    write('air', air, { shortName: 'jia-daqi' });
    expect([convert(), fates('air'), registered('air')?.withdrawn]).toEqual([[], before, undefined]);
  });

  it('gives its id to no other text, and its short name to no other document', () => {
    say('air', 'withdrawn', '重复收录');
    expect(convert()).toEqual([]);
    write('air', '关于丙市土壤治理的意见\n一、调查\n（一）摸清底数。开展土壤污染状况详查。\n', { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['reused-document-id']);
    remove('air');
    const soil = '关于丙市土壤治理的意见\n一、调查\n（一）摸清底数。开展土壤污染状况详查。\n';
    write('soil', soil, { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['taken-short-name']);
    remove('soil');
    // The short address of its first measure.
    write('jia-daqi-1', soil);
    expect(convert()).toContain('taken-short-name');
  });
});

describe('a document under whose id another text stands', () => {
  const own = { shortName: 'jia-daqi', issuers: ['甲市人民政府'], documentNumber: '甲政发〔2031〕3号' };
  const soil = '关于丙市土壤治理的意见\n一、调查\n（一）摸清底数。开展土壤污染状况详查。\n';
  const otherText = (): void => write('air', soil, { shortName: 'jia-daqi' });

  it.each<[string, () => void]>([
    ['with none of its words', otherText],
    ['with one measure of it among others', () => write('air', `${soil}${air.split('\n')[2]?.replace('（一）', '（二）')}\n`, { shortName: 'jia-daqi' })],
    [
      'of a document that was exchanged with it',
      () => {
        write('air', water, { shortName: 'jia-daqi' });
        write('water', air);
      },
    ],
  ])('is no document: %s, whatever is confirmed of its ids', (_, put) => {
    const before = fates('air');
    put();
    expect(new Set(convert())).toEqual(new Set(['another-text']));
    expect(listed().some((line) => line.startsWith('another    air: bears another text'))).toBe(true);
    expect(() => say('all')).toThrow('bears another text than it was published with');
    expect(() => say('all', 'withdrawn')).toThrow('bears another text than it was published with');
    for (const id of Object.keys(before).filter((one) => listed().some((line) => line.startsWith(`vanished   ${one} `)))) say(id, 'withdrawn');
    expect(new Set(convert())).toEqual(new Set(['another-text']));
    expect(fates('air')).toEqual(before);
  });

  it('has its title and its closing proposed where they stand now, as its measures are', () => {
    const one = `${air}甲市人民政府办公室\n2031年3月5日\n`;
    const two = '乙县河湖长制规定\n一、巡河\n（一）频次。河长每周巡河一次，作好记录。\n乙县水利局\n2029年11月28日\n';
    write('air', one, { shortName: 'jia-daqi', dateSigned: '2031-03-05' });
    write('lakes', two, { dateSigned: '2029-11-28' });
    expect(release('lakes')).toEqual([]);
    write('air', two, { shortName: 'jia-daqi', dateSigned: '2029-11-28' });
    write('lakes', one, { dateSigned: '2031-03-05' });
    const proposed = (unit: string): string[] =>
      listed()
        .filter((line) => line.startsWith(`vanished   ${unit} `))
        .map((line) => line.split('proposed: ')[1] ?? '');
    expect(proposed('air#front')).toEqual(['moved lakes#frontb']);
    expect(proposed('air#back')).toEqual(['moved lakes#backb']);
    expect(proposed('lakes#back')).toEqual(['moved air#backb']);
    expect(proposed('lakes#s1')).toEqual(['withdrawn']);
  });

  it('is the same where an editor says so with a reason, of the text that is there then', () => {
    otherText();
    expect(() => say('air', 'same')).toThrow('needs --note REASON');
    expect(() => say('air', 'withdrawn', '改版')).toThrow('has its seed folder');
    say('air', 'same', '依修订版重录');
    expect(convert()).toEqual(expect.arrayContaining(['vanished-anchor']));
    write('air', soil.replace('调查', '详查'), { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['another-text']);
    otherText();
    say('all');
    expect(convert()).toEqual([]);
    expect(registered('air')).not.toHaveProperty('revised');
    expect(convert()).toEqual([]);
    write('air', air, { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['another-text']);
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['title and number', { documentNumber: '乙政发〔2032〕9号' }, '关于乙市大气治理的意见', ['another-text']],
    ['title alone', {}, '关于乙市大气治理的意见', []],
    ['number alone', { documentNumber: '乙政发〔2032〕9号' }, '关于甲市大气治理的意见', []],
    ['title and issuers, of a document without a number', { documentNumber: null, issuers: ['乙市人民政府'] }, '关于乙市大气治理的意见', ['another-text']],
  ])('is told by what names it: %s', (_, change, title, rules) => {
    const printed = (properties: { issuers: string[]; documentNumber: string | null }, name: string): string =>
      [...properties.issuers, ...(properties.documentNumber ? [properties.documentNumber] : []), name, ...air.split('\n').slice(1)].join('\n');
    const before = { ...own, ...('documentNumber' in change && change.documentNumber === null && { documentNumber: null }) };
    write('air', printed(before, '关于甲市大气治理的意见'), { ...before, title: '关于甲市大气治理的意见' });
    expect(convert()).toEqual([]);
    const now = { ...before, ...change };
    write('air', printed(now, title), { ...now, title });
    expect(convert()).toEqual(rules);
  });

  it('is not said of a document that bears its own text', () => expect(() => say('air', 'same', '修订')).toThrow('has its seed folder'));
});

describe('a document under another name', () => {
  beforeEach(() => {
    remove('air');
    write('jia-air', air.replace('完善考核办法', '完善评估办法'), { shortName: 'jia-fangan' });
  });

  it('is recognised, and followed id by id once it is released', () => {
    expect(listed()[0]).toContain('its words are in jia-air → proposed: moved:jia-air');
    say('air');
    expect(convert()).toEqual(['dead-end']);
    expect(release('jia-air')).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m1': 'moved jia-air#m1', 'air#m1.1': 'moved jia-air#m1.1', 'air#m2': 'moved jia-air#m2' });
    expect(registered('air')?.withdrawn).toEqual({ title: '关于甲市大气治理的意见', to: 'jia-air' });
    expect([convert(), listed()]).toEqual([[], []]);
  });

  it('may go back to its first name: ids lead on, in no circle', () => {
    say('air');
    release('jia-air');
    remove('jia-air');
    write('air', air, { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['vanished-document']);
    say('jia-air');
    expect(convert()).toEqual([]);
    expect(new Set(Object.values(fates('air')))).toEqual(new Set(['live']));
    expect(fates('jia-air')).toMatchObject({ 'jia-air#m1': 'moved air#m1' });
  });

  it('leads to what is there when its own words have moved on since', () => {
    say('air');
    release('jia-air');
    write('jia-air', air.replace(/（三）.*\n/u, ''), { shortName: 'jia-fangan' });
    say('jia-air#m3', 'withdrawn');
    expect(convert()).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m3': 'moved jia-air#m3' });
    expect(fates('jia-air')).toMatchObject({ 'jia-air#m3': 'withdrawn' });
  });
});

describe('a document that was taken into another', () => {
  const [, , one = '', two = '', three = ''] = air.split('\n');
  const own = '（一）保护水源。划定饮用水水源保护区，设立界标。';
  const all = [
    '关于乙市水治理的意见',
    '一、总体要求',
    own,
    '二、大气治理',
    ...[one, two, three].map((line, i) => line.replace(/^（.）/u, `（${'二三四'[i]}）`)),
  ];

  it('is followed by its words, whatever their numbers are there', () => {
    remove('air');
    write('water', `${all.join('\n')}\n`);
    convert();
    expect(listed()).toContainEqual(expect.stringMatching(/^vanished +air#m1 .*proposed: moved water#m2$/u));
    // 一、总体要求 of the other is no place of its words: these stand below another heading.
    expect(listed()).toContainEqual(expect.stringMatching(/^vanished +air#s1 .*proposed: merged water#s2$/u));
    say('air', 'moved:water');
    expect(convert()).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m1': 'moved water#m2', 'air#m1.1': 'moved water#m2.1', 'air#m2': 'moved water#m3', 'air#m3': 'moved water#m4' });
    expect(fates('air')).toMatchObject({ 'air#front': 'merged water#front', 'air#s1': 'merged water#s2' });
  });

  it('is not said to lie where its words stand twice', () => {
    remove('air');
    write('water', `${all.join('\n')}\n三、重申\n${one.replace('（一）', '（五）')}\n`);
    convert();
    expect(listed()).toContainEqual(expect.stringMatching(/^vanished +air#m1 .*proposed: withdrawn$/u));
    expect(() => say('air', 'moved:water')).toThrow(/the words of .*air#m1.* are not in water, or not in one place/u);
  });

  it('is followed into both where it was parted: what went to the other is said first, as proposed', () => {
    remove('air');
    write('water', `${water}${one.replace('（一）', '（二）')}\n${two.replace('（二）', '（三）')}\n`);
    const heat = `关于丙市清洁取暖的意见\n一、重点任务\n${three.replace('（三）', '（一）')}\n`;
    write('heat', heat);
    expect(() => say('air', 'moved:water')).toThrow('the words of air#m3 are not in water');
    say('air#m3');
    say('air', 'moved:water');
    expect(release('heat')).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m1': 'moved water#m2', 'air#m2': 'moved water#m3', 'air#m3': 'moved heat#m1', 'air#m3.1': 'moved heat#m1.1' });
  });

  it('leaves measures that went to another document word for word to be proposed there', () => {
    write('air', air.replace(/（三）.*\n/u, ''), { shortName: 'jia-daqi' });
    write('water', `${water}${three.replace('（三）', '（二）')}\n`);
    convert();
    expect(listed()).toContainEqual(expect.stringMatching(/^vanished +air#m3 .*proposed: moved water#m2$/u));
    say('all');
    expect(convert()).toEqual([]);
    expect(fates('air')).toMatchObject({ 'air#m3': 'moved water#m2', 'air#m3.1': 'moved water#m2.1' });
  });
});

describe('units', () => {
  const [title, section, one = '', two = '', three = ''] = air.split('\n');
  const edit = (...lines: string[]): void => write('air', `${[title, section, ...lines].join('\n')}\n`, { shortName: 'jia-daqi' });
  const renumbered = (line: string, number: string): string => line.replace(/^（.）/u, `（${number}）`);

  it.each<[string, string[]]>([
    ['withdrawn', []],
    ['moved:water#m1', []],
    ['merged:air#m1', []],
  ])('that were said to be %s have their ids back when they are put back', (as) => {
    const before = fates('air');
    edit(one, renumbered(three, '二'));
    say('air#m2', as);
    expect(convert()).toEqual([]);
    expect(fates('air')['air#m2']).toBe(as.replace(':', ' '));
    edit(one, two, three);
    expect(convert()).toEqual([]);
    expect(fates('air')).toEqual(before);
  });

  it('that change their numbers keep their ids', () => {
    edit(renumbered(three, '一'), renumbered(one, '二'), renumbered(two, '三'));
    expect([convert(), new Set(Object.values(fates('air')))]).toEqual([[], new Set(['live'])]);
  });

  it.each(['moved:nowhere#m1', 'moved:air#m2', 'moved:air', 'moved:water', 'moved:', 'merged:water#m9', 'moved:water#m1 ', 'withdrawn:water#m1', 'gone', ''])(
    'are not said to be %j',
    (as) => {
      edit(one, renumbered(three, '二'));
      expect(() => say('air#m9', 'withdrawn')).toThrow('is not among the vanished ids');
      expect(() => say('air#m2', as)).toThrow('expected');
      expect(convert()).toEqual(['vanished-anchor']);
    },
  );

  it.each(['', ' ', '\n\t', '\u3000', '\u200b', '……'])('are not withdrawn for the blank reason %j: nothing is written', (note) => {
    edit(one, renumbered(three, '二'));
    for (const which of ['air#m2', 'all']) {
      expect(() => say(which, 'withdrawn', note)).toThrow('needs words');
      expect(() => say(which, undefined, note)).toThrow('needs words');
    }
    expect(convert()).toEqual(['vanished-anchor']);
  });

  it('are withdrawn for a reason, without the white space round it', () => {
    edit(one, renumbered(three, '二'));
    say('air#m2', 'withdrawn', ' 原文已废止\n');
    expect(convert()).toEqual([]);
    expect(lockOf('air').find(({ id }) => id === 'air#m2')).toMatchObject({ state: 'withdrawn', note: '原文已废止' });
  });

  it('go in no circle, whichever of them are said first', () => {
    edit(renumbered(three, '一'));
    say('air', 'same', '删去两项');
    expect(() => say('air#m1', 'moved:air#m2')).toThrow('expected another id that is in use');
    say('air#m1', 'moved:air#m3');
    expect(() => say('air#m2', 'moved:air#m1')).toThrow('expected another id that is in use');
    say('air#m2', 'withdrawn');
    expect(convert()).toEqual([]);
    expect(() => say('air#m2', 'moved:air#m1')).toThrow('expected another id that is in use');
    say('air#m2', 'moved:air#m3');
    expect([convert(), fates('air')['air#m2']]).toEqual([[], 'moved air#m3']);
  });
});

describe('names that were published', () => {
  it('are given to no other document, nor changed', () => {
    write('soil', water.replace('乙', '丙'), { shortName: 'jia-daqi' });
    expect(convert()).toEqual(['taken-short-name']);
    remove('soil');
    write('air', air, { shortName: 'jia-air' });
    expect(convert()).toEqual(['changed-short-name']);
    write('air', air);
    expect(convert()).toEqual(['changed-short-name']);
  });

  it('differ by more than the case of their letters', () => {
    write('Water', water.replace('乙', '丙'));
    expect(convert()).toContain('bad-metadata');
    renameSync(join(seeds, 'Water'), join(seeds, 'soil'));
    write('soil', water.replace('乙', '丙'), { shortName: 'Jia-Daqi' });
    expect(convert()).toContain('bad-metadata');
  });
});

describe('deadEnds', () => {
  const entry = (id: string, state: AnchorEntry['state'], to?: string): AnchorEntry => ({
    id,
    kind: 'measure',
    hash: '0123456789abcdef',
    quote: { prefix: '', exact: '河道清淤。', suffix: '' },
    since: '2031-03-01',
    state,
    ...(to && { to }),
  });
  it.each<[string, AnchorEntry[], string[]]>([
    ['nothing of ids that are there', [entry('a#m1', 'live')], []],
    ['nothing of a chain that ends at words', [entry('a#m1', 'moved', 'a#m2'), entry('a#m2', 'merged', 'b#m1'), entry('b#m1', 'live')], []],
    ['nothing of a chain that ends at a withdrawal', [entry('a#m1', 'moved', 'a#m2'), entry('a#m2', 'withdrawn')], []],
    ['an id that leads to itself', [entry('a#m1', 'moved', 'a#m1')], ['a#m1 circle']],
    ['both of two that lead to each other', [entry('a#m1', 'moved', 'b#m1'), entry('b#m1', 'moved', 'a#m1')], ['a#m1 circle', 'b#m1 circle']],
    ['an id that leads to none', [entry('a#m1', 'moved', 'b#m1')], ['a#m1 unknown']],
    ['an id that moved without a target', [entry('a#m1', 'moved')], ['a#m1 circle']],
    ['nothing of a document that could not be read', [entry('a#m1', 'moved', 'c#m1')], []],
  ])('finds %s', (_, entries, found) => expect(deadEnds(entries, new Set(['c'])).map(({ id, why }) => `${id} ${why}`)).toEqual(found));
});
