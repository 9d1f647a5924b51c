import { describe, expect, it } from 'vitest';
import { assignAnchors, inDocumentOrder } from '../../../scripts/convert/identity/assign-anchors.ts';
import { readNumber } from '../../../scripts/convert/lines/numbering.ts';
import { readSeed } from '../../../scripts/convert/read/read-seed.ts';
import { newDraft, type UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';
import { smallSeedFiles } from '../seeds.ts';

const through = { form: 'policy', section: '一、', measure: '（一）', measuresRun: 'document' };
const anew = { ...through, measuresRun: 'parent' };
const statute = { form: 'statute' };

const styles = { part: '第一编', chapter: '第一章', division: '第一节', article: '第一条', section: '一、', subsection: '（一）', measure: '（一）' } as const;

let line = 0;
/** A unit with the number that its label prints; each on a line of its own. */
function unit(kind: UnitDraft['kind'], label: string | null = null, children: UnitDraft[] = []): UnitDraft {
  const style = kind in styles ? styles[kind as keyof typeof styles] : null;
  line += 1;
  return { ...newDraft(kind, line, []), label, number: label && style ? readNumber(label, style) : null, children };
}
const measures = (...labels: (string | null)[]): UnitDraft[] => labels.map((label) => unit('measure', label));

function assign(roots: readonly UnitDraft[], numbering: object) {
  const { seed } = readSeed(smallSeedFiles('关于测试的意见', { numbering }));
  if (!seed) throw new Error('seed not readable');
  const { value, issues } = assignAnchors(roots, seed);
  return { all: inDocumentOrder(value), issues };
}
const anchors = (roots: readonly UnitDraft[], numbering: object): string[] => assign(roots, numbering).all.map(({ anchor }) => anchor);

describe('assignAnchors', () => {
  it.each<[string, object, UnitDraft[], string[]]>([
    ['nothing of nothing', through, [], []],
    [
      'what stands once by its kind',
      through,
      ['front', 'preamble', 'closing', 'attachment'].map((kind) => unit(kind as 'front')),
      ['front', 'preamble', 'closing', 'attachment'],
    ],
    [
      'measures that run through by their number',
      through,
      [unit('section', '一、', measures('（一）', '（二）')), unit('section', '二、', measures('（三）'))],
      ['s1', 'm1', 'm2', 's2', 'm3'],
    ],
    [
      'measures that begin anew by their path',
      anew,
      [unit('section', '一、', measures('（一）', '（二）')), unit('section', '二、', measures('（一）'))],
      ['s1', 's1-1', 's1-2', 's2', 's2-1'],
    ],
    ['the printed number, not the place', through, [unit('section', '三、', measures('（七）'))], ['s3', 'm7']],
    [
      'unnumbered measures by their place, anew in each section',
      through,
      [unit('section', '一、', measures(null, null)), unit('section', '二、', measures(null))],
      ['s1', 's1-1', 's1-2', 's2', 's2-1'],
    ],
    ['subsections below their section', anew, [unit('section', '二、', [unit('subsection', '（三）', measures('（一）'))])], ['s2', 's2-3', 's2-3-1']],
    [
      'tables and boxes by their printed number, else by their place, notes below their table',
      through,
      [unit('table', '表4', [unit('note', '注：')]), unit('box', '专栏12'), unit('table'), unit('box')],
      ['t4', 't4-note', 'box12', 't1', 'box1'],
    ],
    [
      'articles through the whole statute, inserted ones behind their number',
      statute,
      [unit('chapter', '第一章', [unit('article', '第十五条'), unit('article', '第十五条之一')])],
      ['c1', 'a15', 'a15-1'],
    ],
    [
      'chapters that begin anew in a part with the part before them, divisions below their chapter',
      statute,
      [
        unit('part', '第一编', [unit('chapter', '第一章', [unit('division', '第一节')])]),
        unit('part', '第二编', [unit('chapter', '第一章', [unit('division', '第一节')]), unit('chapter', '第二章')]),
      ],
      ['b1', 'c1', 'c1-1', 'b2', 'b2-c1', 'b2-c1-1', 'c2'],
    ],
  ])('%s', (_, numbering, roots, expected) => {
    expect(anchors(roots, numbering)).toEqual(expected);
    expect(assign(roots, numbering).issues).toEqual([]);
  });

  it('gives no anchor twice: each further unit gets a letter, and is a fault at its line', () => {
    const roots = [unit('section', '一、', measures('（一）', '（一）', '（一）'))];
    const { all, issues } = assign(roots, through);
    expect(all.map(({ anchor }) => anchor)).toEqual(['s1', 'm1', 'm1b', 'm1c']);
    const lines = roots[0]?.children.slice(1).map((child) => child.line);
    expect(issues.map((found) => found.line)).toEqual(lines);
    expect(issues.map(({ rule, file, what }) => [rule, file, what])).toEqual(
      [1, 2].map(() => ['duplicate-anchor', 'seeds/test/text.txt', '“（一）” would get the anchor m1, which another unit has']),
    );
  });

  it('gives chapters that begin anew outside of parts no anchor of a path', () =>
    expect(anchors([unit('chapter', '第一章'), unit('chapter', '第一章')], statute)).toEqual(['c1', 'c1b']));

  it('names a unit without a label by its kind in the fault', () =>
    expect(assign([unit('preamble'), unit('preamble')], through).issues[0]?.what).toBe('“preamble” would get the anchor preamble, which another unit has'));

  it('hands the anchor that a heading truly got down to what stands below', () => {
    const { all } = assign([unit('section', '一、'), unit('section', '一、', measures(null))], through);
    expect(all.map(({ anchor, parent }) => [anchor, parent])).toEqual([
      ['s1', null],
      ['s1b', null],
      ['s1b-1', 's1b'],
    ]);
  });
});

it('inDocumentOrder puts parents before their children, and keeps the order of both', () => {
  const { all } = assign(
    [unit('front'), unit('section', '二、', [unit('subsection', '（一）', measures(null)), unit('table', '表1')]), unit('section', '一、')],
    anew,
  );
  expect(all.map(({ anchor, children }) => [anchor, children.length])).toEqual([
    ['front', 0],
    ['s2', 2],
    ['s2-1', 1],
    ['s2-1-1', 0],
    ['t1', 0],
    ['s1', 0],
  ]);
});
