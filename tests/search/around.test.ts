/** What lies around hits: how it is found when the index is built, and how it is read. */
import { describe, expect, it } from 'vitest';
import { aroundFilesOf } from '../../scripts/index/around/around-files.ts';
import { likeUnits } from '../../scripts/index/around/like-units.ts';
import { pagesOfUnits } from '../../scripts/index/around/pages-of-units.ts';
import type { Assignment } from '../../src/policy/model/facts/assignment.ts';
import { type AroundFile, unitsInAroundFile } from '../../src/policy/search-index/index-files.ts';
import type { VocabularyGroup } from '../../src/policy/vocabulary.ts';
import { aroundOver } from '../../src/search/around/around.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

const [first, second] = committed.documents as [(typeof committed.documents)[0], (typeof committed.documents)[0]];

const group = (name: string): VocabularyGroup => ({
  name,
  short: [],
  same: [],
  older: [],
  narrower: [],
  everyday: [],
  questions: [],
  related: [],
  source: '口语',
});
const groups = ['排污许可', '噪声监测', '湿地保护', '秸秆焚烧'].map(group);

const textsOf = (document: string, texts: readonly string[]) =>
  texts.map((text, at) => unit({ id: `${document}#m${at}`, document, kind: 'measure', text, parent: null }, at));

describe('units like a unit', () => {
  const units = [
    ...textsOf(first.id, ['全面实行排污许可，开展噪声监测。', '加强湿地保护。', '无关的话。']),
    ...textsOf(second.id, ['噪声监测与排污许可。', '湿地保护和秸秆焚烧。', '另一件事。']),
  ];
  it('speak of the same concepts', () => {
    const like = likeUnits(units, groups, []);
    expect(like).toEqual([[3], [4], [], [0], [1], []]);
  });
  it('are first those of its family, also where their words differ', () => {
    const family = { id: 'f1', name: '许可', members: [units[0]?.id ?? '', units[5]?.id ?? ''] };
    expect(likeUnits(units, groups, [family])[0]).toEqual([5, 3]);
  });
  it('are neither its heading nor what stands below it, nor more than two of one document', () => {
    const alike = textsOf(first.id, ['湿地保护。', '湿地保护。', '湿地保护。', '湿地保护。']).map((one, at) =>
      at === 1 ? { ...one, parent: `${first.id}#m0` } : one,
    );
    expect(likeUnits(alike, groups, [])[0]).toEqual([2, 3]);
    expect(likeUnits(alike, groups, [])[1]).toEqual([2, 3]);
  });
});

describe('pages of units', () => {
  const topic = { id: 'permit', title: '排污许可', theme: '监管', framework: null, units: [{ id: 'a#m1', source: 'editor' as const }] };
  const assignment = { evidence: { clause: `${first.id}#m1`, start: 0, end: 0 }, lead: ['省水利厅'], leadBodies: ['湖南省水利厅'] } as Assignment;
  it('are those of topics and of the bodies that lead, with their names in full', () => {
    const pages = pagesOfUnits({ topics: [topic], targets: [], assignments: [assignment], citations: [] }, [first], () => undefined);
    expect(pages.map(({ kind, name, units }) => [kind, name, [...units]])).toEqual([
      ['topic', '排污许可', ['a#m1']],
      ['body', '湖南省水利厅', [`${first.id}#m1`]],
    ]);
  });
});

describe('what lies around the hits of an answer', () => {
  const { collection, site } = modelEngine();
  const ids = collection.units.map(({ id }) => id);
  const pages = [
    { kind: 'body' as const, key: 'b1', name: '省水利厅', units: new Set(ids.slice(0, 2)) },
    { kind: 'topic' as const, key: 'permit', name: '排污许可', units: new Set(ids.slice(1, 30)) },
    { kind: 'body' as const, key: 'b2', name: '省林业局', units: new Set(ids.slice(0, 30)) },
  ];
  const files = aroundFilesOf(
    ids,
    ids.map((_, at) => (at === 0 ? [30, 2] : [])),
    pages,
  );
  const asked: number[] = [];
  const around = aroundOver(
    collection,
    async (number) => {
      asked.push(number);
      return files[number] as AroundFile;
    },
    site,
  );

  it('is the pages on which most of them stand, by kind', async () => {
    expect(await around.pages([ids[0] ?? '', ids[1] ?? '', ids[29] ?? ''])).toEqual([
      { kind: 'topic', name: '排污许可', url: 'http://localhost/compare/permit/', count: 2 },
      { kind: 'body', name: '省林业局', url: 'http://localhost/bodies/b2/', count: 3 },
      { kind: 'body', name: '省水利厅', url: 'http://localhost/bodies/b1/', count: 2 },
    ]);
  });

  it('leaves out what only one of many hits brings, unless it is among the first', async () => {
    const names = async (of: readonly (string | undefined)[]) => (await around.pages(of.map((id) => id ?? ''))).map(({ name }) => name);
    const others = ids.slice(40, 45);
    expect(await names([...others, ids[0]])).toEqual([]);
    expect(await names([...others.slice(1), ids[0], ...ids.slice(45, 55)])).toEqual(['省水利厅', '省林业局']);
  });

  it('leaves out of few hits what only one brings, unless it is the first', async () => {
    const names = async (of: readonly (string | undefined)[]) => (await around.pages(of.map((id) => id ?? ''))).map(({ name }) => name);
    expect(await names([ids[40], ids[0]])).toEqual([]);
    expect(await names([ids[0], ids[40]])).toEqual(['省水利厅', '省林业局']);
  });

  it('loads the files of their units, each once', async () => {
    await around.pages(ids.slice(0, unitsInAroundFile));
    expect(asked.filter((number) => number === 0)).toHaveLength(1);
  });

  it('is the units like one of them, best first, with their words and addresses', async () => {
    const like = await around.like(ids[0] ?? '');
    expect(like.map(({ id }) => id)).toEqual([ids[30], ids[2]]);
    expect(like[0]?.url).toBe(`http://localhost/${collection.units[30]?.document.path}#${collection.units[30]?.anchor}`);
    expect(await around.like('nowhere#m1')).toEqual([]);
  });
});
