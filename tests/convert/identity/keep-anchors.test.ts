import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { confirmChanges, type Review } from '../../../scripts/convert/identity/confirm-anchors.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import { language } from '../../language.ts';
import { realSeedFiles, receivedText, smallSeedFiles } from '../seeds.ts';

const jiangxi = 'jiangxi-2020-governance';

function convertWith(files: Parameters<typeof readSeed>[0], locked: readonly AnchorEntry[] = []): ReturnType<typeof convertDocument>['value'] {
  const { seed } = readSeed(files);
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

const published = convertWith(realSeedFiles(jiangxi));
const revised = (change: (text: string) => string): ReturnType<typeof convertWith> =>
  convertWith(realSeedFiles(jiangxi, change(receivedText(jiangxi))), published.anchors);
const reviewOf = ({ anchors, changes }: typeof published): Review => ({ entries: published.anchors, becoming: anchors, changes });
const ids = (entries: readonly AnchorEntry[]): string[] => entries.map(({ id }) => id);
/** Numbers of measures from `first` on, shifted. */
const renumber = (text: string, first: number, by: number): string =>
  text.replace(/^(\d+)\./gmu, (label, n: string) => (Number(n) >= first ? `${Number(n) + by}.` : label));
const textOf = (converted: typeof published, anchor: string): string | undefined => converted.units.find((unit) => unit.anchor === anchor)?.text;

describe('published ids', () => {
  it('are the same in two builds of the same seeds', () => {
    expect(convertWith(realSeedFiles(jiangxi), published.anchors).anchors).toEqual(published.anchors);
    expect(convertWith(realSeedFiles(jiangxi)).anchors).toEqual(published.anchors);
  });

  it('stay with their words when a measure is inserted and all after it are renumbered', () => {
    const fresh = '7.实行排污总量控制制度。建立排污总量指标分配、调剂和储备制度，按年度公布执行情况。\n\n';
    const converted = revised((text) => renumber(text, 7, 1).replace(/^8\.推进生产/mu, `${fresh}8.推进生产`));
    for (const unit of published.units) expect(textOf(converted, unit.anchor), unit.anchor).toBe(unit.text);
    expect(converted.units.find((unit) => unit.label === '8.')?.anchor).toBe('m7');
    const added = converted.units.find((unit) => unit.label === '7.');
    expect(added?.anchor).toBe('m7b');
    expect(converted.changes.filter(({ change }) => change === 'new').map(({ id }) => id)).toEqual([`${jiangxi}#m7b`, `${jiangxi}#m7b.1`]);
    expect(converted.changes.filter(({ change }) => change === 'vanished')).toEqual([]);
    expect(new Set(ids(converted.anchors))).toEqual(new Set([...ids(published.anchors), `${jiangxi}#m7b`, `${jiangxi}#m7b.1`]));
  });

  it('stay with their words when a measure is deleted, and the lost one is reported', () => {
    const converted = revised((text) => renumber(text.replace(/^19\.[^\n]*\n/mu, ''), 20, -1));
    for (const unit of published.units.filter(({ anchor }) => anchor !== 'm19')) expect(textOf(converted, unit.anchor), unit.anchor).toBe(unit.text);
    const gone = converted.changes.filter(({ change }) => change === 'vanished').map(({ id }) => id);
    expect(gone.filter((id) => !id.includes('.'))).toEqual([`${jiangxi}#m19`]);
    expect(gone.every((id) => /#m19(\.\d+)?$/u.test(id))).toBe(true);
  });

  it('keep the numbers of sentences when one is inserted before them', () => {
    const converted = revised((text) => text.replace('构建以排污许可制为核心', '建立排污许可台账。构建以排污许可制为核心'));
    const before = published.sentences.filter(({ clause }) => clause.endsWith('#m6'));
    const now = converted.sentences.filter(({ clause }) => clause.endsWith('#m6'));
    expect(now.map(({ index }) => index)).toEqual([1, before.length + 1, 2]);
    for (const { id, text } of before) expect(now.find((sentence) => sentence.id === id)?.text).toBe(text);
  });

  it('stay when words are corrected, and the rewording is noted', () => {
    const converted = revised((text) => text.replace('固定污染源“全覆盖”', '所有固定污染源“全覆盖”'));
    expect(textOf(converted, 'm6')).toContain('所有固定污染源');
    expect(converted.changes.map(({ change, id }) => `${change} ${id}`)).toEqual([`reworded ${jiangxi}#m6`, `reworded ${jiangxi}#m6.1`]);
  });

  it('follow their words to another section', () => {
    const text =
      '关于测试的意见\n一、总体要求\n（一）明确目标。到2025年完成各项治理任务。\n二、保障措施\n（二）加大投入。加大财政投入力度。\n三、其他\n（三）宣传引导。广泛开展宣传教育活动。\n';
    const first = convertWith(smallSeedFiles(text));
    const moved = text
      .replace('（三）宣传引导。广泛开展宣传教育活动。\n', '')
      .replace('二、保障', '（二）宣传引导。广泛开展宣传教育活动。\n二、保障')
      .replace('（二）加大', '（三）加大');
    const second = convertWith(smallSeedFiles(moved), first.anchors);
    expect(second.units.filter(({ kind }) => kind === 'measure').map(({ anchor, label }) => [anchor, label])).toEqual([
      ['m1', '（一）'],
      ['m3', '（二）'],
      ['m2', '（三）'],
    ]);
    expect(second.changes.map(({ change, id }) => `${change} ${id}`).sort()).toContain('relabelled test#m3');
  });
});

describe('an editor’s confirmation', () => {
  const converted = revised((text) => renumber(text.replace(/^19\.[^\n]*\n/mu, ''), 20, -1));

  it('writes down what became of a vanished unit and its sentences, and the next build accepts it', () => {
    const confirmed = confirmChanges(reviewOf(converted), `${jiangxi}#m19`, { state: 'merged', to: `${jiangxi}#m23` });
    const next = convertWith(realSeedFiles(jiangxi, renumber(receivedText(jiangxi).replace(/^19\.[^\n]*\n/mu, ''), 20, -1)), confirmed);
    expect(next.changes.filter(({ change }) => change === 'vanished')).toEqual([]);
    expect(next.anchors.find(({ id }) => id === `${jiangxi}#m19`)).toMatchObject({ state: 'merged', to: `${jiangxi}#m23` });
    expect(next.anchors.filter((entry) => 'becomes' in entry)).toEqual([]);
  });

  it('keeps the id of a unit that was rewritten', () => {
    const rewrite = (text: string): string => text.replace(/^19\.[^\n]*/mu, '19.优化能源结构。提高非化石能源比重，压减煤炭消费总量。');
    const changed = revised(rewrite);
    expect(changed.changes.find(({ change, id }) => change === 'vanished' && id === `${jiangxi}#m19`)).toBeDefined();
    const confirmed = confirmChanges(reviewOf(changed), `${jiangxi}#m19`, { state: 'same' });
    const next = convertWith(realSeedFiles(jiangxi, rewrite(receivedText(jiangxi))), confirmed);
    expect(textOf(next, 'm19')).toContain('非化石能源');
    expect(next.changes.filter(({ change }) => change === 'vanished')).toEqual([]);
    const old = published.sentences.filter(({ clause }) => clause === `${jiangxi}#m19`).map(({ id }) => id);
    expect(next.sentences.filter(({ id }) => old.includes(id))).toEqual([]);
  });

  it('is refused for an id that has not vanished', () => {
    expect(() => confirmChanges(reviewOf(converted), `${jiangxi}#m1`, null)).toThrow('not among the vanished');
  });

  it('keeps the id of a rewritten unit that stands elsewhere, beside a new one', () => {
    const before = '关于测试的意见\n一、要求\n（一）目标。到2035年治理完成。\n（二）投入。加大财政投入力度。\n（三）宣传。开展宣传教育活动。\n';
    const now = before
      .replace('（一）目标。到2035年治理完成。\n', '')
      .replace('（二）投入。加大财政投入力度。', '（一）交通。优先发展轨道客运。\n（二）举报。建立有奖举报制度。');
    const first = convertWith(smallSeedFiles(before));
    const changed = convertWith(smallSeedFiles(now), first.anchors);
    const review: Review = { entries: first.anchors, becoming: changed.anchors, changes: changed.changes };
    expect(() => confirmChanges(review, 'test#m2', { state: 'same' })).toThrow('say which of the new units it is');
    const rail = changed.units.find(({ title }) => title === '交通')?.id ?? '';
    const entries = confirmChanges(review, 'test#m2', { state: 'same', to: rail });
    const next = convertWith(smallSeedFiles(now), entries);
    expect(next.units.filter(({ kind }) => kind === 'measure').map(({ anchor, title }) => [anchor, title])).toEqual([
      ['m2', '交通'],
      [expect.stringMatching(/^m2[bc]$/u), '举报'],
      ['m3', '宣传'],
    ]);
    expect(next.changes.filter(({ change, id }) => change === 'vanished' && !id.startsWith('test#m1'))).toEqual([]);
  });

  it('can be said anew, before the conversion and after it', () => {
    const m19 = `${jiangxi}#m19`;
    const withdrawn = confirmChanges(reviewOf(converted), m19, { state: 'withdrawn' });
    const seed = realSeedFiles(jiangxi, renumber(receivedText(jiangxi).replace(/^19\.[^\n]*\n/mu, ''), 20, -1));
    const merged = { state: 'merged', to: `${jiangxi}#m23` } as const;
    const review = (entries: readonly LockedEntry[]): Review => ({ entries, becoming: [], changes: convertWith(seed, entries).changes });
    const before = confirmChanges(review(withdrawn), m19, merged);
    const after = confirmChanges(review(convertWith(seed, withdrawn).anchors), m19, merged);
    for (const entries of [before, after]) expect(convertWith(seed, entries).anchors.find(({ id }) => id === m19)).toMatchObject(merged);
    expect(() => confirmChanges(review(withdrawn), m19, null)).toThrow('say with --as what it is instead');
  });

  it('calls a unit that only has another number relabelled', () => {
    const changes = converted.changes.filter(({ id }) => id === `${jiangxi}#m20`);
    expect(changes).toEqual([{ change: 'relabelled', id: `${jiangxi}#m20` }]);
  });
});
