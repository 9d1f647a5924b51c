import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOfShort, shortAnchor } from '../../src/policy/addresses.ts';
import { findLinks } from '../../src/policy/from-outside/links.ts';
import {
  anchorOf,
  anchorsDownTo,
  compareIds,
  documentOf,
  firstFreeAnchor,
  type Id,
  isNumberedThrough,
  lastNumberIn,
  lastNumberOfPart,
  liesIn,
  linkOrder,
  namesPart,
  namesSentence,
  numberedAnchor,
  type PartStep,
  parseAnchor,
  parseId,
  partId,
  placeIn,
  placePath,
  sentenceId,
  sentenceOf,
  stepInto,
  stepsAbove,
  unitId,
  unitIdOf,
  unitPagePath,
  versionId,
} from '../../src/policy/ids.ts';

describe('parseId', () => {
  const whole = { version: null, anchor: null, unit: null, part: [], sentence: null };
  const item = (kind: PartStep['kind'], ...numbers: number[]): PartStep => ({ kind, numbers });

  it.each<[string, Id | null]>([
    ['hunan-2021-governance', { ...whole, document: 'hunan-2021-governance' }],
    ['beijing-water@2021-01-21', { ...whole, document: 'beijing-water', version: '2021-01-21' }],
    ['hunan-2021-governance#m5', { ...whole, document: 'hunan-2021-governance', anchor: 'm5', unit: 'm5' }],
    ['hunan-2021-governance#m5.2', { ...whole, document: 'hunan-2021-governance', anchor: 'm5.2', unit: 'm5', sentence: 2 }],
    ['x@2020#a5', { ...whole, document: 'x', version: '2020', anchor: 'a5', unit: 'a5' }],
    ['x#s3-2-1', { ...whole, document: 'x', anchor: 's3-2-1', unit: 's3-2-1' }],
    ['x#t2-note', { ...whole, document: 'x', anchor: 't2-note', unit: 't2-note' }],
    ['x#m6b', { ...whole, document: 'x', anchor: 'm6b', unit: 'm6b' }],
    ['x#x2-m3.1', { ...whole, document: 'x', anchor: 'x2-m3.1', unit: 'x2-m3', sentence: 1 }],
    ['x#x2-c1', { ...whole, document: 'x', anchor: 'x2-c1', unit: 'x2-c1' }],
    ['x#a15-1-p2', { ...whole, document: 'x', anchor: 'a15-1-p2', unit: 'a15-1', part: [item('p', 2)] }],
    ['x#a45-p2-i3', { ...whole, document: 'x', anchor: 'a45-p2-i3', unit: 'a45', part: [item('p', 2), item('i', 3)] }],
    ['x#m5-i3-2', { ...whole, document: 'x', anchor: 'm5-i3-2', unit: 'm5', part: [item('i', 3, 2)] }],
    ['x#t1-r6-c2', { ...whole, document: 'x', anchor: 't1-r6-c2', unit: 't1', part: [item('r', 6), item('c', 2)] }],
    ['', null],
    ['Hunan', null],
    ['hunan--2021', null],
    ['x#', null],
    ['x#5', null],
    ['x#m5.', null],
    ['x#m5.0', null],
    ['x#m5.02', null],
    ['x#a45-p0', null],
    ['x@#m5', null],
    ['x#m5#m6', null],
    ['x#m5 ', null],
  ])('%j', (id, parsed) => expect(parseId(id)).toEqual(parsed));
});

