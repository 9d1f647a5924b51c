import { describe, expect, it } from 'vitest';
import { assignAnchors, inDocumentOrder } from '../../../scripts/convert/identity/assign-anchors.ts';
import { readNumber } from '../../../scripts/convert/numbers/numbering.ts';
import { newDraft, type UnitDraft } from '../../../scripts/convert/structure/unit-draft.ts';
import type { Numbering } from '../../../src/policy/model/numbering.ts';

const through: Numbering = { levels: ['一、', '（一）'], runOn: ['（一）'] };
const anew: Numbering = { ...through, runOn: [] };
const statute: Numbering = { levels: ['第一编', '第一章', '第一节', '第一条'], runOn: [] };

const styles = { part: '第一编', chapter: '第一章', division: '第一节', article: '第一条', section: '一、', subsection: '（一）', measure: '（一）' } as const;

let line = 0;
/** A unit with the number that its label prints; each on a line of its own. */
function unit(kind: UnitDraft['kind'], label: string | null = null, children: UnitDraft[] = []): UnitDraft {
  const style = kind in styles ? styles[kind as keyof typeof styles] : null;
  line += 1;
  const level = label === null ? null : kind === 'measure' ? 1 : 0;
  return { ...newDraft(kind, line, []), label, level, number: label && style ? readNumber(label, style) : null, children };
}
const measures = (...labels: (string | null)[]): UnitDraft[] => labels.map((label) => unit('measure', label));

const assign = (roots: readonly UnitDraft[], numbering: Numbering) => inDocumentOrder(assignAnchors(roots, numbering));
const anchors = (roots: readonly UnitDraft[], numbering: Numbering): string[] => assign(roots, numbering).map(({ anchor }) => anchor);

describe('assignAnchors', () => {
  it.each<[string, Numbering, UnitDraft[], string[]]>([
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
      'what has no number never by the number that a sibling has',
      anew,
      [unit('section', '一、', measures('（一）', null, null, '（二）')), unit('section'), unit('table'), unit('table', '表1'), unit('section', '二、')],
      ['s1', 's1-1', 's1-3', 's1-4', 's1-2', 's3', 't2', 't1', 's2'],
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
  ])('%s', (_, numbering, roots, expected) => expect(anchors(roots, numbering)).toEqual(expected));

  it('gives no anchor twice: each further unit gets a letter', () =>
    expect(anchors([unit('section', '一、', measures('（一）', '（一）', '（一）'))], through)).toEqual(['s1', 'm1', 'm1b', 'm1c']));

  it('gives a heading that speaks for itself the anchor of its level, whatever runs through below', () => {
    const clause = { ...unit('measure', '二、'), level: 0, number: readNumber('二、', '一、') };
    expect(anchors([unit('section', '一、', measures('（一）', '（二）')), clause], through)).toEqual(['s1', 'm1', 'm2', 's2']);
  });

  it('gives units of an attachment its anchor before their own', () => {
    const attached = {
      ...unit('attachment', null, measures('（一）')),
      attached: { number: '2', numbering: { levels: ['（一）'], runOn: [] } satisfies Numbering },
    };
    expect(anchors([unit('section', '一、', measures('（一）')), attached], through)).toEqual(['s1', 'm1', 'x2', 'x2-m1']);
  });

  it('gives chapters that begin anew outside of parts no anchor of a path', () =>
    expect(anchors([unit('chapter', '第一章'), unit('chapter', '第一章')], statute)).toEqual(['c1', 'c1b']));

  it('hands the anchor that a heading truly got down to what stands below', () => {
    const all = assign([unit('section', '一、'), unit('section', '一、', measures(null))], through);
    expect(all.map(({ anchor, parent }) => [anchor, parent])).toEqual([
      ['s1', null],
      ['s1b', null],
      ['s1b-1', 's1b'],
    ]);
  });
});

it('inDocumentOrder puts parents before their children, and keeps the order of both', () => {
  const all = assign(
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
