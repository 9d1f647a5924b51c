/**
 * Small texts of our own making, converted as seeds are: a national opinion of ten items, a province that says some of them again, details
 * others, leaves two out and adds one; another that has them in another order; a city that carries out both.
 */
import { describe, expect, it } from 'vitest';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import { readSeedFolders } from '../../scripts/convert/read/seed-folders.ts';
import { coverageOf } from '../../src/library/coverage.ts';
import { anchorOf, documentOf } from '../../src/policy/ids.ts';
import type { MeasureAbove, TextAbove } from '../../src/policy/model/above.ts';
import { measureAboveSchema, textAboveSchema } from '../../src/policy/model/above.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { collectionOf } from '../convert/seeds.ts';

const seeds = readSeedFolders('tests/fixtures/above');
const [nation, hubei, guizhou, wuhan] = ['guojia-2030-shore', 'hubei-2031-shore', 'guizhou-2031-shore', 'wuhan-2031-shore'] as const;
const { files, issues } = convertCollection(collectionOf(seeds));
const read = <T>(path: string, from = files): T[] => JSON.parse(from.get(path) ?? '[]') as T[];
const traced = (document: string, above: string, from = files): MeasureAbove[] =>
  read<MeasureAbove>(`${document}/above.json`, from).filter((measure) => measure.above === above);
const table = (document: string, above: string) =>
  traced(document, above).map(({ unit, items, relation }) => [anchorOf(unit), items.map(anchorOf).join(' '), relation]);

it('converts', () => expect(issues).toEqual([]));

it('tells which texts each carries out', () => {
  const pairs = [nation, hubei, guizhou, wuhan].flatMap((id) => read<TextAbove>(`${id}/basis.json`).map((text) => textAboveSchema.parse(text)));
  expect(pairs.map(({ document, above, words }) => [document, above, words])).toEqual([
    [hubei, nation, '《国务院办公厅关于推进河湖岸线清洁的指导意见》'],
    [guizhou, nation, '国办发〔2030〕88号'],
    [wuhan, nation, '《关于推进河湖岸线清洁的指导意见》'],
    [wuhan, hubei, '《关于推进河湖岸线清洁的实施意见》（鄂政办发〔2031〕7号）'],
  ]);
});

describe('the measures', () => {
  it('of a province: said again, in more detail, added', () =>
    expect(table(hubei, nation)).toEqual([
      ['m1', 'm1', 'details'],
      ['m2', 'm3', 'repeats'],
      ['m3', 'm4', 'details'],
      ['m4', 'm5', 'repeats'],
      ['m5', '', 'adds'],
      ['m6', 'm6', 'details'],
      ['m7', 'm7', 'details'],
      ['m8', 'm8', 'repeats'],
      ['m9', 'm9', 'details'],
    ]));

  it('of another, which has two items in one measure, and its own order; the date of effect is none', () =>
    expect(table(guizhou, nation)).toEqual([
      ['m1', 'm5 m3', 'repeats'],
      ['m2', '', 'adds'],
      ['m3', 'm4', 'details'],
      ['m4', 'm10', 'details'],
    ]));

  it('of a city beside each of two texts', () => {
    expect(table(wuhan, hubei)).toEqual([
      ['m1', 'm5', 'repeats'],
      ['m2', '', 'adds'],
      ['m3', 'm7', 'details'],
    ]);
    expect(table(wuhan, nation)).toEqual([
      ['m1', '', 'adds'],
      ['m2', '', 'adds'],
      ['m3', 'm7', 'details'],
    ]);
  });

  it('name the sentences that are said again, by place', () => {
    const text = read<Unit>(`${hubei}/units.json`).find(({ anchor }) => anchor === 'm3')?.text ?? '';
    const [measure] = traced(hubei, nation).filter(({ unit }) => anchorOf(unit) === 'm3');
    expect(measure?.repeated.map(({ start, end }) => text.slice(start, end))).toEqual([
      '建立岸线垃圾定期清理制度，汛期前后各开展一次集中清理，清理出的垃圾及时转运处置。',
    ]);
  });

  it('are as their schema says', () => {
    for (const measure of [hubei, guizhou, wuhan].flatMap((id) => read<MeasureAbove>(`${id}/above.json`)))
      expect(measureAboveSchema.parse(measure)).toEqual(measure);
  });
});

it('tells how far a text is covered', () => {
  const { counts, without, items, added } = coverageOf(traced(hubei, nation), read<Unit>(`${nation}/units.json`));
  expect([counts, items.length, without]).toEqual([{ repeats: 3, details: 5, adds: 1 }, 10, 2]);
  expect(items.filter(({ measures }) => !measures.length).map(({ item }) => item.anchor)).toEqual(['m2', 'm10']);
  expect(added.map(({ unit }) => anchorOf(unit))).toEqual(['m5']);
});

it('says of two documents the same, whatever else is held', () => {
  const fewer = convertCollection(collectionOf(seeds.filter(({ folder }) => folder.endsWith(nation) || folder.endsWith(hubei)))).files;
  const more = convertCollection(collectionOf([...seeds, ...readSeedFolders('seeds')])).files;
  for (const other of [fewer, more]) expect(traced(hubei, nation, other)).toEqual(traced(hubei, nation));
});

it('says nothing where the text above is not held', () => {
  const { files: without } = convertCollection(collectionOf(seeds.filter(({ folder }) => !folder.endsWith(nation))));
  expect(read(`${hubei}/basis.json`, without)).toEqual([]);
  expect(read(`${hubei}/above.json`, without)).toEqual([]);
  expect(read<MeasureAbove>(`${wuhan}/above.json`, without).every(({ above }) => above === hubei && documentOf(above) === hubei)).toBe(true);
});