const number = fc.integer({ min: 1, max: 400 });
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const document = fc.array(fc.oneof(word, number.map(String)), { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const version = fc.option(fc.constantFrom('2021-01-21', '2020', 'draft', '2020.1'));
const simple = fc.oneof(
  fc.constantFrom('front', 'preamble', 'closing', 'attachment', 't2-note', 'b2-c1', 'c4-again2'),
  fc
    .tuple(fc.constantFrom('part', 'chapter', 'section', 'measure', 'article', 'table', 'box'), number)
    .map(([kind, n]) => numberedAnchor(kind as 'measure', n)),
  fc.array(number, { minLength: 1, maxLength: 4 }).map((path) => `s${path.join('-')}`),
  fc.tuple(number, number).map(([n, insertion]) => numberedAnchor('article', n, insertion)),
  number.map((n) => firstFreeAnchor(`m${n}`, new Set([`m${n}`]))),
);
const unit = fc.oneof(
  simple,
  fc.tuple(number, simple).map(([n, inner]) => `x${n}-${inner}`),
  number.map((n) => `x${n}`),
);
const anyStep = fc.record({ kind: fc.constantFrom('p' as const, 'i' as const), numbers: fc.array(number, { minLength: 1, maxLength: 3 }) });
const cell = fc.oneof(
  fc.constant<PartStep[]>([]),
  number.map((n): PartStep[] => [{ kind: 'r', numbers: [n] }]),
  fc.tuple(number, number).map(([r, c]): PartStep[] => [
    { kind: 'r', numbers: [r] },
    { kind: 'c', numbers: [c] },
  ]),
);
const part = fc.tuple(fc.array(anyStep, { maxLength: 3 }), cell).map(([steps, inTable]): PartStep[] => [...steps, ...inTable]);
const structure = fc.record({ document, version, unit: fc.option(unit), part, sentence: fc.option(number) });

function printed({ document: of, version: name, unit: anchor, part: steps, sentence }: Omit<Id, 'anchor'>): string {
  const base = name === null ? of : versionId(of, name);
  if (anchor === null) return base;
  const inside = partId(anchor, steps);
  return unitId(base, sentence === null ? inside : sentenceId(inside, sentence));
}

describe('an id', () => {
  it('that was printed parses back into what it was printed of', () => {
    fc.assert(
      fc.property(structure, (of) => {
        const { anchor, ...parsed } = parseId(printed(of)) as Id;
        expect(parsed).toEqual(of.unit === null ? { ...of, part: [], sentence: null } : of);
        expect(anchor).toBe(of.unit === null ? null : anchorOf(printed(of)));
      }),
      { numRuns: 2000 },
    );
  });

  it('that parses prints as itself, whatever the text was', () => {
    const nearly = fc.stringMatching(/^[a-z0-9]{1,4}(@[a-z0-9.-]{1,4})?(#[a-z0-9.pirc-]{0,9})?$/);
    fc.assert(
      fc.property(fc.oneof(nearly, structure.map(printed)), (text) => {
        const parsed = parseId(text);
        if (parsed) expect(printed(parsed)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('tells its document, its unit and its sentence', () => {
    fc.assert(
      fc.property(structure, (of) => {
        const id = printed(of);
        expect(documentOf(id)).toBe(of.document);
        expect(unitIdOf(id)).toBe(of.unit === null ? id : printed({ ...of, part: [], sentence: null }));
        expect(sentenceOf(id)).toBe(of.unit === null ? null : of.sentence);
        if (of.unit !== null) expect(namesSentence(id)).toBe(of.sentence !== null);
        if (of.unit !== null) expect(parseAnchor(anchorOf(id))?.unit).toBe(of.unit);
      }),
    );
  });
});

describe('an inner part', () => {
  const steps = (id: string): PartStep[] => parseId(`law#${id}`)?.part ?? [];

  it.each([
    ['a45', 'p', 2, 'a45-p2'],
    ['a45-p2', 'i', 3, 'a45-p2-i3'],
    ['a45-p2-i3', 'i', 1, 'a45-p2-i3-1'],
    ['m5', 'i', 3, 'm5-i3'],
    ['t1-r6', 'c', 2, 't1-r6-c2'],
  ] as const)('is a step below %s', (above, kind, number, below) => {
    const unit = parseAnchor(above)?.unit ?? '';
    expect(partId(unit, stepInto(steps(above), kind, number))).toBe(below);
    expect(partId(unit, stepsAbove(steps(below)))).toBe(above);
    expect(lastNumberOfPart(steps(below))).toBe(number);
  });

  it.each([
    ['law#a45-p2-i3', 'law#a45-p2', true],
    ['law#a45-p2-i3-1', 'law#a45-p2-i3', true],
    ['law#a45-p2', 'law#a45', true],
    ['law#a45.2', 'law#a45', true],
    ['law#a45-p2', 'law#a45-p2', false],
    ['law#a45-p21', 'law#a45-p2', false],
    ['law#a15-1', 'law#a15', false],
    ['law#a15-1-p2', 'law#a15', false],
  ])('%s in %s: %s', (id, outer, expected) => expect(liesIn(id, outer)).toBe(expected));

  it.each([
    ['law#a45-p2', true],
    ['a45-p2', true],
    ['a15-1', false],
    ['law#x2-c1', false],
    ['m5.2', false],
  ])('is what %s names: %s', (id, expected) => expect(namesPart(id)).toBe(expected));
});

describe('compareIds', () => {
  const ids = structure.map(printed);

  it.each([
    ['m9', 'm10'],
    ['s3-2', 's3-10'],
    ['m5', 'm5.1'],
    ['m5.9', 'm5.10'],
    ['a45', 'a45-p1'],
    ['m6', 'm6b'],
    ['a#m10', 'b#m1'],
  ])('puts %s before %s', (a, b) => {
    expect(compareIds(a, b)).toBeLessThan(0);
    expect(compareIds(b, a)).toBeGreaterThan(0);
  });

  it('is a total order', () => {
    const sign = (a: string, b: string): number => Math.sign(compareIds(a, b));
    fc.assert(
      fc.property(ids, ids, ids, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a === b);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts a unit before what is in it', () => {
    fc.assert(
      fc.property(structure, (of) => {
        fc.pre(of.unit !== null && (of.part.length > 0 || of.sentence !== null));
        expect(compareIds(unitIdOf(printed(of)), printed(of))).toBeLessThan(0);
      }),
    );
  });
});

describe('anchors', () => {
  it.each([
    ['m5', '5', true],
    ['a15-1', '15-1', true],
    ['x2-a15-1', '15-1', false],
    ['s3-2-1', '1', false],
    ['b2-c1', '1', false],
    ['box7', '7', false],
    ['m6b', '6b', true],
    ['front', '', false],
  ])('%s: its last number is %j; numbered through: %j', (anchor, last, through) => {
    expect(lastNumberIn(anchor)).toBe(last);
    expect(isNumberedThrough(anchor)).toBe(through);
  });

  it('lead down from the outermost unit', () => {
    expect(anchorsDownTo('s3-2-1')).toEqual(['s3', 's3-2', 's3-2-1']);
    expect(anchorsDownTo('m5')).toEqual(['m5']);
  });

  it('are never given twice', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 60; n++) taken.add(firstFreeAnchor('m6', taken));
    expect(taken.size).toBe(60);
    expect([...taken].slice(0, 3)).toEqual(['m6', 'm6b', 'm6c']);
    for (const anchor of taken) expect(parseAnchor(anchor)?.unit).toBe(anchor);
  });

  it('stand in links in one order', () => {
    fc.assert(fc.property(structure.map(printed), structure.map(printed), (a, b) => void expect(linkOrder(a, b)).toEqual(linkOrder(b, a))));
  });
});

describe('addresses', () => {
  it.each([
    [placePath('hunan-2021-governance', 'm5.2'), '/policies/hunan-2021-governance/#m5.2'],
    [placePath('hunan-2021-governance', ''), '/policies/hunan-2021-governance/'],
    [unitPagePath('hunan-2021-governance', 'm5'), '/policies/hunan-2021-governance/m5/'],
    [placeIn('https://a.example/x/?q=1', 'm5'), 'https://a.example/x/?q=1#m5'],
  ])('%s', (made, expected) => expect(made).toBe(expected));

  it.each([
    ['m5', '5'],
    ['m6b', '6b'],
    ['m5.2', '5.2'],
    ['s3-2-1', 's3-2-1'],
    ['front', 'front'],
  ])('%s is short for print as %s', (anchor, short) => {
    expect(shortAnchor(anchor)).toBe(short);
    expect(anchorOfShort(short)).toBe(anchor);
  });

  it('of any unit, put short, lead back to it', () => {
    fc.assert(fc.property(unit, (anchor) => void expect(anchorOfShort(shortAnchor(anchor))).toBe(anchor)));
  });

  it('are found in running text, with what they name', () => {
    fc.assert(
      fc.property(document, unit, fc.option(number), (of, anchor, sentence) => {
        const place = sentence === null ? anchor : sentenceId(anchor, sentence);
        const [link, ...others] = findLinks(`见https://a.example${placePath(of, place)}，下同。`);
        expect(link).toMatchObject({ document: of, anchor: place, short: false, start: 1 });
        expect(others).toEqual([]);
        expect(findLinks(`（/c/${of}-5/）`)).toMatchObject([{ document: `${of}-5`, anchor: '', short: true }]);
      }),
    );
  });
});
